import { readFunctionChoice } from '../../../src/core/scoring/rule-set/read-rule-set';
import { scoringRules, type FunctionChoice } from '../../../src/core/scoring/rules/scoring-rules';
import { ruleDescription } from '../../../src/scripts/rule-description';
import { CHOICES } from './rule-set-documents';

const faults = (value: unknown): readonly string[] => {
  const reading = readFunctionChoice(value);
  return reading.ok ? [] : reading.faults.map(({ field }) => field);
};

describe('a function somebody chose for a row', () => {
  test.each(CHOICES)('%j is taken as it is', (choice) => {
    expect(readFunctionChoice(JSON.parse(JSON.stringify(choice)))).toEqual({ ok: true, choice });
  });

  test.each<[unknown, readonly string[]]>([
    [null, ['']],
    ['threshold', ['']],
    [[], ['']],
    [{}, ['function']],
    [{ function: 'constructor' }, ['function']],
    [{ function: 'threshold', extra: 1 }, ['extra']],
    [{ function: 'deduction', form: 'flat', points: '', floor: '-1' }, ['points', 'floor']],
    [{ function: 'range', outside: null }, ['outside']],
  ])('%j is refused by the name of the field', (value, fields) => {
    expect(faults(value)).toEqual(fields);
  });

  test('what is allowed is said in both languages', () => {
    const reading = readFunctionChoice({ function: 'deduction', form: 'flat', floor: '0' });
    expect(reading.ok ? null : reading.faults).toEqual([
      {
        field: 'points',
        expected: {
          'zh-CN': '缺少这一项，应为写成文字的数，不小于0，例如 "0.5"',
          'en-US': 'is missing; it must be a number of 0 or more as text, such as "0.5"',
        },
      },
    ]);
  });
});

describe('what is proposed to somebody who chooses a function', () => {
  const ids = Object.keys(scoringRules) as FunctionChoice['function'][];

  test.each(ids)('%s: every form is a whole choice once what has to be given is given', (id) => {
    for (const draft of scoringRules[id].proposals) {
      expect(draft.function).toBe(id);
      const toBeGiven = id === 'qualitative' ? [] : nulls(draft);
      expect(faults(draft)).toEqual(toBeGiven);
    }
  });

  test.each(ids)('%s: its manual names what has to be given, and no more', (id) => {
    const given = ruleDescription(id)
      .parameters.filter(({ proposed }) => proposed === null)
      .map(({ name }) => name);
    const asked =
      id === 'qualitative' ? [] : nulls(scoringRules[id].proposals[0]).map((field) => field.replace(/\d/u, ''));
    expect(asked).toEqual(given);
  });

  test('a flat deduction asks for its points', () => {
    expect(scoringRules.deduction.proposals[0]).toEqual({
      function: 'deduction',
      form: 'flat',
      points: null,
      floor: '0',
    });
  });
});

/** Where nothing is given yet. */
function nulls(value: unknown, path = ''): string[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const name = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    return nulls(each, name);
  });
}
