import { canonicalJson } from '../../../src/core/record/canonical-json';
import { MOST_LINES, NO_HISTORY, readHistory, withLine, type HistoryLine } from '../../../src/core/record/history';
import { isEmptyRecord, LONGEST_RECORD, readRecord, recordText } from '../../../src/core/record/record-text';
import type { LastRow, LastScoring } from '../../../src/core/record/last-scoring';
import { ruleSetPrint } from '../../../src/core/record/rule-set-print';
import { packScorings, readScorings } from '../../../src/core/record/scorings-text';
import { EMPTY_RECORD, type WorkbookRecord } from '../../../src/core/record/workbook-record';
import { nationalRules } from '../one-row';

const row = (index: number): LastRow => ({
  key: index.toString(16).padStart(8, '0'),
  target: '≥95.5%',
  actual: '96.25%',
  weight: '3.5',
  rest: index % 3 === 0 ? 'abc123' : '',
  score: index % 7 === 0 ? { value: '3.50', by: 'people', held: '3' } : { value: '3.50', by: 'us' },
  flag: index % 5 === 0 ? '未达标' : '',
});
const scoring = (sheet: string, rows: number): LastScoring => ({
  sheet,
  who: '0123abcd',
  on: '2026-11-29',
  rules: ruleSetPrint(nationalRules()),
  total: { value: '96.25', by: 'us' },
  grade: { value: '优', by: 'formula' },
  execution: {
    budget: '100',
    executed: '90',
    weight: '10',
    rateAlone: '',
    score: { value: '9.00', by: 'us' },
    rate: { value: '0.9', by: 'people' },
  },
  rows: Array.from({ length: rows }, (_, index) => row(index)),
  inputs: 'feedc0de',
});
const book = (forms: number, rows: number): readonly LastScoring[] =>
  Array.from({ length: forms }, (_, index) => scoring(`表${index}`, rows));
const copy = (record: WorkbookRecord): string => recordText(record, 1) ?? '';
const through = (record: WorkbookRecord) => readRecord({ xml: copy(record), sheet: copy(record) });

test('what was scored is read as it was kept, and a record that holds only this is none that is empty', () => {
  const scorings = book(2, 30);
  const read = through({ ...EMPTY_RECORD, scorings });
  expect(read).toMatchObject({ state: 'agreed', leftOut: 0 });
  expect(read.record.scorings).toEqual(scorings);
  expect(isEmptyRecord(read.record)).toBe(false);
});

test('300 forms of 30 rows are kept whole, in less than half of what a copy may hold', () => {
  const record = { ...EMPTY_RECORD, scorings: book(300, 30) };
  expect(copy(record).length).toBeLessThan(LONGEST_RECORD / 2);
  expect(through(record).record.scorings?.every(({ rows }) => rows?.length === 30)).toBe(true);
});

test('what there is no room for keeps its total and a fingerprint; decisions come first', () => {
  const read = through({ ...EMPTY_RECORD, scorings: book(800, 30) }).record.scorings ?? [];
  const whole = read.filter(({ rows }) => rows !== null).length;
  expect(read).toHaveLength(800);
  expect(whole).toBeGreaterThan(300);
  expect(whole).toBeLessThan(800);
  expect(read.at(-1)).toMatchObject({ rows: null, inputs: 'feedc0de', total: { value: '96.25' } });
  const reason = '甲'.repeat(500);
  const dismissal = { check: 'T2', sheet: '表0', anchor: null, layout: '', figures: '', reason, on: '2026-11-29' };
  const dismissals = Array.from({ length: 1_200 }, (_, index) => ({ ...dismissal, figures: String(index) }));
  const full = through({ ...EMPTY_RECORD, dismissals, scorings: book(300, 30) });
  expect(full).toMatchObject({ state: 'agreed', record: { dismissals: { length: 1_200 } } });
  expect(full.record.scorings?.filter(({ rows }) => rows !== null).length).toBeLessThan(300);
});

test('copies that differ only in what was scored do not disagree: the later one is taken', () => {
  const [older, later] = [
    recordText({ ...EMPTY_RECORD, scorings: book(1, 3) }, 4),
    recordText({ ...EMPTY_RECORD, scorings: book(2, 3) }, 5),
  ];
  for (const copies of [
    { xml: older, sheet: later },
    { xml: later, sheet: older },
  ]) {
    const read = readRecord(copies);
    expect(read).toMatchObject({ state: 'mended', revision: 5 });
    expect(read.record.scorings).toHaveLength(2);
  }
});

test('entries that are none are left out and counted; signs that turn the writing are taken out of texts', () => {
  const stored: unknown = JSON.parse(JSON.stringify(packScorings(book(2, 3))));
  const forms = (stored as { forms: unknown[][] }).forms;
  const [first = [], second = []] = forms;
  const without = (at: number, value: unknown): unknown[] => second.map((each, index) => (index === at ? value : each));
  const rules = (stored as { rules: unknown }).rules;
  const bad = [
    without(0, 7),
    without(2, 'gestern'),
    without(3, 9),
    without(4, [['96']]),
    without(8, [['a', 'b', 'c', 'd', 'e']]),
    without(8, ['a|b']),
    without(8, [`a|b|c|d|${'e'.repeat(500)}`]),
    without(8, ['a|b|c|d|e|?']),
    'x',
    null,
  ];
  expect(readScorings({ rules, forms: [first, ...bad] })).toMatchObject({ leftOut: bad.length, read: { length: 1 } });
  expect(readScorings({ rules, forms: 'all' }).leftOut).toBe(1);
  const turned = without(8, ['a|\u202e59%|c|d|e']);
  expect(readScorings({ rules, forms: [turned] }).read[0]?.rows?.[0]?.target).toBe('59%');
  const read = readRecord({ xml: null, sheet: copy({ ...EMPTY_RECORD }) });
  expect(read.record.scorings).toBeUndefined();
});

const line = (index: number): HistoryLine => ({
  at: '2026-11-29T04:32Z',
  did: 'scored',
  rules: { id: 'national-2020', version: 1, name: nationalRules().name },
  cells: index,
  changed: 0,
  forms: Array.from({ length: 7 }, (_, form) => ({
    sheet: `表${form}`,
    total: '90',
    grade: '优',
    totalBefore: null,
    gradeBefore: null,
  })),
  said: [],
  more: 0,
});

test('the history keeps the last 200 lines and counts those before; a line names five forms and counts the rest', () => {
  let history = NO_HISTORY;
  for (let index = 0; index < 230; index++) history = withLine(history, line(index));
  expect(history).toMatchObject({ folded: 30, lines: { length: MOST_LINES } });
  expect(history.lines.at(-1)).toMatchObject({ cells: 229, forms: { length: 5 }, more: 2 });
  const read = through({ ...EMPTY_RECORD, history });
  expect(canonicalJson(read.record.history)).toBe(canonicalJson(history));
  expect(JSON.stringify(history).length).toBeLessThan(LONGEST_RECORD / 6);
});

test('lines that are none are left out and counted', () => {
  const [first] = withLine(NO_HISTORY, line(1)).lines;
  const bad = [null, 7, { ...first, at: '29.11.' }, { ...first, did: 'forged' }, { ...first, rules: { id: 'x' } }];
  expect(readHistory({ folded: 0, lines: [first, ...bad] })).toMatchObject({ leftOut: bad.length });
  expect(readHistory({ folded: -4, lines: [first] }).read).toMatchObject({ folded: 0, lines: { length: 1 } });
});
