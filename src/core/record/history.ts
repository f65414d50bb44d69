import { INVISIBLE } from '../grid/cell-text';
import type { LocalText } from '../local-text';
import { isFields } from './canonical-json';

/** The most lines a workbook keeps: older ones are only counted. */
export const MOST_LINES = 200;
/** As many forms, and as many things somebody said, as one line names; the rest is counted. */
const MOST_NAMED = 5;

/** A form whose result is another one since the line before; null: not complete, or none. */
export interface HistoryForm {
  readonly sheet: string;
  readonly total: string | null;
  readonly grade: string | null;
  readonly totalBefore: string | null;
  readonly gradeBefore: string | null;
}

/** What somebody said, or no longer says. */
export interface HistorySaid {
  readonly what: 'decision' | 'correction' | 'dismissal' | 'verification' | 'ruleSet' | 'formulas';
  readonly how: 'made' | 'gone';
  readonly sheet: string;
  /** The row, the check or the rule set it is about; empty where that has no name, as with scores as formulas. */
  readonly name: string;
}

/** One thing that was done with a workbook. Who did it is not kept: Excel tells it nobody reliably, and what a workbook says
 *  of it proves nothing. */
export interface HistoryLine {
  /** When, as 2026-11-29T04:32Z. */
  readonly at: string;
  readonly did: 'scored' | 'undone' | 'decided' | 'reviewed';
  readonly rules: { readonly id: string; readonly version: number; readonly name: LocalText };
  /** How many score, total and grade cells were written; of a review, cells of the reviewers' columns. */
  readonly cells: number;
  /** How many inputs had changed, and figures been typed over, since the scoring before. */
  readonly changed: number;
  readonly forms: readonly HistoryForm[];
  readonly said: readonly HistorySaid[];
  /** More forms, and more of what was said, than are named. */
  readonly more: number;
}

/** What was done with a workbook, the first line the oldest; `folded`: how many lines before that are gone. */
export interface History {
  readonly folded: number;
  readonly lines: readonly HistoryLine[];
}

export const NO_HISTORY: History = { folded: 0, lines: [] };

/** The history with one line more, cut to what a line may name. */
export function withLine({ folded, lines }: History, line: HistoryLine): History {
  const [forms, said] = [line.forms.slice(0, MOST_NAMED), line.said.slice(0, MOST_NAMED)];
  const more = line.more + line.forms.length - forms.length + line.said.length - said.length;
  const all = [...lines, { ...line, forms, said, more }];
  const tooMany = Math.max(0, all.length - MOST_LINES);
  return { folded: folded + tooMany, lines: all.slice(tooMany) };
}

/** The history a record holds, which anybody may have written: lines that are none are left out and counted. */
export function readHistory(stored: unknown): { readonly read: History; readonly leftOut: number } {
  if (stored === undefined) return { read: NO_HISTORY, leftOut: 0 };
  if (!isFields(stored) || !Array.isArray(stored['lines'])) return { read: NO_HISTORY, leftOut: 1 };
  const stand: readonly unknown[] = stored['lines'].slice(-MOST_LINES);
  const lines = stand.map(readLine).filter((line) => line !== null);
  return { read: { folded: count(stored['folded']) ?? 0, lines }, leftOut: stand.length - lines.length };
}

function readLine(stored: unknown): HistoryLine | null {
  if (!isFields(stored) || !isFields(stored['rules'])) return null;
  const { at, did, rules, forms = [], said = [] } = stored;
  const name = rules['name'];
  const [cells, changed, more] = [count(stored['cells']), count(stored['changed']), count(stored['more'])];
  const [id, version] = [text(rules['id']), count(rules['version'])];
  const [chinese, english] = isFields(name) ? [text(name['zh-CN']), text(name['en-US'])] : [null, null];
  if (typeof at !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/u.test(at) || Number.isNaN(Date.parse(at))) return null;
  if (!isOneOf(did, DEEDS) || !Array.isArray(forms) || !Array.isArray(said)) return null;
  if (id === null || version === null || chinese === null || english === null) return null;
  if (cells === null || changed === null || more === null) return null;
  const read = { forms: forms.slice(0, MOST_NAMED).map(readForm), said: said.slice(0, MOST_NAMED).map(readSaid) };
  const [readForms, readSaids] = [
    read.forms.filter((each) => each !== null),
    read.said.filter((each) => each !== null),
  ];
  if (readForms.length !== read.forms.length || readSaids.length !== read.said.length) return null;
  return {
    at,
    did,
    rules: { id, version, name: { 'zh-CN': chinese, 'en-US': english } },
    cells,
    changed,
    forms: readForms,
    said: readSaids,
    more,
  };
}

const DEEDS = ['scored', 'undone', 'decided', 'reviewed'] as const;
const SAID = ['decision', 'correction', 'dismissal', 'verification', 'ruleSet', 'formulas'] as const;

function readForm(stored: unknown): HistoryForm | null {
  if (!isFields(stored)) return null;
  const sheet = text(stored['sheet']);
  const figures = ['total', 'grade', 'totalBefore', 'gradeBefore'].map((name) => stored[name] ?? null);
  const [total, grade, totalBefore, gradeBefore] = figures.map((each) => (each === null ? null : text(each)));
  if (sheet === null || figures.some((each) => each !== null && text(each) === null)) return null;
  return {
    sheet,
    total: total ?? null,
    grade: grade ?? null,
    totalBefore: totalBefore ?? null,
    gradeBefore: gradeBefore ?? null,
  };
}

function readSaid(stored: unknown): HistorySaid | null {
  if (!isFields(stored)) return null;
  const { what, how } = stored;
  const [sheet, name] = [text(stored['sheet']), text(stored['name'])];
  if (!isOneOf(what, SAID) || !isOneOf(how, ['made', 'gone'] as const) || sheet === null || name === null) return null;
  return { what, how, sheet, name };
}

const LONGEST_TEXT = 255;
const text = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= LONGEST_TEXT ? value.replace(INVISIBLE, '') : null;
const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 1e9 ? value : null;

function isOneOf<const T extends string>(value: unknown, list: readonly T[]): value is T {
  return list.some((each) => each === value);
}
