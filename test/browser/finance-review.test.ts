import { drawBook } from '../../src/scripts/golden/draw-book';
import { paneFaults } from '../support/axe';
import { openWorkbench } from '../support/browser';

/** 180÷200×30 = 27; 8÷10×50 = 40; 20: 87 in all. */
const REVIEWED = [
  '| 三级指标 | 指标值 | 自评完成值 | 分值 | 自评得分 | 复核完成值 | 复核得分 | 偏离度 | 复核意见 |',
  '| 培训人数 | ≥200人 | 180人 | 30 | 30 | | | | |',
  '| 培训场次 | ≥10次 | 10次 | 50 | 50 | 8次 | | | |',
  '| 满意度 | ≥90% | 95% | 20 | 20 | 95% | | | |',
  '| 合计 | | | 100 | 100 | | | | |',
].join('\n');
/** 9÷10×60 = 54, 94 in all; it has no column for a review. */
const PLAIN = [
  '| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
  '| 修路里程 | ≥10公里 | 9公里 | 60 | 60 | |',
  '| 群众满意度 | ≥90% | 95% | 40 | 40 | |',
  '| 总分 | | | 100 | 100 | |',
].join('\n');

test('财务复核 from the keyboard: through what differs, columns added, the review written, undone; no self-score moves', async () => {
  const bytes = drawBook({ sheets: { 复核表: REVIEWED, 自评表: PLAIN } });
  const bench = await openWorkbench({ file: { name: '复核表.xlsx', bytes } });
  const pane = bench.pane();
  const key = (name: string) => bench.page.keyboard.press(name);
  const press = (name: string) => pane.getByRole('button', { name, disabled: false }).click();
  const isAt = (address: string) =>
    bench.page.locator(`[role=gridcell][data-address="${address}"][aria-selected="true"]`).waitFor();
  await bench.atRest();
  await bench.press('更多');
  await pane.getByRole('menuitemcheckbox', { name: '财务复核' }).click();
  await pane.getByRole('list', { name: /^不一致的/u }).waitFor();
  await pane.getByRole('button', { name: '写入复核' }).focus();
  await key('F8');
  await isAt('G3');
  await pane
    .getByRole('button', { name: /^培训场次/u })
    .and(pane.locator(':focus'))
    .waitFor();
  await key('F8');
  await isAt('G2');
  await key('F8');
  await isAt('E2');
  await pane
    .getByRole('button', { name: /^修路里程/u })
    .and(pane.locator(':focus'))
    .waitFor();
  expect(await paneFaults(bench)).toEqual([]);
  await press('在右侧加复核列…');
  await pane.getByText('G–I 列（G1:I4），写入 10 处').waitFor();
  expect(await paneFaults(bench)).toEqual([]);
  await key('Control+Enter');
  await pane.getByText(/^已在 1 张表的右侧加上复核列。/u).waitFor();
  await bench.page.locator('[role=gridcell][data-address="H4"]', { hasText: '-6.00' }).waitFor();
  expect([await bench.text('E2'), await bench.text('G2'), await bench.text('H2')]).toEqual(['60', '54.00', '-6.00']);
  await press('写入复核');
  await pane.getByText(/^复核已写入 \d+ 处，自评得分没有改动。/u).waitFor();
  await bench.sheetTab('复核表').click();
  await bench.page.getByRole('gridcell', { name: '87' }).waitFor();
  expect([await bench.text('E2'), await bench.text('G2'), await bench.text('G5')]).toEqual(['30', '27', '87']);
  await pane.getByRole('tab', { name: /^全部/u }).click();
  await pane.getByText('2 张合计：自评 200 → 复核 181，差 -19').waitFor();
  expect(await paneFaults(bench)).toEqual([]);
  await press('撤销复核');
  await pane.getByText(/^已撤销上次复核写入/u).waitFor();
  await press('撤销复核');
  await press('退出复核');
  await pane.getByRole('button', { name: '一键评分' }).waitFor();
  expect(bench.errors).toEqual([]);
  await bench.close();
});
