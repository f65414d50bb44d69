import { fileJson } from '../../src/collecting/score-json';
import { scoreFile, type FileOptions } from '../../src/cli/score-file';
import { fileTable } from '../../src/cli/score-table';
import { drawBook } from '../../src/scripts/golden/draw-book';

const FORM = [
  '| 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 原因 |',
  '| 材料减少率 | ≥60% | 34% | 20 | | 材料减少34%，环节节约56%，时间节约44% |',
  '| 网上可办率 | ≥70% | 100% | 80 | | |',
  '| 合计 | | | 100 | | |',
].join('\n');
const OPTIONS: FileOptions = {
  locale: 'zh-CN',
  ruleSetId: null,
  wantsCopy: false,
  ignoreRecord: false,
  style: null,
  history: false,
  review: false,
};

test('--compare tells what an unmet row would come to by other readings and rule sets', async () => {
  const bytes = drawBook({ sheets: { 自评表: FORM } });
  const { scored } = await scoreFile('自评表.xlsx', bytes, { ...OPTIONS, compare: true });
  const [row, met] = JSON.parse(JSON.stringify(fileJson(scored, 'zh-CN', false))).forms[0].rows;
  // 34÷60×20=11.33; (134÷3)÷60×20=14.89; 45÷60×20=15; 20−4=16
  expect(
    row.compared.map((each: Record<string, unknown>) => [each['reading'], each['cell'], each['score'], each['total']]),
  ).toEqual([
    ['asRead', null, '11.33', '91.33'],
    ['asRead', null, '16.00', '96.00'],
    ['mean', 'F2', '14.89', '94.89'],
    ['mean', 'F2', '16.00', '96.00'],
    ['roundedMean', 'F2', '15.00', '95.00'],
    ['roundedMean', 'F2', '16.00', '96.00'],
  ]);
  expect(row.compared[0]).toMatchObject({ inForce: true, by: 'ruleSet', actual: '34%', grade: '优' });
  expect(met).not.toHaveProperty('compared');
  const told = fileTable(scored, 'zh-CN');
  expect(told).toContain('  材料减少率（目标≥60%）换个读法或口径会得多少');
});

test('nothing of it is told where it was not asked for', async () => {
  const { scored } = await scoreFile('自评表.xlsx', drawBook({ sheets: { 自评表: FORM } }), OPTIONS);
  expect(JSON.stringify(fileJson(scored, 'zh-CN', false))).not.toContain('compared');
  expect(fileTable(scored, 'zh-CN').join()).not.toContain('换个读法');
});
