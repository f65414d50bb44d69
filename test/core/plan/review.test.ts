import { cellAddress } from '../../../src/core/grid/address';
import { planReview } from '../../../src/core/plan/plan-review';
import { reviewForm, type ReviewLine } from '../../../src/core/plan/review-lines';
import { recalculate } from '../../../src/core/recalculate';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

/** The review of a form, and what it writes as `cell what value [format]`. */
function reviewed(...lines: readonly string[]) {
  const grid = gridFromText(lines.join('\n'));
  const [form] = recalculate([grid], nationalRules()).forms;
  const review = form ? reviewForm(form, nationalRules()) : null;
  if (!form || !review) throw new Error('no review');
  const why = ({ own, score }: ReviewLine): string => `${own ?? ''}→${score ?? ''}`;
  const { writes } = planReview(grid, form, review, { ruleSet: nationalRules(), why });
  const told = writes.map((each) =>
    [cellAddress(each), each.what, each.after, ...(each.numberFormat === null ? [] : [each.numberFormat])].join(' '),
  );
  return { review, told, ownColumn: form.sheet.columns.score, writes };
}

const HEADER = '| 三级指标 | 指标值 | 自评完成值 | 分值 | 自评得分 | 复核完成值 | 复核得分 | 偏离度 | 备注 |';

test('blank cells of the review are filled by what the reviewer found, else by the department’s figures', () => {
  const { review, told, ownColumn, writes } = reviewed(
    HEADER,
    '| 培训场次 | ≥10次 | 10次 | 50 | 50 | 8次 | | | |',
    '| 培训人数 | ≥200人 | 180人 | 30 | 30 | | | | |',
    '| 满意度 | ≥90% | 95% | 20 | 20 | 95% | | | |',
    '| 合计 | | | 100 | 100 | | | | |',
  );
  // 8÷10×50 = 40; 180÷200×30 = 27; 10÷50 = 0.2; 3÷30 = 0.1; 40+27+20 = 87
  expect(told).toEqual([
    'G2 points 40',
    'H2 deviation 0.2 0.00%',
    'I2 remark 50→40.00',
    'G3 points 27',
    'H3 deviation 0.1 0.00%',
    'I3 remark 30→27.00',
    'G4 points 20',
    'H4 deviation 0 0.00%',
    'G5 total 87',
  ]);
  expect(writes.filter(({ column }) => column === ownColumn)).toEqual([]);
  expect(review.own).toEqual({ score: '100', grade: '优' });
  expect(review.reviewed).toEqual({ score: '87.00', grade: '良' });
  expect(review.lines.map(({ difference }) => difference)).toEqual(['-10', '-3', '0']);
});

test('what a reviewer typed stays and counts; only its deviation is reckoned', () => {
  const { review, told } = reviewed(
    HEADER,
    '| 培训场次 | ≥10次 | 10次 | 60 | 60 | 8次 | 45 | | 少2次签到表 |',
    '| 满意度 | ≥90% | 95% | 40 | 40 | | | | |',
    '| 合计 | | | 100 | 100 | | =SUM(G2:G3) | | |',
  );
  // 15÷60 = 0.25
  expect(told).toEqual(['H2 deviation 0.25 0.00%', 'G3 points 40', 'H3 deviation 0 0.00%']);
  expect(review.lines[0]).toMatchObject({ typed: '45', score: '48.00', difference: '-15' });
  expect(review.reviewed).toEqual({ score: '85.00', grade: '良' });
});

test('what somebody judges by hand is left to the reviewer, and there is no total before', () => {
  const { review, told } = reviewed(
    '| 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | 复核得分 | 复核意见 |',
    '| 机制健全性 | 健全 | 健全 | 40 | 38 | | |',
    '| 培训场次 | ≥10次 | 9次 | 60 | 60 | | |',
    '| 合计 | | | 100 | 98 | | |',
  );
  expect(told).toEqual(['F3 points 54', 'G3 remark 60→54.00']);
  expect(review.open.map(({ name, judged }) => [name, judged])).toEqual([['机制健全性', true]]);
  expect(review.reviewed).toEqual({ score: null, grade: null });
  expect(review.own).toEqual({ score: '98', grade: '优' });
});

