import { screen } from '@testing-library/react';
import { addBrowserParts, built, openPane } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

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
