import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { WorkbookPort } from '../../src/host/port';
import { addBrowserParts, built, openPane } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

/** A real port with a selection; a workbook in memory has none of its own. */
const selecting =
  (row: number, column: number) =>
  (port: WorkbookPort): WorkbookPort => ({
    canWriteNotes: port.canWriteNotes,
    read: (scope) => port.read(scope),
    apply: (changes) => port.apply(changes),
    saveRuleSet: (id) => port.saveRuleSet(id),
    saveRecord: (text) => port.saveRecord(text),
    keepUndo: (text) => port.keepUndo(text),
    writeSheet: (draft) => port.writeSheet(draft),
    merges: (sheetIds) => port.merges(sheetIds),
    selectedCells: async () => {
      const read = await port.read('workbook');
      if (!read.ok) return read;
      const area = { top: row, left: column, bottom: row, right: column };
      return { ok: true, value: { sheetId: read.value.activeSheetId, area } };
    },
    select: (sheetId, r, c) => port.select(sheetId, r, c),
    onChanged: (listener) => port.onChanged(listener),
    onSelected: (listener) => port.onSelected(listener),
  });

const twoScores = () => form('自评表', { I3: '得分', H3: '得分', G3: '备注' });

test('a finding is dismissed with a reason only, listed with it, and can be brought back', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  const dismiss = await screen.findByRole('button', { name: /^忽略 “培训人次”未达标：/ });
  await user.click(dismiss);
  const reason = screen.getByRole('textbox', { name: '为什么可以忽略？' });
  expect(document.activeElement).toBe(reason);
  await user.click(screen.getByRole('button', { name: '忽略' }));
  expect(screen.getByText('请写明理由')).toBeTruthy();
  await user.type(reason, '疫情停办两期{Enter}');
  await user.click(await screen.findByRole('button', { name: '已忽略的问题 1' }));
  expect(screen.getByText(/^\d{4}-\d{2}-\d{2} 忽略：疫情停办两期$/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^忽略 “培训人次”未达标：/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: /^恢复 “培训人次”未达标：/ }));
  expect(await screen.findByRole('button', { name: /^忽略 “培训人次”未达标：/ })).toBeTruthy();
});

test('the list of problems is written as a sheet, and the marks can be cleared', async () => {
  const { user, workbook, settled } = await openPane(built({ sheets: [form('自评表')] }));
  const clear = await screen.findByRole('button', { name: '清除标记' });
  expect(clear.getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('button', { name: '一键评分' }));
  await settled();
  expect(clear.getAttribute('aria-disabled')).toBeNull();
  await user.click(clear);
  expect(await screen.findByText(/^已清除 \d+ 处标记和批注，得分没有改动。$/)).toBeTruthy();
  expect(workbook.sheets[0]?.cell(3, 6)?.value).toBe(41.67);
  await user.click(screen.getByRole('button', { name: '整改清单' }));
  expect(await screen.findByText(/^已写好工作表“整改清单”，列出 \d+ 个问题。$/)).toBeTruthy();
  expect(workbook.sheets.map(({ name }) => name)).toContain('整改清单');
});

test('what is not certain is asked in one question; a candidate pressed answers it', async () => {
  const { user, settled } = await openPane(built({ sheets: [twoScores()] }));
  const question = await screen.findByRole('group', { name: '有 2 列都叫“得分”，哪一列是得分？' });
  const candidates = within(question).getAllByRole('button');
  expect(candidates.map(({ textContent }) => textContent)).toEqual(['H 列 得分', 'I 列 得分']);
  if (candidates[1]) await user.click(candidates[1]);
  await settled();
  expect(screen.queryByRole('group', { name: /哪一列是得分/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '已作的纠正 1' }));
  expect(screen.getByText('第 2 个“得分”列是得分')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^收回/ }));
  expect(await screen.findByRole('group', { name: /哪一列是得分/ })).toBeTruthy();
});

test('how a form was read is told column by column', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(await screen.findByRole('button', { name: '这张表是怎么读的' }));
  expect(screen.getByRole('button', { name: /^E3 “实际完成值”列作为实际完成值/ })).toBeTruthy();
});

