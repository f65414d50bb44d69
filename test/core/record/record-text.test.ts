import fc from 'fast-check';
import { isEmptyRecord, nextRevision, readRecord, recordText } from '../../../src/core/record/record-text';
import { MOST_ENTRIES } from '../../../src/core/record/record-parts';
import { EMPTY_RECORD, type WorkbookRecord } from '../../../src/core/record/workbook-record';

const anchor = { name: '培训人次', level1: '产出指标', level2: '数量指标', occurrence: 0 };
const RECORD: WorkbookRecord = {
  ruleSet: { extends: 'national-2020', id: 'our-county', flagWords: '没完成' },
  decisions: [
    { sheet: '自评表', anchor, decision: { chosen: { function: 'threshold' }, confirmed: null } },
    { sheet: '自评表', anchor: { ...anchor, occurrence: 1 }, decision: { chosen: null, confirmed: '每低1%扣1分' } },
  ],
  corrections: [{ kind: 'notIndicator', sheet: '自评表', layout: '指标|得分', anchor }],
  dismissals: [
    { check: 'T2', sheet: '自评表', anchor, layout: '指标|得分', figures: '[]', reason: '已核实', on: '2026-11-23' },
    {
      check: 'W1',
      sheet: '自评表',
      anchor: null,
      layout: '指标|得分',
      figures: '[]',
      reason: '市里规定',
      on: '2026-11-23',
    },
  ],
};
const text = (record: WorkbookRecord = RECORD, revision = 3): string => recordText(record, revision) ?? '';

test('both copies alike give the record again', () => {
  expect(readRecord({ xml: text(), sheet: text() })).toEqual({
    copies: null,
    ruleSetFaults: [],
    record: RECORD,
    state: 'agreed',
    revision: 3,
    leftOut: 0,
    tooMuch: null,
  });
});

test('a list of more entries than people make is refused whole and counted; the others are taken', () => {
  const [dismissal] = RECORD.dismissals;
  if (!dismissal) throw new Error('no dismissal');
  const made = (count: number): string =>
    text({
      ...RECORD,
      dismissals: Array.from({ length: count }, (_, i) => ({ ...dismissal, layout: '', figures: String(i) })),
    });
  const [most, beyond] = [made(MOST_ENTRIES), made(MOST_ENTRIES + 1)];
  expect(readRecord({ xml: most, sheet: most })).toMatchObject({ state: 'agreed', tooMuch: null });
  expect(readRecord({ xml: beyond, sheet: beyond })).toMatchObject({
    state: 'lost',
    record: { ...RECORD, dismissals: [] },
    tooMuch: { decisions: 0, corrections: 0, dismissals: 5_001 },
    leftOut: 0,
  });
});

test('a record too long to be read is counted, as far as it can be, and nothing of it taken', () => {
  const dismissals = Array.from({ length: 100_000 }, () => RECORD.dismissals[0]);
  const long = JSON.stringify({ jixiao: 1, revision: 1, record: { ...RECORD, dismissals } });
  expect(readRecord({ xml: long, sheet: long })).toMatchObject({
    state: 'lost',
    record: EMPTY_RECORD,
    tooMuch: { decisions: 2, corrections: 1, dismissals: 100_000 },
  });
  const noise = 'x'.repeat(1_000_000);
  expect(readRecord({ xml: null, sheet: noise })).toMatchObject({
    state: 'lost',
    tooMuch: { decisions: 0, corrections: 0, dismissals: 0 },
  });
  expect(readRecord({ xml: long, sheet: text() })).toMatchObject({ state: 'mended', record: RECORD, tooMuch: null });
});

test('the text depends on what is kept, not on the order of its fields', () => {
  const { dismissals, ...rest } = RECORD;
  expect(text({ dismissals, ...rest })).toBe(text());
});

test('no copies: nothing was ever remembered', () => {
  expect(readRecord({ xml: null, sheet: null })).toMatchObject({ record: EMPTY_RECORD, state: 'none' });
  expect(isEmptyRecord(EMPTY_RECORD)).toBe(true);
  expect(isEmptyRecord(RECORD)).toBe(false);
});

test.each([
  ['gone', null],
  ['empty', ''],
  ['cut off', text().slice(0, 80)],
  ['changed by hand', text().replace('已核实', '没核实')],
  ['of another revision', text(RECORD, 2)],
  ['of another version', text().replace('"jixiao":1', '"jixiao":2')],
])('a copy that is %s is taken from the other one', (_, damaged) => {
  expect(readRecord({ xml: damaged, sheet: text() })).toMatchObject({ record: RECORD, state: 'mended', revision: 3 });
  expect(readRecord({ xml: text(), sheet: damaged })).toMatchObject({ record: RECORD, state: 'mended', revision: 3 });
});

