import { evidenceColumn, splitNames } from '../../../src/core/beside/evidence-column';
import { linesOf, provedIndicators } from '../../../src/core/beside/material-links';
import { recogniseMaterials } from '../../../src/core/beside/material-list';
import { labelGrid } from '../../../src/core/sheet/label-grid';
import { recogniseSheet } from '../../../src/core/sheet/recognise-sheet';
import { gridFromText } from '../../support/grid-from-text';

const listIn = (text: string, sheet = '资料清单') => recogniseMaterials(labelGrid(gridFromText(text, { sheet })))[0];

test('a list: its lines, their numbers and states; an indicator stands once for the lines below it', () => {
  const list = listIn(
    [
      '| 项目资料清单 | | | | |',
      '| 编号 | 对应指标 | 资料名称 | 提交情况 | 存在问题 |',
      '| 1-1 | 材料减少率 | 抽样明细 | 已提交 | 缺3项 |',
      '| =DATE(2026,1,2) → 46024 {m"月"d"日"} | | 梳理报告 | 未提交 | |',
      '| 2-1 | 网上可办率 | | 已核实 | |',
      '| | | | | |',
    ].join('\n'),
  );
  expect(list?.lines.map(({ number, indicator, name, state }) => [number, indicator, name, state])).toEqual([
    ['1-1', '材料减少率', '抽样明细', 'submitted'],
    // Excel takes a typed 1-2 for a day.
    ['1-2', '材料减少率', '梳理报告', 'missing'],
    ['2-1', '网上可办率', '', 'verified'],
  ]);
  expect(list?.lines[0]?.issue).toBe('缺3项');
});

test.each([
  ['不齐全', 'missing'],
  ['资料不全', 'missing'],
  ['not submitted', 'missing'],
  ['not verified', 'missing'],
  ['齐全', 'submitted'],
  ['verified', 'verified'],
])('the state %s is %s', (said, state) => {
  const list = listIn(`| 编号 | 资料名称 | 提交情况 |\n| 1-1 | 合同 | ${said} |`);
  expect(list?.lines[0]?.state).toBe(state);
});

test.each([
  ['a form with such a column', '| 序号 | 三级指标 | 指标值 | 分值 | 佐证材料 |\n| 1 | 甲 | 1 | 10 | 合同 |', '佐证'],
  ['a list of files that says nothing of their state', '| 编号 | 文件名称 |\n| 1 | 合同 |', '收文'],
])('%s is no list of materials', (_, text, sheet) => {
  expect(listIn(text, sheet)).toBeUndefined();
});

test('names are divided at semicolons, lines and commas of lists, not within brackets; marks name nothing', () => {
  expect(splitNames('1.合同；2.验收单、发票\n《关于甲、乙的通知（试行）》')).toEqual([
    '合同',
    '验收单',
    '发票',
    '《关于甲、乙的通知（试行）》',
  ]);
  expect(splitNames('1、抽样表\n2、照片')).toEqual(['抽样表', '照片']);
  expect(['/', '无', ' ', '待补'].flatMap(splitNames)).toEqual([]);
});

test('lines find their indicator by sheet and name, else by the first part of their number', () => {
  const form = (sheet: string) => {
    const labels = labelGrid(
      gridFromText(
        '| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 证明材料 |\n| 材料减少率 | ≥60% | 34% | 60 | | 抽样表 |\n| 满意度 | ≥90% | 95% | 40 | | |',
        { sheet },
      ),
    );
    return recogniseSheet(labels.grid).map((each) => ({ sheet: each, labels }));
  };
  const forms = [...form('甲'), ...form('乙')];
  const indicators = provedIndicators(forms);
  expect(indicators.map(({ order, named }) => [order, named])).toEqual([
    [1, ['抽样表']],
    [2, []],
    [3, ['抽样表']],
    [4, []],
  ]);
  const list = listIn(
    [
      '| 编号 | 所在表 | 指标 | 资料名称 | 状态 |',
      // Two forms have a row of that name.
      '| 3-9 | | 满意度 | 不知哪张表 | 已提交 |',
      '| 9-1 | 乙 | 满意度 | 问卷 | 已提交 |',
      '| 9-2 | | | 访谈记录 | 已提交 |',
      '| 3-1 | 丙 | 另一个名字 | 照片 | 已提交 |',
    ].join('\n'),
  );
  const found = list ? linesOf(indicators, list) : new Map();
  expect([...found].map(([{ order }, lines]) => [order, lines.map(({ name }: { name: string }) => name)])).toEqual([
    [4, ['问卷', '访谈记录']],
    [3, ['照片']],
  ]);
});

test('the first column of evidence is taken, and none that has another role', () => {
  const labels = labelGrid(
    gridFromText(
      '| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 数据来源 | 佐证材料 |\n| 甲 | 1 | 1 | 10 | | 系统 | 合同 |',
    ),
  );
  const [sheet] = recogniseSheet(labels.grid);
  expect(sheet && evidenceColumn(labels, sheet)?.heading).toEqual({ row: 0, column: 5 });
});
