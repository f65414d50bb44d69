import { openWorkbench } from '../support/browser';

test('an Excel without notes: scores, flag and fills are written, and the pane says what is missing', async () => {
  const bench = await openWorkbench({ query: { host: 'excelApi=1.9' } });
  await bench.press('一键评分');
  await bench.pane().getByRole('button', { name: '详情' }).click();
  await bench
    .pane()
    .getByText(/^此版本的 Excel 不支持加批注/)
    .waitFor();
  await bench.goTo('I17');
  expect([await bench.text('I17'), await bench.note('I17')]).toEqual(['16.00 ▲未达标', null]);
  expect(await bench.fill('F18')).toBe('#FFEFB8');
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test('while a cell is being edited the pane says so and goes on by itself', async () => {
  const bench = await openWorkbench({ query: { host: 'editing=8' } });
  await bench
    .pane()
    .getByText(/^有单元格正在编辑/)
    .waitFor();
  await bench.atRest();
  await bench.press('一键评分');
  await bench.goTo('I20');
  expect(await bench.text('I20')).toBe('96.00');
  await bench.close();
});

test('a sheet that becomes protected is named and keeps what it has', async () => {
  const bench = await openWorkbench({ query: { host: 'protect=自评表@1' } });
  await bench.press('一键评分');
  await bench.pane().getByText('工作表“自评表”受保护，没有写入；请在“审阅”里撤销保护后再评分。').waitFor();
  await bench.goTo('I17');
  expect([await bench.text('I17'), await bench.note('I17')]).toEqual(['', null]);
  await bench.close();
});

test('a rule that somebody duplicated (office-js 6835): the scores are there, and the pane says which marks are not', async () => {
  const bench = await openWorkbench({ query: { host: 'b1-6835' } });
  await bench.press('一键评分');
  await bench
    .pane()
    .getByText(/没能读出工作表.*原有的底色标记.*得分不受影响/)
    .waitFor();
  await bench.goTo('I20');
  expect([await bench.text('I20'), await bench.fill('F18')]).toEqual(['96.00', null]);
  expect(bench.errors).toEqual([]);
  await bench.close();
});
