import { totalsDisagree } from '../../../src/core/finding/checks/totals-disagree';
import { recalculate } from '../../../src/core/recalculate';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

function told(sheet: string): readonly string[] {
  const [card] = recalculate([gridFromText(sheet)], nationalRules()).scorecards;
  const found = card?.findings.filter(({ check }) => check === totalsDisagree.id) ?? [];
  return found.map((finding) => `${finding.severity} ${findingText(finding, 'zh-CN')}`);
}

const HEADER = '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |';
const ROWS = ['| 新建水窖 | ≥200口 | 180口 | 50 | 45 | 延期 |', '| 满意度 | ≥90% | 95% | 50 | 50 | |'];
const form = (above: string, ...below: readonly string[]): string => [above, HEADER, ...ROWS, ...below].join('\n');
const NAMED = '| 项目名称 | 水窖 |';

test('two cells that differ are both named', () => {
  expect(told(form('| 自评总分 | 98 |', '| 合计 | | | 100 | 95 |'))).toEqual(['error B1 写总分 98，E5 写总分 95']);
});

test('what the rules give is told where neither says it', () => {
  expect(told(form('| 自评总分 | 98 |', '| 合计 | | | 100 | 97 |'))).toEqual([
    'error B1 写总分 98，E5 写总分 97，按口径计算为 95',
  ]);
});

test('a blank total line is compared with what is computed for it', () => {
  expect(told(form('| 自评总分 | 98 |', '| 总分 | | | 100 | |'))).toEqual(['error B1 写总分 98，按口径计算为 95']);
});

test('自评得分 beside a figure is the total where no other figure stands in its line', () => {
  const total = '| 合计 | | | 100 | 95 |';
  expect(told(form('| 项目名称 | 水窖 | 自评得分 | 98 |', total))).toEqual(['error D1 写总分 98，E5 写总分 95']);
  expect(told(form('| 执行率 | 95% | 自评得分 | 9.5 |', total))).toEqual([]);
});

test('in a line of text above or below the table', () => {
  const total = '| 合计 | | | 100 | 95 |';
  expect(told(form('| 自评得分：98分（优） |', total))).toHaveLength(1);
  expect(told(form(NAMED, total, '| 自评结论：经自评，本项目自评得分为98分，等级为优。 |'))).toHaveLength(1);
  expect(told(form(NAMED, total, '| 自评结论：经自评，本项目自评得分为95分，等级为优。 |'))).toEqual([]);
  expect(told(form(NAMED, total, '| 说明：总分100分，产出自评得分45分。 |'))).toEqual([]);
});

test('two total lines below each other', () => {
  expect(told(form(NAMED, '| 合计 | | | 100 | 95 |', '| 自评总分 | | | 100 | 98 |'))).toEqual([
    'error E5 写总分 95，E6 写总分 98，按口径计算为 95',
  ]);
});

test('a sum of the indicators above the total with the execution rate is no other total', () => {
  const sheet = (total: string): string =>
    [
      '| 项目资金 | 全年预算数 | 全年执行数 | 分值 | 得分 |',
      '| 年度资金总额 | 100 | 90 | 10 | 9 |',
      HEADER,
      '| 新建水窖 | ≥200口 | 200口 | 50 | 50 | |',
      '| 满意度 | ≥90% | 95% | 40 | 40 | |',
      '| 合计 | | | 90 | 90 |',
      `| 总分 | | | 100 | ${total} |`,
    ].join('\n');
  expect(told(sheet('99'))).toEqual([]);
});

test('rounded to a whole point it is a note, to one decimal it is the same', () => {
  const total = '| 合计 | | | 100 | 94.58 |';
  const rows = ['| 新建水窖 | ≥240口 | 214口 | 50 | 44.58 | 延期 |', ROWS[1] ?? ''];
  const sheet = (above: string): string => [`| 自评总分 | ${above} |`, HEADER, ...rows, total].join('\n');
  expect(told(sheet('95'))).toEqual(['info B1 写总分 95，E5 写总分 94.58']);
  expect(told(sheet('94.6'))).toEqual([]);
});
