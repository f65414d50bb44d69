import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import type { UserEvent } from '@testing-library/user-event';
import { addBrowserParts, built, openPane, totals, type OpenPane } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

async function openTodo(...sheets: ReturnType<typeof form>[]): Promise<OpenPane> {
  const pane = await openPane(built({ sheets: sheets.length > 0 ? sheets : [form('自评表')] }));
  await pane.user.click(await screen.findByRole('tab', { name: /^待办/ }));
  return pane;
}

const line = (name: RegExp) => screen.findByRole('row', { name });
const missed = () => line(/未达标 目标：≥120人次/);
const focused = () => document.activeElement?.textContent ?? '';
const found = () => Number(/\d+$/.exec(screen.getByRole('heading', { name: /^要核对的/ }).textContent ?? '')?.[0]);
const filters = () => within(screen.getByRole('group', { name: '只看' })).getAllByRole('button');
const keys = (user: UserEvent, text: string) => user.keyboard(text);

test('the tab counts what it shows, and the filters add up to it', async () => {
  const { user } = await openTodo(form('自评表', { E5: 0.96 }));
  const counts = filters().map((each) => Number(/\d+$/.exec(each.textContent ?? '')?.[0]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(found());
  expect(screen.getByRole('heading', { name: '需要您决定 1' })).toBeTruthy();
  expect(screen.getByRole('tab', { name: `待办 ${String(found() + 1)}` })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '未达标 1' }));
  expect(screen.getAllByRole('row')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: '未达标 1' }));
  expect(screen.getAllByRole('row').length).toBeGreaterThan(1);
});

test('a missed target is a fact: target, actual, gap, and whether a reason stands there', async () => {
  await openTodo();
  const fact = await missed();
  for (const field of ['未达标', '目标：≥120人次', '实际：100', '差 20 人次', '原因：没有写', 'G4'])
    expect(within(fact).getByText(field)).toBeTruthy();
  expect(within(fact).getByText('培训人次')).toBeTruthy();
});

test('what stands under the name of a row does not say it again', async () => {
  await openTodo();
  const rows = (await screen.findAllByRole('row')).filter((row) => row.textContent?.includes('没有填写偏差原因'));
  expect(rows[0]?.textContent).toMatch(/^未达标，但没有填写/u);
});

test('one is set aside with a reason only, listed with it, and brought back', async () => {
  const { user, settled } = await openTodo();
  const all = found();
  await user.click(screen.getByText(/没有填写偏差原因/u));
  await user.click(screen.getByRole('button', { name: '忽略…' }));
  const reason = screen.getByRole('textbox', { name: /为什么可以忽略/ });
  expect(document.activeElement).toBe(reason);
  await keys(user, '{Enter}');
  expect(screen.getByText('请写明理由')).toBeTruthy();
  await user.type(reason, '原因见附件{Enter}');
  await settled();
  expect(found()).toBe(all - 1);
  expect(document.activeElement?.getAttribute('role')).toBe('row');
  await user.click(screen.getByRole('button', { name: '已忽略 1' }));
  expect(screen.getByText(/^\d{4}-\d{2}-\d{2} 忽略：原因见附件$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^恢复 “培训人次”未达标，但没有填写/ }));
  await settled();
  expect(found()).toBe(all);
});

