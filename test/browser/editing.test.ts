import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../support/build-xlsx';
import { openWorkbench, type WorkbenchPage } from '../support/browser';

const FORM = {
  name: 'form.xlsx',
  bytes: buildXlsx({
    sheets: [
      {
        name: '自评表',
        cells: {
          A1: '甲',
          B1: { value: 0.34, numberFormat: '0%' },
          C1: 20,
          D1: { formula: 'C1*2', value: 40 },
          A2: '乙',
          B2: '=假公式',
        },
      },
      { name: '锁定', cells: { A1: '不能改' }, protected: true },
    ],
  }),
};

let bench: WorkbenchPage;
let opened = 0;
beforeAll(async () => {
  bench = await openWorkbench();
});
beforeEach(async () => {
  const name = `${String(++opened)} ${FORM.name}`;
  await bench.openFile({ ...FORM, name });
  await bench.page.locator('.file-name', { hasText: name }).waitFor();
});
afterEach(() => expect(bench.errors).toEqual([]));

const selected = async (): Promise<string | null> => bench.page.locator('.cell-active').getAttribute('data-address');

test('typing replaces, Enter goes down, Tab right, arrows end an entry, Escape takes it back', async () => {
  const { keyboard } = bench.page;
  await bench.enter('B1', '61%');
  expect(await bench.text('B1')).toBe('61%');
  expect(await selected()).toBe('B2');
  await bench.cell('C1').click();
  await keyboard.type('5');
  await keyboard.press('Tab');
  expect(await selected()).toBe('D1');
  await bench.cell('A3').click();
  await keyboard.type('丙');
  await keyboard.press('ArrowRight');
  expect([await selected(), await bench.text('A3')]).toEqual(['B3', '丙']);
  await keyboard.type('不要');
  await keyboard.press('Escape');
  expect(await bench.text('B3')).toBe('');
});

test('F2 and a double click edit what is there; arrows then move the caret', async () => {
  const { keyboard } = bench.page;
  await bench.cell('A1').click();
  await keyboard.press('F2');
  await keyboard.press('ArrowLeft');
  await keyboard.type('某');
  await keyboard.press('Enter');
  expect(await bench.text('A1')).toBe('某甲');
  await bench.cell('A2').dblclick();
  await keyboard.type('丁');
  await bench.cell('C3').click();
  expect([await bench.text('A2'), await selected()]).toEqual(['乙丁', 'C3']);
});

test('the formula bar shows and edits the whole value', async () => {
  const bar = bench.page.getByRole('textbox', { name: '编辑栏' });
  await bench.cell('B2').click();
  expect(await bar.inputValue()).toBe("'=假公式");
  await bench.cell('D1').click();
  expect(await bar.inputValue()).toBe('=C1*2');
  await bench.cell('B1').click();
  expect(await bar.inputValue()).toBe('34%');
  await bar.fill('35.5%');
  expect(await bench.page.locator('.cell-input').inputValue()).toBe('35.5%');
  await bar.press('Enter');
  expect([await bench.text('B1'), await selected()]).toEqual(['36%', 'B2']);
});

test('the name box goes to a cell or an area and types nothing there', async () => {
  await bench.goTo('C1');
  expect([await selected(), await bench.text('C1'), await bench.page.locator('.cell-input-open').count()]).toEqual([
    'C1',
    '20',
    0,
  ]);
  await bench.goTo('A1:B2');
  expect(await bench.page.locator('[role=gridcell][aria-selected=true]').count()).toBe(4);
  await bench.goTo('哪里');
  expect(await bench.page.getByRole('textbox', { name: '名称框' }).inputValue()).toBe('A1');
});

test('formulas follow their inputs', async () => {
  await bench.enter('C1', '21');
  await bench.page.locator('[data-address="D1"]', { hasText: '42' }).waitFor();
  await bench.enter('E1', '=SUM(C1:D1)');
  await bench.page.locator('[data-address="E1"]', { hasText: '63' }).waitFor();
});

test('undo and redo by button and by key', async () => {
  const undo = bench.page.getByRole('button', { name: '撤销', exact: true });
  expect(await undo.isDisabled()).toBe(true);
  await bench.enter('A1', '一');
  await bench.enter('A1', '二');
  await undo.click();
  expect(await bench.text('A1')).toBe('一');
  await bench.cell('A3').click();
  await bench.page.keyboard.press('Control+z');
  expect(await bench.text('A1')).toBe('甲');
  await bench.page.keyboard.press('Control+y');
  expect(await bench.text('A1')).toBe('一');
});

test('an input method composes in the cell; its Enter chooses words and does not end the entry', async () => {
  await bench.cell('A3').click();
  const session = await bench.page.context().newCDPSession(bench.page);
  await session.send('Input.imeSetComposition', { text: 'you', selectionStart: 3, selectionEnd: 3 });
  await session.send('Input.imeSetComposition', { text: '优', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text: '优' });
  expect(await bench.page.locator('.cell-input').inputValue()).toBe('优');
  await bench.page.keyboard.press('Enter');
  expect([await bench.text('A3'), await selected()]).toEqual(['优', 'A4']);
});

