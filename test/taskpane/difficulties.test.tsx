import { act, screen, waitFor, within } from '@testing-library/react';
import type { HostError, WorkbookPort } from '../../src/host/port';
import { addBrowserParts, built, openPane, totals } from './open-pane';
import { addressBook, form } from './sample-forms';

beforeAll(addBrowserParts);

/** A real port that refuses while `refusal.error` is set, as Excel does while a cell is being edited. */
function refusing(refusal: { error: HostError | null }) {
  return (port: WorkbookPort): WorkbookPort => ({
    canWriteNotes: port.canWriteNotes,
    read: async (scope) => (refusal.error ? { ok: false, error: refusal.error } : port.read(scope)),
    apply: (changes) => port.apply(changes),
    saveRuleSet: (id) => port.saveRuleSet(id),
    saveRecord: (text) => port.saveRecord(text),
    keepUndo: (text) => port.keepUndo(text),
    writeSheet: (draft) => port.writeSheet(draft),
    drawCharts: (sheetId, charts) => port.drawCharts(sheetId, charts),
    merges: (sheetIds) => port.merges(sheetIds),
    surroundings: (wanted) => port.surroundings(wanted),
    select: (sheetId, row, column) => port.select(sheetId, row, column),
    onChanged: (listener) => port.onChanged(listener),
    onSelected: (listener) => port.onSelected(listener),
  });
}

const editing: HostError = { code: 'editing', sheet: null, detail: null };
const scoreButton = () => screen.getByRole('button', { name: /一键评分|正在评分/ });

test('no form: the button is off and says why, what a header looks like is drawn, and reading again finds one', async () => {
  const { user, workbook, settled } = await openPane(built(addressBook));
  expect(await screen.findByRole('heading', { name: '没有找到指标表' })).toBeTruthy();
  expect(scoreButton().getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('没有可以评分的指标表，所以不能按。')).toBeTruthy();
  const picture = screen.getByRole('table', { name: '指标表列名行的样子' });
  for (const heading of ['三级指标', '指标值', '实际完成值', '分值', '得分'])
    expect(within(picture).getByRole('columnheader', { name: heading })).toBeTruthy();
  expect(screen.queryByText(/评分完成/)).toBeNull();
  const cells = Object.entries(form('自评表').cells);
  act(() =>
    workbook.apply(
      cells.map(([address, value]) => ({
        kind: 'cell' as const,
        sheetId: workbook.activeSheetId,
        row: Number(address.slice(1)) - 1,
        column: address.charCodeAt(0) - 65,
        content: { value: typeof value === 'number' ? value : String(value), formula: null },
      })),
      'user',
    ),
  );
  await user.click(screen.getByRole('button', { name: '重新读取' }));
  await settled();
  expect(totals()).toEqual(['91.67', '优']);
});

test('a workbook without a form: what came nearest is named, and it can be corrected', async () => {
  await openPane(
    built({ sheets: [{ name: '甲', cells: { A1: '甲', A2: '考核的东西', B2: '分值', C2: '得分', B3: 10 } }] }),
  );
  expect(await screen.findByRole('heading', { name: '没有找到指标表' })).toBeTruthy();
  expect(screen.getByText(/像表头.*考核的东西/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '读得不对？纠正' })).toBeTruthy();
});

test('a cell being edited: says to press Enter, waits, and goes on by itself', async () => {
  const refusal: { error: HostError | null } = { error: null };
  const { user } = await openPane(built({ sheets: [form('自评表')] }), 'zh-CN', refusing(refusal));
  refusal.error = editing;
  await user.click(scoreButton());
  expect(await screen.findByText(/请先按回车结束单元格编辑/)).toBeTruthy();
  expect(scoreButton().getAttribute('aria-disabled')).toBe('true');
  refusal.error = null;
  expect(await screen.findByText('评分完成，写入 3 处。')).toBeTruthy();
});

test('waiting for a cell being edited can be cancelled; nothing is written', async () => {
  const refusal: { error: HostError | null } = { error: null };
  const { user, workbook } = await openPane(built({ sheets: [form('自评表')] }), 'zh-CN', refusing(refusal));
  refusal.error = editing;
  await user.click(scoreButton());
  await user.click(await screen.findByRole('button', { name: '取消' }));
  expect(await screen.findByText('已取消，没有改动任何内容。')).toBeTruthy();
  expect(workbook.sheets[0]?.cell(3, 6)?.value ?? null).toBeNull();
});

test('a workbook that cannot be read: why, that nothing was written, a report, and a retry that works', async () => {
  const refusal: { error: HostError | null } = { error: { code: 'timeout', sheet: null, detail: null } };
  const { user, settled } = await openPane(built({ sheets: [form('自评表')] }), 'zh-CN', refusing(refusal));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('没能读取工作簿');
  expect(alert.textContent).toContain('没有回答，没有改动任何内容');
  expect(within(alert).getByRole('button', { name: '复制给维护人员的报告' })).toBeTruthy();
  refusal.error = null;
  await user.click(screen.getByRole('button', { name: '重试' }));
  await settled();
  expect(totals()).toEqual(['91.67', '优']);
});

