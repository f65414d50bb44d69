import { readdirSync } from 'node:fs';
import { Exact } from '../../../src/core/exact';
import { scoringRules } from '../../../src/core/scoring/rules/all-rules';
import type { FigureChoice } from '../../../src/core/scoring/function-choice';
import type { FunctionChoice } from '../../../src/core/scoring/rule-set';
import type { ScoringRule } from '../../../src/core/scoring/rules/rule';
import { explanationText } from '../../../src/text/explanation-text';
import { rulesWith, scoreOne } from '../one-row';

const rules: readonly ScoringRule<FunctionChoice>[] = Object.values(scoringRules);
const examples = rules.flatMap(({ meta }) => meta.examples);

test.each(examples)(
  'worked example: $choice, target $target, actual $actual, weight $weight gives $score',
  (example) => {
    const row = scoreOne({ ...example, score: example.typed ?? '' }, rulesWith(example.choice));
    expect(row.status).toBe('scored');
    expect(row.score).toBe(new Exact(example.score).toFixed(2));
  },
);

test('every scoring function has its file, its words and an example', () => {
  const files = readdirSync('src/core/scoring/rules').filter(
    (file) => !/^(?:all-rules|rule|verdicts)\.ts$/u.test(file),
  );
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(Object.keys(scoringRules).sort());
  for (const [id, { meta }] of Object.entries(scoringRules)) {
    expect(meta.id).toBe(id);
    expect(meta.examples.length).toBeGreaterThan(0);
    const parameters = meta.parameters.flatMap(({ meaning, allowed }) => [meaning, allowed]);
    for (const text of [meta.name, meta.formula, meta.source, ...parameters]) {
      expect(text['zh-CN']).toMatch(/\S/u);
      expect(text['en-US']).toMatch(/\S/u);
    }
  }
});

