import { screen } from '@testing-library/react';
import { addBrowserParts, built, openPane, rowOf, totals } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

const withRule = (cells: Parameters<typeof form>[1] = {}) =>
  built({ sheets: [form('自评表', { I3: '评分标准', I4: '未达标扣5分，扣完为止', ...cells })] });

test('a row tells by what it is scored, who says so, and in words a clerk can check', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  const button = await rowOf('培训人次');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await user.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText(/^评分办法：比例法。按口径规定：达到目标得满分，未达到按“实际÷目标”的比例得分/)).toBeTruthy();
});

test('a rule written in the sheet scores a row where nothing is typed, and waits to be adopted', async () => {
  const { user, settled } = await openPane(withRule());
  expect(totals()[0]).toBe('95.00');
  await user.click(await rowOf(/培训人次.*待您确认/));
  expect(screen.getByText(/表里写着：“未达标扣5分，扣完为止”/).textContent).toContain(
    '读作：达到目标得满分，未达到扣 5 分，最低得 0 分。',
  );
  await user.click(screen.getByRole('button', { name: '采用表中评分标准' }));
  await settled();
  expect(totals()[0]).toBe('95.00');
  expect(screen.queryByText(/待您确认/)).toBeNull();
  expect(screen.getByText(/按表里写的办法：/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '不再采用' }));
  await settled();
  expect(screen.getAllByText(/待您确认/)).not.toEqual([]);
});

test('a rule written in the sheet overrules nothing typed before somebody adopts it', async () => {
  const { user, settled } = await openPane(withRule({ G4: 40 }));
  const button = await rowOf('培训人次');
  expect(button.textContent).toContain('待您确认');
  await user.click(button);
  expect(screen.getByText(/表里写着：“未达标扣5分，扣完为止”/).textContent).toContain(
    '读作：达到目标得满分，未达到扣 5 分，最低得 0 分。',
  );
  expect(screen.getByText(/原得分40，按表中评分标准“未达标扣5分，扣完为止”算得45，按口径算得41\.67/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '采用表中评分标准' }));
  await settled();
  expect(totals()[0]).toBe('95.00');
  expect(screen.queryByText(/待您确认/)).toBeNull();
  expect(screen.getByText(/按表里写的办法：/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '不再采用' }));
  await settled();
  expect(totals()[0]).toBe('未完成');
});

test('a row is scored by the rule set in place of the rule written in the sheet once somebody says so', async () => {
  const { user, settled } = await openPane(withRule());
  expect(totals()[0]).toBe('95.00');
  await user.click(await rowOf('培训人次'));
  await user.click(screen.getByRole('button', { name: '按口径计分（41.67分）' }));
  await settled();
  expect(screen.queryByText(/待您确认/)).toBeNull();
  expect(totals()[0]).toBe('91.67');
});

test('points typed against a rule of the sheet are kept where somebody says so', async () => {
  const { user, settled } = await openPane(withRule({ G4: 40 }));
  await user.click(await rowOf('培训人次'));
  await user.click(screen.getByRole('button', { name: '保留原得分（40）' }));
  await settled();
  expect(totals()[0]).toBe('90.00');
});

test('rules of the form that wait for an answer: the form says how many and leads to where they are answered', async () => {
  const { user } = await openPane(withRule({ G4: 40, I5: '每低1个百分点扣1分', E5: '93%', G5: 19 }));
  expect(totals()[0]).toBe('未完成');
  await user.click(await screen.findByRole('button', { name: '有 2 个问题要您决定，到“待办”里回答' }));
  expect(screen.getByRole('tab', { name: /待办/ }).getAttribute('aria-selected')).toBe('true');
  expect(await screen.findByRole('region', { name: /需要您决定 2/ })).toBeTruthy();
});

test('another function is filled in, told in words, used, and taken back', async () => {
  const { user, settled } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(await rowOf('培训人次'));
  await user.click(screen.getByRole('button', { name: '改用其他评分办法' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '评分办法' }), '扣分法');
  await user.click(screen.getByRole('button', { name: '确定' }));
  expect(screen.getByText('请填不小于 0 的数，例如 0.5')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: '扣几分' }), '４');
  expect(screen.getByText('即：达到目标得满分，未达到扣 4 分，最低得 0 分。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '确定' }));
  await settled();
  expect(totals()[0]).toBe('96.00');
  expect(screen.getByText(/由您为这一行选定：/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '改回口径规定' }));
  await settled();
  expect(totals()[0]).toBe('91.67');
});

test('bands can be added and taken away; every fault is told', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }), 'en-US');
  await user.click(await rowOf('培训人次'));
  await user.click(screen.getByRole('button', { name: 'Score it another way' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Scored by' }), 'Tiers');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Compared by' }), 'completion rate (%)');
  await user.click(screen.getByRole('button', { name: 'Add a band' }));
  const [limits, awards] = ['Limit', 'Award'].map((name) => screen.getAllByRole('textbox', { name }));
  expect(limits).toHaveLength(2);
  for (const [box, text] of [
    [limits?.[0], '100'],
    [awards?.[0], '50'],
    [limits?.[1], '80'],
    [awards?.[1], '60'],
  ] as const)
    if (box) await user.type(box, text);
  await user.click(screen.getByRole('button', { name: 'OK' }));
  expect(screen.getByText('Awards must fall from band to band')).toBeTruthy();
  if (awards?.[1]) {
    await user.clear(awards[1]);
    await user.type(awards[1], '40');
  }
  await user.click(screen.getByRole('button', { name: 'OK' }));
  expect(
    await screen.findByText(/Chosen by you for this row: completion rate from 100%: 50 points, from 80%: 40 points/),
  ).toBeTruthy();
  expect(totals('Total')[0]).toBe('90.00');
});
