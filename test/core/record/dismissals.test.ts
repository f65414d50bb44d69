import { readRecordParts } from '../../../src/core/record/record-parts';
import type { Finding } from '../../../src/core/finding/finding';
import type { Grid } from '../../../src/core/grid/grid';
import { recalculate } from '../../../src/core/recalculate';
import { dismissalOf, withDismissal } from '../../../src/core/record/dismissals';
import { EMPTY_RECORD, type WorkbookRecord } from '../../../src/core/record/workbook-record';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const form = (...lines: readonly string[]): Grid =>
  gridFromText(['| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |', ...lines].join('\n'));

function found(grid: Grid, check: string, record: WorkbookRecord = EMPTY_RECORD): readonly Finding[] {
  const { scorecards } = recalculate([grid], nationalRules(), record);
  return scorecards.flatMap(({ findings }) => findings.filter((finding) => finding.check === check));
}

/** Dismisses every finding of a check, one after the other. */
function dismissed(grid: Grid, check: string, record: WorkbookRecord = EMPTY_RECORD): WorkbookRecord {
  const [shown] = recalculate([grid], nationalRules(), record).forms;
  if (!shown) throw new Error('no form');
  const dismissals = found(grid, check, record).reduce(
    (all, finding) =>
      withDismissal(all, dismissalOf(finding, { ...shown, neighbours: [shown.sheet] }, '已核实', '2026-11-23')),
    record.dismissals,
  );
  return { ...EMPTY_RECORD, dismissals };
}

test.each([
  ['T10', form('| 甲 | 约60% | 约85% | 10 | | |'), 2],
  ['T8', form('| 甲 | 10 | 10 | 10 | | |', '| 甲 | 20 | 20 | 20 | | |', '| 甲 | 30 | 30 | 30 | | |'), 2],
])('every finding of %s can be dismissed by itself', (check, grid, count) => {
  expect(found(grid, check)).toHaveLength(count);
  expect(found(grid, check, dismissed(grid, check))).toEqual([]);
});

test('of a check that finds one thing in a row, what was said before of other figures is replaced', () => {
  const before = dismissed(form('| 甲 | | 10 | 10 | | |'), 'T1');
  const after = dismissed(form('| 甲 | | 12 | 10 | | |'), 'T1', before);
  expect(after.dismissals).toHaveLength(1);
  expect(after.dismissals[0]?.figures).toContain('12');
});

test('of a check that finds something in each cell, nothing is replaced', () => {
  const before = dismissed(form('| 甲 | 10 | 约85% | 10 | | |'), 'T10');
  expect(dismissed(form('| 甲 | 10 | 约95% | 10 | | |'), 'T10', before).dismissals).toHaveLength(2);
});

test.each([
  ['T8', ['| 甲 | 10 | 10 | 10 | | |', '| 甲 | 20 | 20 | 20 | | |']],
  ['T10', ['| 甲 | 10 | 约85% | 10 | | |']],
  ['S12', ["| 甲 | 10 | 10 | 10 | '10 | |"]],
])('%s stays dismissed when a row is inserted above: an address is no figure', (check, lines) => {
  const record = dismissed(form(...lines), check);
  const moved = form('| 乙 | 5 | 5 | 5 | | |', ...lines);
  expect(found(moved, check)).toHaveLength(1);
  expect(found(moved, check, record)).toEqual([]);
});

describe('who verified a finding, as a record tells it', () => {
  const stored = {
    check: 'U1',
    sheet: '自评表',
    anchor: null,
    layout: '',
    figures: '[]',
    reason: '',
    on: '2026-11-29',
  };
  test.each([
    ['a name', '财务科', 1],
    ['nobody', '', 1],
    ['a text too long for a name', '长'.repeat(41), 0],
    ['no text', 7, 0],
  ])('%s', (_, verifiedBy, taken) => {
    const { record, leftOut } = readRecordParts({
      decisions: [],
      corrections: [],
      dismissals: [{ ...stored, verifiedBy }],
    });
    expect([record.dismissals.length, leftOut]).toEqual([taken, 1 - taken]);
  });
});
