import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRuleSet } from '../../src/core/scoring/rule-set/rule-sets';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { readBook } from '../../src/scripts/golden/sheet-notation';
import { goldenGrids, goldenIds, GOLDENS, SHEETS } from './golden-book';
import { recognitionStory } from './recognition-story';
import { scoredStory } from './scored-story';

/** A golden workbook is there by its files: `<id>.sheet.txt` (sheet-notation.ts) and, drawn from it by
 *  `npm run make:goldens`, `<id>.xlsx`; `<id>.expected.txt`, what people read in it (recognition-story.ts); and where its
 *  scores were worked out by hand, `<id>.<rule set>.txt` (scored-story.ts). */
const FILES = readdirSync(GOLDENS);
const IDS = goldenIds();
const SCORED = FILES.flatMap((file) => {
  const [id = '', ruleSet = '', ...rest] = file.split('.');
  return rest.join() === 'txt' && !['sheet', 'expected'].includes(ruleSet) ? [[id, ruleSet] as const] : [];
});
const read = (file: string): string => readFileSync(join(GOLDENS, file), 'utf8');
const facts = (file: string): string[] => read(file).trimEnd().split('\n');

describe.each(IDS)('the golden workbook %s', (id) => {
  test('is read as people read it', () => {
    expect(goldenGrids(id).flatMap((grid) => recognitionStory(grid))).toEqual(facts(`${id}.expected.txt`));
  });

  test('is what npm run make:goldens draws', () => {
    const drawn = drawBook(readBook(read(`${id}${SHEETS}`)));
    expect(Buffer.from(drawn).equals(readFileSync(join(GOLDENS, `${id}.xlsx`)))).toBe(true);
  });
});

test.each(SCORED)('%s under the rule set %s says what people worked out by hand', (id, ruleSetId) => {
  const ruleSet = findRuleSet(ruleSetId);
  if (!ruleSet) throw new Error(`no rule set ${ruleSetId}`);
  expect(scoredStory(goldenGrids(id), ruleSet)).toEqual(facts(`${id}.${ruleSetId}.txt`));
});

test('no file of the folder is left over', () => {
  const known = [
    ...IDS.flatMap((id) => [`${id}${SHEETS}`, `${id}.expected.txt`, `${id}.xlsx`]),
    ...SCORED.map(([id, ruleSet]) => `${id}.${ruleSet}.txt`),
  ];
  expect(FILES.filter((file) => !known.includes(file))).toEqual([]);
});
