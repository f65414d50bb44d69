import { cellAddress, placeKey } from '../../../src/core/grid/address';
import type { Grid } from '../../../src/core/grid/grid';
import { liveFormulas } from '../../../src/core/plan/live-formulas';
import { NO_DECISION } from '../../../src/core/scoring/choose-function';
import type { FunctionChoice } from '../../../src/core/scoring/rules/scoring-rules';
import type { RuleSet } from '../../../src/core/scoring/rule-set/rule-set';
import { scoreSheet } from '../../../src/core/scoring/score-sheet';
import { surveySheet } from '../../../src/core/sheet/recognise-sheet';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const HEADER = '| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |';
const form = (...lines: string[]): Grid => gridFromText([HEADER, ...lines].join('\n'));

/** The formulas of the one form of a sheet by address, and why the others have none. */
function live(grid: Grid, chosen: FunctionChoice | null = null, ruleSet: RuleSet = nationalRules()) {
  const [sheet] = surveySheet(grid).forms;
  if (!sheet) throw new Error('no form');
  const decided = { ...NO_DECISION, chosen };
  const card = { ...scoreSheet(sheet, ruleSet, () => decided), findings: [] };
  const { formulas, without } = liveFormulas(grid, { sheet, card }, ruleSet);
  const places = [
    ...card.rows.map(({ scoreCell }) => scoreCell),
    card.execution?.scoreCell,
    card.total.cell,
    sheet.gradeCell,
  ];
  const byAddress = places.flatMap((place) => {
    const formula = place && formulas.get(placeKey(place));
    return place && formula ? [[cellAddress(place), formula] as const] : [];
  });
  return {
    ...Object.fromEntries(byAddress),
    ...Object.fromEntries(without.map(({ why, ...place }) => [cellAddress(place), why])),
  };
}

/** The formula of one row in E2. */
const row = (cells: string, chosen?: FunctionChoice | null, ruleSet?: RuleSet) =>
  live(form(cells), chosen, ruleSet)['E2'];

describe('比例法', () => {
  test('a rate told in words and a percentage in its cell', () => {
    expect(row('| 材料减少率 | ≥60% | 0.34 {0%} | 20 | |')).toBe(
      '=IF(COUNT(C2,D2)=2,ROUND(ROUND(IF(ROUND(C2,10)>=60%,D2,MAX(0,C2/60%*D2)),10),2),"")',
    );
  });

  test('a target that is a number in its cell is followed as well', () => {
    expect(row('| 培训人次 | 200 | 196 | 60 | |')).toBe(
      '=IF(COUNT(C2,B2,D2)=3,ROUND(ROUND(IF(ROUND(C2,10)>=ROUND(B2,10),D2,MAX(0,C2/B2*D2)),10),2),"")',
    );
  });

  test('less is better: by the excess, or target ÷ actual', () => {
    const cells = '| 办理时间 | ≤30天 | 36 | 10 | |';
    expect(row(cells, { function: 'proportional', reverse: 'linear' })).toBe(
      '=IF(COUNT(C2,D2)=2,ROUND(ROUND(IF(ROUND(C2,10)<=30,D2,MAX(0,(1-(C2-30)/30)*D2)),10),2),"")',
    );
    expect(row(cells, { function: 'proportional', reverse: 'ratio' })).toBe(
      '=IF(COUNT(C2,D2)=2,ROUND(ROUND(IF(ROUND(C2,10)<=30,D2,30/C2*D2),10),2),"")',
    );
  });

  test('none at all is aimed at', () => {
    expect(row('| 安全事故 | ≤0起 | 1 | 10 | |')).toBe(
      '=IF(COUNT(C2,D2)=2,ROUND(ROUND(IF(ROUND(C2,10)<=0,D2,0),10),2),"")',
    );
  });
});

test('达标法', () => {
  expect(row('| 网上可办率 | ≥70% | 0.5 {0%} | 25 | |', { function: 'threshold' })).toBe(
    '=IF(COUNT(C2,D2)=2,ROUND(ROUND(IF(ROUND(C2,10)>=70%,D2,0),10),2),"")',
  );
});

