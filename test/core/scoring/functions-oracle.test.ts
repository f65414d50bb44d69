import { scoringRules } from '../../../src/core/scoring/rules/scoring-rules';
import { compareWithOracle } from './compare-with-oracle';

test('20,000 rows over every function equal an independent reckoning, ties included', () => {
  const { rows, ties, functions, differences } = compareWithOracle(20_000, 20200528);
  expect(differences).toEqual([]);
  expect([...functions.keys()]).toEqual(expect.arrayContaining(Object.keys(scoringRules)));
  expect(ties).toBeGreaterThan(rows * 0.05);
});
