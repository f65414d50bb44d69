import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { addBrowserParts, built, openPane, totals } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

/** 培训人次 was given 40 where the rule set gives 41.67, 验收合格率 20 as it does, the total 90 and no grade. */
const FILLED = { G4: 40, G5: 20, G7: 90 };
const filled = (name: string, cells = {}) => form(name, { ...FILLED, ...cells });

const scoreButton = () => screen.getByRole('button', { name: '一键评分' });
const writeButton = () => screen.getByRole('button', { name: /^写入选中的/ });
const boxes = () => screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'));

async function openPreview(...sheets: Parameters<typeof built>[0]['sheets'][number][]) {
  const opened = await openPane(built({ sheets }));
  await opened.user.click(scoreButton());
  await opened.settled();
  const value = (row: number, column: number, sheet = 0) =>
    opened.workbook.sheets[sheet]?.cell(row, column)?.value ?? null;
  return { ...opened, value };
}

test('a filled score that would change opens the preview: old and new with the reason, nothing written yet', async () => {
  const { value } = await openPreview(filled('自评表'));
  const heading = await screen.findByRole('heading', { name: /写入预览/ });
  expect(document.activeElement).toBe(heading);
  expect(boxes()).toEqual(['培训人次 G4，40 改为 41.67', '总分 G7，90 改为 91.67']);
  expect(screen.getByText('2 处原来填写的数会改')).toBeTruthy();
  expect(screen.getByText('3 行合计')).toBeTruthy();
  expect(screen.getByText(/100.*120.*50.*41\.67/)).toBeTruthy();
  expect(writeButton().textContent).toBe('写入选中的 2 处');
  expect([value(3, 6), value(6, 6)]).toEqual([40, 90]);
});

test('a row that is unticked stays: the total shown follows, and what is shown is what is written', async () => {
  const { user, settled, value } = await openPreview(filled('自评表'));
  await user.click(screen.getByRole('checkbox', { name: /^培训人次/ }));
  // 40 + 20 + 30 is what stands there.
  expect(screen.getByText('这样就不用改了')).toBeTruthy();
  expect(writeButton().textContent).toBe('写入选中的 0 处');
  await user.click(writeButton());
  await settled();
  expect([value(3, 6), value(6, 6)]).toEqual([40, 90]);
  expect(totals()[0]).toBe('90.00');
});

test('another total than before: unticking a row changes the total to be written', async () => {
  const { user, settled, value } = await openPreview(filled('自评表', { G7: 95 }));
  await user.click(screen.getByRole('checkbox', { name: /^培训人次/ }));
  expect(boxes()).toEqual(['培训人次 G4，40 改为 41.67', '总分 G7，95 改为 90']);
  expect(writeButton().textContent).toBe('写入选中的 1 处');
  await user.click(writeButton());
  await settled();
  expect([value(3, 6), value(6, 6)]).toEqual([40, 90]);
  expect(await screen.findByText('评分完成，写入 1 处。')).toBeTruthy();
});

test('a total that is unticked is kept, also when it only would change because of another one', async () => {
  const { user, settled, value } = await openPreview(filled('自评表', { G7: 91.67 }));
  expect(boxes()).toEqual(['培训人次 G4，40 改为 41.67']);
  await user.click(screen.getByRole('checkbox', { name: /^培训人次/ }));
  await user.click(screen.getByRole('checkbox', { name: '总分 G7，91.67 改为 90' }));
  expect(writeButton().textContent).toBe('写入选中的 0 处');
  expect(screen.getByRole('checkbox', { name: /^总分/ })).toHaveProperty('checked', false);
  await user.click(writeButton());
  await settled();
  expect([value(3, 6), value(6, 6)]).toEqual([40, 91.67]);
});

test('what was left out is remembered, named in the next preview, and can be taken back there', async () => {
  const { user, settled } = await openPreview(filled('自评表', { G7: 95 }));
  await user.click(screen.getByRole('checkbox', { name: /^培训人次/ }));
  await user.click(writeButton());
  await settled();
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '预览要写的单元格' }));
  await user.click(await screen.findByRole('button', { name: '1 处已定照旧不改' }));
  await user.click(await screen.findByRole('button', { name: '改回口径规定 培训人次：人工评分 40' }));
  await settled();
  expect(boxes()).toEqual(['培训人次 G4，40 改为 41.67']);
});

test('Escape goes back, writes nothing, and gives the keyboard back to the button', async () => {
  const { user, value } = await openPreview(filled('自评表'));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('heading', { name: /写入预览/ })).toBeNull();
  expect(document.activeElement).toBe(scoreButton());
  expect(value(3, 6)).toBe(40);
});