test('审定 after 复核: the column that still has blanks is filled', () => {
  const { told } = reviewed(
    '| 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | 复核得分 | 审定得分 |',
    '| 甲 | ≥10次 | 9次 | 60 | 60 | 50 | |',
    '| 乙 | ≥10次 | 10次 | 40 | 40 | 40 | |',
  );
  expect(told).toEqual(['G2 points 54', 'G3 points 40']);
});

test('the department’s column for reasons is no place for a remark of the review', () => {
  const { told } = reviewed(
    '| 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | 复核得分 | 偏差原因分析及改进措施 |',
    '| 甲 | ≥10次 | 9次 | 60 | 60 | | |',
    '| 乙 | ≥10次 | 10次 | 40 | 40 | | |',
  );
  expect(told).toEqual(['F2 points 54', 'F3 points 40']);
});

test('the budget execution counts, and is written where its row stands among the indicators only', () => {
  const { review, told } = reviewed(
    '| 项目资金 | 全年预算数 | 全年执行数 | 分值 | 得分 | 执行率 | |',
    '| 年度资金总额 | 100 | 90 | 10 | 10 | 90% | |',
    '| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 复核得分 | 复核意见 |',
    '| 甲 | ≥10次 | 9次 | 90 | 90 | | |',
    '| 总分 | | | 100 | 100 | | |',
  );
  // 90÷100×10 = 9; 9÷10×90 = 81
  expect(told).toEqual(['F4 points 81', 'G4 remark 90→81.00', 'F5 total 90']);
  expect(review.lines[0]).toMatchObject({ name: '', own: '10', score: '9.00', cell: null, difference: '-1' });
  expect(review.reviewed).toEqual({ score: '90.00', grade: '优' });
});

test('a form without a column for a review has one all the same, and nothing is written', () => {
  const { review, told } = reviewed(
    '| 三级指标 | 指标值 | 完成值 | 分值 | 得分 |',
    '| 甲 | ≥10次 | 9次 | 100 | 100 |',
    '| 合计 | | | 100 | 100 |',
  );
  expect(told).toEqual([]);
  expect(review).toMatchObject({ column: null, own: { grade: '优' }, reviewed: { score: '90.00', grade: '优' } });
});

test.each([
  ['财务复核得分', '财务审核得分', '主管部门审核得分', '上级复核得分', '复审得分', '终审得分'],
  ['复核分数', '考核组复核分', '财政核定分', '核减后得分', '审定得分', '得分（复核）'],
])('%s and the like is where a review goes', (...headings) => {
  for (const heading of headings) {
    const { told } = reviewed(
      `| 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | ${heading} |`,
      '| 甲 | ≥10次 | 9次 | 100 | 100 | |',
    );
    expect([heading, told]).toEqual([heading, ['F2 points 90']]);
  }
});

test.each(['复核完成值', '财务复核值', '复核数'])(
  'what %s says counts; words there are the reviewer’s to weigh',
  (heading) => {
    const { review, told } = reviewed(
      `| 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | ${heading} | 复核得分 |`,
      '| 甲 | ≥10次 | 10次 | 60 | 60 | 8次 | |',
      '| 乙 | ≥10次 | 10次 | 40 | 40 | 未见资料 | |',
      '| 合计 | | | 100 | 100 | | |',
    );
    // 8÷10×60
    expect(told).toEqual(['G2 points 48']);
    expect(review.open.map(({ name }) => name)).toEqual(['乙']);
  },
);

test('words where the reviewer’s points belong are not taken for a blank', () => {
  const { review, told } = reviewed(
    '| 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | 复核得分 |',
    '| 甲 | ≥10次 | 10次 | 60 | 60 | 55 |',
    '| 乙 | ≥10次 | 10次 | 40 | 40 | 待定 |',
    '| 合计 | | | 100 | 100 | |',
  );
  expect(told).toEqual([]);
  expect(review.reviewed.score).toBeNull();
});
