import { buildXlsx } from '../support/build-xlsx';
import { openWorkbench, type WorkbenchPage } from '../support/browser';
import { form } from '../taskpane/sample-forms';

const LIST = '整改清单';
const MISSING_REASON = '没有填写偏差原因';
const KEPT = [
  ['H', '综合科'],
  ['L', '月底前'],
] as const;

/** The row of the list on screen that speaks of this, as its number in an address. */
async function lineOf(bench: WorkbenchPage, problem: string): Promise<string> {
  const cell = bench.page.getByRole('gridcell').filter({ hasText: problem }).first();
  return /\d+$/.exec((await cell.getAttribute('data-address')) ?? '')?.[0] ?? '';
}

test('整改清单 is written as a sheet: its links lead to the cells, what is typed stays, what is settled says so, and it is undone', async () => {
  const bench = await openWorkbench({ file: { name: '自评表.xlsx', bytes: buildXlsx({ sheets: [form('自评表')] }) } });
  await bench.pane().getByRole('tab', { name: /^待办/ }).click();
  await bench.press('生成整改清单');
  await bench.press('打开整改清单');
  await bench.page.getByRole('gridcell', { name: '类别' }).first().waitFor();
  const line = await lineOf(bench, MISSING_REASON);
  expect(await bench.text(`J${line}`)).toBe('待整改');
  await bench.enter(`H${line}`, '综合科');
  await bench.enter('L1', '整改期限');
  await bench.enter(`L${line}`, '月底前');
  await bench.cell(`D${line}`).getByRole('link', { name: 'H4' }).click();
  await bench.page.locator('[role=gridcell][data-address="H4"][aria-selected="true"]').waitFor();
  await bench.enter('H4', '场地不足，已改期');
  await bench.press('生成整改清单');
  await bench.pane().getByText('已更新工作表“整改清单”：1 行的问题这次没有出现，见“状态”列。').waitFor();
  await bench.pane().getByText('自己加的 1 列和各行的顺序没有动。').waitFor();
  await bench.sheetTab(LIST).click();
  // Columns out of sight are not drawn, and where the sheet was scrolled to hangs on what came first.
  const shows = async (column: string, text: string): Promise<void> => {
    await bench.goTo(`${column}${line}`);
    await bench.cell(`${column}${line}`).filter({ hasText: text }).waitFor();
  };
  for (const [column, text] of [['J', '已消除'], ...KEPT] as const) await shows(column, text);
  await bench.press(/^撤销写“整改清单”/);
  for (const [column, text] of [['J', '待整改'], ...KEPT] as const) await shows(column, text);
  expect(bench.errors).toEqual([]);
  await bench.close();
});
