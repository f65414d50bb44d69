import { act, screen, within } from '@testing-library/react';
import type { Workbook } from '../../src/stand-in/workbook/workbook-types';
import { addBrowserParts, built, openPane, rowOf, sourceReport, totals, type OpenPane } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

const scoreButton = () => screen.getByRole('button', { name: '一键评分' });

function cellValue(workbook: Workbook, sheet: string, row: number, column: number) {
  return workbook.sheets.find(({ name }) => name === sheet)?.cell(row, column)?.value;
}

/** Takes another rule set in the setting for it, and comes back to the form, above which it is named. */
async function useRuleSet({ user, settled }: OpenPane, name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: /^口径：/ }));
  // Without a layout the drawer is taken for hidden.
  const card = within(await screen.findByRole('group', { name, hidden: true }));
  await user.click(card.getByRole('button', { name: '改用这个口径', hidden: true }));
  await settled();
  await user.click(screen.getByRole('button', { name: '关闭', hidden: true }));
  await screen.findByRole('button', { name: `口径：${name}` });
}

test('the source report scores 96.00 优 by its own rules and 91.33 by the national ones', async () => {
  const opened = await openPane(sourceReport());
  const { user, settled } = opened;
  expect(screen.getByRole('button', { name: '口径：石家庄2019自评报告' })).toBeTruthy();
  await user.click(scoreButton());
  await settled();
  expect(totals()).toEqual(['96.00', '优']);
  await useRuleSet(opened, '财政部2020口径');
  expect(totals()).toEqual(['91.33', '优']);
  await user.click(await rowOf(/11\.33/));
  expect(screen.getByText('34%÷60%×20≈11.33')).toBeTruthy();
});

test('the chosen rule set is kept in the workbook, and said above', async () => {
  const opened = await openPane(sourceReport());
  await useRuleSet(opened, '财政部2020口径');
  expect(opened.workbook.names.map(({ formula }) => formula)).toContain('"national-2020"');
});

test('scoring writes the scores, says how many, and undo puts back what stood there', async () => {
  const { user, workbook } = await openPane(built({ sheets: [form('自评表')] }));
  const undo = screen.getByRole('button', { name: '撤销评分' });
  expect(undo.getAttribute('aria-disabled')).toBe('true');
  await user.click(scoreButton());
  expect(await screen.findByText('评分完成，写入 3 处。')).toBeTruthy();
  expect(screen.getByText('标出 1 行未达标。')).toBeTruthy();
  expect(cellValue(workbook, '自评表', 3, 6)).toBe(41.67);
  await user.click(undo);
  // Three scores, and three cells that carried a note only.
  expect(await screen.findByText('已撤销上次评分，恢复 3 处。')).toBeTruthy();
  expect(cellValue(workbook, '自评表', 3, 6) ?? null).toBeNull();
  expect(undo.getAttribute('aria-disabled')).toBe('true');
});

test('a second scoring finds nothing to change and says so', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(scoreButton());
  await screen.findByText('评分完成，写入 3 处。');
  await user.click(scoreButton());
  expect(await screen.findByText('表里的得分已经是最新的，没有改动。')).toBeTruthy();
});

test('a change in the sheet is taken in by itself, and its cell named until it is scored again', async () => {
  const { user, workbook, settled } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(scoreButton());
  await settled();
  expect(totals()).toEqual(['91.67', '优']);
  const sheetId = workbook.activeSheetId;
  act(() =>
    workbook.apply([{ kind: 'cell', sheetId, row: 3, column: 4, content: { value: 120, formula: null } }], 'user'),
  );
  expect(screen.getByText('正在重新读取')).toBeTruthy();
  expect(await screen.findByText('自上次评分后 E4 有改动，重新评分会多 8.33 分')).toBeTruthy();
  expect(totals()).toEqual(['100.00', '优']);
  await user.click(scoreButton());
  await settled();
  expect(screen.queryByText(/有改动/)).toBeNull();
});

test('English throughout', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }), 'en-US');
  await user.click(screen.getByRole('button', { name: 'Score now' }));
  expect(await screen.findByText('Scored; 3 cells were written.')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Total' })).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: /^To do/ }));
  expect(screen.getByRole('region', { name: /^To be looked at/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /Target missed Target: ≥120人次/ })).toBeTruthy();
});
