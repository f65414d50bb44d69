import { cellAddress, columnName } from '../core/grid/address';
import type { Scorecard } from '../core/finding/finding';
import { isUndecided } from '../core/scoring/own-rule';
import { explanationText } from '../text/explanation-text';
import { arguedLines } from '../collecting/argued-told';
import { cliText } from './cli-text';
import { declarationLines } from '../collecting/declarations';
import { printable } from './printable';
import { questionText } from '../text/recognition-text';
import { findingText } from '../text/finding-text';
import type { Locale } from '../text/locale';
import { historyLines } from '../collecting/last-scored';
import type { Recognised } from '../collecting/recognition-json';
import { reviewLines, reviewSumLines } from '../collecting/review-told';
import type { ScoredFile } from '../collecting/score-json';

const WORDS = {
  'zh-CN': { execution: '预算执行率', total: '总分', incomplete: '不完整', findings: '问题', none: '没有发现问题' },
  'en-US': {
    execution: 'Budget execution',
    total: 'Total',
    incomplete: 'incomplete',
    findings: 'Findings',
    none: 'No findings',
  },
} as const;

/** The result of one file as a table for people, line by line. */
export function fileTable(
  { file, error, scorecards, recognised, reviews, argued, skippedTables, history }: ScoredFile,
  locale: Locale,
): readonly string[] {
  const lines = error
    ? [file, `  ${error.message}`]
    : [
        file,
        ...scorecards.flatMap((card, i) => [
          ...formTable(card, recognised[i] ?? null, locale),
          ...arguedLines(argued?.[i] ?? null, card, locale),
          ...(reviews ? reviewLines(reviews[i] ?? null, card, locale) : []),
        ]),
        ...(reviews ? reviewSumLines(reviews, locale) : []),
      ];
  const told = history ? historyLines(history, locale) : [];
  return [...lines, ...declarationLines(skippedTables, locale), ...told].map(printable);
}

function formTable(card: Scorecard, source: Recognised | null, locale: Locale): readonly string[] {
  const words = WORDS[locale];
  const { execution, total } = card;
  const lines: string[][] = card.rows.map((row) => [
    row.scoreCell ? cellAddress(row.scoreCell) : String(row.row + 1),
    row.name,
    row.target ?? '',
    row.actual ?? '',
    row.weight ?? '',
    row.score ?? '–',
    explanationText(row.explanation, locale),
  ]);
  if (execution) {
    lines.unshift([
      execution.scoreCell ? cellAddress(execution.scoreCell) : String(execution.row + 1),
      words.execution,
      execution.budget ?? '',
      execution.executed ?? '',
      execution.weight ?? '',
      execution.score ?? '–',
      explanationText(execution.explanation, locale),
    ]);
  }
  const dismissed = source?.dismissed.length ?? 0;
  const why = total.held ? `  ${explanationText(total.held, locale)}` : '';
  const sum = total.complete ? `${total.score ?? '–'}  ${card.grade ?? ''}` : words.incomplete;
  const findings = card.findings.map((finding) => `    ${cellAddress(finding)}  ${findingText(finding, locale)}`);
  return [
    `  ${card.sheet}  ${card.title ?? ''}  (${card.ruleSet})`,
    ...aligned(lines).map((line) => `    ${line}`),
    ...(card.kind === 'scored' ? [`    ${words.total}  ${sum}${why}`] : []),
    ...(card.byReview?.counts
      ? [`    ${cliText(locale).byReview(columnName(card.byReview.column), card.byReview.heading, card.byReview.rows)}`]
      : []),
    ...ownRuleLine(card, locale),
    ...(source?.form.questions ?? []).map(
      (question) => `    ${cliText(locale).asked}  ${questionText(question, locale)}`,
    ),
    ...(findings.length > 0 ? [`  ${words.findings}`, ...findings] : []),
    ...(dismissed > 0 ? [`  ${cliText(locale).dismissed(dismissed)}`] : findings.length > 0 ? [] : [`  ${words.none}`]),
  ];
}

/** How many rows go by a rule the form states and nobody decided on yet. */
function ownRuleLine({ rows }: Scorecard, locale: Locale): readonly string[] {
  const used = rows.filter(({ by, ownRule }) => by === 'sheet' && ownRule?.score != null && !ownRule.decided).length;
  const open = rows.filter(isUndecided).length;
  return used + open === 0 ? [] : [`    ${cliText(locale).ownRules(used, open)}`];
}

/** Columns padded to the same width on a terminal, where a Chinese character takes two places. */
function aligned(cells: readonly (readonly string[])[]): readonly string[] {
  const lines = cells.map((line) => line.map(printable));
  const widths = (lines[0] ?? []).map((_, i) => Math.min(40, Math.max(...lines.map((line) => width(line[i] ?? '')))));
  return lines.map((line) =>
    line
      .map((text, i) => text + ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(text))))
      .join('  ')
      .trimEnd(),
  );
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
