import { readdirSync } from 'node:fs';
import { Exact } from '../../../src/core/exact';
import { scoringRules } from '../../../src/core/scoring/rules/all-rules';
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
    for (const text of [meta.name, meta.formula, meta.source, ...meta.parameters.map(({ meaning }) => meaning)]) {
      expect(text['zh-CN']).toMatch(/\S/u);
      expect(text['en-US']).toMatch(/\S/u);
    }
  }
});

describe('explanations, as a clerk checks them with a pocket calculator', () => {
  const linear: FunctionChoice = { function: 'proportional', reverse: 'linear' };
  const ratio: FunctionChoice = { function: 'proportional', reverse: 'ratio' };
  const flat: FunctionChoice = { function: 'deduction', form: 'flat', points: '4', floor: '0' };
  const perPoint = (step: string, points: string, wholeSteps: boolean, floor = '0'): FunctionChoice => ({
    function: 'deduction',
    form: 'perPoint',
    step,
    points,
    wholeSteps,
    floor,
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
    const row = scoreOne({ target: '有效提升', actual: '达成预期指标', weight: '20', score: typed });
    expect(row).toMatchObject({ status, score, explanation: { code } });
  });
});
