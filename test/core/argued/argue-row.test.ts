import { readFileSync } from 'node:fs';
import { argueRow, type ArguedScore } from '../../../src/core/argued/argue-row';
import type { Grid } from '../../../src/core/grid/grid';
import { decisionsFor } from '../../../src/core/record/decisions';
import { EMPTY_RECORD, type KeptDecision, rowAnchors } from '../../../src/core/record/workbook-record';
import { recalculate } from '../../../src/core/recalculate';
import type { RowDecision } from '../../../src/core/scoring/choose-function';
import type { RuleSet } from '../../../src/core/scoring/rule-set/rule-set';
import { findRuleSet, ruleSets } from '../../../src/core/scoring/rule-set/rule-sets';
import { filePort } from '../../../src/host/file/file-port';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { arguedLine } from '../../../src/text/argued-words';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const shijiazhuang = (): RuleSet => findRuleSet('shijiazhuang-2019') ?? nationalRules();

/** What may be argued about the row in a line of the sheet (counted from 1). */
function argue(
  grid: Grid,
  line: number,
  ruleSet: RuleSet,
  { others = ruleSets, decided = null }: { others?: readonly RuleSet[]; decided?: RowDecision | null } = {},
): readonly ArguedScore[] {
  const read = recalculate([grid], ruleSet).forms.map(({ sheet }) => sheet);
  const anchor = rowAnchors(read).get(line - 1);
  const kept: KeptDecision[] = decided && anchor ? [{ sheet: grid.sheet, anchor, decision: decided }] : [];
  const [form] = recalculate([grid], ruleSet, { ...EMPTY_RECORD, decisions: kept }).forms;
  if (!form) throw new Error('no form was recognised');
  const decisions = decisionsFor(grid.sheet, [form.sheet], kept);
  return argueRow({ grid, sheet: form.sheet, card: form.card, ruleSet, decisions }, line - 1, others);
}

/** kind text score total grade, and whether it is what the row has now. */
const brief = (argued: readonly ArguedScore[]): string[] =>
  argued.map(
    ({ actual, by, score, total, grade, isNow }) =>
      `${actual.kind} ${actual.text} ${by} ${score ?? '–'} ${total ?? '–'} ${grade ?? '–'}${isNow ? ' now' : ''}`,
  );

async function sample(): Promise<Grid> {
  const workbook = openWorkbook(readFileSync('assets/source-report.xlsx'), 'source-report.xlsx');
  const read = await filePort(workbook).read('workbook');
  const grid = read.ok ? read.value.sheets.find(({ name }) => name === '自评表')?.grid : null;
  if (!grid) throw new Error('the sample cannot be read');
  return grid;
}

describe('the report’s own question: 60% was unreasonable', () => {
  test('materials alone 34%, the overall mean 44.67%, printed 45%: by the report’s rules and by the national ones', async () => {
    // 20−4=16; 34÷60×20=11.33; (134÷3)÷60×20=14.888…; 45÷60×20=15. The other rows come to 80.
    expect(brief(argue(await sample(), 17, shijiazhuang()))).toEqual([
      'asRead 34% ruleSet 16.00 96.00 优 now',
      'asRead 34% ruleSet 11.33 91.33 优',
      'mean 44.67% ruleSet 16.00 96.00 优',
      'mean 44.67% ruleSet 14.89 94.89 优',
      'roundedMean 45% ruleSet 16.00 96.00 优',
      'roundedMean 45% ruleSet 15.00 95.00 优',
    ]);
  });

  test('told with the arithmetic, the cell the rates stand in and the rule sets that come to the same', async () => {
    const argued = argue(await sample(), 17, shijiazhuang());
    expect(argued.slice(1, 5).map((each) => arguedLine(each, 'zh-CN'))).toEqual([
      '按表中所填 34%，财政部2020口径等 7 个口径：34%÷60%×20≈11.33，得分 11.33，总分 91.33，优',
      '取 34%、56%、44% 的平均 44.67%（G12），石家庄2019自评报告：(34%+56%+44%)÷3≈44.67%；44.67%<60%，未达标扣4分：20−4=16，得分 16.00，总分 96.00，优',
      '取 34%、56%、44% 的平均 44.67%（G12），财政部2020口径等 7 个口径：(34%+56%+44%)÷3≈44.67%；44.67%÷60%×20≈14.89，得分 14.89，总分 94.89，优',
      '34%、56%、44% 的平均取整为 45%（G12），石家庄2019自评报告：45%<60%，未达标扣4分：20−4=16，得分 16.00，总分 96.00，优',
    ]);
    expect(arguedLine(argued[1] ?? argued[0] ?? fail(), 'en-US')).toBe(
      'As filled in, 34%, National rules 2020 and 6 more: 34% ÷ 60% × 20 ≈ 11.33; score 11.33, total 91.33, 优 (excellent)',
    );
  });
});

const fail = (): never => {
  throw new Error('nothing is argued');
};

/** A form whose second row is in question; 80 points are full beside it. */
const form = (row: string): Grid =>
  gridFromText(`
    | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 | 评分标准 | 备注 |
    | 高频事项网上可办率 | ≥70% | 100% | 80 | | | |
    ${row}
    | 总分 | | | 100 | | | |
  `);

