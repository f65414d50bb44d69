import { readFileSync } from 'node:fs';
import { MARK_FILLS } from '../../src/host/port';
import { buildXlsx } from '../support/build-xlsx';
import { downloadWithParts, openWorkbench } from '../support/browser';
import { partNames, touchedParts } from '../support/zip-parts';
import { form } from '../taskpane/sample-forms';

const SAMPLE = readFileSync('assets/source-report.xlsx');
const UNMET = '#FFC7CE';

const small = () => ({ name: '自评表.xlsx', bytes: buildXlsx({ sheets: [form('自评表')] }) });

test('every finding of the source report lies on a fill in its cell and is told in a note', async () => {
  const bench = await openWorkbench();
  await bench.press('一键评分');
  const warnings = ['B12', 'B13', 'F14', 'G14', 'F15', 'G15', 'F16', 'G16', 'F18', 'F19'];
  for (const address of warnings) {
    expect([address, await bench.fill(address)]).toEqual([address, MARK_FILLS.warning]);
    expect(await bench.note(address)).toContain('怎么办：');
  }
  expect([await bench.fill('I17'), await bench.note('I17')]).toEqual([UNMET, expect.stringContaining('未达标')]);
  expect([await bench.fill('G18'), await bench.note('G18')]).toEqual([null, null]);
  await bench.sheetTab('指标体系').click();
  expect([await bench.fill('A2'), await bench.note('A2')]).toEqual([MARK_FILLS.error, expect.stringContaining('90')]);
  expect(await bench.fill('E3')).toBe(MARK_FILLS.info);
  for (const address of ['A4', 'A7']) expect(await bench.fill(address)).toBe(MARK_FILLS.warning);
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test('a point that is put right loses its mark when it is scored again, the others keep theirs', async () => {
  const bench = await openWorkbench({ file: small() });
  await bench.press('一键评分');
  expect([await bench.fill('H4'), await bench.note('H4')]).toEqual([
    MARK_FILLS.warning,
    expect.stringContaining('没有填写偏差原因'),
  ]);
  expect(await bench.fill('F4')).toBe(MARK_FILLS.warning);
  await bench.enter('H4', '场地不足，已改期');
  await bench.press('一键评分');
  expect([await bench.fill('H4'), await bench.note('H4')]).toEqual([null, null]);
  expect([await bench.fill('G4'), await bench.fill('F4')]).toEqual([UNMET, MARK_FILLS.warning]);
  await bench.enter('E4', '120');
  await bench.press('一键评分');
  expect([await bench.fill('G4'), await bench.note('G4'), await bench.text('G4')]).toEqual([null, null, '50']);
  await bench.close();
});

const RECORD_PARTS = [
  'xl/worksheets/sheet3.xml',
  'customXml/item1.xml',
  'customXml/_rels/item1.xml.rels',
  'customXml/itemProps1.xml',
];

test('清除标记 takes every mark away: the file is the sample with its scores, and nothing else is touched', async () => {
  const bench = await openWorkbench();
  await bench.press('一键评分');
  await bench.press('更多');
  await bench.pane().getByRole('menuitem', { name: '清除标记和批注' }).click();
  await bench
    .pane()
    .getByText(/^已清除 \d+ 处标记和批注，得分没有改动。\s*$/)
    .waitFor();
  for (const address of ['B12', 'F14', 'I17']) {
    expect([await bench.fill(address), await bench.note(address)]).toEqual([null, null]);
  }
  expect(await bench.text('I17')).toBe('16.00');
  const bytes = await downloadWithParts(bench, 1);
  // What was scored stays remembered: the workbook is to tell what changes from here on.
  expect(touchedParts(SAMPLE, bytes)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  const added = partNames(bytes).filter((name) => !partNames(SAMPLE).includes(name));
  expect(added.sort()).toEqual([...RECORD_PARTS].sort());
  await bench.close();
});

test('in Excel 2021 a message beside the selected cell tells what a note would', async () => {
  const bench = await openWorkbench({ file: small(), query: { host: 'excelApi=1.14' } });
  await bench.press('一键评分');
  await bench.pane().getByRole('button', { name: '详情' }).click();
  await bench.pane().getByText('说明写在单元格的输入提示里').waitFor();
  const message = bench.page.getByRole('status').filter({ hasText: '【绩效评分】' });
  await bench.cell('G4').click();
  await expect(message.innerText()).resolves.toMatch(/^【绩效评分】G4\s+未达标/);
  expect(await bench.note('G4')).toBeNull();
  await bench.cell('A1').click();
  await message.waitFor({ state: 'detached' });
  await bench.close();
});
