import { parseAreaAddress } from '../../src/core/grid/address';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { WorkbookEdit } from '../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../support/build-xlsx';
import { openWorkbench, type WorkbenchPage } from '../support/browser';

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
let opened = 0;
beforeAll(async () => {
  bench = await openWorkbench();
});
beforeEach(async () => {
  const name = `${String(++opened)} ${RICH.name}`;
  await bench.openFile({ ...RICH, name });
  await bench.page.locator('.file-name', { hasText: name }).waitFor();
});
afterEach(() => expect(bench.errors).toEqual([]));

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

const MARKED = ((): { readonly name: string; readonly bytes: Uint8Array } => {
  const cells = {
    A1: '甲', A2: { value: 5, fill: '00B050' }, A3: 7, B1: { formula: 'A3*2', value: 14 },
    C1: { formula: `HYPERLINK("#'整改 清单'!B3","整改 清单!B3")`, value: '整改 清单!B3' },
    C2: { formula: 'HYPERLINK("https://example.org/","外部网页")', value: '外部网页' },
  }; // prettier-ignore
  const sheets = [
    { name: '自评表', cells },
    { name: '整改 清单', cells: { B3: '目标' } },
  ];
  const workbook = openWorkbook(buildXlsx({ sheets }), 'marked.xlsx');
  const sheetId = workbook.sheets[0]?.id ?? '';
  const format = (
    id: string,
    address: string,
    formula: string,
    fill: string,
    fontColor: string | null,
  ): WorkbookEdit => {
    const area = parseAreaAddress(address);
    return { kind: 'conditionalFormat', sheetId, id, format: { areas: area ? [area] : [], formula, fill, fontColor } };
  };
  workbook.apply(
    [
      format('mark', 'A2', 'LEN("绩效评分 error:1")>0', 'FFD5D9', null),
      format('rule', 'A3:B3', '$A3>6', 'C6EFCE', '006100'),
      format('strange', 'A1', 'NICHT.DA(1)', 'FF0000', null),
    ],
    'api',
  );
  return { name: 'marked.xlsx', bytes: workbook.save() };
})();

const fill = (address: string): Promise<string> =>
  bench.cell(address).evaluate((cell) => getComputedStyle(cell).backgroundColor);

test('conditional formats lie over the fill and follow the cells; what cannot be evaluated is said', async () => {
  await bench.openFile(MARKED);
  expect(await fill('A2')).toBe('rgb(255, 213, 217)');
  await bench.page.waitForFunction(
    () =>
      getComputedStyle(document.querySelector('[data-address="A3"]') ?? document.body).backgroundColor ===
      'rgb(198, 239, 206)',
  );
  expect(
    await bench
      .cell('A3')
      .locator('.cell-text')
      .evaluate((text) => getComputedStyle(text).color),
  ).toBe('rgb(0, 97, 0)');
  expect(await fill('A1')).toBe('rgba(0, 0, 0, 0)');
  await bench.page.getByText('本页不显示此表中的部分条件格式').waitFor();
  await bench.enter('A3', '6');
  await bench.page.waitForFunction(
    () =>
      getComputedStyle(document.querySelector('[data-address="A3"]') ?? document.body).backgroundColor ===
      'rgba(0, 0, 0, 0)',
  );
});

test('a link leads to its cell by click and by Ctrl+Enter; one that leads outside is shown and not opened', async () => {
  const { keyboard } = bench.page;
  const active = (): Promise<string | null> => bench.page.locator('.cell-active').getAttribute('data-address');
  await bench.openFile(MARKED);
  await bench.cell('C1').locator('.cell-link').click();
  expect([await active(), await bench.sheetTab('整改 清单').getAttribute('aria-selected')]).toEqual(['B3', 'true']);
  await bench.sheetTab('自评表').click();
  await bench.goTo('A1');
  expect(await active()).toBe('A1');
  await bench.goTo('C1');
  await keyboard.press('Control+Enter');
  expect(await bench.text('B3')).toBe('目标');
  await bench.sheetTab('自评表').click();
  await bench.goTo('C2');
  await keyboard.press('Control+Enter');
  expect(await bench.page.getByRole('alert').innerText()).toContain('指向工作簿之外，本页不打开：https://example.org/');
  expect(bench.page.context().pages()).toHaveLength(1);
});

test('a note is read by keyboard too: resting on its cell shows it, Escape puts it away', async () => {
  await bench.goTo('A4');
  await bench.page.keyboard.press('ArrowRight');
  await bench.page.locator('.note', { hasText: '目标：≥60%' }).waitFor();
  await bench.page.keyboard.press('Escape');
  expect(await bench.page.locator('.note').count()).toBe(0);
});

test('among selected cells Enter and Tab go round; after some Tabs Enter begins the next row', async () => {
  const { keyboard } = bench.page;
  const active = (): Promise<string | null> => bench.page.locator('.cell-active').getAttribute('data-address');
  await bench.goTo('B4:C5');
  const ways: (string | null)[] = [];
  for (const key of ['Enter', 'Enter', 'Enter', 'Enter', 'Tab', 'Shift+Tab']) {
    await keyboard.press(key);
    ways.push(await active());
  }
  expect(ways).toEqual(['B5', 'C4', 'C5', 'B4', 'C4', 'B4']);
  expect(await bench.page.locator('[role=gridcell][aria-selected=true]').count()).toBe(4);
  await bench.goTo('B11');
  for (const key of ['1', 'Tab', '2', 'Tab', '3', 'Enter']) await keyboard.press(key);
  expect([await bench.text('D11'), await active()]).toEqual(['3', 'B12']);
});
