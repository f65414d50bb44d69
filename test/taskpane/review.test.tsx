import { screen, within } from '@testing-library/react';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { Locale } from '../../src/text/locale';
import { addBrowserParts, openPane, totals } from './open-pane';

beforeAll(addBrowserParts);

/** 180÷200×30 = 27; 8÷10×50 = 40; 20: 87 in all. The second form comes to its self-scores. */
const first = (typed = '') =>
  [
    '| 三级指标 | 指标值 | 自评完成值 | 分值 | 自评得分 | 复核完成值 | 复核得分 | 偏离度 | 复核意见 |',
    `| 培训人数 | ≥200人 | 180人 | 30 | 30 | | ${typed} | | |`,
    '| 培训场次 | ≥10次 | 10次 | 50 | 50 | 8次 | | | |',
    '| 满意度 | ≥90% | 95% | 20 | 20 | 95% | | | |',
    '| 合计 | | | 100 | 100 | | | | |',
  ].join('\n');
const second = [
  '| 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | 复核得分 |',
  '| 机制健全性 | 健全 | 健全 | 40 | 38 | |',
  '| 巡查 | ≥10次 | 10次 | 60 | 60 | |',
  '| 合计 | | | 100 | 98 | |',
].join('\n');

async function openReview(sheets: Record<string, string>, locale: Locale = 'zh-CN') {
  const opened = await openPane(openWorkbook(drawBook({ sheets }), '复核表.xlsx'), locale);
  const { user, settled } = opened;
  const toggle = async (): Promise<void> => {
    await user.click(screen.getByRole('button', { name: locale === 'zh-CN' ? '更多' : 'More' }));
    await user.click(
      await screen.findByRole('menuitemcheckbox', { name: locale === 'zh-CN' ? '财务复核' : 'Finance review' }),
    );
    await settled();
  };
  await toggle();
  const cell = (sheet: number, row: number, column: number): unknown =>
    opened.workbook.sheets[sheet]?.cell(row, column)?.value ?? null;
  return { ...opened, toggle, cell };
}

test('in the role of a reviewer each form shows self-score beside review, what differs first, and the button writes the review', async () => {
  const { user, settled, cell } = await openReview({ 一: first(), 二: second });
  expect(await screen.findByRole('group', { name: '财务复核' })).toBeTruthy();
  expect(totals()).toEqual(['87.00 良']);
  const list = await screen.findByRole('list', { name: '不一致的 2 行' });
  const names = within(list)
    .getAllByRole('button')
    .map(({ textContent }) => textContent?.slice(0, 4));
  expect(names).toEqual(['培训场次', '培训人数']);
  expect(within(list).getByRole('button', { name: /^培训场次 ?50 → 40\.00 -10/u })).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '写入复核' }));
  await settled();
  expect(await screen.findByText(/^复核已写入 \d+ 处，自评得分没有改动。/u)).toBeTruthy();
  expect([cell(0, 1, 4), cell(0, 1, 6), cell(0, 4, 6)]).toEqual([30, 27, 87]);
  expect(screen.getByRole('button', { name: '撤销复核' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '退出复核' }));
  await settled();
  expect(await screen.findByRole('button', { name: '一键评分' })).toBeTruthy();
  expect(screen.queryByRole('group', { name: '财务复核' })).toBeNull();
});

test('F8 goes through what differs and what is to be judged, form by form; Enter on a row goes to its cell', async () => {
  const { user, session, settled } = await openReview({ 一: first(), 二: second });
  await screen.findByRole('list', { name: '不一致的 2 行' });
  const selected: string[] = [];
  const select = session.select.bind(session);
  jest.spyOn(session, 'select').mockImplementation(async (sheet, row, column) => {
    selected.push(`${sheet} ${row},${column}`);
    await select(sheet, row, column);
  });
  for (let step = 0; step < 3; step += 1) {
    await user.keyboard('{F8}');
    await settled();
  }
  expect(selected).toEqual(['一 2,6', '一 1,6', '二 1,5']);
  const judged = await screen.findByRole('button', { name: /^机制健全性/u });
  expect(document.activeElement).toBe(judged);
  await user.keyboard('{Enter}');
  expect(selected.at(-1)).toBe('二 1,5');
  await user.keyboard('{Shift>}{F8}{/Shift}');
  await settled();
  expect(selected.at(-1)).toBe('一 1,6');
});