test('the keyboard gets into the grid by Tab and out of it by F6', async () => {
  const { page } = bench;
  await page.locator('.ribbon-button').first().waitFor();
  await bench.cell('A1').click();
  await page.keyboard.press('Shift+F6');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('ribbon-button');
  await page.getByRole('textbox', { name: '名称框' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('cell-input');
  await page.keyboard.press('ArrowDown');
  expect(await selected()).toBe('A2');
});

test('Delete empties the selection and leaves formats', async () => {
  await bench.cell('A1').click();
  await bench.cell('B2').click({ modifiers: ['Shift'] });
  await bench.page.keyboard.press('Delete');
  expect(await Promise.all(['A1', 'B1', 'A2', 'B2'].map((address) => bench.text(address)))).toEqual(['', '', '', '']);
  await bench.enter('B1', '61');
  expect(await bench.text('B1')).toBe('61%');
});

test('cells are copied as other programs read them, and pasted from them as typed', async () => {
  const { keyboard } = bench.page;
  await bench.cell('A1').click();
  await bench.cell('C1').click({ modifiers: ['Shift'] });
  await keyboard.press('Control+c');
  expect(await bench.page.evaluate(() => navigator.clipboard.readText())).toBe('甲\t34%\t20');
  await bench.cell('A5').click();
  await keyboard.press('Control+v');
  expect(await Promise.all(['A5', 'B5', 'C5'].map((address) => bench.text(address)))).toEqual(['甲', '34%', '20']);
  await bench.page.evaluate(() => navigator.clipboard.writeText('数量\t1,234\r\n质量\t96.5%\r\n'));
  await bench.cell('A7').click();
  await keyboard.press('Control+v');
  expect(await bench.text('B7')).toBe('1,234');
  expect(await bench.text('B8')).toBe('96.50%');
  await keyboard.press('Control+z');
  expect([await bench.text('A7'), await bench.text('B8')]).toEqual(['', '']);
});

test('copied formulas move along; the copied area is marked until Escape', async () => {
  const { keyboard } = bench.page;
  await bench.enter('C2', '30');
  await bench.goTo('D1');
  await keyboard.press('Control+c');
  expect(await bench.page.locator('[data-copied]').count()).toBe(1);
  await bench.goTo('D2');
  await keyboard.press('Control+v');
  await bench.page.locator('[data-address="D2"]', { hasText: '60' }).waitFor();
  expect(await bench.page.getByRole('textbox', { name: '编辑栏' }).inputValue()).toBe('=C2*2');
  await keyboard.press('Escape');
  expect(await bench.page.locator('[data-copied]').count()).toBe(0);
});

test('cut cells stay until they are pasted, then they are moved in one step', async () => {
  const { keyboard } = bench.page;
  await bench.goTo('C1:D1');
  await keyboard.press('Control+x');
  expect(await bench.text('C1')).toBe('20');
  await bench.goTo('C5');
  await keyboard.press('Control+v');
  await bench.page.locator('[data-address="C5"]', { hasText: '20' }).waitFor();
  expect([await bench.text('C1'), await bench.page.locator('[data-copied]').count()]).toEqual(['', 0]);
  await keyboard.press('Control+z');
  expect([await bench.text('C1'), await bench.text('C5')]).toEqual(['20', '']);
});

test('a table of a document keeps its lines and merged cells; one copied value fills what is selected', async () => {
  const { keyboard, page } = { keyboard: bench.page.keyboard, page: bench.page };
  await page.evaluate(async () => {
    const html =
      '<table><tr><td rowspan="2">产出</td><td><p>数量</p><p>质量</p></td></tr><tr><td>96%</td></tr></table>';
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob(['产出\t数量\n质量\n\t96%'], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
  });
  await bench.goTo('A5');
  await keyboard.press('Control+v');
  expect(await Promise.all(['A5', 'B5', 'A6', 'B6'].map((address) => bench.text(address)))).toEqual([
    '产出',
    '数量\n质量',
    '',
    '96%',
  ]);
  await page.evaluate(() => navigator.clipboard.writeText('8'));
  await bench.goTo('A8:B9');
  await keyboard.press('Control+v');
  expect(await Promise.all(['A8', 'B8', 'A9', 'B9'].map((address) => bench.text(address)))).toEqual([
    '8',
    '8',
    '8',
    '8',
  ]);
});

test('a locked cell of a protected sheet says why it cannot be changed', async () => {
  await bench.sheetTab('锁定').click();
  await bench.cell('A1').click();
  await bench.page.keyboard.type('x');
  expect(await bench.page.getByRole('alert').innerText()).toContain('单元格 A1 已锁定');
  expect(await bench.text('A1')).toBe('不能改');
});

test('what was typed is in the downloaded file', async () => {
  await bench.enter('C1', '19.5');
  await bench.enter('A3', '2020/5/28');
  const [sheet] = openWorkbook(await bench.download(), 'form.xlsx').sheets;
  expect(sheet?.cell(0, 2)?.value).toBe(19.5);
  expect(sheet?.cell(2, 0)?.value).toBe(43979);
  expect(sheet?.style(2, 0).numberFormat).toBe('yyyy/m/d');
  expect(sheet?.cell(1, 1)?.value).toBe('=假公式');
});
