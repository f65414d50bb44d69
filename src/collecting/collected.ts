import { formLine, type FormLine } from '../app/summary/form-line';
import { words } from '../core/local-text';
import { levelOf, type SummaryLevel } from '../core/summary-level';
import { cellAddress } from '../core/grid/address';
import type { ScoredRow } from '../core/scoring/scorecard';
import { explanationText } from '../text/explanation-text';
import type { Locale } from '../text/locale';
import { formsJson, JSON_VERSION, type ScoredFile } from './score-json';

/** One scored line of a form as a row of data: an indicator, or the budget execution. Numbers are plain decimal texts. */
export interface IndicatorLine extends Told {
  readonly kind: 'indicator' | 'execution';
  /** As the sheet counts them. */
  readonly row: number;
  readonly level: SummaryLevel;
  readonly explanation: string;
  readonly scoreCell: string | null;
}

/** What a scored row says itself. */
type Told = Pick<
  ScoredRow,
  'level1' | 'level2' | 'name' | 'target' | 'actual' | 'weight' | 'function' | 'status' | 'score' | 'met' | 'written'
>;

/** One form of a file, in plain data: it comes from another thread, or from an earlier run. */
export interface CollectedForm {
  readonly line: FormLine;
  /** None where none were asked for. */
  readonly rows: readonly IndicatorLine[];
  /** The form as a line of JSON without what names its file, which may have been moved since; empty where none was asked for. */
  readonly json: string;
}

/** What is wanted of a form besides its line. */
export interface WantedParts {
  readonly rows: boolean;
  readonly json: boolean;
}

/** The forms of a scored file, as they are collected. */
export function collectedForms(scored: ScoredFile, locale: Locale, wants: WantedParts): readonly CollectedForm[] {
  const json = wants.json ? formsJson(scored, locale, false) : [];
  return scored.scorecards.flatMap((card, index) => {
    const source = scored.recognised[index];
    if (!source) return [];
    const name = scored.ruleSetName ?? words(card.ruleSet, card.ruleSet);
    const line = formLine({ card, sheet: source.form, dismissed: source.dismissed }, name);
    const { department, unit, levels, unmet, questions } = line;
    const whole = { department, unit, ...json[index], levels, unmet, questions };
    const rows = wants.rows ? indicatorLines(card, locale) : [];
    return [{ line, rows, json: wants.json ? JSON.stringify(whole).slice(1) : '' }];
  });
}

/** The line of JSON of one form; `file` is how the file was named on the command line. */
export function jsonLine(file: string, { json }: CollectedForm): string {
  return `{"version":${String(JSON_VERSION)},"file":${JSON.stringify(file)},${json}\n`;
}

function indicatorLines(
  { execution, rows }: ScoredFile['scorecards'][number],
  locale: Locale,
): readonly IndicatorLine[] {
  const lines = rows.map((row): IndicatorLine => ({
    kind: 'indicator',
    row: row.row + 1,
    level: levelOf(row.level1, row.level2, row.name),
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    target: row.target,
    actual: row.actual,
    weight: row.weight,
    function: row.function,
    status: row.status,
    score: row.score,
    met: row.met,
    explanation: explanationText(row.explanation, locale),
    written: row.written,
    scoreCell: row.scoreCell && cellAddress(row.scoreCell),
  }));
  if (!execution) return lines;
  const { row, budget, executed, weight, status, score, explanation, written, scoreCell } = execution;
  const first: IndicatorLine = {
    kind: 'execution',
    row: row + 1,
    level: 'execution',
    level1: null,
    level2: null,
    name: EXECUTION[locale],
    target: budget,
    actual: executed,
    weight,
    function: null,
    status,
    score,
    met: null,
    explanation: explanationText(explanation, locale),
    written,
    scoreCell: scoreCell && cellAddress(scoreCell),
  };
  return [first, ...lines];
}

const EXECUTION = { 'zh-CN': '预算执行率', 'en-US': 'Budget execution' } as const;
