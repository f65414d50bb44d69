import { followRenames, withSheetIds } from '../../../src/core/record/follow-renames';
import { readRecord, recordText } from '../../../src/core/record/record-text';
import { EMPTY_RECORD, type WorkbookRecord } from '../../../src/core/record/workbook-record';

const anchor = { name: '甲', level1: '', level2: '', occurrence: 0 };
const record: WorkbookRecord = {
  ...EMPTY_RECORD,
  corrections: [{ kind: 'notIndicator', sheet: '表1', layout: 'l', anchor }],
  decisions: [{ sheet: '表1', anchor, decision: { chosen: { function: 'threshold' }, confirmed: null } }],
  dismissals: [{ check: 'U2', sheet: '表2', anchor, layout: 'l', figures: 'f', reason: '已说明', on: '2026-11-23' }],
};
const sheets = [
  { id: '{1}', name: '表1' },
  { id: '{2}', name: '表2' },
];
const kept = withSheetIds(record, sheets);
const sheetsOf = ({ corrections, decisions, dismissals }: WorkbookRecord): readonly string[] =>
  [...corrections, ...decisions, ...dismissals].map(({ sheet }) => sheet);

test('what is said of a renamed sheet follows it, the rest stays', () => {
  const now = [
    { id: '{1}', name: '自评表' },
    { id: '{2}', name: '表2' },
  ];
  const followed = followRenames(kept, now);
  expect(sheetsOf(followed)).toEqual(['自评表', '自评表', '表2']);
  expect(followRenames(followed, now)).toBe(followed);
});

test('two sheets that swap their names, and a sheet that took the name of one that is gone, are not followed', () => {
  const swapped = [
    { id: '{1}', name: '表2' },
    { id: '{2}', name: '表1' },
  ];
  expect(followRenames(kept, swapped)).toBe(kept);
  expect(followRenames(kept, [{ id: '{1}', name: '表2' }])).toBe(kept);
});

test('a sheet that is gone leaves its decisions where they are', () => {
  expect(followRenames(kept, [{ id: '{3}', name: '新表' }])).toBe(kept);
});

test('a record without ids stays as it is', () => {
  expect(followRenames(record, [{ id: '{1}', name: '自评表' }])).toBe(record);
});

test('the ids travel with the record, and a damaged one is left out', () => {
  const text = recordText(kept, 1);
  expect(readRecord({ xml: text, sheet: text }).record).toEqual(kept);
  const odd = JSON.parse(JSON.stringify({ ...kept, sheetIds: { 表1: 7, 表2: '{2}' } })) as WorkbookRecord;
  expect(readRecord({ xml: recordText(odd, 1), sheet: null }).record.sheetIds).toEqual({ 表2: '{2}' });
});
