import Ajv2020 from 'ajv';
import { functionManual } from '../../src/core/scoring/function-manual';
import { readFunctionChoice } from '../../src/core/scoring/rule-set/read-rule-set';
import { importRuleSet } from '../../src/core/scoring/rule-set/rule-sets';
import type { RuleSet } from '../../src/core/scoring/rule-set/rule-set';
import type { FunctionId } from '../../src/core/scoring/rules/scoring-rules';
import { ruleDescription } from '../../src/scripts/rule-description';
import { ruleSetJsonSchema } from '../../src/scripts/rule-set-json-schema';
import { filledChoice } from '../../src/taskpane/row-rule/choice-document';
import { fieldOf, functionIds, proposedEntries, withEntry } from '../../src/taskpane/row-rule/choice-entries';
import { choiceFaultText, choiceText, functionName } from '../../src/text/choice-text';
import { explanationText } from '../../src/text/explanation-text';
import { ruleSetFieldText } from '../../src/text/rule-set-field-text';
import { scoreOne } from '../core/one-row';
import { description } from './made-up-function';

/** The program with two scoring functions more in its list. */
jest.mock('../../src/core/scoring/rules/all-rules', () => {
  const { functions } = jest.requireActual<{ functions: object }>('../../src/core/scoring/rules/all-rules');
  const { cutoff, careless } = jest.requireActual<{ cutoff: object; careless: object }>('./made-up-function');
  return { functions: { ...functions, cutoff, careless } };
});

const CUTOFF = { function: 'cutoff', line: '60', above: 'share' };
const BY_MEAN = { function: 'composite', weights: [], by: CUTOFF };
const ROW = { name: '培训人次', target: '≥100', weight: '10' };

const documentWith = (choice: unknown): object => ({
  extends: 'national-2020',
  id: 'our-county',
  rows: [{ nameContains: '培训', choice }],
});

function rulesWith(choice: unknown): RuleSet {
  const reading = importRuleSet(JSON.stringify(documentWith(choice)));
  if (!reading.ok) throw new Error(`refused: ${reading.faults.map(({ field }) => field).join(', ')}`);
  return reading.ruleSet;
}

function faultsOf(choice: unknown): readonly (readonly [field: string, chinese: string, english: string])[] {
  const reading = importRuleSet(JSON.stringify(documentWith(choice)));
  return reading.ok
    ? []
    : reading.faults.map(({ field, expected }) => [field, expected['zh-CN'], expected['en-US']] as const);
}

const cutoffId = (): FunctionId => {
  const id = functionIds().find((each: string) => each === 'cutoff');
  if (!id) throw new Error('the pane does not offer it');
  return id;
};

