import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../src/core/grid/grid';
import { findRuleSet } from '../../src/core/scoring/rule-set/rule-sets';
import { story } from './golden';
import { cleanForm } from './national-form/sheet';
import { scoredSheet, weightTable } from './source-report/sheet';

test.each<[string, string, readonly Grid[]]>([
  ['source-report', 'shijiazhuang-2019', [scoredSheet, weightTable]],
  ['source-report', 'national-2020', [scoredSheet, weightTable]],
  ['national-form', 'national-2020', [cleanForm]],
])('%s under %s says what people checked by hand', (folder, id, grids) => {
  const ruleSet = findRuleSet(id);
  if (!ruleSet) throw new Error(`no rule set ${id}`);
  const expected = readFileSync(join(__dirname, folder, `${id}.txt`), 'utf8');
  expect(story(grids, ruleSet).join('\n')).toBe(expected.trimEnd());
});