/** A workbook opened for reading only, while `opened.readOnly` is set. */
function readOnlyPort(opened: { readOnly: boolean }) {
  return (port: WorkbookPort): WorkbookPort => ({
    ...refusing({ error: null })(port),
    read: async (scope) => {
      const read = await port.read(scope);
      return read.ok && opened.readOnly ? { ok: true, value: { ...read.value, readOnly: true } } : read;
    },
  });
}

test('a workbook opened read-only: said before the press, the button off with the reason and what helps; then it is scored', async () => {
  const opened = { readOnly: true };
  const { user, workbook, session, settled } = await openPane(
    built({ sheets: [form('自评表')] }),
    'zh-CN',
    readOnlyPort(opened),
  );
  const region = await screen.findByRole('region', { name: '总分' });
  expect(region.textContent).toContain('工作簿是只读的');
  expect(totals()).toEqual(['91.67', '优']);
  expect(scoreButton().getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('工作簿以只读方式打开，得分写不进去，所以不能按。')).toBeTruthy();
  await act(() => session.chooseRuleSet('shijiazhuang-2019'));
  expect(await screen.findByText(/这一步记不进去，没有改动任何内容/)).toBeTruthy();
  expect(workbook.sheets[0]?.cell(3, 6)?.value ?? null).toBeNull();
  await settled();
  await user.click(within(region).getByRole('button', { name: '怎样解除' }));
  expect(await screen.findByText(/“启用编辑”或“仍然编辑”/)).toBeTruthy();
  await settled();
  opened.readOnly = false;
  await user.click(await screen.findByRole('button', { name: '重新读取' }));
  await settled();
  // With the help goes what hides the rest of the pane, a moment later.
  await user.click(await screen.findByRole('button', { name: '一键评分' }));
  expect(await screen.findByText('评分完成，写入 3 处。')).toBeTruthy();
});

test('a protected sheet is left out and named, the others are scored', async () => {
  const sheets = [form('自评表1'), form('自评表2', {}, { protected: true })];
  const { user, workbook } = await openPane(built({ sheets }));
  await user.click(scoreButton());
  expect(await screen.findByText(/工作表“自评表2”受保护，没有写入/)).toBeTruthy();
  expect(workbook.sheets[0]?.cell(3, 6)?.value).toBe(41.67);
  expect(workbook.sheets[1]?.cell(3, 6)?.value ?? null).toBeNull();
});

test('a protected sheet: said before the press, with what helps; pressing says it, and no success', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表', {}, { protected: true })] }));
  const region = await screen.findByRole('region', { name: '总分' });
  expect(region.textContent).toContain('工作表受保护');
  expect(screen.getByText('工作表“自评表”受保护或已隐藏，写不进去；解除后再按。')).toBeTruthy();
  await user.click(within(region).getByRole('button', { name: '怎样解除' }));
  expect(await screen.findByText(/“审阅”里的“撤销工作表保护”/)).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText(/“审阅”里的“撤销工作表保护”/)).toBeNull());
  expect(document.activeElement?.textContent).toBe('怎样解除');
  await user.click(scoreButton());
  expect(await screen.findByText(/工作表“自评表”受保护，没有写入/)).toBeTruthy();
  expect(screen.queryByText(/评分完成|最新/)).toBeNull();
});

test('an error after results were shown keeps them in view; Excel’s own words go into the report only', async () => {
  const refusal: { error: HostError | null } = { error: null };
  const { user } = await openPane(built({ sheets: [form('自评表')] }), 'zh-CN', refusing(refusal));
  expect(totals()).toEqual(['91.67', '优']);
  refusal.error = { code: 'refused', sheet: null, detail: 'GeneralException: busy with 培训人次' };
  await user.click(scoreButton());
  expect(await screen.findByText(/这一步没有完成，没有改动任何内容/)).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/GeneralException|busy/);
  expect(totals()).toEqual(['91.67', '优']);
  await user.click(screen.getByRole('button', { name: '复制给维护人员的报告' }));
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain('fault: refused GeneralException');
  expect(copied).not.toMatch(/busy|\p{Script=Han}/u);
});

test('a rule set this version does not know is named; another only shows what it would give', async () => {
  const workbook = built({ sheets: [form('自评表')], names: [{ name: '绩效口径', formula: '"henan-2031"' }] });
  const { session } = await openPane(workbook);
  expect(
    await screen.findByText(/口径“henan-2031”这里没有，下面按“财政部2020口径”试算，没有写入任何单元格/),
  ).toBeTruthy();
  await act(async () => session.dispose());
});

test('a total above its points says why it is none', async () => {
  await openPane(built({ sheets: [form('甲', { F6: 40, G6: 40, F7: 110 })] }));
  expect(await screen.findByText(/分值合计110，超过满分100，请先更正分值/)).toBeTruthy();
});
