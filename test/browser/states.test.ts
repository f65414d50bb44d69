import { paneFaults } from '../support/axe';
import { openWorkbench } from '../support/browser';
import { buildXlsx } from '../support/build-xlsx';
import { form } from '../taskpane/sample-forms';

const upload = (sheets: Parameters<typeof buildXlsx>[0]['sheets']) => ({
  name: '自评表.xlsx',
  bytes: buildXlsx({ sheets }),
});
const FILLED = { G4: 40, G5: 20, G7: 95 };

test('nothing near a form: the button is off, a header is drawn, and one typed in is found by itself', async () => {
  const bench = await openWorkbench({ file: upload([{ name: '通知', cells: { A1: '关于报送自评材料的通知' } }]) });
  const pane = bench.pane();
  await pane.getByRole('heading', { name: '没有找到指标表' }).waitFor();
  await pane.getByRole('button', { name: '一键评分', disabled: true }).waitFor();
  await pane.getByRole('table', { name: '指标表列名行的样子' }).waitFor();
  expect(await paneFaults(bench)).toEqual([]);
  for (const [column, text] of ['三级指标', '年度指标值', '实际完成值', '分值', '得分'].entries())
    await bench.enter(`${'ABCDE'.charAt(column)}3`, text);
  for (const [column, text] of ['培训人次', '≥100人次', '120', '100'].entries())
    await bench.enter(`${'ABCD'.charAt(column)}4`, text);
  await pane.getByRole('region', { name: '总分' }).getByText('100.00').waitFor();
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test('an Excel that does not answer: after ten seconds what is awaited, and the waiting can be ended', async () => {
  const bench = await openWorkbench({ query: { host: 'hang=4' }, before: (page) => page.clock.install() });
  const pane = bench.pane();
  await pane.getByLabel('正在读取工作簿…').waitFor();
  await bench.page.clock.fastForward(11_000);
  await pane.getByText('Excel 十秒没有回答，还在等它给出表格内容。').waitFor({ timeout: 30_000 });
  await pane.getByRole('button', { name: '停止等待' }).click();
  await pane.getByRole('heading', { name: '没能读取工作簿' }).waitFor();
  await pane.getByText('已取消，没有改动任何内容。').waitFor();
  await pane.getByRole('button', { name: '重试' }).click();
  await pane.getByRole('region', { name: '总分' }).getByText('96.00').waitFor();
  await bench.close();
});

test('an Excel that is too old says so in plain words, with a report that holds codes only', async () => {
  const bench = await openWorkbench({ query: { host: 'excelApi=1.6' } });
  const pane = bench.pane();
  await pane.getByRole('heading', { name: '这台电脑上的 Excel 太旧，不能评分' }).waitFor();
  expect(await pane.locator('body').innerText()).not.toMatch(/Api|NotFound|undefined/);
  expect(await paneFaults(bench)).toEqual([]);
  await pane.getByRole('button', { name: '复制给维护人员的报告' }).click();
  await pane.getByText(/^已复制|^没能自动复制/).waitFor();
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test('the pane opened outside Excel says where to open it, and no fault is left uncaught', async () => {
  const bench = await openWorkbench();
  // Office's library remembers that the page was opened by Excel: where no pane runs, that is forgotten.
  await bench.page.goto(`${bench.url}assets/icon-64.png`);
  await bench.page.evaluate(() => sessionStorage.clear());
  await bench.page.goto(`${bench.url}taskpane.html`);
  await bench.page.getByRole('heading', { name: /^(请在 Excel 里打开|Please open this in Excel)$/ }).waitFor();
  await bench.page.getByText(/启用编辑.*另存为|Enable Editing.*save an \.xls/).waitFor();
  await bench.page.waitForTimeout(1_500);
  // Office's library looks for its words where there is no Excel; that is no fault of the program.
  expect(bench.errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  await bench.close();
});

test('office.js that cannot be fetched: the network is named, not Excel', async () => {
  const bench = await openWorkbench({
    before: (page) => page.route('**/office-js/office.js', (route) => route.abort()),
  });
  await bench
    .pane()
    .getByRole('heading', { name: /^(没能打开绩效评分|Performance scoring could not be opened)$/ })
    .waitFor();
  await bench.close();
});

test('the preview at 270, 320 and 450 pixels, and after writing: nothing wrong for a screen reader, nothing cut', async () => {
  const bench = await openWorkbench({ file: upload([form('项目001', FILLED), form('项目002', FILLED)]) });
  await bench.press('一键评分');
  const pane = bench.pane();
  await pane.getByRole('heading', { name: /写入预览 4 处/ }).waitFor();
  for (const width of [270, 320, 450]) {
    await bench.page.locator('iframe[title="绩效评分"]').evaluate((frame, pixels) => {
      frame.style.width = `${pixels}px`;
    }, width);
    expect([width, ...(await paneFaults(bench))]).toEqual([width]);
  }
  await pane.getByRole('button', { name: '写入选中的 4 处' }).click();
  await pane.getByText('评分完成，写入 4 处。').waitFor();
  await pane.getByRole('button', { name: '详情' }).click();
  expect(await paneFaults(bench)).toEqual([]);
  await bench.close();
});

test('the state line: not written, written, an edit with its cell and the old total, and several steps back by name', async () => {
  const bench = await openWorkbench();
  const pane = bench.pane();
  const line = pane.getByRole('region', { name: '总分' });
  await line.getByText('还没有写入').waitFor();
  await bench.press('一键评分');
  await line.getByText(/^已写入 \d\d:\d\d$/).waitFor();
  await bench.enter('G17', '61%');
  await line.getByText('自上次评分后 G17 有改动，重新评分会多 4 分').waitFor();
  expect(await line.locator('s').textContent()).toBe('96');
  expect(await line.getByRole('status').first().textContent()).toBe('100.00');
  expect(await pane.getByText(/评分完成/).count()).toBe(0);
  await bench.enter('M3', '不相干');
  await bench.press('一键评分');
  await line.getByText(/^已写入/).waitFor();
  await pane.getByRole('button', { name: '可以撤销的 2 步' }).click();
  await pane.getByRole('menuitem', { name: /写入 \d+ 处（连同之后的，共 2 步）/ }).click();
  await pane.getByText(/^已撤销最近 2 步/).waitFor();
  await bench.goTo('I20');
  expect(await bench.text('I20')).toBe('');
  await bench.close();
});
