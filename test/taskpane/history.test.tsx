import { screen, within } from '@testing-library/react';
import { openSession, reopened, typeInto } from '../app/file-session';
import { addBrowserParts, openPane } from './open-pane';
import { form } from './sample-forms';

test('评分记录 lists what was done, the last first, with what changed, and tells what came with the workbook', async () => {
  addBrowserParts();
  const department = openSession({ sheets: [form('自评表')] });
  await department.session.score();
  typeInto(department, '自评表', { E4: 120 });
  const { user, settled } = await openPane(reopened(department).workbook);
  await settled();
  await user.click(screen.getByRole('button', { name: '一键评分' }));
  await settled();
  // What only the workbook calls ours is shown first.
  expect(await screen.findByText('2 处上次评分的数会更新')).toBeTruthy();
  expect(screen.getAllByText(/据工作簿的记录是上次评分写的$/u)).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: '写入选中的 2 处' }));
  await settled();
  // Choosing how scores are written leaves the menu, as every other choice of it does.
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: '得分写成公式（活公式）' }));
  await settled();
  expect(screen.queryByRole('menu')).toBeNull();
  expect(screen.getByText(/^按下后改写 \d 处的公式或数值，得分不变。$/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '评分记录' }));
  const drawer = await screen.findByRole('dialog');
  const lists = within(drawer)
    .getAllByRole('list')
    .filter(({ tagName }) => tagName === 'OL');
  const told = lists.map((list) => list.textContent?.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/gu, '…'));
  expect(told).toEqual([
    '… 人工选定或更正得分改写成公式（活公式）… 评分，写入 2 处自评表：91.67 优 → 100.00 优此前有 1 处改动',
    '… 评分，写入 3 处自评表：91.67 优口径：财政部2020口径（第 3 版）',
  ]);
  expect(within(drawer).getByText('以下是随工作簿带来的记录，内容无法核实')).toBeTruthy();
});
