import { act, configure, screen, within } from '@testing-library/react';
import type { SelectedPlace } from '../../src/host/port';
import type { Locale } from '../../src/text/locale';
import { addBrowserParts, built, openPane } from './open-pane';
import { form } from './sample-forms';

beforeAll(() => {
  addBrowserParts();
  // Without a layout the drawer cannot take the focus, and is taken for hidden.
  configure({ defaultHidden: true });
});

/** The pane with 这张表是怎么读的 open, and somebody who selects cells in the sheet beside it. */
async function openReading(cells: Parameters<typeof form>[1] = {}, locale: Locale = 'zh-CN') {
  const told: { listener: ((at: SelectedPlace) => void) | null } = { listener: null };
  const pane = await openPane(built({ sheets: [form('自评表', cells)] }), locale, (port) =>
    Object.assign(Object.create(port), {
      canWriteNotes: port.canWriteNotes,
      onSelected: async (listener: (at: SelectedPlace) => void) => {
        told.listener = listener;
        return () => undefined;
      },
    }),
  );
  const [more, item] = locale === 'zh-CN' ? ['更多', '这张表是怎么读的'] : ['More', 'How this form was read'];
  await pane.user.click(screen.getByRole('button', { name: more }));
  await pane.user.click(await screen.findByRole('menuitem', { name: item }));
  const select = (top: number, left: number, bottom = top): void =>
    act(() => told.listener?.({ sheetId: pane.workbook.activeSheetId, area: { top, left, bottom, right: left } }));
  const total = (): string | null => pane.session.state.forms[0]?.card.total.score ?? null;
  return { ...pane, select, total };
}

const lines = (): readonly (string | null)[] =>
  within(screen.getByRole('table', { name: '各列的含义' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

test('each column stands with its heading and its meaning', async () => {
  await openReading();
  expect(lines()).toEqual([
    'A一级指标一级指标改',
    'B二级指标二级指标改',
    'C三级指标指标名称改',
    'D年度指标值年度指标值改',
    'E实际完成值实际完成值改',
    'F分值分值改',
    'G得分得分改',
    'H偏差原因分析及改进措施偏差原因改',
  ]);
});

test('a column is put right on its own line; what that changes is shown before it is done', async () => {
  const { user, total, settled } = await openReading({ I3: '完成数', I4: 120, I5: '96%', I6: '已改善' });
  await user.click(screen.getByRole('button', { name: '改 I 列的含义' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '把 I 列当作' }), 'actual');
  expect(screen.getByText(/确定？$/).textContent).toBe('总分 未完成 → 100.00 优，确定？');
  expect(total()).toBeNull();
  await user.click(screen.getByRole('button', { name: '确定' }));
  await settled();
  expect(total()).toBe('100.00');
});

test('a selected row is no indicator: the button names it, and cancelling leaves everything', async () => {
  const { user, select, total, settled } = await openReading();
  expect(screen.getByText(/^在表格里选中一个单元格/)).toBeTruthy();
  select(4, 2);
  await user.click(screen.getByRole('button', { name: '第 5 行不是指标' }));
  expect(screen.getByText(/^总分 91\.67 优 → .*，确定？$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '取消' }));
  expect(total()).toBe('91.67');
  await user.click(screen.getByRole('button', { name: '第 5 行不是指标' }));
  await user.click(screen.getByRole('button', { name: '确定' }));
  await settled();
  expect(screen.getByRole('button', { name: /^已作的纠正 1/ })).toBeTruthy();
});

test('figures can be said to be percentages, and what reads nothing else says so', async () => {
  const { user, select } = await openReading({ D5: '≥95%', E5: 96 });
  select(4, 4);
  expect(screen.getByRole('button', { name: 'E5 里的 95 就是 95%' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '第 5 行是表头' }));
  expect(screen.getByText(/读不出别的结果|读不出指标表|总分/)).toBeTruthy();
});

test('every value says what it was read as, behind its cell', async () => {
  const { user } = await openReading();
  await user.click(screen.getByRole('button', { name: '每个数值是怎么读的' }));
  expect(screen.getByRole('button', { name: /^D4.*120/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^E4 实际完成值“100”读作 100/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '怎样认出来的' }));
  expect(screen.getByRole('button', { name: /^E3 “实际完成值”列作为实际完成值/ })).toBeTruthy();
});

test('a correction is offered to a form of the same layout, and used when somebody says so', async () => {
  const told: { listener: ((at: SelectedPlace) => void) | null } = { listener: null };
  const two = { I3: '得分', H3: '得分', G3: '备注' };
  const sheets = [form('自评表', two), form('自评表2', two)];
  const { user, session, settled, workbook } = await openPane(built({ sheets }), 'zh-CN', (port) =>
    Object.assign(Object.create(port), {
      canWriteNotes: port.canWriteNotes,
      onSelected: async (listener: (at: SelectedPlace) => void) => {
        told.listener = listener;
        return () => undefined;
      },
    }),
  );
  expect(session.state.forms.map(({ sheet }) => sheet.questions.length)).toEqual([1, 1]);
  await act(() => session.answerQuestion('自评表', 2, 8, 'score'));
  act(() => told.listener?.({ sheetId: workbook.sheets[1]?.id ?? '', area: null }));
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '这张表是怎么读的' }));
  expect(screen.getByText(/同样格式的表里作过下面的纠正/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '采用' }));
  await settled();
  expect(session.state.forms.map(({ sheet }) => sheet.questions.length)).toEqual([0, 0]);
});

test('English throughout', async () => {
  const { select } = await openReading({}, 'en-US');
  select(4, 4);
  expect(screen.getByRole('button', { name: 'Row 5 is no indicator' })).toBeTruthy();
  expect(screen.getByRole('table', { name: 'What the columns are' })).toBeTruthy();
});
