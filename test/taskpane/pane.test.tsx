import { act, screen, within } from '@testing-library/react';
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
  expect(await screen.findByText('评分完成，写入 3 个单元格。')).toBeTruthy();
  expect(screen.getByText('标出 1 行未达标。')).toBeTruthy();
  expect(cellValue(workbook, '自评表', 3, 6)).toBe(41.67);
  await user.click(undo);
  // Three scores, and three cells that carried a note only.
  expect(await screen.findByText('已撤销上次评分，恢复 3 个单元格。')).toBeTruthy();
  expect(cellValue(workbook, '自评表', 3, 6) ?? null).toBeNull();
  expect(undo.getAttribute('aria-disabled')).toBe('true');
});

test('a form without a score column says that scores are shown here only, and how to have them written', async () => {
  await openPane(built({ sheets: [form('自评表', { G3: '备注', H3: '说明' })] }));
  expect(await screen.findByText(/没有“得分”列.*加一列/)).toBeTruthy();
});

test('a second scoring finds nothing to change and says so', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(scoreButton());
  await screen.findByText('评分完成，写入 3 个单元格。');
  await user.click(scoreButton());
  expect(await screen.findByText(/表格里的得分已经是最新的/)).toBeTruthy();
});

test('a missed row shows target, actual, points, how it was worked out, and 未达标 in words', async () => {
  await openPane(built({ sheets: [form('自评表')] }));
  const row = await screen.findByRole('button', { name: /^培训人次/ });
  for (const words of ['41.67', '50', '≥120人次', '100', '100÷120×50=41.67', '未达标', '定位到 G4']) {
    expect(row.textContent).toContain(words);
  }
});

test('points of each category are drawn and told', async () => {
  await openPane(built({ sheets: [form('自评表')] }));
  const bars = within(await screen.findByRole('list', { name: '各类得分' })).getAllByRole('listitem');
  expect(bars.map((bar) => bar.textContent)).toEqual(['产出指标61.67／70', '效益指标30.00／30']);
  expect(screen.getByRole('img', { name: '得 91.67 分，满分 100 分' })).toBeTruthy();
});

test('a row that cannot be scored leaves the total open and says what is missing', async () => {
  await openPane(built({ sheets: [form('自评表', { G6: null })] }));
  expect(totals()).toEqual(['未完成']);
  expect(screen.getByText('有 1 行还不能评分，补齐后才有总分')).toBeTruthy();
  expect(screen.getByRole('button', { name: /办事更方便.*待补充.*请在得分栏填写分数/ })).toBeTruthy();
});

test('findings stand under their severity with place and remedy', async () => {
  await openPane(built({ sheets: [form('自评表')] }));
  const section = await screen.findByRole('region', { name: /^发现的问题/ });
  const missed = within(section).getByRole('list', { name: '需要改正 1' });
  expect(missed.textContent).toContain('“培训人次”未达标：目标 ≥120人次，实际 100');
  expect(missed.textContent).toContain('自评表!G4');
  expect(within(section).getAllByText(/^怎么办：/).length).toBeGreaterThan(0);
});

test('只看问题 leaves the rows that need looking at', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  const section = await screen.findByRole('region', { name: /^指标得分/ });
  const names = () =>
    within(section)
      .getAllByRole('button', { name: /定位到/ })
      .map((row) => row.textContent?.slice(0, 5));
  expect(names()).toEqual(['培训人次4', '验收合格率', '办事更方便']);
  await user.click(screen.getByRole('checkbox', { name: '只看问题' }));
  expect(names()).toEqual(['培训人次4']);
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

test('what the workbook says is shown as text, never as markup', async () => {
  await openPane(built({ sheets: [form('自评表', { C4: '<img src=x onerror=alert(1)>' })] }));
  expect(await screen.findByRole('button', { name: /^<img src=x/ })).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
});

test('English throughout', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }), 'en-US');
  await user.click(screen.getByRole('button', { name: 'Score now' }));
  expect(await screen.findByText('Scored; 3 cells were written.')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Total' })).toBeTruthy();
  expect(screen.getByRole('region', { name: /^Problems found/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^培训人次.*Missed.*go to G4$/ })).toBeTruthy();
});
