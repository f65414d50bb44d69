import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv';
import { functionManual } from '../../../src/core/scoring/function-manual';
import { readRuleSetDocument } from '../../../src/core/scoring/rule-set/read-rule-set';
import schema from '../../../src/core/scoring/rule-set.schema.json';
import { ruleSets } from '../../../src/core/scoring/rule-set/rule-sets';
import { scoringRules } from '../../../src/core/scoring/rules/scoring-rules';
import { ruleDescription } from '../../../src/scripts/rule-description';
import { ruleSetJsonSchema } from '../../../src/scripts/rule-set-json-schema';
import { CHOICES, FAULTS, withRow } from './rule-set-documents';

describe('the published JSON Schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(schema);
  /** What only our own reader checks: order, and bands that belong together. */
  const ORDER = /\.bands$|\.points$|\.(?:partly|missed|reached)$|\.choice$|^execution\.totalCaps$|^grades$/u;

  test('is the one the validator stands for', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(ruleSetJsonSchema())));
  });

  test.each(ruleSets)('takes $id', (ruleSet) => {
    expect(validate(ruleSet)).toBe(true);
  });

  test.each(CHOICES)('takes %j, as the validator does', (choice) => {
    expect(validate(withRow(choice))).toBe(readRuleSetDocument(withRow(choice)).ok);
  });

  test.each(FAULTS.filter(([field]) => !ORDER.test(field)))(
    'refuses a faulty %s, as the validator does',
    (_, document) => {
      expect(validate(document)).toBe(false);
      expect(readRuleSetDocument(document).ok).toBe(false);
    },
  );
});

describe('the manual of functions', () => {
  const manual = readFileSync('src/core/scoring/MANUAL.md', 'utf8');

  test('is the one the functions give', () => {
    expect(manual).toBe(functionManual(ruleDescription));
  });

  test.each(Object.values(scoringRules))('tells $id in both languages, with its examples', ({ id, name: called }) => {
    const { source, parameters, examples } = ruleDescription(id);
    for (const text of [called, source]) {
      expect(manual).toContain(text['zh-CN']);
      expect(manual).toContain(text['en-US']);
    }
    for (const { name } of parameters) expect(manual).toContain(`\`${name}\``);
    for (const { choice } of examples) expect(manual).toContain(JSON.stringify(choice));
  });
});
