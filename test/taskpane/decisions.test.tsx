import { screen } from '@testing-library/react';
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
  await user.click(screen.getByRole('button', { name: /^口径：/ }));
  // Without a layout the drawer is taken for hidden.
  await user.click(await screen.findByRole('button', { name: '导入、导出', hidden: true }));
  const document_ = {
    ...JSON.parse(session.exportRuleSet().text),
    id: 'our-county',
    name: { 'zh-CN': '本县口径', 'en-US': 'County' },
  };
  await user.upload(screen.getByLabelText('导入口径文件', { selector: 'input' }), jsonFile(JSON.stringify(document_)));
  expect(await screen.findByText('已导入口径“本县口径”，下面按它评分。')).toBeTruthy();
  const card = screen.getByRole('group', { name: '本县口径', hidden: true });
  expect(card.textContent).toContain('正在使用本次导入');
  expect(JSON.parse(session.exportRuleSet().text)).toEqual(document_);
});

test('a rule set file with faults is refused, every fault named in words', async () => {
  const { user, session } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(screen.getByRole('button', { name: /^口径：/ }));
  // Without a layout the drawer is taken for hidden.
  await user.click(await screen.findByRole('button', { name: '导入、导出', hidden: true }));
  const faulty = { ...JSON.parse(session.exportRuleSet().text), decimals: 9, totalWeight: 100 };
  await user.upload(screen.getByLabelText('导入口径文件', { selector: 'input' }), jsonFile(JSON.stringify(faulty)));
  expect(await screen.findByText('小数位数（decimals）：应为0至6的整数')).toBeTruthy();
  expect(screen.getByText(/^满分（totalWeight）：/)).toBeTruthy();
});

function jsonFile(text: string): File {
  const file = new File([text], 'rules.json', { type: 'application/json' });
  // jsdom's files cannot be read as text.
  return Object.assign(file, { text: async () => text });
}
