import { screen, within } from '@testing-library/react';
import { addBrowserParts, built, openPane, sourceReport, totals } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

const sheets = (count: number) =>
  Array.from({ length: count }, (_, i) => form(`自评表${i + 1}`, i === 1 ? { E4: 120 } : {}));

test('every form has its total and grade, a summary stands first', async () => {
  await openPane(built({ sheets: sheets(3) }));
  expect(totals()).toEqual(['91.67', '优', '100.00', '优', '91.67', '优']);
  expect(screen.getByRole('region', { name: '总分' }).textContent).toMatch(/^3 张已评完 · 优 3 张/);
  expect(screen.getByText('本工作簿共 3 张指标表')).toBeTruthy();
});

test('the first scored form is open; pressing another opens that one and reading goes on there', async () => {
  const { user } = await openPane(built({ sheets: sheets(3) }));
  expect((await screen.findByRole('article')).getAttribute('aria-label')).toBe('自评表1');
  await user.click(screen.getByRole('button', { name: '自评表2' }));
  expect(screen.getByRole('article', { name: '自评表2' }).textContent).toContain('100.00');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: '自评表2' }));
  expect(screen.getByRole('button', { name: '自评表1' })).toBeTruthy();
});

test('the open form stays open when the workbook is scored', async () => {
  const { user } = await openPane(built({ sheets: sheets(3) }));
  await user.click(await screen.findByRole('button', { name: '自评表3' }));
  await user.click(screen.getByRole('button', { name: '一键评分' }));
  await screen.findByText('评分完成，写入 9 个单元格。');
  expect(screen.getByRole('article').getAttribute('aria-label')).toBe('自评表3');
});

test('a table that only lists weights shows their sum, no score and no grade', async () => {
  const { user } = await openPane(sourceReport());
  await user.click(await screen.findByRole('button', { name: '指标体系' }));
  const card = screen.getByRole('article', { name: '指标体系' });
  expect(card.textContent).toContain('分值合计 90');
  expect(within(card).queryAllByRole('status')).toEqual([]);
});

test('of 300 forms only one is drawn in full, and the list comes in portions', async () => {
  const { user } = await openPane(built({ sheets: sheets(300) }));
  const region = await screen.findByRole('region', { name: '总分' });
  const lines = () => within(region).getAllByRole('button', { name: /^自评表\d+$/ }).length;
  expect(lines()).toBe(29);
  expect(document.querySelectorAll('*').length).toBeLessThan(1200);
  await user.click(screen.getByRole('button', { name: '再显示 30 项' }));
  expect(lines()).toBe(59);
});