test('a missed target is verified: who it was is typed once, it is listed so, written as remark, and taken back', async () => {
  localStorage.clear();
  const { user, workbook, session, settled } = await openTodo(form('自评表', { I3: '备注', I4: '见附件3' }));
  const all = found();
  await user.click(await missed());
  expect(screen.queryByRole('button', { name: '忽略…' })).toBeNull();
  await user.click(screen.getByRole('button', { name: '核实…' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /怎样核实的/ }));
  await user.type(screen.getByRole('textbox', { name: /核实人或科室/ }), '财务科{Enter}');
  await settled();
  expect(found()).toBe(all - 1);
  await user.click(screen.getByText(/没有填写偏差原因/u));
  await user.click(screen.getByRole('button', { name: '核实…' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /核实人或科室/ }).value).toBe('财务科');
  await keys(user, '{Escape}');
  await user.click(screen.getByRole('button', { name: '已核实 1' }));
  expect(screen.getByText(/^\d{4}-\d{2}-\d{2} 已核实（财务科）$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '写入备注…' }));
  expect(screen.getByText('I4 里已有文字，保留不动，在下面加一行：')).toBeTruthy();
  // A reviewer writes nothing into the form, and is told so.
  await act(() => session.setReviewing(true));
  await user.click(screen.getByRole('button', { name: '写入' }));
  expect(screen.getByText(/^复核时自评表里只写复核列/u)).toBeTruthy();
  expect(workbook.sheets[0]?.cell(3, 8)?.value).toBe('见附件3');
  await act(() => session.setReviewing(false));
  await user.click(screen.getByRole('button', { name: '写入' }));
  await settled();
  const written = workbook.sheets[0]?.cell(3, 8)?.value;
  expect(written).toMatch(/^见附件3\n已核实（\d{4}-\d\d-\d\d，财务科）：“培训人次”未达标：目标 ≥120人次/u);
  await user.click(screen.getByRole('button', { name: '撤销写入备注' }));
  await settled();
  expect(workbook.sheets[0]?.cell(3, 8)?.value).toBe('见附件3');
  await user.click(screen.getByRole('button', { name: /^取消核实 “培训人次”未达标/ }));
  await settled();
  expect(found()).toBe(all);
});

test('Del asks for the reason, Esc closes it and gives the focus back', async () => {
  const { user } = await openTodo();
  (await missed()).focus();
  await keys(user, '{Delete}');
  expect(document.activeElement?.tagName).toBe('INPUT');
  await keys(user, '{Escape}');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(focused()).toContain('≥120人次');
});

test('F8 goes on from anywhere in the pane, Shift+F8 goes back, Enter ticks; at the end all is looked at', async () => {
  const { user, session } = await openPane(built({ sheets: [form('自评表')] }));
  const selected: string[] = [];
  const select = session.select.bind(session);
  session.select = async (sheet, row, column) => {
    selected.push(`${sheet} ${String(row)},${String(column)}`);
    await select(sheet, row, column);
  };
  await screen.findByRole('tab', { name: /^本表/, selected: true });
  await keys(user, '{F8}');
  await screen.findByRole('tab', { name: /^待办/, selected: true });
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('row'));
  const first = focused();
  expect(selected).toHaveLength(1);
  await keys(user, '{F8}');
  expect(focused()).not.toBe(first);
  await keys(user, '{Shift>}{F8}{/Shift}');
  expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
  const all = found();
  expect(screen.getByText(`核对 0／${String(all)}`)).toBeTruthy();
  for (let step = 0; step < all; step += 1) await keys(user, '{Enter}');
  expect(screen.getByText('全部核对完')).toBeTruthy();
  expect(screen.getByRole('tab', { name: `待办 ${String(all)}` })).toBeTruthy();
});

test('one question at a time: each answer says what it gives, the next one comes and has the focus', async () => {
  const { user, settled } = await openTodo(form('自评表', { D4: '≥90%', E4: 0.92, E5: 0.96 }));
  expect(screen.getByText('1／2')).toBeTruthy();
  const answer = await screen.findByRole('button', { name: /^0\.92 就是 92%\s*→ 50\.00 分/ });
  expect(await screen.findByRole('button', { name: /^0\.92 就是 0\.92%\s*→ 0\.51 分/ })).toBeTruthy();
  await user.click(answer);
  await settled();
  expect(screen.getByText(/“验收合格率”E5 写的是 0\.96/)).toBeTruthy();
  expect(screen.queryByText('1／2')).toBeNull();
  await waitFor(() => expect(focused()).toMatch(/^0\.96 就是 96%/));
  // 50 + 20 + 30 = 100.
  await screen.findByRole('button', { name: /→ 20\.00 分 · 总分 未完成 → 100\.00$/ });
  await keys(user, '{Enter}');
  await settled();
  expect(totals()[0]).toBe('100.00');
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
});

