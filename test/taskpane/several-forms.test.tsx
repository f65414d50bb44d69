import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { manyForms } from '../support/many-forms';
import { addBrowserParts, built, openPane, sourceReport } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

/** The second scores in full; the third lacks an actual value; all but the first two have another 总分 already. */
const sheets = (count: number) =>
  Array.from({ length: count }, (_, i) => form(`自评表${i + 1}`, i === 1 ? { E4: 120 } : i === 2 ? { E4: null } : {}));

const list = () => screen.getByRole('list', { name: '指标表' });
/** What each line says, its parts apart. */
const lines = () => within(list()).getAllByRole('button').map(partsOf);
const partsOf = (part: Node): string =>
  [...part.childNodes]
    .map((child) => (child.nodeType === Node.TEXT_NODE ? (child.textContent ?? '') : ` ${partsOf(child)} `))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
const names = () => lines().map((line) => line.split(' ')[0]);
const openAll = async (user: UserEvent) => user.click(screen.getByRole('tab', { name: /^全部/ }));

test('every form has a line: sheet, total, grade, how it stands, what it lacks; the summary adds up', async () => {
  await openPane(built({ sheets: sheets(4) }));
  expect(lines()).toEqual([
    expect.stringMatching(/^自评表1 91\.67 优 还没有写入 ▲未达标 1 待办 3$/),
    expect.stringMatching(/^自评表2 100\.00 优 还没有写入 待办 2$/),
    expect.stringMatching(/^自评表3 未完成 缺 1 个实际完成值 还没有写入 /),
    expect.stringMatching(/^自评表4 91\.67 优 /),
  ]);
  expect(screen.getByText('共 4 张：评完 3 张，未完成 1 张')).toBeTruthy();
  const parts = within(screen.getByRole('toolbar', { name: '按等级筛选' })).getAllByRole('button');
  expect(parts.map((part) => part.getAttribute('aria-label'))).toEqual(['优 3 张', '未完成 1 张']);
});

test('up to three forms the pane opens on one of them, from four on with all', async () => {
  const { user } = await openPane(built({ sheets: sheets(3) }));
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('本表');
  await openAll(user);
  expect(names()).toEqual(['自评表1', '自评表2', '自评表3']);
});

test('a part of the picture shows its forms only, words find sheets, projects and units', async () => {
  const { user } = await openPane(built(manyForms(12, 12)));
  await user.click(screen.getByRole('button', { name: '未完成 2 张' }));
  expect(names()).toEqual(['项目005', '项目010']);
  expect(screen.getByText(/^2／12 张/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '显示全部' }));
  await user.type(screen.getByRole('searchbox'), '水利局');
  expect(names()).toEqual(['项目001', '项目006', '项目011']);
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), '3号老旧');
  expect(names()).toEqual(['项目003']);
  await user.type(screen.getByRole('searchbox'), '没有的');
  expect(screen.getByText('没有这样的表。')).toBeTruthy();
});

test('the lowest, the one with most to do, or the incomplete comes first', async () => {
  const { user } = await openPane(built(manyForms(6, 12)));
  const sort = async (name: string) => {
    await user.click(screen.getByRole('combobox', { name: '排序' }));
    await user.click(screen.getByRole('option', { name }));
  };
  expect(names()).toEqual(['项目001', '项目002', '项目003', '项目004', '项目005', '项目006']);
  // In each form three more of the twelve indicators are missed than in the one before; the fifth has no total.
  await sort('得分低的在前');
  expect(names()).toEqual(['项目006', '项目004', '项目003', '项目002', '项目001', '项目005']);
  await sort('未完成在前');
  expect(names()[0]).toBe('项目005');
  await sort('待办多的在前');
  const counts = lines().map((line) => Number(/待办 (\d+)/.exec(line)?.[1] ?? 0));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

test('one Tab stop; arrows go from form to form, Enter opens one, brings its sheet to the front and keeps the focus', async () => {
  let selected: jest.SpyInstance | undefined;
  const { user, session } = await openPane(built({ sheets: sheets(5) }), 'zh-CN', (port) => {
    selected = jest.spyOn(port, 'select');
    return port;
  });
  const stops = within(list())
    .getAllByRole('button')
    .filter((button) => button.tabIndex === 0);
  expect(stops).toHaveLength(1);
  stops[0]?.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{End}{ArrowUp}');
  expect(document.activeElement?.textContent).toMatch(/^自评表4/);
  await user.keyboard('{Enter}');
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('本表');
  expect(document.activeElement?.textContent).toBe('本表');
  expect(selected?.mock.calls.map(([sheetId]) => sheetId)).toEqual([session.state.sheetIds['自评表4']]);
  // Coming back finds what was asked for, and the form that was open.
  await openAll(user);
  const current = within(list())
    .getAllByRole('button')
    .find((button) => button.tabIndex === 0);
  expect(current?.textContent).toMatch(/^自评表4/);
});

test('once written the lines say so, and there is nothing left to write', async () => {
  const { user, settled } = await openPane(built({ sheets: sheets(4) }));
  await user.click(screen.getByRole('button', { name: '写入全部 4 张' }));
  await settled();
  expect(lines()[0]).toMatch(/已写入 \d/);
  expect(screen.queryByRole('button', { name: /^写入全部/ })).toBeNull();
});

test('a table that only lists weights shows their sum and no state', async () => {
  const { user } = await openPane(sourceReport());
  await openAll(user);
  expect(lines().find((line) => line.startsWith('指标体系'))).toBe('指标体系 分值合计 90 只列分值，不评分');
  expect(screen.getByText('共 2 张：评完 1 张，未完成 0 张，只列分值 1 张')).toBeTruthy();
});

test('tables that are not scored are told at the end', async () => {
  const declaration = { name: '目标申报', cells: { ...form('x').cells, A1: '项目支出绩效目标申报表', E3: '', G3: '' } };
  const { user } = await openPane(built({ sheets: [...sheets(4), declaration] }));
  await user.click(screen.getByRole('button', { name: '没有评分的表 1' }));
  expect(screen.getByText('目标申报 第 3 行')).toBeTruthy();
});

test('of 300 forms only those in view are drawn', async () => {
  const { user } = await openPane(built({ sheets: sheets(300) }));
  expect(within(list()).getAllByRole('button').length).toBeLessThan(40);
  expect(document.querySelectorAll('*').length).toBeLessThan(1200);
  await user.click(within(list()).getAllByRole('button')[0] ?? list());
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('本表');
});