describe('the actuals that are argued', () => {
  test('an overall rate that the row states counts as it is written, and takes the place of the rounded mean', () => {
    const grid = form(
      '| 材料减少率 | ≥60% | 34% | 20 | | | 抽查10项，材料减少34%，环节节约56%，时间节约44%，总体节约45% |',
    );
    expect(brief(argue(grid, 3, nationalRules(), { others: [] }))).toEqual([
      'asRead 34% ruleSet 11.33 91.33 优 now',
      'stated 45% ruleSet 15.00 95.00 优',
      'mean 44.67% ruleSet 14.89 94.89 优',
    ]);
  });

  test('where the row’s own rate sums up the others, each of them alone', () => {
    const grid = form('| 总体节约率 | ≥60% | 45% | 20 | | | 材料减少34%，环节节约56%，时间节约44%，总体节约45% |');
    // 45÷60×20=15; 34÷60×20=11.33; 56÷60×20=18.67; 44÷60×20=14.67
    expect(brief(argue(grid, 3, nationalRules(), { others: [] }))).toEqual([
      'asRead 45% ruleSet 15.00 95.00 优 now',
      'alone 34% ruleSet 11.33 91.33 优',
      'alone 56% ruleSet 18.67 98.67 优',
      'alone 44% ruleSet 14.67 94.67 优',
    ]);
  });

  test('a row scored by the mean of its rates: each of them alone, and the mean as it would be printed', () => {
    const grid = form('| 材料减少率 | ≥60% | 材料34%，环节56%，时间44% | 20 | | | |');
    const decided: RowDecision = {
      chosen: { function: 'composite', weights: [], by: { function: 'proportional', reverse: 'linear' } },
      confirmed: null,
    };
    expect(brief(argue(grid, 3, nationalRules(), { others: [shijiazhuang()], decided }))).toEqual([
      'asRead 材料34%，环节56%，时间44% decided 14.89 94.89 优 now',
      'asRead 材料34%，环节56%，时间44% ruleSet 14.89 94.89 优',
      'asRead 材料34%，环节56%，时间44% ruleSet 16.00 96.00 优',
      'alone 34% decided 11.33 91.33 优',
      'alone 34% ruleSet 11.33 91.33 优',
      'alone 34% ruleSet 16.00 96.00 优',
      'alone 56% decided 18.67 98.67 优',
      'alone 56% ruleSet 18.67 98.67 优',
      'alone 56% ruleSet 16.00 96.00 优',
      'alone 44% decided 14.67 94.67 优',
      'alone 44% ruleSet 14.67 94.67 优',
      'alone 44% ruleSet 16.00 96.00 优',
      'roundedMean 45% decided 15.00 95.00 优',
      'roundedMean 45% ruleSet 15.00 95.00 优',
      'roundedMean 45% ruleSet 16.00 96.00 优',
    ]);
  });

  test.each([
    ['a target is no result', '年初目标60%偏高，实际34%'],
    ['parts of the row’s own are no other reading', '已减少34%，其中市本级20%，县区14%'],
    ['last year is no other reading', '减少34%，去年减少30%'],
    ['rates of something else stand alone', '环节节约56%，时间节约44%'],
  ])('%s: %s', (_, told) => {
    const grid = form(`| 材料减少率 | ≥60% | 34% | 20 | | | ${told} |`);
    expect(brief(argue(grid, 3, nationalRules(), { others: [] }))).toEqual(['asRead 34% ruleSet 11.33 91.33 优 now']);
  });
});

describe('the rules that are argued', () => {
  test('the rule written in the sheet beside what the rule set has', () => {
    // 60−34=26 points short; 26÷5×1=5.2 off.
    const grid = form('| 材料减少率 | ≥60% | 34% | 20 | | 每降低5个百分点扣1分，扣完为止 | |');
    expect(brief(argue(grid, 3, nationalRules(), { others: [] }))).toEqual([
      'asRead 34% ownRule 14.80 94.80 优 now',
      'asRead 34% ruleSet 11.33 91.33 优',
    ]);
  });

  test('what somebody chose for the row beside what the rule sets have', () => {
    const grid = form('| 办理时间 | ≤30天 | 36天 | 20 | | | |');
    const decided: RowDecision = { chosen: { function: 'proportional', reverse: 'ratio' }, confirmed: null };
    // 30÷36×20=16.67; 20×(1−6÷30)=16
    expect(brief(argue(grid, 3, nationalRules(), { others: ruleSets, decided }))).toEqual([
      'asRead 36天 decided 16.67 96.67 优 now',
      'asRead 36天 ruleSet 16.00 96.00 优',
    ]);
  });

  test('a row that is met, and one without a score, are not argued', () => {
    const grid = form('| 材料减少率 | ≥60% | 大幅减少 | 20 | | | |');
    expect(argue(grid, 2, nationalRules())).toEqual([]);
    expect(argue(grid, 3, nationalRules())).toEqual([]);
  });
});
