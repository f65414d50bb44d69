import { drawBook } from '../../src/scripts/golden/draw-book';
import { paneFaults } from '../support/axe';
import { openWorkbench } from '../support/browser';

/** 34÷60×50 = 28.33 by the national rules. */
const FORM = `
| 项目支出绩效自评表 | < | < | < | < | < | < |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |
| 产出指标 | 材料减少率 | ≥60% | 34% | 50 | | 见附件 |
| 满意度指标 | 群众满意度 | ≥90% | 95% | 50 | | |
| 合计 | | | | 100 | | |`;

test('a missed target is argued in figures, verified, and the remark is written below what stands there', async () => {
  const bench = await openWorkbench({ file: { name: '自评表.xlsx', bytes: drawBook({ sheets: { 自评表: FORM } }) } });
  const pane = bench.pane();
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).click();
  await bench.atRest();
  await pane.getByRole('row', { name: /^材料减少率/u }).click();
  await press('换个读法或口径会得多少');
  const argued = pane.getByRole('table').filter({ hasText: '按表中所填 34%' });
  await argued.getByText('34%÷60%×50≈28.33').waitFor();
  expect(await paneFaults(bench)).toEqual([]);
  await pane.getByRole('tab', { name: /^待办/u }).click();
  await pane.getByRole('row', { name: /材料减少率.*未达标/u }).click();
  await press('核实…');
  await pane.getByRole('textbox', { name: /核实人或科室/u }).fill('财务科');
  await pane.getByRole('textbox', { name: /怎样核实的/u }).fill('年初目标未含办事环节');
  await bench.page.keyboard.press('Enter');
  await press('已核实 1');
  await press('写入备注…');
  await pane.getByText('G3 里已有文字，保留不动，在下面加一行：').waitFor();
  // The buttons stand at the lower edge, however little there is above them.
  const footer = pane.getByRole('button', { name: '生成整改清单' }).locator('..');
  expect(await footer.evaluate((bar) => Math.round(innerHeight - bar.getBoundingClientRect().bottom))).toBe(0);
  expect(await paneFaults(bench)).toEqual([]);
  await press('写入');
  await pane.getByText('已写入备注：G3。得分没有改动。').waitFor();
  const remark = bench.page.getByRole('gridcell', {
    name: /见附件\s+已核实（\d{4}-\d\d-\d\d，财务科）：年初目标未含办事环节/u,
  });
  await remark.waitFor();
  await bench.press('一键评分');
  expect(await bench.text('F3')).toMatch(/28\.33/u);
  await remark.waitFor();
  expect(bench.errors).toEqual([]);
  await bench.close();
});

const DECLARATION = `
| 项目支出绩效目标申报表 | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
| 产出指标 | 数量指标 | 修路里程 | ≥10公里 | 50 |
| 成本指标 | 经济成本 | 总成本 | ≥15万元 | 20 |
| 满意度指标 | 满意度 | 群众满意度 | ≥120% | 20 |`;

test('declared targets are reviewed, the unit answers on the sheet, and the answer stays when it is written again', async () => {
  const bench = await openWorkbench({
    file: { name: '申报表.xlsx', bytes: drawBook({ sheets: { 申报: DECLARATION } }) },
  });
  const pane = bench.pane();
  await pane.getByText(/^目标申报：审核意见 \d+ 条$/u).waitFor();
  await pane
    .getByText(/总成本.*≥15万元/u)
    .first()
    .click();
  await bench.page.locator('[role=gridcell][data-address="D4"][aria-selected="true"]').waitFor();
  expect(await paneFaults(bench)).toEqual([]);
  await pane.getByRole('button', { name: '生成审核意见' }).click();
  await pane.getByText(/^已写好工作表“事前审核意见”/u).waitFor();
  await bench.sheetTab('事前审核意见').click();
  const heading = bench.page.getByRole('gridcell', { name: '填报单位说明', exact: true });
  const address = await heading.getAttribute('data-address');
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(address ?? '') ?? [];
  const answer = `${column}${String(Number(row) + 1)}`;
  await bench.enter(answer, '按合同价，已改为≤15万元');
  await pane.getByRole('button', { name: '生成审核意见' }).click();
  await bench.page.getByRole('gridcell', { name: '已说明', exact: true }).waitFor();
  expect(await bench.text(answer)).toBe('按合同价，已改为≤15万元');
  expect(await paneFaults(bench)).toEqual([]);
  expect(bench.errors).toEqual([]);
  await bench.close();
});
