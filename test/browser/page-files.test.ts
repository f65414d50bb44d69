import { buildXlsx } from '../support/build-xlsx';
import { openWorkbench } from '../support/browser';

const note = buildXlsx({
  sheets: [
    {
      name: '说明',
      columns: { A: { width: 12 } },
      cells: {
        A1: '短',
        A2: { value: '这一格里写着很长的一段话，折成几行才看得完，行高要跟着长。', wrap: true },
        B2: 1,
      },
    },
  ],
});

test('the options of the host stay out of sight unless the address asks for them', async () => {
  const bench = await openWorkbench();
  await bench.cell('A1').waitFor();
  expect(await bench.page.getByRole('button', { name: /宿主选项/ }).count()).toBe(0);
  await bench.close();
});

test('a scored workbook is downloaded under a name of its own, one that is not under its name', async () => {
  const bench = await openWorkbench();
  const nameOf = async (): Promise<string> => {
    const waiting = bench.page.waitForEvent('download');
    await bench.page.getByRole('button', { name: '下载' }).click();
    return (await waiting).suggestedFilename();
  };
  await bench.enter('G17', '61%');
  expect(await nameOf()).toBe('source-report.xlsx');
  await bench.pane().getByRole('button', { name: '一键评分' }).click();
  await bench
    .pane()
    .getByText(/评分完成/)
    .first()
    .waitFor();
  expect(await nameOf()).toBe('source-report-已评分.xlsx');
  await bench.close();
});

test('changes that were not downloaded are kept when another workbook is opened', async () => {
  const bench = await openWorkbench();
  await bench.enter('G17', '61%');
  await bench.openFile({ name: '别的.xlsx', bytes: note });
  const told = bench.page.getByRole('alert').filter({ hasText: '“source-report.xlsx”里的改动还没有下载' });
  await told.waitFor();
  await told.getByRole('button', { name: '回到那个工作簿' }).click();
  await bench.goTo('G17');
  await bench.cell('G17').filter({ hasText: '61%' }).waitFor();
  await bench.close();
});

test('a row grows with its wrapped text where nobody gave it a height', async () => {
  const bench = await openWorkbench({ file: { name: '说明.xlsx', bytes: note } });
  const heightOf = async (address: string): Promise<number> => (await bench.cell(address).boundingBox())?.height ?? 0;
  expect(await heightOf('A2')).toBeGreaterThan(2.5 * (await heightOf('A1')));
  await bench.close();
});
