import { INVISIBLE } from '../grid/cell-text';
import { canonicalJson, isFields } from './canonical-json';
import type { LastExecution, LastFigure, LastRow, LastScoring } from './last-scoring';
import type { RuleSetPrint } from './rule-set-print';

/* The remembered scorings as they stand in the record: lists instead of named fields, as a workbook may have thousands of
   rows. A row is key|target|actual|weight|score|code of the figure|rest|flag, the last ones left out where they are empty. */

/** Between the texts of a row: none of them holds it (keptText). */
const BETWEEN = '|';

/** The longest text of them: some 10,000 rows. What is beyond keeps the total and a fingerprint of the rest. */
const LONGEST_SCORINGS = 500_000;

/** What stands in the record for some scorings; `room`: how long it may be where there is less. */
export function packScorings(scorings: readonly LastScoring[], room = LONGEST_SCORINGS): unknown {
  const prints = [
    ...new Map([...new Set(scorings.map(({ rules }) => rules))].map((each) => [canonicalJson(each), each])),
  ];
  const indexOf = new Map(prints.map(([, each], index) => [each, index]));
  let length = 0;
  const forms = scorings.map((each) => {
    const rules = indexOf.get(each.rules) ?? prints.findIndex(([key]) => key === canonicalJson(each.rules));
    const { sheet, who, on, total, grade, execution, inputs } = each;
    const head = [sheet, who, on, rules, packFigure(total), packFigure(grade), execution && packExecution(execution)];
    const whole = each.rows && [...head, inputs, each.rows.map(packRow)];
    const size = JSON.stringify(whole ?? head).length;
    const fits = whole !== null && length + size <= Math.min(room, LONGEST_SCORINGS);
    length += fits ? size : JSON.stringify(head).length;
    return fits ? whole : [...head, inputs, null];
  });
  return { rules: prints.map(([, print]) => print), forms };
}

function packFigure({ value, by, held }: LastFigure): readonly string[] {
  const code = held === undefined ? CODES[by] : `'${held}`;
  return code === '' ? [value] : [value, code];
}

const CODES: Readonly<Record<LastFigure['by'], string>> = { us: '', people: '!', formula: '=', nobody: '-' };

function packRow({ key, target, actual, weight, rest, score, flag }: LastRow): string {
  const [value = '', code = ''] = packFigure(score);
  const last = [code, rest, flag];
  while (last.at(-1) === '') last.pop();
  return [key, target, actual, weight, value, ...last].join(BETWEEN);
}

function packExecution({ budget, executed, weight, rateAlone, score, rate }: LastExecution): readonly unknown[] {
  return [budget, executed, weight, packFigure(score), packFigure(rate), rateAlone];
}

/** More forms than any workbook has. */
const MOST_FORMS = 5_000;

/** The scorings that a record holds, and how many entries are none. */
export function readScorings(stored: unknown): { readonly read: readonly LastScoring[]; readonly leftOut: number } {
  if (stored === undefined) return { read: [], leftOut: 0 };
  if (!isFields(stored) || !Array.isArray(stored['rules']) || !Array.isArray(stored['forms'])) {
    return { read: [], leftOut: 1 };
  }
  const rules = stored['rules'].map(readPrint);
  const forms: readonly unknown[] = stored['forms'];
  if (forms.length > MOST_FORMS) return { read: [], leftOut: 1 };
  const read = forms.map((form) => readForm(form, rules)).filter((each) => each !== null);
  return { read, leftOut: forms.length - read.length };
}

function readForm(stored: unknown, rules: readonly (RuleSetPrint | null)[]): LastScoring | null {
  if (!isList(stored)) return null;
  const [sheet, who, on, index, storedTotal, storedGrade, storedExecution, inputs, storedRows] = stored;
  const print = typeof index === 'number' ? (rules[index] ?? null) : null;
  const [total, grade] = [readFigure(storedTotal), readFigure(storedGrade)];
  const execution = storedExecution === null ? null : readExecution(storedExecution);
  const rows = storedRows === null ? null : readRows(storedRows);
  if (!isShort(sheet, 255) || !isShort(who, 8) || !isDay(on) || !isShort(inputs, 8) || print === null) return null;
  if (!total || !grade || execution === undefined || rows === undefined) return null;
  return { sheet, who, on, rules: print, total, grade, execution, rows, inputs };
}

/** undefined: it is none. */
function readRows(stored: unknown): readonly LastRow[] | undefined {
  if (!isList(stored)) return undefined;
  const rows = stored.map((row) => {
    const texts = typeof row === 'string' ? readTexts(row.split(BETWEEN), 8) : null;
    const [key, target, actual, weight, value, code = '', rest = '', flag = ''] = texts ?? [];
    if (key === undefined || target === undefined || actual === undefined || weight === undefined) return null;
    const score = value === undefined ? null : figure(value, code);
    return score && { key, target, actual, weight, rest, score, flag };
  });
  return rows.every((row) => row !== null) ? rows : undefined;
}

function readExecution(stored: unknown): LastExecution | undefined {
  if (!isList(stored)) return undefined;
  const [score, rate] = [readFigure(stored[3]), readFigure(stored[4])];
  const texts = readTexts([stored[0], stored[1], stored[2], stored[5]], 4);
  const [budget, executed, weight, rateAlone] = texts ?? [];
  if (budget === undefined || executed === undefined || weight === undefined || rateAlone === undefined)
    return undefined;
  return score && rate ? { budget, executed, weight, rateAlone, score, rate } : undefined;
}

function readFigure(stored: unknown): LastFigure | null {
  const [value, code = ''] = readTexts(stored, 2) ?? [];
  return value === undefined ? null : figure(value, code);
}

function figure(value: string, code: string): LastFigure | null {
  if (code.startsWith("'")) return { value, by: 'people', held: code.slice(1) };
  if (code === '') return { value, by: 'us' };
  if (code === '!') return { value, by: 'people' };
  if (code === '=') return { value, by: 'formula' };
  return code === '-' ? { value, by: 'nobody' } : null;
}

function readPrint(stored: unknown): RuleSetPrint | null {
  if (!isFields(stored) || !isFields(stored['name']) || !isFields(stored['fields'])) return null;
  const { id, version, name, fields } = stored;
  const [chinese, english] = readTexts([name['zh-CN'], name['en-US']], 2) ?? [];
  const prints = Object.entries(fields).filter((entry): entry is [string, string] => isShort(entry[1], 8));
  if (!isShort(id, 60) || typeof version !== 'number' || chinese === undefined || english === undefined) return null;
  if (prints.length > 200 || prints.length !== Object.keys(fields).length) return null;
  return { id, version, name: { 'zh-CN': chinese, 'en-US': english }, fields: Object.fromEntries(prints) };
}

/** No text of ours is longer (keptText), and what turns the direction of writing does not come from us. */
const LONGEST_TEXT = 80;

function readTexts(stored: unknown, most: number): readonly string[] | null {
  if (!isList(stored) || stored.length > most) return null;
  const texts = stored.flatMap((each) => (isShort(each, LONGEST_TEXT) ? [each.replace(INVISIBLE, '')] : []));
  return texts.length === stored.length ? texts : null;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isShort = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value);
