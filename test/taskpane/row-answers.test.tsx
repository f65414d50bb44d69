import { screen } from '@testing-library/react';
import { addBrowserParts, built, openPane, rowOf, totals } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

const press = (name: string | RegExp) => screen.findByRole('button', { name });

test('which way is better is answered in the row, said of others of its name, and taken back', async () => {
  const asked = { C4: '平均审批时间', D4: '10天', E4: '8天' };
  const { user, settled } = await openPane(built({ sheets: [form('甲', asked), form('乙', asked)] }));
  await user.click(await rowOf('平均审批时间'));
  const question = '“平均审批时间”目标 10天，实际 8天。越高越好还是越低越好？';
  expect(screen.getByText(question)).toBeTruthy();
  await user.click(await press(/^越低越好\s*→ 50\.00 分 · 总分 未完成 → 100\.00/));
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
  expect(screen.getByText(question)).toBeTruthy();
});

test('what was taken for lower is better is turned with one press', async () => {
  const cells = { C4: '公用经费控制率', D4: '100%', E4: '80%' };
  const { user, settled } = await openPane(built({ sheets: [form('甲', cells)] }));
  expect(totals()[0]).toBe('100.00');
  await user.click(await rowOf('产出指标'));
  await user.click(await rowOf('公用经费控制率'));
  await user.click(await press('改为越高越好'));
  await settled();
  expect(totals()[0]).toBe('90.00');
});

test('points that nothing verifies are kept as judged by hand, one row or all that are alike', async () => {
  const blank = { D4: null, E4: null, G4: 50, D5: null, E5: null, G5: 20 };
  const { user, session, settled } = await openPane(built({ sheets: [form('甲', blank)] }));
  await user.click(await rowOf('培训人次'));
  await user.click(await screen.findByRole('checkbox', { name: '同样的 1 处一并采用' }));
  await user.click(await press(/^按人工评分保留 50 分/));
  await settled();
  expect(totals()[0]).toBe('100.00');
  expect(session.state.forms[0]?.card.rows.map(({ by }) => by)).toEqual(['user', 'user', 'ruleSet']);
});

test('points that stand once for two rows are divided alike with one press, and taken back', async () => {
  const { user, settled } = await openPane(
    built({ sheets: [form('甲', { F4: 70, F5: null }, { merges: ['F4:F5'] })] }),
  );
  await user.click(await rowOf('培训人次'));
  await user.click(await press(/^平均分，每行 35 分/));
  await settled();
  expect(totals()[0]).toBe('94.17');
  await user.click(await press('不再平均分'));
  await settled();
  expect(screen.getByText('70 分由 2 行共用。各行平均分吗？')).toBeTruthy();
});

test('a rate without figures counts once that is said with one press', async () => {
  const headings = { A1: '项目资金', B1: '全年预算数', C1: '全年执行数', D1: '分值', E1: '执行率', F1: '得分' };
  const rows = { A2: '年度资金总额', D2: 10, E2: '95%', A3: '三级指标', B3: '年度指标值', C3: '实际完成值' };
  const more = { D3: '分值', E3: '得分', A4: '修路', B4: '10公里', C4: '10公里', D4: 90 };
  const { user, settled } = await openPane(
    built({ sheets: [{ name: '甲', cells: { ...headings, ...rows, ...more } }] }),
  );
  await user.click(await screen.findByRole('tab', { name: /^待办/ }));
  await user.click(await press(/^按 95% 计分/));
  await settled();
  expect(totals()[0]).toBe('99.50');
  expect(screen.queryByRole('button', { name: /^按 95% 计分/ })).toBeNull();
});
