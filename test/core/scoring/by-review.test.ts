import type { Scorecard } from '../../../src/core/finding/finding';
import { recalculate } from '../../../src/core/recalculate';
import { planWrites } from '../../../src/core/plan/plan-sheet';
import { readRecord, recordText } from '../../../src/core/record/record-text';
import { correctionsInForce, withoutCorrection } from '../../../src/core/record/kept-corrections';
import { EMPTY_RECORD } from '../../../src/core/record/workbook-record';
import type { Correction } from '../../../src/core/sheet/corrections/correction';
import { recogniseSheet } from '../../../src/core/sheet/recognise-sheet';
import { explanationText } from '../../../src/text/explanation-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const FORM = `
  | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 | 复核完成值 | 复核得分 | 备注 |
  | 举办培训 | ≥10次 | 10次 | 50 | 50 | 8次 | 45 | 少2次签到表 |
  | 培训人数 | ≥200人 | 200人 | 30 | 30 | | 30 | |
  | 学员满意度 | ≥90% | 95% | 20 | 20 | 85% | 20 | |
  | 合计 | | | 100 | 100 | | 95 | |`;

/** Scored with what was said, as the workbook keeps it. */
function scored(text: string, said: readonly Correction[]) {
  const grid = gridFromText(text);
  const kept = recordText({ ...EMPTY_RECORD, corrections: said }, 1);
  const { record } = readRecord({ xml: kept, sheet: kept });
  const [form] = recalculate([grid], nationalRules(), record).forms;
  if (!form) throw new Error('no form');
  return { ...form, grid, record };
}
const byReview = (text: string): Correction => {
  const grid = gridFromText(text);
  return { kind: 'byReview', sheet: grid.sheet, layout: recogniseSheet(grid)[0]?.layout ?? '' };
};
const scores = ({ rows }: Scorecard): unknown[] => rows.map(({ score }) => score);

test('a form with what the reviewer found is scored by its own figures until somebody says otherwise', () => {
  const { card } = scored(FORM, []);
  expect(scores(card)).toEqual(['50.00', '30.00', '20.00']);
  expect(card.byReview).toEqual({ column: 5, heading: '复核完成值', counts: false, rows: 0 });
});

test('what the reviewer found counts once it is said, the own figure where the reviewer left a blank', () => {
  const { card, sheet, grid } = scored(FORM, [byReview(FORM)]);
  // 8÷10×50, 200÷200×30, 85÷90×20
  expect(scores(card)).toEqual(['40.00', '30.00', '18.89']);
  expect(card.total.score).toBe('88.89');
  expect(card.byReview).toEqual({ column: 5, heading: '复核完成值', counts: true, rows: 2 });
  expect(card.rows.map(({ explanation }) => explanationText(explanation, 'zh-CN'))).toEqual([
    '8次÷10次×50=40；已确认按复核完成值（F2）计分',
    '200人≥200人，达到目标，得满分30',
    '85%÷90%×20≈18.89；已确认按复核完成值（F4）计分',
  ]);
  // The department's own points stay; the reviewer's are written.
  const written = planWrites(grid, [{ sheet, card }], nationalRules());
  expect(written.map(({ row, column, before, after }) => [row, column, before, after])).toEqual([
    [1, 6, 45, 40],
    [3, 6, 20, 18.89],
    [4, 6, 95, 88.89],
  ]);
});

test('it is taken back by taking back the correction', () => {
  const { sheet, grid, record } = scored(FORM, [byReview(FORM)]);
  const [said] = correctionsInForce(grid, sheet, record.corrections);
  expect(said).toEqual(byReview(FORM));
  expect(said && withoutCorrection(record.corrections, said)).toEqual([]);
});

test.each(['核定完成值', '审定完成值', '第三方核查值', '财政审核完成值'])('%s is what a reviewer found', (heading) => {
  const text = FORM.replace('复核完成值', heading);
  expect(scored(text, []).card.byReview).toMatchObject({ heading, counts: false });
  expect(scores(scored(text, [byReview(text)]).card)).toEqual(['40.00', '30.00', '18.89']);
});

test('without a column of the reviewer’s points the form’s own score is what is written', () => {
  const text = FORM.replace('复核得分', '复核意见');
  const { card } = scored(text, [byReview(text)]);
  expect(card.rows.map(({ scoreCell }) => scoreCell?.column)).toEqual([4, 4, 4]);
});

test('two columns of what reviewers found: there is no telling which', () => {
  const text = FORM.replace('备注', '审定完成值');
  expect(scored(text, [byReview(text)]).card.byReview).toBeUndefined();
});
