import { openWorkbench } from '../support/browser';
import { buildXlsx } from '../support/build-xlsx';
import { form } from '../taskpane/sample-forms';

const FILLED = { G4: 40, G5: 20, G7: 95 };

test('the whole job by keyboard: preview, one figure left out, written, undone', async () => {
  const bench = await openWorkbench({
    file: { name: '自评表.xlsx', bytes: buildXlsx({ sheets: [form('自评表', FILLED)] }) },
  });
  const pane = bench.pane();
  const { keyboard } = bench.page;
  const focused = pane.locator(':focus');
  const name = async (): Promise<string> =>
    (await focused.getAttribute('aria-label')) ?? (await focused.textContent()) ?? '';
  const has = (role: 'heading' | 'button', told: RegExp | string) =>
    focused.and(pane.getByRole(role, { name: told })).waitFor();
  await bench.atRest();
  await pane.getByRole('button', { name: '一键评分' }).focus();
  await keyboard.press('Enter');
  await pane.getByRole('heading', { name: /写入预览/ }).waitFor();
  await has('heading', /^写入预览/);
  await keyboard.press('Tab');
  expect(await name()).toBe('培训人次 G4，40 改为 41.67');
  // One stop for the list, arrows inside.
  await keyboard.press('ArrowDown');
  expect(await name()).toBe('总分 G7，95 改为 91.67');
  await keyboard.press('Enter');
  await bench.page.locator('[role=gridcell][data-address="G7"][aria-selected="true"]').waitFor();
  await pane.getByRole('checkbox', { name: /^总分/ }).focus();
  await keyboard.press('ArrowUp');
  await keyboard.press('Space');
  await pane.getByRole('checkbox', { name: '总分 G7，95 改为 90' }).waitFor();
  await keyboard.press('Tab');
  expect(await name()).toBe('写入选中的 1 处');
  await keyboard.press('Enter');
  await pane.getByText('评分完成，写入 1 处。').waitFor();
  await has('button', '一键评分');
  expect([await bench.text('G4'), await bench.text('G7')]).toEqual(['40 ▲未达标', '90']);
  await pane.getByRole('button', { name: '撤销评分', disabled: false }).focus();
  await keyboard.press('Enter');
  await pane.getByText(/^已撤销上次评分，恢复 1 处。/).waitFor();
  expect(await bench.text('G7')).toBe('95');
  await has('button', '撤销评分');
  await bench.close();
});

test('Escape leaves the preview and the help at the state line, and gives the keyboard back', async () => {
  const sheets = [form('自评表', FILLED), form('锁定', {}, { protected: true })];
  const bench = await openWorkbench({ file: { name: '自评表.xlsx', bytes: buildXlsx({ sheets }) } });
  const pane = bench.pane();
  await bench.press('一键评分');
  await pane.getByRole('heading', { name: /写入预览/ }).waitFor();
  await bench.page.keyboard.press('Escape');
  await pane.getByRole('tab', { name: '本表' }).waitFor();
  await pane.locator(':focus', { hasText: /^一键评分$/ }).waitFor();
  await bench.sheetTab('锁定').click();
  const help = pane.getByRole('button', { name: '怎样解除' });
  await help.click();
  await pane.getByText(/撤销工作表保护/).waitFor();
  await bench.page.keyboard.press('Escape');
  await pane.locator(':focus', { hasText: /^怎样解除$/ }).waitFor();
  await bench.close();
});