describe('explanations, as a clerk checks them with a pocket calculator', () => {
  const linear: FunctionChoice = { function: 'proportional', reverse: 'linear' };
  const ratio: FunctionChoice = { function: 'proportional', reverse: 'ratio' };
  const flat: FunctionChoice = { function: 'deduction', form: 'flat', points: '4', floor: '0' };
  const perPoint = (step: string, points: string, wholeSteps: boolean, floor = '0'): FigureChoice => ({
    function: 'deduction',
    form: 'perPoint',
    step,
    points,
    wholeSteps,
    floor,
  });
  const byDeviation: FunctionChoice = {
    function: 'tiers',
    on: 'deviation',
    award: 'points',
    bands: [
      { limit: '10', award: '5' },
      { limit: '15', award: '3' },
      { limit: '20', award: '1' },
    ],
    otherwise: '0',
  };
  const byRatio: FunctionChoice = {
    function: 'tiers',
    on: 'ratio',
    award: 'percentOfWeight',
    bands: [
      { limit: '100', award: '100' },
      { limit: '90', award: '80' },
    ],
    otherwise: '0',
  };
  const byActual: FigureChoice = {
    function: 'tiers',
    on: 'actual',
    award: 'points',
    bands: [
      { limit: '95', award: '10' },
      { limit: '90', award: '8' },
    ],
    otherwise: '0',
  };
  const line: FunctionChoice = {
    function: 'interpolate',
    points: [
      { rate: '60', share: '0' },
      { rate: '100', share: '100' },
    ],
  };
  const late = (how: 'zero' | 'perDay' | 'perMonth'): FunctionChoice =>
    how === 'zero' ? { function: 'deadline', late: how } : { function: 'deadline', late: how, points: '1', floor: '1' };
  const mean = (weights: readonly string[]): FunctionChoice => ({
    function: 'composite',
    weights,
    by: { function: 'proportional', reverse: 'linear' },
  });
  const bands = (point: string | null): FunctionChoice => ({
    function: 'qualitative',
    reached: { from: '80', to: '100', point: null },
    partly: { from: '60', to: '80', point },
    missed: { from: '0', to: '60', point: null },
  });
  test.each<[FunctionChoice, string, string, string, string, string]>([
    [linear, '≥60%', '34%', '20', '11.33', '34%÷60%×20=11.33'],
    [linear, '≥70%', '100%', '25', '25.00', '100%≥70%，达到目标，得满分25'],
    [linear, '100', '100', '5', '5.00', '100=100，达到目标，得满分5'],
    [linear, '100', '120', '5', '5.00', '120≥100，达到目标，得满分5'],
    [linear, '≥60%', '-3%', '20', '0.00', '实际完成值-3%为负，得0分'],
    [linear, '≤30', '30', '10', '10.00', '30≤30，达到目标，得满分10'],
    [linear, '≤30', '36', '10', '8.00', '(1-(36-30)÷30)×10=8'],
    [linear, '≤30', '60', '10', '0.00', '60>30，超出目标一倍以上，得0分'],
    [ratio, '≤30', '36', '10', '8.33', '30÷36×10=8.33'],
    [linear, '≤0', '0', '10', '10.00', '目标为0，实际0，得10分'],
    [linear, '≤0', '1', '10', '0.00', '目标为0，实际1，得0分'],
    [ratio, '≤0', '1', '10', '0.00', '目标为0，实际1，得0分'],
    [linear, '≥0', '0', '10', '10.00', '目标为0，实际0，得10分'],
    [linear, '≥0', '-1', '10', '0.00', '目标为0，实际-1，得0分'],
    [flat, '≥60%', '34%', '20', '16.00', '34%<60%，未达标扣4分：20-4=16'],
    [flat, '≥60%', '34%', '3', '0.00', '34%<60%，未达标应扣4分，最低得0分'],
    [
      perPoint('1', '0.5', false),
      '≥60%',
      '34%',
      '20',
      '7.00',
      '34%<60%，差26个百分点，每1个百分点扣0.5分：20-26×0.5=7',
    ],
    [perPoint('5', '1', true), '≥60%', '34%', '20', '14.00', '34%<60%，差26个百分点，每5个百分点扣1分：20-6×1=14'],
    [perPoint('5', '1', true), '≥60%', '35%', '20', '15.00', '35%<60%，差25个百分点，每5个百分点扣1分：20-5×1=15'],
    [perPoint('3', '1', false), '≥10个', '8个', '20', '19.33', '8<10，差2个，每3个扣1分：20-2÷3×1=19.33'],
    [perPoint('1', '3', true, '5'), '≤30', '45', '20', '5.00', '45>30，未达标应扣15×3分，最低得5分'],
    [{ function: 'threshold' }, '≥95%', '94.9%', '10', '0.00', '94.9%<95%，未达标，得0分'],
    [{ function: 'direct' }, '100%', '98%', '20', '19.60', '98%×20=19.6'],
    [byDeviation, '100', '110', '5', '5.00', '|110-100|÷100=10%，≤10%，得5分'],
    [byDeviation, '100', '85', '5', '3.00', '|85-100|÷100=15%，≤15%，得3分'],
    [byDeviation, '100', '120.01', '5', '0.00', '|120.01-100|÷100=20.01%，>20%，不在各档之内，得0分'],
    [byDeviation, '100', '100', '3', '3.00', '|100-100|÷100=0%，≤10%，该档5分，以分值3为限'],
    [byRatio, '≥60%', '54%', '20', '16.00', '54%÷60%=90%，≥90%，得20×80%=16分'],
    [byRatio, '≥60%', '53.9%', '20', '0.00', '53.9%÷60%=89.83%，<90%，不在各档之内，得20×0%=0分'],
    [byActual, '≥95%', '94.9%', '10', '8.00', '94.9%，≥90%，得8分'],
    [byActual, '≤95天', '92天', '10', '10.00', '92，≤95，得10分'],
    [line, '100', '80', '10', '5.00', '80÷100=80%，在60%（0%）与100%（100%）之间插值得50%：10×50%=5'],
    [line, '100', '50', '10', '0.00', '50÷100=50%，得分值的0%：10×0%=0'],
    [line, '100', '120', '10', '10.00', '120÷100=120%，得分值的100%：10×100%=10'],
    [{ function: 'range', outside: 'linear' }, '80%-90%', '80%', '10', '10.00', '80%≤80%≤90%，在目标区间内，得满分10'],
    [{ function: 'range', outside: 'linear' }, '80%-90%', '60%', '10', '7.50', '60%<80%，60%÷80%×10=7.5'],
    [{ function: 'range', outside: 'linear' }, '10~15', '18', '10', '8.00', '18>15，(1-(18-15)÷15)×10=8'],
    [{ function: 'range', outside: 'ratio' }, '10~15', '18', '10', '8.33', '18>15，15÷18×10=8.33'],
    [{ function: 'range', outside: 'linear' }, '10~15', '30', '10', '0.00', '30不在10至15之间，得0分'],
    [{ function: 'range', outside: 'linear' }, '±10%', '-12%', '10', '8.00', '12%>10%，(1-(12%-10%)÷10%)×10=8'],
    [late('zero'), '2020年12月底前', '2021年1月', '10', '0.00', '2021-01-01~2021-01-31>2020-12-31，逾期，得0分'],
    [late('perDay'), '2020/12/31', '2021/1/8', '10', '2.00', '2021-01-08>2020-12-31，逾期8天，每天扣1分：10-8×1=2'],
    [
      late('perMonth'),
      '2020年12月底前',
      '2021年2月完成',
      '10',
      '8.00',
      '2021-02-01~2021-02-28>2020-12-31，逾期2个月（不足1个月按1个月），每月扣1分：10-2×1=8',
    ],
    [late('perDay'), '2020/12/31', '2021/1/18', '10', '1.00', '2021-01-18>2020-12-31，逾期应扣18×1分，最低得1分'],
    [
      { function: 'threshold' },
      '2020年底前',
      '2020年12月',
      '10',
      '10.00',
      '2020-12-01~2020-12-31≤2020-12-31，按期完成，得满分10',
    ],
    [{ function: 'threshold' }, '80%-90%', '91%', '10', '0.00', '91%不在80%至90%之间，得0分'],
    [mean([]), '≥60%', '34%、56%、44%', '20', '14.89', '(34%+56%+44%)÷3=44.67%；44.67%÷60%×20=14.89'],
    [mean(['2', '1', '1']), '≥60%', '34%、56%、44%', '20', '14.00', '(34%×2+56%×1+44%×1)÷4=42%；42%÷60%×20=14'],
    [
      { function: 'composite', weights: [], by: byActual },
      '≥95%',
      '90%，90%，95%',
      '10',
      '8.00',
      '(90%+90%+95%)÷3=91.67%；91.67%，≥90%，得8分',
    ],
    [
      { function: 'composite', weights: [], by: perPoint('1', '1', false) },
      '≥60%',
      '58%、59%、60%',
      '20',
      '19.00',
      '(58%+59%+60%)÷3=59%；59%<60%，差1个百分点，每1个百分点扣1分：20-1×1=19',
    ],
    [
      { function: 'composite', weights: [], by: { function: 'direct' } },
      '100%',
      '98%、96%',
      '20',
      '19.40',
      '(98%+96%)÷2=97%；97%×20=19.4',
    ],
    [
      {
        function: 'deduction',
        form: 'perPoint',
        step: '5',
        points: '1',
        percentSteps: true,
        wholeSteps: false,
        floor: '0',
      },
      '≥200个',
      '175个',
      '10',
      '7.50',
      '175<200，差目标的12.5%，每5%扣1分：10-12.5÷5×1=7.5',
    ],
    [
      { function: 'deduction', form: 'flat', points: '4', floor: '0', from: '≥90%' },
      '有效提升',
      '85%',
      '10',
      '6.00',
      '85%<90%，未达标扣4分：10-4=6',
    ],
    [
      bands('70'),
      '有效提升',
      '部分达成预期指标',
      '20',
      '14.00',
      '“部分达成预期指标”一档为12至16分（不含16），未填分数，按70%取：20×70%=14',
    ],
  ])('%j: target %s, actual %s, weight %s gives %s: %s', (choice, target, actual, weight, score, line) => {
    const row = scoreOne({ target, actual, weight }, rulesWith(choice));
    expect(row.score).toBe(score);
    expect(explanationText(row.explanation, 'zh-CN')).toBe(line);
  });
});