test('the same answer is given to all that are alike, in other forms too, only where that is ticked', async () => {
  const cells = { E5: 0.96 };
  const { user, session, settled } = await openTodo(form('甲', cells), form('乙', cells));
  await user.click(await screen.findByRole('checkbox', { name: '同样的 1 处一并采用（在 2 张表）' }));
  await user.click(screen.getByRole('button', { name: /^0\.96 就是 96%/ }));
  await settled();
  expect(session.state.forms.map(({ card }) => card.rows[1]?.score)).toEqual(['20.00', '20.00']);
  expect(screen.queryByRole('heading', { name: /^需要您决定/ })).toBeNull();
});

test('what is not certain of a column is asked first, and answered by pressing the column', async () => {
  const { user, session, settled } = await openTodo(form('自评表', { I3: '得分', H3: '得分', G3: '备注' }));
  const question = await screen.findByRole('group', { name: '有 2 列都叫“得分”，哪一列是得分？' });
  await user.click(within(question).getByRole('button', { name: /^I 列 得分/ }));
  await settled();
  expect(session.state.forms[0]?.card.columns.score).toBe(8);
  expect(screen.queryByRole('group', { name: /哪一列是得分/ })).toBeNull();
});

test('of several forms one or all are gone through; of many, all', async () => {
  const { user } = await openTodo(form('甲'), form('乙'));
  const one = found();
  await user.click(screen.getByRole('tab', { name: /^全部 2 张/ }));
  expect(found()).toBe(2 * one);
  const second = await line(/^乙/);
  expect(second.getAttribute('aria-expanded')).toBe('false');
  await user.click(second);
  expect(second.getAttribute('aria-expanded')).toBe('true');
});

test('F8 leads from one form into the next', async () => {
  const { user } = await openTodo(form('甲'), form('乙'), form('丙'), form('丁'));
  expect(screen.getByRole('tab', { name: /^全部 4 张/, selected: true })).toBeTruthy();
  const each = found() / 4;
  for (let step = 0; step <= each; step += 1) await keys(user, '{F8}');
  expect((await line(/^乙/)).getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
});

test('the list is written from the foot of the view, and opened from what is said of it', async () => {
  const { user, workbook, settled } = await openTodo();
  await user.click(screen.getByRole('button', { name: '生成整改清单' }));
  await settled();
  expect(await screen.findByText(/^已写好工作表“整改清单”，列出 \d+ 个问题。$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '打开整改清单' }));
  await waitFor(() => expect(workbook.sheet(workbook.activeSheetId)?.name).toBe('整改清单'));
});

test('axe finds nothing amiss with a question, the filters and a reason open', async () => {
  const { user } = await openTodo(form('自评表', { E5: 0.96 }), form('乙'));
  await user.click(await missed());
  await user.click(screen.getByRole('button', { name: '核实…' }));
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

/** A declaration of targets: the cost is declared with ≥. */
const declaration = {
  name: '申报',
  cells: {
    A1: '项目支出绩效目标申报表',
    A2: '一级指标',
    B2: '二级指标',
    C2: '三级指标',
    D2: '指标值',
    A3: '成本指标',
    B3: '经济成本',
    C3: '总成本',
    D3: '≥15万元',
  },
};

test('a workbook that only declares targets says how many points there are to review, and the main button writes them down', async () => {
  const { user, workbook, settled } = await openPane(built({ sheets: [declaration] }));
  expect(await screen.findByText('目标申报：审核意见 1 条')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '一键评分' })).toBeNull();
  const list = await screen.findByRole('grid', { name: '目标申报' });
  await user.click(within(list).getByText(/“总成本”是成本指标，指标值却是 ≥15万元/u));
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await user.click(screen.getByRole('button', { name: '生成审核意见' }));
  await settled();
  expect(await screen.findByText('已写好工作表“事前审核意见”，列出 1 条审核意见；申报表没有改动。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '打开审核意见' }));
  await waitFor(() => expect(workbook.sheet(workbook.activeSheetId)?.name).toBe('事前审核意见'));
});

test('beside a form that is scored, declared targets stand below what is to be done', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表'), declaration] }));
  expect(screen.getByRole('button', { name: '一键评分' })).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: /^待办/ }));
  await user.click(await screen.findByRole('button', { name: '目标申报：审核意见 1 条' }));
  expect(await screen.findByText(/“总成本”是成本指标/u)).toBeTruthy();
});