test('both damaged: lost, and it says so', () => {
  expect(readRecord({ xml: '{}', sheet: text().slice(1) })).toMatchObject({ record: EMPTY_RECORD, state: 'lost' });
});

test('what is no decision, correction, dismissal or rule set is left out and counted', () => {
  const strange = {
    ruleSet: { extends: 'national-2020', id: 'X' },
    decisions: [
      ...RECORD.decisions,
      { sheet: '自评表', anchor, decision: { chosen: { function: 'eval', code: '1' }, confirmed: null } },
      { sheet: '自评表', anchor: { ...anchor, occurrence: -1 }, decision: { chosen: null, confirmed: 'x' } },
    ],
    corrections: [...RECORD.corrections, { kind: 'column' }],
    dismissals: [...RECORD.dismissals, { ...RECORD.dismissals[0], check: 'constructor' }, null],
  } as unknown as WorkbookRecord;
  const read = readRecord({ xml: text(strange), sheet: text(strange) });
  expect(read).toMatchObject({ record: { ...RECORD, ruleSet: null }, state: 'lost', revision: 3, leftOut: 6 });
  expect(read.ruleSetFaults).toMatchObject([{ field: 'id' }]);
});

test('too long to be kept is said before anything is written', () => {
  const dismissals = Array.from({ length: 4000 }, () => ({ ...RECORD.dismissals[0], reason: '长'.repeat(300) }));
  expect(recordText({ ...RECORD, dismissals } as WorkbookRecord, 1)).toBeNull();
});

test('whatever stands in the copies, there is a reading', () => {
  const anything = fc.oneof(fc.string(), fc.json(), fc.constant(null), fc.constant(text()));
  fc.assert(
    fc.property(anything, anything, (xml, sheet) => {
      const { state, record } = readRecord({ xml, sheet });
      expect(['none', 'agreed', 'mended', 'disagree', 'lost']).toContain(state);
      expect(Array.isArray(record.decisions)).toBe(true);
    }),
  );
});

test('one changed character anywhere is noticed', () => {
  const whole = text();
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.constantFrom('x', '7', '"', '指'), (at, sign) => {
      fc.pre(whole[at] !== sign);
      const damaged = whole.slice(0, at) + sign + whole.slice(at + 1);
      expect(readRecord({ xml: damaged, sheet: whole })).toMatchObject({ record: RECORD });
      expect(readRecord({ xml: damaged, sheet: null }).state).toBe('lost');
    }),
  );
});

describe('two whole copies that say different things', () => {
  const OTHER: WorkbookRecord = { ...RECORD, dismissals: [] };

  test.each([
    [1, 900],
    [900, 1],
    [3, Number.MAX_SAFE_INTEGER],
  ])('neither is in force, whichever claims to be the later one: %d and %d', (first, second) => {
    expect(readRecord({ xml: text(RECORD, first), sheet: text(OTHER, second) })).toMatchObject({
      state: 'disagree',
      record: EMPTY_RECORD,
      copies: { xml: RECORD, sheet: OTHER },
    });
  });

  test('that say the same are one, also where one was written once more often', () => {
    expect(readRecord({ xml: text(RECORD, 3), sheet: text(RECORD, 4) })).toMatchObject({
      state: 'mended',
      record: RECORD,
      revision: 4,
      copies: null,
    });
  });
});

describe('how often a record was written', () => {
  test.each([
    [0, 1],
    [999_999_999, 1_000_000_000],
    [1_000_000_000, 1],
    [Number.MAX_SAFE_INTEGER, 1],
  ])('after %d comes %d', (revision, next) => {
    expect(nextRevision({ revision })).toBe(next);
  });

  test('a number that was made up loses nothing', () => {
    const made = text(RECORD, Number.MAX_SAFE_INTEGER);
    expect(readRecord({ xml: made, sheet: made })).toMatchObject({ state: 'agreed', record: RECORD });
  });
});

test('the day of a decision and of a correction is kept; what is no day is not told as one', () => {
  const [decision] = RECORD.decisions;
  const [correction] = RECORD.corrections;
  if (!decision || !correction) throw new Error('nothing to date');
  const dated = (on: string): WorkbookRecord => ({
    ...EMPTY_RECORD,
    decisions: [{ ...decision, on }],
    corrections: [{ ...correction, on }],
  });
  const read = (on: string) => readRecord({ xml: text(dated(on)), sheet: text(dated(on)) }).record;
  expect(read('2026-11-23')).toEqual(dated('2026-11-23'));
  expect(read('局长 2026-11-23')).toEqual({ ...EMPTY_RECORD, decisions: [decision], corrections: [correction] });
});
