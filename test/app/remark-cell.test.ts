import { planRemark } from '../../src/app/remark-cell';
import type { Grid } from '../../src/core/grid/grid';
import { recalculate } from '../../src/core/recalculate';
import { nationalRules } from '../core/one-row';
import { gridFromText } from '../support/grid-from-text';

const SENTENCE = '已核实（2026-11-29）：与签到表核对';

function plan(grid: Grid, row: number) {
  const [form] = recalculate([grid], nationalRules()).forms;
  if (!form) throw new Error('no form');
  return planRemark(grid, form.sheet, row, SENTENCE);
}

const grid = (heading: string, cell: string, more: Partial<Grid> = {}): Grid => ({
  ...gridFromText(`
    | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 | ${heading} |
    | 培训人次 | ≥120人次 | 100人次 | 50 | | 疫情 | ${cell} |
    | 验收合格率 | ≥95% | 96% | 50 | | | |
  `),
  ...more,
});

test.each(['备注', '说明', '其他说明', 'Remarks'])('a column headed %s takes the sentence', (heading) => {
  expect(plan(grid(heading, ''), 1)).toEqual({ kind: 'write', row: 1, column: 6, before: '', after: SENTENCE });
});

test('the column of reasons is none for remarks: what is told there answers another question', () => {
  expect(plan(grid('责任处室', ''), 1)).toEqual({ kind: 'cannot', why: 'noColumn' });
});

test('a text is added to, never replaced', () => {
  expect(plan(grid('备注', '见附件3'), 1)).toMatchObject({ before: '见附件3', after: `见附件3\n${SENTENCE}` });
});

test('the same sentence is not written twice', () => {
  expect(plan(grid('备注', `'见附件3\\n${SENTENCE}`), 1)).toEqual({ kind: 'stands', row: 1, column: 6 });
});

test.each([
  ['a number', '7'],
  ['a formula', '=A1 → 见附件'],
])('%s is left alone', (_, cell) => {
  expect(plan(grid('备注', cell), 1)).toEqual({ kind: 'cannot', why: 'notText' });
});

test('a cell merged over several rows belongs to several indicators', () => {
  const merged = grid('备注', '', { merges: [{ top: 1, bottom: 2, left: 6, right: 6 }] });
  expect(plan(merged, 2)).toEqual({ kind: 'cannot', why: 'shared' });
});

test('a finding about the whole form has no cell', () => {
  expect(plan(grid('备注', ''), 0)).toEqual({ kind: 'cannot', why: 'noRow' });
});
