import { recalculate } from '../../../src/core/recalculate';
import { correctionsInForce } from '../../../src/core/record/kept-corrections';
import { readRecord, recordText } from '../../../src/core/record/record-text';
import { EMPTY_RECORD } from '../../../src/core/record/workbook-record';
import { correctionMaker } from '../../../src/core/sheet/make-correction';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const form = (target: string, actual: string): string => `
  | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 举办培训 | ${target} | ${actual} | 10 | 10 |`;

/** The row once somebody said that the figure in a cell is just the one it names; the form may have changed since. */
function row(target: string, actual: string, cell: 'target' | 'actual' | null, later = actual) {
  const said =
    cell === null
      ? null
      : correctionMaker(gridFromText(form(target, actual)))({
          kind: 'about',
          row: 1,
          cell,
          text: cell === 'target' ? target : actual,
        });
  const kept = recordText({ ...EMPTY_RECORD, corrections: said ? [said] : [] }, 1);
  const { record } = readRecord({ xml: kept, sheet: kept });
  const grid = gridFromText(form(target, later));
  const [{ card, sheet } = { card: null, sheet: null }] = recalculate([grid], nationalRules(), record).forms;
  const inForce = sheet ? correctionsInForce(grid, sheet, record.corrections).length : 0;
  return { score: card?.rows[0]?.score ?? null, inForce };
}

test.each([
  ['≥5次', '约5次', '10.00'],
  ['≥5次', '4次左右', '8.00'],
  ['≥5次', '大约6次', '10.00'],
])('%s, done %s: not scored until it is said to be just that, then %s', (target, actual, score) => {
  expect(row(target, actual, null)).toEqual({ score: null, inForce: 0 });
  expect(row(target, actual, 'actual')).toEqual({ score, inForce: 1 });
});

test('a target that is told roughly', () => {
  expect(row('约10次', '8次', null).score).toBeNull();
  expect(row('约10次', '8次', 'target').score).toBe('8.00');
});

test('what was said of 约5次 says nothing of 约3次', () => {
  expect(row('≥5次', '约5次', 'actual', '约3次')).toEqual({ score: null, inForce: 0 });
  expect(row('≥5次', '约5次', 'actual', '3次')).toEqual({ score: '6.00', inForce: 0 });
});
