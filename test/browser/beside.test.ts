import { drawBook } from '../../src/scripts/golden/draw-book';
import { openWorkbench, type WorkbenchPage } from '../support/browser';

const FORM = [
  '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 佐证材料 |',
  '| 建设平台 | ≥1个 | 1个 | 80 | | 合同；验收单 |',
  '| 材料减少率 | ≥60% | 36% | 20 | | |',
].join('\n');

async function openDrawer({ pane }: WorkbenchPage, name: string) {
  await pane().getByRole('button', { name: '更多' }).click();
  await pane().getByRole('menuitem', { name }).click();
  const drawer = pane().getByRole('dialog');
  await drawer.getByRole('heading', { name, level: 2 }).first().waitFor();
  return drawer;
}

test('a sheet of sampled items is drawn, filled in and becomes the actual; the list of materials leads to the rows', async () => {
  const bytes = drawBook({ sheets: { 自评表: FORM } });
  const bench = await openWorkbench({ file: { name: '自评表.xlsx', bytes } });
  const samples = await openDrawer(bench, '抽样明细');
  await samples.getByRole('button', { name: '生成抽样明细表' }).click();
  await samples.getByText('空白的抽样明细表写在工作表“抽样明细”，可填 10 项。').waitFor();
  await samples.getByRole('button', { name: '关闭' }).click();
  await bench.sheetTab('抽样明细').click();
  await bench.page.getByRole('gridcell', { name: '抽样事项' }).first().waitFor();
  for (const [address, text] of [
    ['B2', '企业开办'],
    ['C2', '10'],
    ['D2', '6'],
    ['B3', '不动产登记'],
    ['C3', '5'],
    ['D3', '4'],
  ] as const)
    await bench.enter(address, text);
  // 40 % and 20 %.
  await bench.page.locator('[role=gridcell][data-address="E12"]', { hasText: '30.00%' }).waitFor();
  const again = await openDrawer(bench, '抽样明细');
  await again.getByText('C3：36% → 30%').waitFor();
  await again.getByRole('button', { name: '写入公式' }).click();
  await again.getByText('C3 改为公式，值为 30%；得分要重新写入。').waitFor();
  await again.getByRole('button', { name: '关闭' }).click();

  const list = await openDrawer(bench, '资料清单');
  await list.getByRole('button', { name: '生成资料清单' }).click();
  await list.getByText('已提交 2 份，待补充 1 份，已核实 0 份').waitFor();
  await list.getByRole('button', { name: '关闭' }).click();
  await bench.sheetTab('资料清单').click();
  await bench.page.locator('[role=gridcell][data-address="A5"]', { hasText: '2-1' }).waitFor();
  await bench.enter('D5', '抽样明细表');
  await bench.enter('E5', '已提交');
  await bench.page.locator('[role=gridcell][data-address="C1"]', { hasText: '3' }).waitFor();
  await bench.cell('C5').getByRole('link', { name: '材料减少率' }).click();
  await bench.page.locator('[role=gridcell][data-address="C3"][aria-selected="true"]').waitFor();
  await bench.page.locator('[role=gridcell][data-address="C3"]', { hasText: '30.00%' }).waitFor();
  expect(bench.errors).toEqual([]);
  await bench.close();
});
