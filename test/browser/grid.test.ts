import { buildXlsx } from '../support/build-xlsx';
import { openWorkbench, type WorkbenchPage } from '../support/browser';

jest.setTimeout(120_000);

/** A sheet with something of everything the grid draws. */
const RICH = {
  name: 'rich.xlsx',
  bytes: buildXlsx({
    sheets: [
      {
        name: '自评表',
        cells: {
          A1: { value: '项目支出绩效自评表', bold: true, fontSize: 16, horizontal: 'center' },
          A3: '指标',
          B3: '得分',
          A4: '材料减少率',
          B4: { value: 16, numberFormat: '0.00" ▲未达标"', fill: 'FFC7CE', shrinkToFit: true },
          C4: { value: 0.34, numberFormat: '0%' },
          D4: { value: 43979, numberFormat: 'yyyy"年"m"月"d"日"' },
          A5: '一段很长的文字，会伸到右边的空格上去',
          D5: { error: '#DIV/0!' },
          E5: true,
          A6: { value: 45732242.5, numberFormat: '#,##0.00' },
          B6: { value: 45732242.5, numberFormat: '#,##0.00', shrinkToFit: true },
          C6: 123456.789012345,
          A8: { formula: 'B4+1', value: 17 },
          A60: '远处',
        },
        merges: ['A1:E1'],
        columns: { A: { width: 9 }, B: { width: 9 }, C: { width: 9 }, D: { width: 16 }, F: { hidden: true } },
        rows: { 7: { hidden: true } },
        frozen: { rows: 3, columns: 1 },
        notes: { B4: { author: '财务', text: '【绩效评分】\n目标：≥60%' } },
      },
      { name: '说明', cells: { A1: '第二张' } },
      { name: '隐藏表', cells: {}, visibility: 'hidden' },
    ],
  }),
};

let bench: WorkbenchPage;
beforeEach(async () => {
  bench = await openWorkbench({ file: RICH });
});
afterEach(async () => {
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test('cells show their values as Excel does', async () => {
  expect(await bench.text('B4')).toBe('16.00 ▲未达标');
  expect(await bench.text('C4')).toBe('34%');
  expect(await bench.text('D4')).toBe('2020年5月28日');
  expect(await bench.text('D5')).toBe('#DIV/0!');
  expect(await bench.text('E5')).toBe('TRUE');
  expect(await bench.text('A8')).toBe('17');
});

test('a number that does not fit is ####, shrunk where the cell says so, and a General one gets fewer digits', async () => {
  expect(await bench.text('A6')).toMatch(/^#+$/);
  expect(await bench.cell('A6').getAttribute('title')).toBe('45,732,242.50');
  expect(await bench.text('B6')).toBe('45,732,242.50');
  const sizes = await bench.page.evaluate(() => {
    const size = (address: string): number => {
      const text = document.querySelector(`[data-address="${address}"] .cell-text`);
      return text ? Number.parseFloat(getComputedStyle(text).fontSize) : 0;
    };
    return { shrunk: size('B6'), whole: size('C6') };
  });
  expect(sizes.shrunk).toBeLessThan(sizes.whole * 0.9);
  expect(await bench.text('C6')).toMatch(/^123456\.\d{1,2}$|^123457$/);
});

test('the flag is drawn: fill, note corner, the note for screen readers and on hover', async () => {
  await expect(bench.cell('B4').evaluate((cell) => getComputedStyle(cell).backgroundColor)).resolves.toBe(
    'rgb(255, 199, 206)',
  );
  expect(await bench.cell('B4').getAttribute('aria-description')).toBe('【绩效评分】\n目标：≥60%');
  expect(await bench.page.locator('.note').count()).toBe(0);
  await bench.cell('B4').hover();
  expect(await bench.page.locator('.note').innerText()).toContain('目标：≥60%');
  await bench.cell('C4').hover();
  expect(await bench.page.locator('.note').count()).toBe(0);
});

test('merged cells are one cell, hidden rows and columns none', async () => {
  expect(await bench.cell('B1').count()).toBe(0);
  const [title, single] = await Promise.all([bench.cell('A1').boundingBox(), bench.cell('A3').boundingBox()]);
  expect(title?.width).toBeGreaterThan((single?.width ?? 0) * 4);
  expect(await bench.cell('A7').count()).toBe(0);
  expect(await bench.cell('F4').count()).toBe(0);
  await bench.goTo('A6');
  await bench.page.keyboard.press('ArrowDown');
  expect(await bench.cell('A8').getAttribute('aria-selected')).toBe('true');
});

test('a long text reaches over its empty neighbours and stops at a filled one', async () => {
  const [text, filled] = await Promise.all([
    bench.cell('A5').locator('.cell-box').boundingBox(),
    bench.cell('D5').boundingBox(),
  ]);
  expect((text?.x ?? 0) + (text?.width ?? 0)).toBeGreaterThan((filled?.x ?? 0) - 20);
  expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual((filled?.x ?? 0) + 1);
});

test('frozen rows stay when the sheet is scrolled; far cells are drawn when they come into view', async () => {
  expect(await bench.cell('A60').count()).toBe(0);
  await bench.goTo('A60');
  expect(await bench.text('A60')).toBe('远处');
  expect(await bench.cell('A3').isVisible()).toBe(true);
  expect(await bench.cell('A8').count()).toBe(0);
});

test('sheets have tabs, hidden ones have none', async () => {
  expect(await bench.page.locator('.sheet-tabs').getByRole('tab').allInnerTexts()).toEqual(['自评表', '说明']);
  await bench.sheetTab('说明').click();
  expect(await bench.text('A1')).toBe('第二张');
  await bench.page.keyboard.press('Control+PageUp');
  expect(await bench.text('A3')).toBe('指标');
});

test('the status line counts what is selected', async () => {
  await bench.cell('B4').click();
  await bench.cell('C4').click({ modifiers: ['Shift'] });
  expect(await bench.page.locator('.status-bar').innerText()).toContain('求和：16.34');
});