test('how each value was read is told with its cell', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(await screen.findByRole('button', { name: '每个数值是怎么读的' }));
  const told = screen.getAllByRole('button', { name: /^E\d+ .*实际完成值/ });
  expect(told.length).toBeGreaterThan(1);
  expect(told[0]?.textContent).toMatch(/^E4 实际完成值“100”读作 100/);
});

test('a selected row is said to be no indicator', async () => {
  const { user, settled } = await openPane(built({ sheets: [form('自评表')] }), 'zh-CN', selecting(5, 2));
  await user.click(await screen.findByRole('button', { name: '读得不对？纠正' }));
  await user.click(screen.getByRole('button', { name: '这一行不是指标' }));
  await settled();
  expect(screen.queryByRole('button', { name: /^办事更方便/ })).toBeNull();
  expect(screen.getByRole('button', { name: '已作的纠正 1' })).toBeTruthy();
});

test('without a selection the pane says what to do first', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(await screen.findByRole('button', { name: '读得不对？纠正' }));
  await user.click(screen.getByRole('button', { name: '表头在这一行' }));
  expect(await screen.findByText('请先在表格里选中单元格，再按按钮。')).toBeTruthy();
});

test('a correction is offered to a form of the same layout, and used when somebody says so', async () => {
  const sheets = [twoScores(), { ...twoScores(), name: '自评表2' }];
  const { user, settled } = await openPane(built({ sheets }));
  await user.click(await screen.findByRole('button', { name: 'I 列 得分' }));
  await user.click(screen.getByRole('button', { name: '自评表2' }));
  expect(await screen.findByText(/同样格式的表里作过下面的纠正/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '采用' }));
  await settled();
  expect(screen.queryByRole('group', { name: /哪一列是得分/ })).toBeNull();
});

test('a rule set comes in as a file, is chosen, and goes out again as it is', async () => {
  const { user, session } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(await screen.findByRole('button', { name: '导入、导出口径' }));
  const document_ = {
    ...JSON.parse(session.exportRuleSet().text),
    id: 'our-county',
    name: { 'zh-CN': '本县口径', 'en-US': 'County' },
  };
  await user.upload(screen.getByLabelText('导入口径文件', { selector: 'input' }), jsonFile(JSON.stringify(document_)));
  expect(await screen.findByText('已导入口径“本县口径”，下面按它评分。')).toBeTruthy();
  expect(screen.getByRole('option', { name: '本次导入的口径：本县口径', selected: true })).toBeTruthy();
  expect(JSON.parse(session.exportRuleSet().text)).toEqual(document_);
});

test('a rule set file with faults is refused, every fault named in words', async () => {
  const { user, session } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(await screen.findByRole('button', { name: '导入、导出口径' }));
  const faulty = { ...JSON.parse(session.exportRuleSet().text), decimals: 9, totalWeight: 100 };
  await user.upload(screen.getByLabelText('导入口径文件', { selector: 'input' }), jsonFile(JSON.stringify(faulty)));
  expect(await screen.findByText('小数位数（decimals）：应为0至6的整数')).toBeTruthy();
  expect(screen.getByText(/^满分（totalWeight）：/)).toBeTruthy();
});

test('with everything open, axe finds nothing amiss', async () => {
  const { user } = await openPane(built({ sheets: [twoScores()] }));
  for (const name of [/^导入、导出口径$/, /^评分办法：.*培训人次/, /^这张表是怎么读的$/, /^每个数值/, /^读得不对/]) {
    await user.click(await screen.findByRole('button', { name }));
  }
  await user.click(screen.getByRole('button', { name: '改用其他评分办法' }));
  const [dismiss] = screen.getAllByRole('button', { name: /^忽略 / });
  if (dismiss) await user.click(dismiss);
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

function jsonFile(text: string): File {
  const file = new File([text], 'rules.json', { type: 'application/json' });
  // jsdom's files cannot be read as text.
  return Object.assign(file, { text: async () => text });
}