test('by keyboard: space unticks, Enter on a box goes to its cell, Ctrl+Enter writes', async () => {
  const { user, settled, value } = await openPreview(filled('自评表', { G7: 95 }));
  screen.getByRole('checkbox', { name: /^培训人次/ }).focus();
  await user.keyboard(' {Enter}');
  expect(document.activeElement).toHaveProperty('checked', false);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await settled();
  expect([value(3, 6), value(6, 6)]).toEqual([40, 90]);
  expect(document.activeElement).toBe(scoreButton());
});

test('Escape leaves the preview wherever the keyboard is, but what is open above it first', async () => {
  const { user } = await openPreview(filled('自评表'));
  await screen.findByRole('heading', { name: /写入预览/ });
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(screen.getByRole('heading', { name: /写入预览/ })).toBeTruthy();
  // Back on the button, the keyboard has its name shown a moment later: that too is open above the preview.
  expect(await screen.findByRole('tooltip', { name: '更多' })).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
  expect(screen.getByRole('heading', { name: /写入预览/ })).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('heading', { name: /写入预览/ })).toBeNull();
});

test('pressing a change goes to its cell', async () => {
  const { user, workbook } = await openPreview(filled('自评表'));
  await user.click(screen.getByRole('button', { name: /^总分 G7.*定位到 G7$/ }));
  await waitFor(() => expect(workbook.activeSheetId).toBe(workbook.sheets[0]?.id));
});

test('blank cells are folded with their count, formulas and locked sheets are named as left alone', async () => {
  const { user } = await openPreview(
    filled('自评表1', { G5: null, G7: { formula: 'SUM(G4:G6)', value: 90 } }),
    form('自评表2', {}, { protected: true }),
  );
  expect(boxes()).toEqual(['自评表1 全选', '培训人次 G4，40 改为 41.67']);
  expect(screen.getByRole('button', { name: '1 个空白格会填上' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '不动：公式 1 处、受保护或隐藏 1 张' }));
  expect(await screen.findByRole('button', { name: 'G7' })).toBeTruthy();
});

test('of several forms each can be ticked or unticked as a whole', async () => {
  const { user, settled, value } = await openPreview(filled('自评表1'), filled('自评表2'));
  await user.click(screen.getByRole('checkbox', { name: '自评表1 全选' }));
  expect(writeButton().textContent).toBe('写入选中的 2 处');
  await user.click(writeButton());
  await settled();
  expect([value(3, 6), value(3, 6, 1)]).toEqual([40, 41.67]);
});

test('figures that changed in the sheet since they were shown are shown again, not written', async () => {
  const { settled, workbook, value } = await openPreview(filled('自评表'));
  const sheetId = workbook.activeSheetId;
  workbook.apply([{ kind: 'cell', sheetId, row: 3, column: 6, content: { value: 39, formula: null } }], 'api');
  fireEvent.click(writeButton()); // before the pane has read the change by itself
  await settled();
  expect(await screen.findByText(/还没有写入任何内容。请再看一遍/)).toBeTruthy();
  expect(value(3, 6)).toBe(39);
  expect(boxes()[0]).toBe('培训人次 G4，39 改为 41.67');
});

test('after writing it is told what was written and what was left: a formula, and a figure that was kept', async () => {
  const total = { formula: 'SUM(G4:G6)', value: 90 };
  const { user, settled } = await openPreview(filled('自评表', { G7: total, G5: 15 }));
  await user.click(screen.getByRole('checkbox', { name: /^培训人次/ }));
  await user.click(writeButton());
  await settled();
  expect(await screen.findByText('评分完成，写入 1 处。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '详情' }));
  expect(await screen.findByText('1 处有自己的公式，没有改写。')).toBeTruthy();
  expect(screen.getByText(/^1 处照旧保留/)).toBeTruthy();
  expect(screen.getByText(/^1 处原来填写的数已按口径改写：自评表 G5 原得分 15，现为 20/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '关闭这条消息' }));
  expect(screen.queryByText('评分完成，写入 1 处。')).toBeNull();
  expect(document.activeElement).toBe(scoreButton());
});

test('within a group: the change says where it stands and why to a screen reader', async () => {
  await openPreview(filled('自评表'));
  const box = screen.getByRole('checkbox', { name: /^培训人次/ });
  const why = document.getElementById(box.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toMatch(/41\.67/);
  expect(within(screen.getByRole('list', { name: '自评表' })).getAllByRole('checkbox')).toHaveLength(2);
});
