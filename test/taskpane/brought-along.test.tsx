import { screen, within } from '@testing-library/react';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { allDismissed, broughtWorkbook, FULL_ROWS, LENIENT, POOR_TOTAL, swapped } from '../support/brought-workbook';
import { addBrowserParts, openPane, rowOf, totals } from './open-pane';

beforeAll(addBrowserParts);

const received = async (brought: Parameters<typeof broughtWorkbook>[0], locale: 'zh-CN' | 'en-US' = 'zh-CN') =>
  openPane(openWorkbook(await broughtWorkbook(brought), '自评表.xlsx'), locale);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('a stranger’s rule set is told on opening, never called ours, and refused in one press', async () => {
  const { user, settled } = await received({ record: { ruleSet: LENIENT }, ruleSetId: 'lenient' });
  expect(screen.getByText('本工作簿带有：口径 某局口径（与财政部2020口径相差 5 项）')).toBeTruthy();
  expect(button('口径：某局口径')).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/本单位|由您/u);
  await user.click(button('查看'));
  expect(screen.getByText(new RegExp(`采用时 100.00 优.*不用时 ${POOR_TOTAL} 差`, 'u'))).toBeTruthy();
  expect(screen.getByText('未达标的标记文字：未达标 → 需说明')).toBeTruthy();
  expect(screen.getByText(/关闭的检查.*无 → 11 项/u)).toBeTruthy();
  await user.click(button('全部不用'));
  await settled();
  expect(totals()).toEqual([POOR_TOTAL, '差']);
  expect(screen.queryByText(/本工作簿带有/u)).toBeNull();
  await user.click(button('恢复采用'));
  await settled();
  expect(totals()).toEqual(['100.00', '优']);
});

test('among the rule sets a stranger’s one stands as brought along, and what it says of its source as its own words', async () => {
  const { user } = await received({ record: { ruleSet: LENIENT }, ruleSetId: 'lenient' });
  await user.click(button('口径：某局口径'));
  // Without a layout the drawer is taken for hidden.
  const card = within(await screen.findByRole('group', { name: '某局口径', hidden: true }));
  expect(card.getByText('正在使用')).toBeTruthy();
  expect(card.getByText('随工作簿带来')).toBeTruthy();
  await user.click(await card.findByRole('button', { name: /^依据和算法/u, hidden: true }));
  expect(card.getByText('依据（口径自述）').nextElementSibling?.textContent).toBe('没有写明');
  expect(card.getByText('与财政部2020口径不同的地方')).toBeTruthy();
});

test('decisions are those of the record until this session decides', async () => {
  const { user, settled } = await received({ record: { decisions: FULL_ROWS } });
  await user.click(await rowOf('产出指标'));
  await user.click(await rowOf('改造路灯'));
  expect(screen.getByText(/由工作簿里的记录选定：/u)).toBeTruthy();
  expect(document.body.textContent).not.toContain('由您');
  await user.click(button('查看'));
  expect(screen.getByText(/“改造路灯”：评分办法：/u)).toBeTruthy();
  expect(screen.getAllByText('没有记日期')).toHaveLength(4);
  expect(screen.getByText(/不知道是谁定的/u)).toBeTruthy();
  await user.click(button(/^不用 .*改造路灯/u));
  await settled();
  expect(screen.getByText('本工作簿带有：评分办法 3')).toBeTruthy();
});

test('corrections and dismissals are listed with day and reason', async () => {
  const { user } = await received((grid, found) => ({
    record: { ...swapped(grid).record, dismissals: allDismissed(grid, found).record?.dismissals?.slice(0, 1) ?? [] },
  }));
  await user.click(button('查看'));
  const list = screen.getByText('2026-11-20 记下').closest('li');
  expect(list?.textContent).toMatch(/忽略了“.+”，理由：已核实/u);
  expect(screen.getByText(/自评表：“投诉下降率”这一行不是指标/u)).toBeTruthy();
  expect(document.body.textContent).not.toContain('由您');
});

test('of two copies that disagree the user chooses one', async () => {
  const { user, settled } = await received({ record: { decisions: FULL_ROWS }, other: { dismissals: [] } });
  expect(screen.getByText(/两份内容不同的记录.*现在哪一份都没有采用/u)).toBeTruthy();
  expect(screen.getByText('第一份：没有内容')).toBeTruthy();
  expect(screen.getByText('第二份：评分办法 4')).toBeTruthy();
  expect(totals()).toEqual([POOR_TOTAL, '差']);
  await user.click(button('用第二份'));
  await settled();
  expect(screen.getByText('本工作簿带有：评分办法 4')).toBeTruthy();
});

test('a rule set that is taken for one of ours is refused with the field and why; one press puts it right', async () => {
  const ruleSet = { ...LENIENT, name: { 'zh-CN': '财政部2O2O口径', 'en-US': 'x' } };
  const { user, settled } = await received({ record: { ruleSet }, ruleSetId: 'lenient' });
  expect(screen.getByText(/工作簿带来的口径没有采用，下面按“财政部2020口径”试算/u)).toBeTruthy();
  expect(screen.getByText(/名称 › 中文（name.zh-CN）：与自带口径的名称相同或容易看错/u)).toBeTruthy();
  await user.click(button('全部不用'));
  await settled();
  await user.click(button('一键评分'));
  await settled();
  expect(screen.getByText(/评分完成，写入/u)).toBeTruthy();
});

test('in English', async () => {
  const { user } = await received(
    { record: { ruleSet: LENIENT, decisions: FULL_ROWS }, ruleSetId: 'lenient' },
    'en-US',
  );
  const banner = screen.getByRole('group', { name: 'What the workbook brings along' });
  expect(
    within(banner)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Look', 'Use none of it']);
  expect(
    screen.getByText(
      'This workbook brings along: rule set Some bureau (5 values differ from National rules 2020), scoring functions 4',
    ),
  ).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/by you|our own/u);
  await user.click(button('Look'));
  expect(screen.getByText(/who decided this is not known/u)).toBeTruthy();
});