describe('扣分法', () => {
  const rate = '| 材料减少率 | ≥60% | 0.345 {0.0%} | 20 | |';

  test('once for a miss', () => {
    expect(row(rate, { function: 'deduction', form: 'flat', points: '4', floor: '0' })).toBe(
      '=IF(COUNT(C2,D2)=2,ROUND(ROUND(IF(ROUND(C2,10)>=60%,D2,MAX(0,D2-4)),10),2),"")',
    );
  });

  test('for every 5 percentage points, a part counting in full', () => {
    const choice = {
      function: 'deduction',
      form: 'perPoint',
      points: '1',
      step: '5',
      wholeSteps: true,
      floor: '0',
    } as const;
    expect(row(rate, choice)).toBe(
      '=IF(COUNT(C2,D2)=2,ROUND(ROUND(IF(ROUND(C2,10)>=60%,D2,MAX(0,D2-ROUNDUP(ROUND(ROUND(60%-C2,10)/5%,10),0)*1)),10),2),"")',
    );
  });

  test('by a line of the rule’s own', () => {
    const choice = { function: 'deduction', form: 'flat', points: '4', floor: '0', from: '≥50%' } as const;
    expect(row(rate, choice)).toContain('IF(ROUND(C2,10)>=50%,D2,');
  });
});

test('分档法: the first band that is reached', () => {
  const bands = [
    { limit: '100', award: '100' },
    { limit: '80', award: '60' },
  ];
  const choice = { function: 'tiers', on: 'ratio', award: 'percentOfWeight', bands, otherwise: '0' } as const;
  expect(row('| 甲 | ≥60% | 0.54 {0%} | 20 | |', choice)).toBe(
    '=IF(COUNT(C2,D2)=2,ROUND(ROUND(IF(ROUND(C2/60%,10)>=100%,100%*D2,IF(ROUND(C2/60%,10)>=80%,60%*D2,0%*D2)),10),2),"")',
  );
});

test('区间: in proportion to the nearer end', () => {
  expect(row('| 空置率 | 80%-90% | 0.7 {0%} | 10 | |', { function: 'range', outside: 'linear' })).toBe(
    '=IF(COUNT(C2,D2)=2,ROUND(ROUND(IF(AND(ROUND(C2,10)>=80%,ROUND(C2,10)<=90%),D2,' +
      'MAX(0,IF(C2<80%,C2/80%*D2,(1-(C2-90%)/90%)*D2))),10),2),"")',
  );
});

test('直接计分', () => {
  expect(row('| 达标率 | ≥90% | 0.98 {0%} | 20 | |', { function: 'direct' })).toBe(
    '=IF(COUNT(C2,D2)=2,ROUND(ROUND(MAX(0,MIN(1,C2))*D2,10),2),"")',
  );
});

describe('a number is written where a formula would not be sure', () => {
  test.each<[why: string, cells: string, chosen?: FunctionChoice | null, ruleSet?: RuleSet]>([
    ['words', '| 新建水窖 | ≥200口 | 196口 | 60 | |'],
    ['words', "| 材料减少率 | ≥60% | '34% {@} | 20 | |"],
    ['function', '| 宣传效果 | 好 | 较好 | 20 | 18 |', { function: 'manual' }],
    ['digits', '| 支出 | 457323000.5 | 45732242.5 | 10 | |'],
    ['rounding', '| 甲 | 10 | 5 | 10 | |', null, { ...nationalRules(), rounding: 'half-even' }],
    [
      'overTarget',
      '| 甲 | 10 | 5 | 10 | |',
      null,
      { ...nationalRules(), overTarget: { policy: 'deduct', from: '130', points: '2' } },
    ],
  ])('%s: %s', (why, cells, ...[chosen, ruleSet]) => {
    expect(row(cells, chosen, ruleSet)).toBe(why);
  });

  test('a formula at the edge of what is sure', () => {
    expect(row('| 支出 | 99999999 | 45732242 | 10 | |')).toMatch(/^=IF/);
    expect(row('| 支出 | 100000000 | 45732242 | 10 | |')).toBe('digits');
  });
});

test('the execution rate, the total of all that counts and the grade', () => {
  const grid = gridFromText(`
    | 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | 43.2 | 37.24 | 10 | | |
    | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 | |
    | 甲 | 10 | 5 | 50 | | |
    | 乙 | 10 | 10 | 40 | | |
    | 总分 | | | 100 | | |
    | 评价等级 | | | | | |
  `);
  const formulas = live(grid);
  expect(formulas).toMatchObject({
    F2: '=IF(AND(ISNUMBER(C2),N(B2)>0),ROUND(ROUND(MIN(1,C2/B2)*D2,10),2),"")',
    E6: '=IF(COUNT(F2,E4:E5)=3,ROUND(SUM(F2,E4:E5),2),"")',
  });
});

test('the total leaves out what does not apply, and the grade follows it', () => {
  const grid = form(
    '| 甲 | 10 | 5 | 60 | |',
    '| …… | | | | |',
    '| 乙 | 10 | 10 | 40 | |',
    '| 总分 | | | 100 | |',
    '| 评价等级 | | | | |',
  );
  expect(live(grid)).toMatchObject({ E5: '=IF(COUNT(E2,E4)=2,ROUND(SUM(E2,E4),2),"")' });
});
