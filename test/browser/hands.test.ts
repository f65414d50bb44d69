import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { axeFaults } from '../support/axe';
import { buildXlsx } from '../support/build-xlsx';
import { openWorkbench, type WorkbenchPage } from '../support/browser';

/* What hands do to the grid beside typing: borders of columns and rows are dragged, cells filled, a menu opened. */

function file(): Uint8Array {
  const cells = {
    A1: '一段比列宽得多的文字，看不全',
    A2: '短',
    B2: '项目1',
    C2: 1,
    C3: 3,
    D2: { formula: 'C2*2', value: 2 },
    F2: '等级',
    G2: '张数',
    F3: '优',
    G3: 2,
  };
  const workbook = openWorkbook(buildXlsx({ sheets: [{ name: '自评表', cells }] }), 'a.xlsx');
  const area = { top: 1, left: 5, bottom: 2, right: 6 };
  const drawn = {
    type: 'columns',
    source: { sheetId: '1', area },
    seriesIn: 'columns',
    legend: null,
    labels: true,
  } as const;
  const place = { top: 4, left: 5, bottom: 12, right: 9 };
  workbook.apply(
    [{ kind: 'chart', sheetId: '1', id: 'x', chart: { name: '图', title: '成绩分布', place, drawn } }],
    'api',
  );
  return workbook.save();
}

async function drag(bench: WorkbenchPage, grip: string, by: { readonly x: number; readonly y: number }): Promise<void> {
  const box = await bench.page.locator(grip).boundingBox();
  if (!box) throw new Error(`no ${grip}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await bench.page.mouse.move(x, y);
  await bench.page.mouse.down();
  await bench.page.mouse.move(x + by.x, y + by.y, { steps: 4 });
  await bench.page.mouse.up();
}

test('borders are dragged and double-clicked, cells filled, the menu used by mouse and keyboard; the file has it all', async () => {
  const bench = await openWorkbench({ file: { name: 'a.xlsx', bytes: file() } });
  const { page, cell } = bench;
  const { keyboard } = page;
  const widthOf = async (column: number): Promise<number | undefined> =>
    (await page.locator(`.column-head[data-column="${column}"]`).boundingBox())?.width;
  const texts = async (...addresses: readonly string[]): Promise<readonly string[]> =>
    Promise.all(addresses.map((address) => bench.text(address)));

  const before = (await widthOf(1)) ?? 0;
  await drag(bench, '[data-grip=column][data-index="1"]', { x: 35, y: 0 });
  expect(await widthOf(1)).toBe(before + 35);
  await keyboard.press('Control+z');
  expect(await widthOf(1)).toBe(before);
  await keyboard.press('Control+y');
  await page.locator('[data-grip=column][data-index="0"]').dblclick();
  expect(await widthOf(0)).toBeGreaterThan(before * 2);
  await drag(bench, '[data-grip=row][data-index="1"]', { x: 0, y: 20 });
  expect((await cell('A2').boundingBox())?.height).toBe(40);

  await cell('B2').click();
  await drag(bench, '.fill-handle', { x: 0, y: 30 });
  expect(await texts('B2', 'B3', 'B4', 'B5')).toEqual(['项目1', '项目2', '项目3', '']);
  await cell('C2').click();
  await cell('C3').click({ modifiers: ['Shift'] });
  await drag(bench, '.fill-handle', { x: 0, y: 30 });
  expect(await texts('C3', 'C4', 'C5')).toEqual(['3', '5', '7']);
  await keyboard.press('Control+z');
  expect(await texts('C3', 'C4', 'C5')).toEqual(['3', '', '']);
  await cell('D2').click();
  await cell('D3').click({ modifiers: ['Shift'] });
  await keyboard.press('Control+d');
  await cell('D3').filter({ hasText: /^6$/ }).waitFor();

  await cell('A2').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '复制' }).click();
  // A copy that was chosen from the menu is on the clipboard a moment later.
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) === '短');
  await cell('A4').click();
  await keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: '粘贴' }).press('Enter');
  await cell('A4').filter({ hasText: /^短$/ }).waitFor();
  await keyboard.press('Shift+F10');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('menuitem', { name: '清除内容' }).click();
  expect(await bench.text('A4')).toBe('');
  await cell('E1').click();
  await keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: '列宽…' }).click();
  await page.getByRole('textbox', { name: '列宽' }).fill('20');
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('.cell-input:focus').waitFor();
  await keyboard.type('回到表格');
  await keyboard.press('Enter');
  expect(await bench.text('E1')).toBe('回到表格');
  expect(await page.locator('.chart-frame').innerText()).toContain('成绩分布');

  const [sheet] = openWorkbook(await bench.download(), 'b.xlsx').sheets;
  expect(sheet?.columnWidth(4)).toBe(20);
  expect(sheet?.columnWidth(1)).toBeGreaterThan(12);
  expect([sheet?.rowHeight(1), sheet?.isHeightGiven(1)]).toEqual([30, true]);
  expect([sheet?.cell(3, 1)?.value, sheet?.charts().length]).toEqual(['项目3', 1]);
  expect(bench.errors).toEqual([]);
  await bench.close();
});
