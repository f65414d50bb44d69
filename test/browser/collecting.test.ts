import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { paneFaults } from '../support/axe';
import { bytesOf, openWorkbench } from '../support/browser';
import { buildXlsx } from '../support/build-xlsx';
import { writeWorkbooks } from '../support/many-workbooks';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-collect-'));
  writeWorkbooks(folder, 12);
  const cells = {
    A1: '三级指标',
    B1: '年度指标值',
    C1: '实际完成值',
    D1: '分值',
    E1: '得分',
    A2: '道路里程',
    B2: '≥100公里',
    C2: { formula: '40+40' },
    D2: 100,
  };
  writeFileSync(join(folder, '未计算.xlsx'), buildXlsx({ sheets: [{ name: '自评表', cells }] }));
  writeFileSync(join(folder, '坏.xlsx'), 'no workbook');
  writeFileSync(join(folder, '旧表.xls'), 'old');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is collected in the pane by keyboard: read on this machine alone, shown, and taken along as a workbook', async () => {
  const bench = await openWorkbench();
  await bench.atRest();
  const pane = bench.pane();
  const menu = pane.getByRole('button', { name: '更多', exact: true });
  await menu.press('Enter');
  await pane.getByRole('menuitem', { name: '收集多个工作簿' }).press('Enter');
  await pane.getByText('文件只在这台电脑上读取，不上传，也不改动。').waitFor();
  expect(await paneFaults(bench)).toEqual([]);

  const asked: string[] = [];
  bench.page.on('request', (request) => {
    // The ribbon's icons may come late.
    if (request.resourceType() !== 'image')
      asked.push(`${request.method()} ${request.url().replace(/[\w-]+\.[0-9a-f]{8}\.js$/, '')}`);
  });
  const [chooser] = await Promise.all([
    bench.page.waitForEvent('filechooser'),
    pane.getByRole('button', { name: '选择文件夹' }).press('Enter'),
  ]);
  await chooser.setFiles(folder);
  const heading = pane.getByRole('heading', { name: '14 个文件，13 张表' });
  await heading.waitFor();
  await heading.and(pane.locator(':focus')).waitFor();
  // The programs of the threads, and what the page hands to itself; nothing else.
  expect([...new Set(asked)].filter((request) => !request.startsWith('GET blob:'))).toEqual([`GET ${bench.url}app/`]);

  await pane.getByText('总分完整 13 张').waitFor();
  for (const name of ['概况', '各表', '单位', '没有计入 2']) {
    await pane.getByRole('tab', { name }).press('Enter');
    expect([name, await paneFaults(bench)]).toEqual([name, []]);
  }
  await pane.getByText('旧表.xls').waitFor();
  const [saved] = await Promise.all([
    bench.page.waitForEvent('download'),
    pane.getByRole('button', { name: '下载 汇总.xlsx' }).press('Enter'),
  ]);
  expect(saved.suggestedFilename()).toBe('汇总.xlsx');
  const { sheets } = openWorkbook(await bytesOf(saved), '汇总.xlsx');
  expect(sheets.map(({ name }) => name)).toEqual(['汇总', '分单位', '概况', '没有计入']);
  const [list] = sheets;
  const column = Array.from({ length: 30 }, (_, index) => index).find(
    (index) => list?.cell(0, index)?.value === '总分',
  );
  const totals = Array.from({ length: 13 }, (_, row) => list?.cell(row + 1, column ?? -1)?.value);
  // 95 points for 19 rows and 5·n/100 for the first; 80 of 100 kilometres by a formula that nobody had calculated.
  expect(new Set(totals)).toEqual(new Set([80, ...Array.from({ length: 12 }, (_, n) => 95 + (n * 5) / 100)]));

  const [beside] = await Promise.all([
    bench.page.context().waitForEvent('page'),
    pane.getByRole('button', { name: '在 Excel 中打开汇总' }).press('Enter'),
  ]);
  await beside.getByRole('tab', { name: '分单位' }).waitFor();
  await beside.close();
  await pane.getByText('汇总已作为新工作簿打开').waitFor();

  await bench.page.keyboard.press('Escape');
  await heading.waitFor({ state: 'detached' });
  await menu.and(pane.locator(':focus')).waitFor();
  // What was collected is there until something else is.
  await menu.press('Enter');
  await pane.getByRole('menuitem', { name: '收集多个工作簿' }).press('Enter');
  await heading.waitFor();
  expect(bench.errors).toEqual([]);
  await bench.close();
});
