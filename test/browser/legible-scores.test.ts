import { buildXlsx } from '../support/build-xlsx';
import { openWorkbench, type WorkbenchPage } from '../support/browser';
import { formWithScoreCells, SCORE_CELLS } from '../support/score-cells';

/** Scores that people typed would change: they are shown first, then written. */
async function score(bench: WorkbenchPage): Promise<void> {
  await bench.press('一键评分');
  await bench.press(/^写入选中的 \d+ 处$/);
}

test('scores can be read in the grid once they are flagged, in the cells of six published forms', async () => {
  const sheets = SCORE_CELLS.map(([name, cells]) => ({ ...formWithScoreCells(cells), name }));
  const bench = await openWorkbench({ file: { name: '自评表.xlsx', bytes: buildXlsx({ sheets }) } });
  await score(bench);
  for (const [name, cells, sign] of SCORE_CELLS) {
    await bench.sheetTab(name).click();
    await bench.sheetTab(name).and(bench.page.locator('[aria-selected=true]')).waitFor();
    const shown = await Promise.all(['G4', 'G5', 'G6', 'G7'].map((address) => bench.text(address)));
    const flag = sign === '' ? '' : sign === '▲' ? '\u00a0▲' : ` ${sign}`;
    const sum = cells.numberFormat === '0.00' ? ['60.00', '83.19'] : ['60', '83.19'];
    expect([name, ...shown]).toEqual([name, `14.86${flag}`, `8.33${flag}`, ...sum]);
    for (const address of ['G4', 'G5']) {
      expect([name, await bench.fill(address)]).toEqual([name, '#FFC7CE']);
      expect(await bench.note(address)).toMatch(/^【绩效评分】G\d\n未达标\n目标：/);
    }
  }
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test('a number never wraps: words behind it that do not fit hide it, as they do in Excel', async () => {
  const form = formWithScoreCells({ font: '宋体', size: 10.5, width: 10 });
  const G4 = { value: 14.86, numberFormat: '0.00" ▲未达标"', wrap: true, fontSize: 10.5, shrinkToFit: true };
  const file = { name: '自评表.xlsx', bytes: buildXlsx({ sheets: [{ ...form, cells: { ...form.cells, G4 } }] }) };
  const bench = await openWorkbench({ file });
  expect(await bench.text('G4')).toMatch(/^#+$/);
  await score(bench);
  expect(await bench.text('G4')).toBe('14.86\u00a0▲');
  expect(await bench.cell('G4').evaluate((cell) => cell.getClientRects().length)).toBe(1);
  await bench.close();
});
