import fc from 'fast-check';
import { readRuleSet, readRuleSetDocument, ruleSetText } from '../../../src/core/scoring/rule-set/read-rule-set';
import type { FunctionChoice } from '../../../src/core/scoring/rules/scoring-rules';
import type { RuleSet } from '../../../src/core/scoring/rule-set/rule-set';
import national from '../../../src/core/scoring/rule-set/shipped/national-2020.json';
import { findRuleSet, importRuleSet, ruleSets } from '../../../src/core/scoring/rule-set/rule-sets';
import { nationalRules } from '../one-row';
import { CHOICES, FAULTS, withRow } from './rule-set-documents';

test('the rule sets that come with the add-in are found by their ids', () => {
  const ids = 'national-2020 shijiazhuang-2019 sichuan yunnan hubei yinchuan anhui hebei'.split(' ');
  expect(ruleSets.map(({ id }) => id)).toEqual(ids);
  for (const ruleSet of ruleSets) expect(findRuleSet(ruleSet.id)).toBe(ruleSet);
  expect(findRuleSet('nowhere-1999')).toBeNull();
  expect(findRuleSet('__proto__')).toBeNull();
});

test.each(ruleSets)('$id says what of it is sourced and what is assumed', ({ sourced, assumed, source }) => {
  for (const text of [sourced, assumed, source]) {
    expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(text['en-US']).toMatch(/[a-z]/u);
  }
});

const read = (document: unknown): readonly string[] => {
  const reading = readRuleSetDocument(document);
  return reading.ok ? [] : reading.faults.map(({ field }) => field);
};

describe('a faulty rule set is refused by the name of the field', () => {
  test.each(FAULTS)('%s', (field, document) => {
    expect(read(document)).toEqual([field]);
  });

  test('every fault is listed at once, in both languages', () => {
    const document = { ...national, decimals: 9, rounding: 'up', flagWords: '', nonsense: 1 };
    const reading = readRuleSetDocument(document);
    if (reading.ok) throw new Error('it was taken');
    expect(reading.faults.map(({ field }) => field).sort()).toEqual(['decimals', 'flagWords', 'nonsense', 'rounding']);
    const rounding = reading.faults.find(({ field }) => field === 'rounding');
    expect(rounding?.expected).toEqual({
      'zh-CN': '应为 half-up（四舍五入）或 half-even（四舍六入五成双）',
      'en-US': 'must be half-up or half-even',
    });
  });

  test('a field that is not there is said to be missing', () => {
    const { rounding: _rounding, ...rest } = national;
    const reading = readRuleSetDocument(rest);
    expect(reading.ok ? null : reading.faults[0]).toMatchObject({
      field: 'rounding',
      expected: { 'en-US': 'is missing; it must be half-up or half-even' },
    });
  });

  test.each(['', '{', '﻿[1,', '口径'])('no JSON: %j', (text) => {
    expect(readRuleSet(text)).toMatchObject({ ok: false, faults: [{ field: '' }] });
  });

  test('whatever the document is, it is taken or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(national)), (value, field) => {
        const reading = readRuleSetDocument({ ...national, [field]: value });
        if (!reading.ok) for (const { expected } of reading.faults) expect(expected['zh-CN']).toMatch(/\S/u);
      }),
    );
  });
});

describe('inheritance: national, but …', () => {
  const own = {
    schemaVersion: 1,
    extends: 'national-2020',
    id: 'county',
    name: { 'zh-CN': '某县口径' },
    rounding: 'half-even',
    defaults: { atMost: { function: 'proportional', reverse: 'ratio' } },
    execution: { totalCaps: [{ below: '50', most: '59' }] },
  };
  const NOT_STATED = { 'zh-CN': '没有写明', 'en-US': 'not stated' };
  test('what it does not say is the national rule; where its rules come from is nobody’s but its own', () => {
    const reading = importRuleSet(JSON.stringify(own));
    const base = nationalRules();
    expect(reading).toEqual({
      ok: true,
      ruleSet: {
        ...base,
        id: 'county',
        rounding: 'half-even',
        name: { 'zh-CN': '某县口径', 'en-US': '某县口径' },
        source: NOT_STATED,
        sourced: NOT_STATED,
        assumed: NOT_STATED,
        defaults: { ...base.defaults, atMost: { function: 'proportional', reverse: 'ratio' } },
        execution: { ...base.execution, totalCaps: [{ below: '50', most: '59' }] },
      },
    });
  });

  test.each([['nowhere'], ['__proto__'], [7], [null]])('an unknown base is refused: %j', (base) => {
    const reading = importRuleSet(JSON.stringify({ ...own, extends: base }));
    expect(reading).toMatchObject({ ok: false, faults: [{ field: 'extends' }] });
  });

  test('a rule set that extends itself is refused', () => {
    const document = { ...own, extends: 'county' };
    expect(readRuleSetDocument(document, () => document)).toMatchObject({ ok: false, faults: [{ field: 'extends' }] });
  });
});

test('a rule set written before there were places for flags and reasons flags the score cell and asks for none', () => {
  const { flagPlace: _flagPlace, direction: _direction, ...rest } = national;
  const { reasonBelow: _reasonBelow, ...execution } = national.execution;
  expect(readRuleSetDocument({ ...rest, execution })).toMatchObject({
    ok: true,
    ruleSet: { flagPlace: 'scoreCell', direction: 'assume', execution: { reasonBelow: null } },
  });
});

describe('export and import', () => {
  test.each(ruleSets)('$id survives unchanged', (ruleSet) => {
    expect(readRuleSet(ruleSetText(ruleSet))).toEqual({ ok: true, ruleSet });
  });

  test('so does any rule set made of any functions', () => {
    const choice = fc.constantFrom<FunctionChoice>(...CHOICES);
    const made = fc.record({
      decimals: fc.integer({ min: 0, max: 6 }),
      rounding: fc.constantFrom<RuleSet['rounding'][]>('half-up', 'half-even'),
      notApplicable: fc.constantFrom<RuleSet['notApplicable'][]>('leaveOut', 'rebase'),
      defaults: fc.record({
        atLeast: choice,
        equal: choice,
        atMost: choice,
        range: choice,
        date: choice,
        qualitative: choice,
      }),
      rows: fc.array(fc.record({ nameContains: fc.constantFrom('率', 'constructor', '"'), choice })),
      flagWords: fc.constantFrom('未达标', '没有完成', 'not met', '需说明', 'T$1 {x}', 'ｗ未达'),
    });
    fc.assert(
      fc.property(made, (parts) => {
        const ruleSet: RuleSet = { ...nationalRules(), ...parts };
        expect(readRuleSet(ruleSetText(ruleSet))).toEqual({ ok: true, ruleSet });
      }),
    );
  });

  test.each(CHOICES)('%j is valid', (choice) => {
    expect(read(withRow(choice))).toEqual([]);
  });
});
