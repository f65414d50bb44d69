import { act, screen } from '@testing-library/react';
import type { Workbook } from '../../src/stand-in/workbook/workbook-types';
import { addBrowserParts, built, openPane, sourceReport, totals } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

const scoreButton = () => screen.getByRole('button', { name: '一键评分' });

function cellValue(workbook: Workbook, sheet: string, row: number, column: number) {
  return workbook.sheets.find(({ name }) => name === sheet)?.cell(row, column)?.value;
}

test('the source report scores 96.00 优 by its own rules and 91.33 by the national ones', async () => {
  const { user, settled } = await openPane(sourceReport());
  await user.selectOptions(screen.getByLabelText('口径'), '石家庄2019自评报告');
  await user.click(scoreButton());
  await settled();
  expect(totals()).toEqual(['96.00', '优']);
  await user.selectOptions(screen.getByLabelText('口径'), '财政部2020口径');
  await settled();
  expect(totals()).toEqual(['91.33', '优']);
  expect(screen.getByText('34%÷60%×20=11.33')).toBeTruthy();
});

test('the chosen rule set is kept in the workbook and its source is told', async () => {
  const { user, workbook, settled } = await openPane(sourceReport());
  const choice = screen.getByLabelText('口径');
  await user.selectOptions(choice, 'national-2020');
  await settled();
  expect(workbook.names.map(({ formula }) => formula)).toContain('"national-2020"');
  expect(document.getElementById(choice.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    '财预〔2020〕10号',
  );
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
  expect(await screen.findByText(/表格里的得分已经是最新的/)).toBeTruthy();
});

test('a change in the sheet is pointed out, and reading again takes it in', async () => {
  const { user, workbook, settled } = await openPane(built({ sheets: [form('自评表')] }));
  expect(totals()).toEqual(['91.67', '优']);
  const sheetId = workbook.activeSheetId;
  act(() =>
    workbook.apply([{ kind: 'cell', sheetId, row: 3, column: 4, content: { value: 120, formula: null } }], 'user'),
  );
  expect(await screen.findByText(/表格有改动/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '重新读取' }));
  await settled();
  expect(totals()).toEqual(['100.00', '优']);
  expect(screen.queryByText(/表格有改动/)).toBeNull();
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
