import { readdirSync } from 'node:fs';
import { Exact } from '../../../src/core/exact';
import { scoringRules, type FunctionChoice } from '../../../src/core/scoring/rules/scoring-rules';
import { ruleDescription } from '../../../src/scripts/rule-description';
import { explanationText } from '../../../src/text/explanation-text';
import { rulesWith, scoreOne } from '../one-row';

const examples = Object.keys(scoringRules).flatMap((id) => ruleDescription(id).examples);

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
    (file) => !/^(?:all-rules|rule|scoring-rules|verdicts)\.ts$/u.test(file),
  );
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(Object.keys(scoringRules).sort());
  for (const [id, rule] of Object.entries(scoringRules)) {
    expect(rule.id).toBe(id);
    const { formula, source, parameters: all, examples: own } = ruleDescription(id);
    expect(own.length).toBeGreaterThan(0);
    const parameters = all.flatMap(({ meaning, allowed }) => [meaning, allowed]);
    for (const text of [rule.name, formula, source, ...parameters]) {
      expect(text['zh-CN']).toMatch(/\S/u);
      expect(text['en-US']).toMatch(/\S/u);
    }
  }
});

test('a rate scored directly needs no target', () => {
  expect(scoreOne({ actual: '98%', weight: '20' }, rulesWith({ function: 'direct' })).score).toBe('19.60');
});

test('a rate scored directly must be a percentage', () => {
  const row = scoreOne({ actual: '0.98', weight: '20' }, rulesWith({ function: 'direct' }));
  expect(row).toMatchObject({ status: 'unscorable', score: null, explanation: { code: 'scaleUnclear' } });
});

test('steps of a rate on an unknown scale are asked about, with what stands there', () => {
  const byActual: FunctionChoice = {
    function: 'tiers',
    on: 'actual',
    award: 'points',
    bands: [{ limit: '0.9', award: '10' }],
    otherwise: '0',
  };
  const row = scoreOne({ name: '完成率', target: '≥0.95', actual: '0.9' }, rulesWith(byActual));
  expect(explanationText(row.explanation, 'zh-CN')).toMatch(/单元格的0\.9与目标0\.95是否同一单位不能确定/u);
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
    ['达成预期指标', '', 'scored', 'qualitativeFull', '20.00'],
    ['达成目标', '', 'scored', 'qualitativeFull', '20.00'],
    ['有效提升', '', 'scored', 'qualitativeFull', '20.00'],
    ['部分达成预期指标', '', 'unscorable', 'qualitativeMissing', null],
    ['基本达到', '15', 'scored', 'qualitativeTyped', '15.00'],
    ['基本达到', '17.5', 'scored', 'qualitativeOutside', '17.50'],
    ['未达成', '', 'unscorable', 'qualitativeMissing', null],
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