test('once all that can be recomputed is written, what is left to judge is told, not that the column is filled in', async () => {
  const { user, settled, cell } = await openReview({ 二: second });
  await user.click(await screen.findByRole('button', { name: '写入复核' }));
  await settled();
  expect(cell(0, 2, 5)).toBe(60);
  expect(await screen.findByText('还有 1 行待评定')).toBeTruthy();
  expect(screen.queryByText('复核列已填好')).toBeNull();
});

test('a figure a reviewer typed is shown before anything is written, and is written anew only where it is ticked', async () => {
  const { user, settled, cell } = await openReview({ 一: first('29') });
  await user.click(await screen.findByRole('button', { name: '写入复核' }));
  const box = await screen.findByRole('checkbox', { name: '培训人数 G2，由 29 改为 27' });
  expect(box).toHaveProperty('checked', false);
  expect(cell(0, 2, 6)).toBeNull();
  await user.click(box);
  await user.click(screen.getByRole('button', { name: /^写入 \d+ 处$/u }));
  await settled();
  expect([cell(0, 1, 6), cell(0, 2, 6), cell(0, 4, 6), cell(0, 1, 4)]).toEqual([27, 40, 87, 30]);
});

test('全部 sums the reviews up, lists each form by its review, and gives the summary away as a table', async () => {
  const { user, settled } = await openReview({ 一: first(), 二: second, 三: first('30') });
  await user.click(await screen.findByRole('tab', { name: /^全部/u }));
  await settled();
  // 100→87, 100→90 (30+40+20); of the second a row is open.
  expect(await screen.findByText('2 张合计：自评 200 → 复核 177，差 -23')).toBeTruthy();
  expect(screen.getByText('2 张有差异，1 张等级变化，1 张待评定')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '复制为表格' }));
  expect(await screen.findByText('已复制')).toBeTruthy();
  const lines = (await navigator.clipboard.readText()).split('\n').map((line) => line.split('\t'));
  expect(lines.slice(1).map((line) => line.slice(0, 7))).toEqual([
    ['一', '', '100', '优', '87.00', '良', '-13'],
    ['三', '', '100', '优', '90.00', '优', '-10'],
    ['二', '', '98', '优', '', '', ''],
  ]);
});

test('a form without review columns is offered some: what they would do is shown, then they are added and filled', async () => {
  const plain =
    '| 三级指标 | 指标值 | 完成值 | 分值 | 得分 |\n| 甲 | ≥10次 | 9次 | 100 | 100 |\n| 合计 | | | 100 | 100 |';
  const { user, settled, cell } = await openReview({ 一: plain });
  expect(await screen.findByRole('button', { name: '写入复核' })).toHaveProperty('disabled', false);
  await user.click(await screen.findByRole('button', { name: '在右侧加复核列…' }));
  await settled();
  expect(await screen.findByText('F–H 列（F1:H3），写入 8 处')).toBeTruthy();
  expect(cell(0, 0, 5)).toBeNull();
  await user.click(screen.getByRole('button', { name: '加列并写入 1 张' }));
  await settled();
  expect(await screen.findByText(/^已在 1 张表的右侧加上复核列。/u)).toBeTruthy();
  expect([cell(0, 0, 5), cell(0, 1, 5), cell(0, 1, 4)]).toEqual(['复核得分', 90, 100]);
  expect(screen.queryByRole('button', { name: '在右侧加复核列…' })).toBeNull();
});

test('in English', async () => {
  await openReview({ 一: first() }, 'en-US');
  expect(await screen.findByRole('button', { name: 'Write the review' })).toBeTruthy();
  expect(await screen.findByRole('list', { name: '2 rows that differ' })).toBeTruthy();
});
