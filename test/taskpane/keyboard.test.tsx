import { screen, waitFor } from '@testing-library/react';
import type { WorkbookPort } from '../../src/host/port';
import { addBrowserParts, built, openPane, rowOf, totals } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

/** A real port that also notes which cells were selected; a workbook in memory has no selection of its own. */
function noting(selected: string[]) {
  return (port: WorkbookPort): WorkbookPort => ({
    canWriteNotes: port.canWriteNotes,
    read: (scope) => port.read(scope),
    apply: (changes) => port.apply(changes),
    saveRuleSet: (id) => port.saveRuleSet(id),
    saveRecord: (text) => port.saveRecord(text),
    keepUndo: (text) => port.keepUndo(text),
    writeSheet: (draft) => port.writeSheet(draft),
    drawCharts: (sheetId, charts) => port.drawCharts(sheetId, charts),
    merges: (sheetIds) => port.merges(sheetIds),
    surroundings: (wanted) => port.surroundings(wanted),
    select: async (sheetId, row, column) => {
      const done = await port.select(sheetId, row, column);
      if (done.ok) selected.push(`${sheetId} ${row},${column}`);
      return done;
    },
    onChanged: (listener) => port.onChanged(listener),
    onSelected: (listener) => port.onSelected(listener),
  });
}

test('a click or Enter on a row or finding selects its cell', async () => {
  const selected: string[] = [];
  const { user, workbook } = await openPane(built({ sheets: [form('自评表')] }), 'zh-CN', noting(selected));
  const id = workbook.activeSheetId;
  await user.click(await rowOf(/^验收合格率/));
  await waitFor(() => expect(selected).toEqual([`${id} 4,6`]));
  await user.click(screen.getByRole('tab', { name: /^待办/ }));
  (await rowOf(/未达标 目标：≥120人次/)).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(selected).toEqual([`${id} 4,6`, `${id} 3,6`]));
});

test('Enter scores, and the button keeps the focus while it cannot be pressed', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  expect(totals()).toEqual(['91.67', '优']);
  const button = screen.getByRole('button', { name: '一键评分' });
  button.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('评分完成，写入 3 处。')).toBeTruthy();
  expect(document.activeElement).toBe(button);
});

test('Ctrl+Enter scores also where nothing has the keyboard, and not where something is typed', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(await rowOf(/^培训人次/));
  screen.getByRole('textbox', { name: /^试算/ }).focus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.queryByText(/评分完成/)).toBeNull();
  screen.getByRole('textbox', { name: /^试算/ }).blur();
  expect(document.activeElement).toBe(document.body);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('评分完成，写入 3 处。')).toBeTruthy();
});

test('headings are in order and everything that can be pressed has a name', async () => {
  await openPane(built({ sheets: [form('自评表1'), form('自评表2')] }));
  expect(totals()).toEqual(['91.67', '优']);
  const levels = screen.getAllByRole('heading').map((heading) => Number(heading.tagName.slice(1)));
  expect(levels[0]).toBe(1);
  levels.forEach((level, i) => expect(level - (levels[i - 1] ?? level)).toBeLessThanOrEqual(1));
  for (const button of screen.getAllByRole('button'))
    expect(button.textContent || button.getAttribute('aria-label')).toBeTruthy();
});
