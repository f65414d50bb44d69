import { screen } from '@testing-library/react';
import { addBrowserParts, built, openPane, totals } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

const press = (name: string | RegExp) => screen.findByRole('button', { name });

test('which way is better is answered with one press, for the row and for others of its name, and taken back', async () => {
  const asked = { C4: '平均审批时间', D4: '10天', E4: '8天' };
  const { user, settled } = await openPane(built({ sheets: [form('甲', asked), form('乙', asked)] }));
  expect(await screen.findByText('越高越好还是越低越好？')).toBeTruthy();
  await user.click(await press('越低越好'));
  await settled();
  expect(totals()[0]).toBe('100.00');
  expect(screen.getByText('已定：越低越好')).toBeTruthy();
  await user.click(await press('同名的另外 1 行也这样'));
  await settled();
  expect(screen.queryByRole('button', { name: /同名的另外/ })).toBeNull();
  await user.click(await press('改为越高越好'));
  await settled();
  expect(totals()[0]).toBe('90.00');
  await user.click(await press('不再指定方向'));
  await settled();
  expect(screen.getByText('越高越好还是越低越好？')).toBeTruthy();
});

test('what was taken for lower is better is turned with one press', async () => {
  const { user, settled } = await openPane(
    built({ sheets: [form('甲', { C4: '公用经费控制率', D4: '100%', E4: '80%' })] }),
  );
  expect(totals()[0]).toBe('100.00');
  await user.click(await press('改为越高越好'));
  await settled();
  expect(totals()[0]).toBe('90.00');
});

test('points that nothing verifies are kept as judged by hand with one press, one row or all', async () => {
  const blank = { D4: null, E4: null, G4: 50, D5: null, E5: null, G5: 20 };
  const { user, settled } = await openPane(built({ sheets: [form('甲', blank)] }));
  expect(await screen.findByText('原得分50按人工评分保留吗？')).toBeTruthy();
  const all = await screen.findAllByRole('button', { name: '本表 2 行都按人工评分保留' });
  if (all[0]) await user.click(all[0]);
  await settled();
  expect(totals()[0]).toBe('100.00');
  expect(screen.getByText('人工评分（已确认），保留50分')).toBeTruthy();
  expect(screen.getByText('人工评分（已确认），保留20分')).toBeTruthy();
});

test('points that stand once for two rows are divided alike with one press, and taken back', async () => {
  const { user, settled } = await openPane(
    built({ sheets: [form('甲', { F4: 70, F5: null }, { merges: ['F4:F5'] })] }),
  );
  const [question] = await screen.findAllByText('70分由2项共用，每项35分吗？');
  expect(question).toBeTruthy();
  const [answer] = await screen.findAllByRole('button', { name: '平均分，每项 35 分' });
  if (answer) await user.click(answer);
  await settled();
  expect(totals()[0]).toBe('94.17');
  const [open] = await screen.findAllByRole('button', { name: '不再平均分' });
  if (open) await user.click(open);
  await settled();
  expect(screen.getAllByText('70分由2项共用，每项35分吗？')).toHaveLength(2);
});

test('a rate without figures counts once that is said with one press', async () => {
  const headings = { A1: '项目资金', B1: '全年预算数', C1: '全年执行数', D1: '分值', E1: '执行率', F1: '得分' };
  const rows = { A2: '年度资金总额', D2: 10, E2: '95%', A3: '三级指标', B3: '年度指标值', C3: '实际完成值' };
  const more = { D3: '分值', E3: '得分', A4: '修路', B4: '10公里', C4: '10公里', D4: 90 };
  const { user, settled } = await openPane(
    built({ sheets: [{ name: '甲', cells: { ...headings, ...rows, ...more } }] }),
  );
  await user.click(await press('按 95% 计分'));
  await settled();
  expect(totals()[0]).toBe('99.50');
  expect(screen.queryByRole('button', { name: '按 95% 计分' })).toBeNull();
});