test('a rate scored directly needs no target', () => {
  expect(scoreOne({ actual: '98%', weight: '20' }, rulesWith({ function: 'direct' })).score).toBe('19.60');
});

test('a rate scored directly must be a percentage', () => {
  const row = scoreOne({ actual: '0.98', weight: '20' }, rulesWith({ function: 'direct' }));
  expect(row).toMatchObject({ status: 'unscorable', score: null, explanation: { code: 'scaleUnclear' } });
});

describe('points typed by hand', () => {
  test.each([
    ['18', 'scored', 'manual', '18.00'],
    ["'18分", 'scored', 'manual', '18.00'],
    ['', 'unscorable', 'manualMissing', null],
    ['/', 'unscorable', 'manualMissing', null],
    ['满分', 'unscorable', 'manualNotNumber', null],
    ['90%', 'unscorable', 'manualNotNumber', null],
    ['21', 'unscorable', 'manualOutOfRange', null],
    ['-1', 'unscorable', 'manualOutOfRange', null],
    ['#REF!', 'unscorable', 'manualNotNumber', null],
  ])('%s: %s, %s', (typed, status, code, score) => {
    const row = scoreOne({ target: '有效提升', actual: '群众普遍反映良好', weight: '20', score: typed });
    expect(row).toMatchObject({ status, score, explanation: { code } });
  });
});