describe('a scoring function that stands in its file and in the list', () => {
  test.each([
    ['59', '0.00', '59不到100的60%，得0分', '59 is less than 60% of 100: 0 points'],
    ['60', '6.00', '60÷100×10=6，已过及格线', '60 ÷ 100 × 10 = 6, above the line'],
    ['100', '10.00', '100≥100，达到目标，得满分10', '100 ≥ 100: target met, full 10 points'],
  ])('scores %s, and tells it in both languages', (actual, score, chinese, english) => {
    const row = scoreOne({ ...ROW, actual }, rulesWith(CUTOFF));
    expect(row).toMatchObject({ status: 'scored', function: 'cutoff', score });
    expect(explanationText(row.explanation, 'zh-CN')).toBe(chinese);
    expect(explanationText(row.explanation, 'en-US')).toBe(english);
  });

  test('scores a mean, as it works on figures', () => {
    const row = scoreOne({ ...ROW, actual: '40、60、50' }, rulesWith(BY_MEAN));
    expect(row).toMatchObject({ status: 'scored', function: 'composite', score: '0.00' });
    expect(explanationText(row.explanation, 'zh-CN')).toBe('(40+60+50)÷3=50；50不到100的60%，得0分');
  });

  test('is taken in a rule set and from the record of a workbook', () => {
    expect(rulesWith(CUTOFF).rows[0]?.choice).toEqual(CUTOFF);
    expect(readFunctionChoice(CUTOFF)).toEqual({ ok: true, choice: CUTOFF });
  });

  test('its faults are named, and every list of functions names it', () => {
    expect(faultsOf({ ...CUTOFF, line: '0', above: 'half' })).toEqual([
      ['rows[0].choice.line', '应为写成文字的1至99的整数', 'must be a whole number from 1 to 99 as text'],
      ['rows[0].choice.above', '应为 share 或 full', 'must be share or full'],
    ]);
    const [[, , all] = [], [, , onFigures] = []] = [
      ...faultsOf({ function: 'cut' }),
      ...faultsOf({ ...BY_MEAN, by: { function: 'cut' } }),
    ];
    expect(all).toContain('manual, cutoff, careless or composite');
    expect(onFigures).toContain('direct, cutoff or careless');
    expect(ruleSetFieldText('rows[0].choice.line', 'zh-CN')).toContain('及格线');
  });

  test('stands in the JSON Schema, which takes and refuses what the reader does', () => {
    const schema = ruleSetJsonSchema();
    expect(schema).toMatchObject({ $defs: { cutoff: { type: 'object' } } });
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const whole = (choice: unknown): object => ({
      ...rulesWith(CUTOFF),
      rows: [{ nameContains: '培训', choice }],
    });
    expect([CUTOFF, BY_MEAN].map((choice) => validate(whole(choice)))).toEqual([true, true]);
    expect([{ ...CUTOFF, above: 'half' }, { function: 'cutoff' }].map((choice) => validate(whole(choice)))).toEqual([
      false,
      false,
    ]);
  });

  test('stands in the manual', () => {
    const manual = functionManual((id) => (id === 'cutoff' || id === 'careless' ? description() : ruleDescription(id)));
    for (const text of ['## 及格线 `cutoff`', '## Cutoff `cutoff`', JSON.stringify(CUTOFF), 'percent of the target']) {
      expect(manual).toContain(text);
    }
  });

  test('is offered in the pane, with its fields, their words and their faults', () => {
    const id = cutoffId();
    expect(functionName(id, 'zh-CN')).toBe('及格线');
    const entries = proposedEntries(id);
    expect(fieldOf(entries, 'line')).toMatchObject({ label: { 'zh-CN': '及格线（目标的%）' } });
    expect(fieldOf(entries, 'above')).toMatchObject({ options: { full: { 'en-US': 'full points' } } });
    const filled = filledChoice({ ...entries, line: ' ７０％', above: 'full' });
    expect(filled).toEqual({ ok: true, choice: { function: 'cutoff', line: '70', above: 'full' } });
    expect(filled.ok && choiceText(filled.choice, 'zh-CN')).toBe('不到目标的 70% 得 0 分，过线得满分');
    const wrong = filledChoice({ ...entries, line: '' });
    expect(wrong.ok ? [] : [...wrong.faults.values()].map((key) => choiceFaultText(key, 'en-US'))).toEqual([
      'Enter a whole number from 1 to 99',
    ]);
  });

  test('is offered in the pane for a mean', () => {
    const entries = withEntry(proposedEntries('composite'), 'by.function', 'cutoff');
    expect(fieldOf(entries, 'by.function')).toMatchObject({ options: { cutoff: { 'zh-CN': '及格线' } } });
    expect(fieldOf(entries, 'by.line')).toMatchObject({ label: { 'en-US': 'Line (% of the target)' } });
    expect(filledChoice(entries)).toEqual({ ok: true, choice: BY_MEAN });
  });
});

test.each([
  ['150', '10.00'],
  ['50', '0.00'],
])('a function with a mistake gives no more than the weight and no less than nothing: %s', (actual, score) => {
  expect(scoreOne({ ...ROW, actual }, rulesWith({ function: 'careless' })).score).toBe(score);
});
