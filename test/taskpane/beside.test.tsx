import { act, screen, waitFor, within } from '@testing-library/react';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { addBrowserParts, openPane } from './open-pane';

const FORM = [
  '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 佐证材料 |',
  '| 建设平台 | ≥1个 | 1个 | 80 | | 合同；验收单 |',
  '| 材料减少率 | ≥60% | 0.36 {0%} | 20 | | |',
].join('\n');
const SAMPLE = [
  '| 从100个事项中抽取3个 | | | |',
  '| 抽样事项 | 材料（梳理前） | 材料（梳理后） | 减少率 |',
  '| 企业开办 | 10 | 6 | =(B3-C3)/B3 → 0.4 {0%} |',
  '| 不动产登记 | 5 | 4 | =(B4-C4)/B4 → 0.2 {0%} |',
  '| 平均 | | | =AVERAGE(D3:D4) → 0.3 {0%} |',
].join('\n');

beforeAll(addBrowserParts);

test('抽样明细: the means, and the formula in the actual cell, shown as old → new and taken back', async () => {
  const workbook = openWorkbook(drawBook({ sheets: { 自评表: FORM, 抽样: SAMPLE } }), '自评表.xlsx');
  const { user, settled } = await openPane(workbook);
  await settled();
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '抽样明细' }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByText('材料：30%（2 项平均）')).toBeTruthy();
  expect(drawer.getByText('按合计计算为 33.33%')).toBeTruthy();
  expect(drawer.getByText('2 项，写明抽取 3 项，共 100 项')).toBeTruthy();
  expect(drawer.getByText('C3：36% → 30%')).toBeTruthy();
  await user.click(drawer.getByRole('button', { name: '写入公式' }));
  await settled();
  const cell = () => workbook.sheets[0]?.cell(2, 2);
  expect(cell()?.formula).toBe(`='抽样'!D5`);
  expect(await drawer.findByText('C3 改为公式，值为 30%；得分要重新写入。')).toBeTruthy();
  expect(await drawer.findByText(/已用公式链接/u)).toBeTruthy();
  await user.click(drawer.getByRole('button', { name: '关闭' }));
  await user.click(await screen.findByRole('button', { name: '撤销写链接公式' }));
  await settled();
  expect(cell()).toMatchObject({ value: 0.36, formula: null });
});

test('抽样明细: a sheet that was just made is said to wait for its figures, not to be missing', async () => {
  const workbook = openWorkbook(drawBook({ sheets: { 自评表: FORM } }), '自评表.xlsx');
  const { user, settled } = await openPane(workbook);
  await settled();
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '抽样明细' }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByText('工作簿里没有抽样明细。')).toBeTruthy();
  await user.click(drawer.getByRole('button', { name: '生成抽样明细表' }));
  await settled();
  expect(await drawer.findByText(/^工作表“抽样明细”里还没有读到数/u)).toBeTruthy();
  expect(drawer.queryByText('工作簿里没有抽样明细。')).toBeNull();
  await user.click(drawer.getByRole('button', { name: '打开抽样明细' }));
  await waitFor(() => expect(workbook.sheet(workbook.activeSheetId)?.name).toBe('抽样明细'));
  await user.click(drawer.getByRole('button', { name: '关闭' }));
  expect(await screen.findByRole('button', { name: '撤销写“抽样明细”' })).toBeTruthy();
});

test('资料清单: made and brought up to date with one press; its numbers into the form’s own column', async () => {
  const workbook = openWorkbook(drawBook({ sheets: { 自评表: FORM } }), '自评表.xlsx');
  const { user, settled } = await openPane(workbook);
  await settled();
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '资料清单' }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByText('还没有资料清单。')).toBeTruthy();
  expect(drawer.getByText('有得分而没有资料的指标：1 项')).toBeTruthy();
  await user.click(drawer.getByRole('button', { name: '生成资料清单' }));
  await settled();
  expect(await drawer.findByText('资料清单写在工作表“资料清单”，3 行。')).toBeTruthy();
  expect(await drawer.findByText('已提交 2 份，待补充 1 份，已核实 0 份')).toBeTruthy();
  // Somebody names the missing one.
  const list = workbook.sheets.find(({ name }) => name === '资料清单');
  const type = (column: number, value: string): void =>
    act(() =>
      workbook.apply(
        [{ kind: 'cell', sheetId: list?.id ?? '', row: 4, column, content: { value, formula: null } }],
        'user',
      ),
    );
  type(3, '抽样明细表');
  type(4, '已核实');
  await user.click(drawer.getByRole('button', { name: '更新资料清单' }));
  await settled();
  expect(await drawer.findByText('已提交 2 份，待补充 0 份，已核实 1 份')).toBeTruthy();
  expect(await drawer.findByText('有得分的指标都有资料。')).toBeTruthy();
  await user.click(await drawer.findByRole('button', { name: '在表里的佐证材料栏写上清单编号' }));
  await settled();
  expect(await drawer.findByText('在佐证材料栏写了 1 处清单编号。')).toBeTruthy();
  expect(workbook.sheets[0]?.cell(2, 5)?.formula).toBe(`=HYPERLINK("#'资料清单'!A5","见资料清单 2-1")`);
  // A number that is out of order is put right only when asked, and shown first.
  type(0, '2-7');
  await user.click(drawer.getByRole('button', { name: '更新资料清单' }));
  await settled();
  await user.click(await drawer.findByRole('button', { name: '按指标顺序重新编号…' }));
  expect(drawer.getByRole('heading', { name: '重新编号会改 1 处' })).toBeTruthy();
  expect(drawer.getByText('2-7 → 2-1')).toBeTruthy();
  await user.click(drawer.getByRole('button', { name: '改写 1 处编号' }));
  await settled();
  expect(await drawer.findByText('改写了 1 处资料编号；纸质资料上的编号请一并改。')).toBeTruthy();
  expect(list?.cell(4, 0)?.value).toBe('2-1');
});
