import { findCheck } from '../core/finding/catalogue';
import type { History, HistoryForm, HistoryLine, HistorySaid } from '../core/record/history';
import { historyWords } from './history-words';
import type { Locale } from './locale';

/** A line of the history as people read it. */
export interface ToldLine {
  /** When, as 2026-11-29T04:32Z. */
  readonly at: string;
  readonly did: string;
  /** What changed since the line before, and by what it was scored. */
  readonly details: readonly string[];
  /** It was there when the workbook was opened. */
  readonly isBrought: boolean;
}

/** The history as people read it, the last line first. `brought`: how many of its lines, those folded included, were there when
 *  the workbook was opened. */
export function toldHistory({ folded, lines }: History, brought: number, locale: Locale): readonly ToldLine[] {
  const told = lines.map((line, index) => ({
    at: line.at,
    did: historyWords(locale).did[line.did](line.cells),
    details: lineDetails(line, lines[index - 1] ?? null, locale),
    isBrought: folded + index < brought,
  }));
  return told.reverse();
}

function lineDetails(line: HistoryLine, before: HistoryLine | null, locale: Locale): readonly string[] {
  const words = historyWords(locale);
  const { rules, changed, forms, said, more } = line;
  const isSame = before !== null && before.rules.id === rules.id && before.rules.version === rules.version;
  const name = rules.name[locale];
  const ruleSet = isSame
    ? []
    : [before === null ? words.ruleSet(name, rules.version) : words.ruleSetChanged(before.rules.name[locale], name)];
  return [
    ...forms.map((form) => formText(form, locale)),
    ...said.map((each) => saidText(each, locale)),
    ...(more > 0 ? [words.more(more)] : []),
    ...(changed > 0 ? [words.changed(changed)] : []),
    ...ruleSet,
  ];
}

function formText({ sheet, total, grade, totalBefore, gradeBefore }: HistoryForm, locale: Locale): string {
  const words = historyWords(locale);
  const before = totalBefore === null && gradeBefore === null ? null : words.result(totalBefore, gradeBefore);
  const isGone = total === null && grade === null && before !== null;
  return words.form(sheet, before, isGone ? words.gone : words.result(total, grade));
}

function saidText({ what, how, sheet, name }: HistorySaid, locale: Locale): string {
  const words = historyWords(locale);
  const told = what === 'dismissal' || what === 'verification' ? (findCheck(name)?.name[locale] ?? name) : name;
  const said = words.said[what][how](told);
  return sheet === '' ? said : words.inSheet(sheet, said);
}

/** A moment as a clerk writes it, where they sit: 2026-11-29 12:32. */
export function momentText(at: string): string {
  const when = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
  return `${day} ${two(when.getHours())}:${two(when.getMinutes())}`;
}
