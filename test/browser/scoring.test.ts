import { readFileSync } from 'node:fs';
import { buildXlsx } from '../support/build-xlsx';
import { downloadWithParts, openWorkbench, type WorkbenchPage } from '../support/browser';
import { validateXlsx } from '../support/validate-xlsx';
import { partNames, touchedParts } from '../support/zip-parts';

const SAMPLE = readFileSync('assets/source-report.xlsx');

const total = (bench: WorkbenchPage) =>
  bench.pane().getByRole('region', { name: '总分' }).getByRole('status').filter({ hasText: /\d|—/ }).first();

const notice = (bench: WorkbenchPage, words: RegExp) => bench.pane().getByText(words).first().waitFor();

const isScored = (bench: WorkbenchPage) => notice(bench, /评分完成/);

async function shows(bench: WorkbenchPage, address: string, text: string): Promise<void> {
  await bench.goTo(address);
  await bench.cell(address).filter({ hasText: text }).waitFor();
}

test('the ribbon button scores the source report in its cells: seven scores, 96.00, 优, one row flagged', async () => {
  const bench = await openWorkbench();
  await bench.pane().getByRole('button', { name: '一键评分' }).waitFor();
  await bench.ribbonButton('一键评分').click();
  await isScored(bench);
  await shows(bench, 'I20', '96.00');
  await shows(bench, 'I21', '优');
  const scores = {
    K7: '10.00',
    I14: '20.00',
    I15: '10.00',
    I16: '10.00',
    I17: '16.00 ▲未达标',
    I18: '25.00',
    I19: '5.00',
  };
  for (const [address, score] of Object.entries(scores)) {
    await bench.goTo(address);
    expect(await bench.text(address)).toBe(score);
  }
  await bench.goTo('I17');
  expect(await bench.cell('I17').getAttribute('aria-description')).toMatch(/60%[^]*34%[^]*26/);
  expect(await total(bench).innerText()).toContain('96.00');
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test("34% becomes 61%, scored again by the pane's button: 100.00 and the flag is gone; undo brings it back", async () => {
  const bench = await openWorkbench();
  const button = bench.pane().getByRole('button', { name: '一键评分' });
  await button.click();
  await isScored(bench);
  await shows(bench, 'I17', '▲未达标');
  await bench.goTo('G17');
  await bench.enter('G17', '61%');
  expect(await bench.text('G17')).toBe('61%');
  await button.click();
  await shows(bench, 'I20', '100.00');
  await isScored(bench);
  await bench.goTo('I17');
  expect(await bench.text('I17')).toBe('20.00');
  expect(await bench.cell('I17').getAttribute('aria-description')).toBeNull();
  await bench.pane().getByRole('button', { name: '撤销评分' }).click();
  await shows(bench, 'I17', '16.00 ▲未达标');
  await shows(bench, 'I20', '96.00');
  await bench.close();
});

test('the download holds the scores, passes the Open XML SDK, and leaves every other part as it was', async () => {
  const bench = await openWorkbench();
  await bench.pane().getByRole('button', { name: '一键评分' }).click();
  await shows(bench, 'I20', '96.00');
  const bytes = await downloadWithParts(bench, 2);
  expect(validateXlsx(bytes)).toEqual(validateXlsx(SAMPLE));
  expect(touchedParts(SAMPLE, bytes)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  expect(
    partNames(bytes)
      .filter((name) => !partNames(SAMPLE).includes(name))
      .sort(),
  ).toEqual(
    [
      // What was scored, in two copies, and what undo needs once the pane has been closed.
      ...['1', '2'].flatMap((part) => [
        `customXml/_rels/item${part}.xml.rels`,
        `customXml/item${part}.xml`,
        `customXml/itemProps${part}.xml`,
      ]),
      'xl/worksheets/sheet3.xml',
      ...['1', '2'].flatMap((sheet) => [
        `xl/comments${sheet}.xml`,
        `xl/drawings/vmlDrawing${sheet}.vml`,
        `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
      ]),
    ].sort(),
  );
  await bench.close();
});

test('a row of the pane leads to its cell; another rule set scores otherwise', async () => {
  const bench = await openWorkbench();
  await bench.pane().getByRole('button', { name: '一键评分' }).click();
  await shows(bench, 'I20', '96.00');
  await isScored(bench);
  await bench.goTo('A1');
  const row = bench
    .pane()
    .getByRole('row', { name: /材料减少率/ })
    .first();
  await row.focus();
  await bench.page.keyboard.press('Enter');
  await bench.page.locator('[role=gridcell][data-address="I17"][aria-selected="true"]').waitFor();
  await bench
    .pane()
    .getByRole('button', { name: /^口径：/ })
    .click();
  const national = bench.pane().getByRole('group', { name: '财政部2020口径' });
  await national.getByRole('button', { name: '改用这个口径' }).click();
  await bench
    .pane()
    .getByText(/91\.33/)
    .first()
    .waitFor();
  await bench.pane().getByRole('button', { name: '关闭' }).click();
  // Every score that stands there is our own: it is renewed, nothing has to be shown first.
  await bench.press('一键评分');
  await shows(bench, 'I17', '11.33');
  await shows(bench, 'I20', '91.33');
  await bench.close();
});

test('a workbook without an indicator form, a protected sheet, a text where a number is needed: each is said', async () => {
  const bench = await openWorkbench();
  await bench.openFile({
    name: '空.xlsx',
    bytes: buildXlsx({ sheets: [{ name: '通知', cells: { A1: '关于报送自评材料的通知' } }] }),
  });
  await notice(bench, /没有找到指标表/);
  const header = Object.fromEntries(
    ['三级指标', '年度指标值', '实际完成值', '分值', '得分'].map((text, i) => [`${'ABCDE'[i]}1`, text]),
  );
  const rows = { A2: '培训人次', B2: '≥100', C2: 100, D2: 60, A3: '减少率', B3: '≥60%', C3: '三成多', D3: 40 };
  const form = { ...header, ...rows, A4: '总分', D4: 100 };
  await bench.openFile({ name: '文字.xlsx', bytes: buildXlsx({ sheets: [{ name: '自评表', cells: form }] }) });
  await bench.pane().getByRole('button', { name: '一键评分' }).click();
  await shows(bench, 'E2', '60');
  await bench.pane().getByRole('tab', { name: /待办/ }).click();
  await notice(bench, /C3/);
  await bench.goTo('E3');
  expect(await bench.text('E3')).toBe('');
  await bench.openFile({
    name: '保护.xlsx',
    bytes: buildXlsx({ sheets: [{ name: '自评表', cells: { ...form, C3: 0.7 }, protected: true }] }),
  });
  await notice(bench, /受保护/);
  await bench.pane().getByRole('button', { name: '怎样解除' }).click();
  await notice(bench, /“审阅”里的“撤销工作表保护”/);
  await bench.page.keyboard.press('Escape');
  await bench.press('一键评分');
  await notice(bench, /工作表“自评表”受保护，没有写入/);
  expect(
    await bench
      .pane()
      .getByText(/评分完成/)
      .count(),
  ).toBe(0);
  await bench.goTo('E2');
  expect(await bench.text('E2')).toBe('');
  await bench.close();
});