describe('qualitative results and the points typed for them', () => {
  test.each([
    ['达成预期指标', '16', 'scored', 'qualitativeTyped', '16.00'],
    ['达成预期指标', '20', 'scored', 'qualitativeTyped', '20.00'],
    ['达成预期指标', '15.99', 'scored', 'qualitativeOutside', '15.99'],
    ['部分达成预期指标', '16', 'scored', 'qualitativeOutside', '16.00'],
    ['部分达成预期指标', '12', 'scored', 'qualitativeTyped', '12.00'],
    ['未达成预期指标', '12', 'scored', 'qualitativeOutside', '12.00'],
    ['未达成预期指标', '0', 'scored', 'qualitativeTyped', '0.00'],
    ['优', '18', 'scored', 'qualitativeTyped', '18.00'],
    ['一般', '13', 'scored', 'qualitativeTyped', '13.00'],
    ['差', '13', 'scored', 'qualitativeOutside', '13.00'],
    ['有效提升', '18', 'scored', 'qualitativeTyped', '18.00'],
    ['达成预期指标', '', 'unscorable', 'qualitativeMissing', null],
    ['达成预期指标', '21', 'unscorable', 'manualOutOfRange', null],
  ])('%s, %s typed: %s, %s', (actual, typed, status, code, score) => {
    const row = scoreOne({ target: '有效提升', actual, weight: '20', score: typed });
    expect(row).toMatchObject({ status, score, function: 'qualitative', explanation: { code } });
  });

  test.each([
    ['优', '良', 'manual'],
    ['良', '优', 'qualitative'],
    ['否', '是', 'qualitative'],
  ])('a target of %s and a result of %s are judged by %s', (target, actual, id) => {
    expect(scoreOne({ target, actual, weight: '20', score: '3' }).function).toBe(id);
  });
});

describe('a function that does not fit the row asks for what it needs', () => {
  const range: FunctionChoice = { function: 'range', outside: 'linear' };
  const deadline: FunctionChoice = { function: 'deadline', late: 'perDay', points: '1', floor: '0' };
  const composite: FunctionChoice = { function: 'composite', weights: ['1', '2'], by: { function: 'threshold' } };
  const ratio: FunctionChoice = {
    function: 'tiers',
    on: 'ratio',
    award: 'points',
    bands: [{ limit: '90', award: '5' }],
    otherwise: '0',
  };
  test.each<[FunctionChoice, string, string, string, string | undefined]>([
    [range, '≥80%', '85%', 'unreadable', 'range'],
    [deadline, '≥80%', '85%', 'unreadable', 'date'],
    [deadline, '2020年12月15日', '2020年12月', 'unreadable', 'day'],
    [deadline, '2020年12月15日', '2021年1月', 'unreadable', 'day'],
    [deadline, '12月15日', '2020年12月1日', 'unreadable', 'date'],
    [composite, '≥80%', '85%', 'unreadable', 'rates'],
    [composite, '≥80%', '85%、0.9', 'unreadable', 'rates'],
    [composite, '≥80%', '85%、90%、95%', 'unreadable', 'ratesLikeWeights'],
    [composite, '有效提升', '85%、90%', 'noTarget', undefined],
    [ratio, '≥-5%', '-6%', 'negativeTarget', undefined],
  ])('%j on %s, %s: %s %s', (choice, target, actual, code, expected) => {
    const row = scoreOne({ target, actual }, rulesWith(choice));
    expect(row).toMatchObject({ status: 'unscorable', score: null, explanation: { code } });
    expect(row.explanation.args['expected']).toBe(expected);
    expect(explanationText(row.explanation, 'zh-CN')).toMatch(/\S/u);
  });
});
