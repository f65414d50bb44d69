import { form } from '../taskpane/sample-forms';
import { openWorkbench, type WorkbenchPage } from './browser';
import { buildXlsx } from './build-xlsx';

/** So many forms, of which every eighth asks whether 0.96 is 96 %. */
function manySheets(forms: number) {
  const names = Array.from({ length: forms }, (_, index) => `项目${String(index + 1).padStart(2, '0')}`);
  return names.map((name, index) => form(name, index % 8 === 0 ? { E5: 0.96 } : {}));
}

const key = (bench: WorkbenchPage, name: string) => bench.page.keyboard.press(name);
const isDone = (bench: WorkbenchPage) => bench.pane().getByText('全部核对完').isVisible();

/** Reviews so many forms (a multiple of eight) with F8 and Enter alone. */
export async function reviewByKeyboard(forms: number): Promise<void> {
  const bench = await openWorkbench({ file: { name: '自评表.xlsx', bytes: buildXlsx({ sheets: manySheets(forms) }) } });
  await bench.atRest();
  await bench.pane().getByRole('button', { name: '一键评分' }).focus();
  await key(bench, 'F8');
  await bench
    .pane()
    .getByRole('button', { name: /^0\.96 就是 96%/ })
    .and(bench.pane().locator(':focus'))
    .waitFor();
  await bench.page.locator('[role=gridcell][data-address="E5"][aria-selected="true"]').waitFor();
  for (let left = forms / 8; left > 0; left -= 1) {
    await bench
      .pane()
      .getByRole('heading', { name: `需要您决定 ${String(left)}` })
      .waitFor();
    await bench.pane().locator('button:focus:not([aria-disabled="true"])').waitFor();
    await key(bench, 'Enter');
  }
  await bench.pane().locator('[role=row]:focus').waitFor();
  await key(bench, 'F8');
  await key(bench, 'Shift+F8');
  for (let step = 0; step < forms * 8 && !(await isDone(bench)); step += 1) await key(bench, 'Enter');
  expect(await isDone(bench)).toBe(true);
  await bench.pane().locator(':focus').waitFor();
  expect(bench.errors).toEqual([]);
  await bench.close();
}
