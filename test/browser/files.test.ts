import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildXlsx } from '../support/build-xlsx';
import { openWorkbench } from '../support/browser';
import { signed } from '../support/signed-workbook';

const SAMPLE = path.resolve(__dirname, '../../assets/source-report.xlsx');
const CFB = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

test('the sample opens by itself; downloaded unchanged it is the same file, byte for byte', async () => {
  const bench = await openWorkbench();
  expect(await bench.page.locator('.file-name').innerText()).toBe('source-report.xlsx');
  expect(Buffer.from(await bench.download()).equals(readFileSync(SAMPLE))).toBe(true);
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test('a file that cannot be opened is named, and the open workbook stays', async () => {
  const bench = await openWorkbench();
  const title = await bench.text('A1');
  const alert = bench.page.getByRole('alert');
  await bench.openFile({ name: '说明.docx', bytes: new TextEncoder().encode('这是文字') });
  expect(await alert.innerText()).toMatch(/没有打开“说明\.docx”.*不是 \.xlsx 工作簿.*已打开的工作簿没有变化/s);
  await bench.openFile({ name: '断了.xlsx', bytes: new Uint8Array(readFileSync(SAMPLE)).subarray(0, 5000) });
  expect(await alert.innerText()).toContain('没有打开“断了.xlsx”');
  await bench.openFile({ name: '旧.xls', bytes: Uint8Array.from([...CFB, ...new Uint8Array(504)]) });
  expect(await alert.innerText()).toContain('没有打开“旧.xls”');
  expect(await bench.text('A1')).toBe(title);
  await bench.page.getByRole('button', { name: '关闭' }).first().click();
  expect(await alert.innerText()).toBe('');
  await bench.close();
});

test('dropping a file opens it, with a pane of its own; opening is no edit', async () => {
  const bench = await openWorkbench();
  await bench.enter('A3', '改一下');
  await bench
    .pane()
    .locator('body')
    .evaluate((body) => body.setAttribute('data-old', 'yes'));
  const bytes = buildXlsx({ sheets: [{ name: '另一张', cells: { A1: '拖进来的' } }] });
  const transfer = await bench.page.evaluateHandle(
    ([content]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(content ?? [])], '拖放.xlsx'));
      return data;
    },
    [[...bytes]],
  );
  await bench.page.dispatchEvent('.work-area', 'drop', { dataTransfer: transfer });
  await bench.sheetTab('另一张').waitFor();
  expect(await bench.text('A1')).toBe('拖进来的');
  expect(await bench.page.locator('.file-name').innerText()).toBe('拖放.xlsx');
  expect(await bench.page.getByRole('button', { name: '撤销', exact: true }).isDisabled()).toBe(true);
  await bench.pane().locator('body:not([data-old])').waitFor();
  await bench.close();
});

test('a name that is not there is told, and nothing is open', async () => {
  const bench = await openWorkbench({ file: 'missing.xlsx', waitForGrid: false });
  await bench.page.getByText('没有找到“missing.xlsx”').waitFor();
  expect(await bench.page.getByRole('grid').count()).toBe(0);
  await bench.openFile({ name: '自己的.xlsx', bytes: buildXlsx({ sheets: [{ name: '表', cells: { A1: 1 } }] }) });
  expect(await bench.text('A1')).toBe('1');
  await bench.close();
});

test('that a file is signed is said as soon as it is opened', async () => {
  const bytes = signed(buildXlsx({ sheets: [{ name: '表', cells: { A1: 1 } }] }));
  const bench = await openWorkbench({ file: { name: '签名.xlsx', bytes } });
  await bench.page.getByText('文件带有数字签名').waitFor();
  await bench.close();
});

test('what the grid does not draw is said in the status line', async () => {
  const rule =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>NICHT.DA()</formula></cfRule></conditionalFormatting>';
  const bytes = buildXlsx({ sheets: [{ name: '表', cells: { A1: 1 }, tail: rule }] });
  const bench = await openWorkbench({ file: { name: '条件.xlsx', bytes } });
  await bench.page.getByText('本页不显示此表中的条件格式；文件里原样保留').waitFor();
  await bench.close();
});
