import { screen, within } from '@testing-library/react';
import { buildXlsx } from '../support/build-xlsx';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { addBrowserParts, openPane, sourceReport } from './open-pane';
import { form } from './sample-forms';

async function openReport(user: Awaited<ReturnType<typeof openPane>>['user']): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '自评报告' }));
  const drawer = await screen.findByRole('dialog');
  await within(drawer).findByRole('combobox', { name: '报告提纲' });
  return drawer;
}

test('自评报告 shows what the form fills and which gaps are left, by the outline of the rule set or another', async () => {
  addBrowserParts();
  const { user, settled } = await openPane(sourceReport());
  await settled();
  const drawer = await openReport(user);
  const chapters = (): readonly (string | null)[] =>
    [...drawer.querySelectorAll('ol > li > div > span:first-child')].map(({ textContent }) => textContent);
  expect(chapters()[1]).toBe('自评工作情况');
  expect(within(drawer).getByText('组织实施情况')).toBeTruthy();
  expect(within(drawer).getByText('表里有的：总分和等级、各级指标得分表和图')).toBeTruthy();
  expect(within(drawer).queryByText(/总分还不完整/u)).toBeNull();
  await user.selectOptions(within(drawer).getByRole('combobox', { name: '报告提纲' }), 'national-2020');
  expect(chapters()[1]).toBe('绩效评价工作开展情况');
});

test('where nothing can be copied with its looks the words are copied, and an open total is said before', async () => {
  addBrowserParts();
  const { user, settled } = await openPane(openWorkbook(buildXlsx({ sheets: [form('自评表', { E4: '' })] }), 'a.xlsx'));
  await settled();
  const drawer = await openReport(user);
  expect(within(drawer).getByText(/总分还不完整/u)).toBeTruthy();
  await user.click(within(drawer).getByRole('button', { name: '复制到 Word' }));
  await within(drawer).findByText('已复制文字（没有表格格式），请粘贴到 Word 或 WPS。');
  expect(await navigator.clipboard.readText()).toContain('自评总分尚不完整');
});
