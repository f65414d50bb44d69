import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../src/core/grid/grid';
import { dialects } from '../../src/core/sheet/dialects/all-dialects';
import type { Dialect } from '../../src/core/sheet/dialects/dialect';
import { headingIndex } from '../../src/core/sheet/header/heading-index';
import { drawnGrid } from '../golden/golden-book';
import { dialectFaults, type DialectPlaces } from '../support/dialect-rules';

/** A made-up dialect, added as src/CONTRIBUTING.md, A dialect, says. */
const qinghai: Dialect = {
  id: 'qinghai',
  headings: { name: ['考核事项'], target: ['拟办数额'], actual: ['办结数额'], weight: ['赋分'], score: ['自查分'] },
  funds: { budget: ['年度盘子'], executed: ['已支金额'], weight: ['赋分'], score: ['自查分'] },
};
/** The drawn sheet and its expectation, as they stand in the recipe. */
const [SHEET = '', MEANT = ''] = Array.from(
  readFileSync(join(__dirname, '../../src/CONTRIBUTING.md'), 'utf8')
    .replace(/^.*?^### A dialect$/msu, '')
    .matchAll(/^```text$(.*?)^```$/gmsu),
  ([, block = '']) => block.trim(),
);

/** What is read in a sheet by a program whose list of dialects is this one. */
async function readBy(list: readonly Dialect[], grid: Grid): Promise<readonly string[]> {
  jest.resetModules();
  jest.doMock('../../src/core/sheet/dialects/all-dialects', () => ({ dialects: list }));
  const { recognitionStory } = await import('../golden/recognition-story');
  return recognitionStory(grid);
}

afterEach(() => {
  jest.dontMock('../../src/core/sheet/dialects/all-dialects');
  jest.resetModules();
});

test('a sheet with headings nobody knows is read once its dialect is in the list', async () => {
  const grid = drawnGrid(SHEET);
  expect(await readBy(dialects, grid)).toEqual([]);
  expect(await readBy([...dialects, qinghai], grid)).toEqual(MEANT.split('\n'));
});

test('a heading of its own stands in the index of every list that has it, after the words known before', () => {
  const { known, knownFunds } = headingIndex([...dialects, qinghai]);
  expect(headingIndex(dialects).known('办结数额')).toBeNull();
  expect(known('2024年办结数额')).toMatchObject({ role: 'actual', byPart: false });
  expect(known('办结数额')?.rank).toBeGreaterThan(known('实际完成值')?.rank ?? Infinity);
  expect(knownFunds('年度盘子')?.role).toBe('budget');
});

describe('what was forgotten is told', () => {
  const added = [...dialects, qinghai];
  const ids = added.map(({ id }) => id);
  const faults = (list: readonly Dialect[], places: Partial<DialectPlaces> = {}): string[] =>
    dialectFaults(list, { files: ids, goldens: ids, ...places });
  const without = ids.filter((id) => id !== qinghai.id);

  test('nothing, when all is there', () => {
    expect(faults(added)).toEqual([]);
  });

  test.each<[string, string[], string]>([
    ['the line in the list', faults(dialects), 'dialects/qinghai.ts: list it in all-dialects.ts'],
    ['its own file', faults(added, { files: without }), 'qinghai: let it stand in dialects/qinghai.ts'],
    ['the golden', faults(added, { goldens: without }), 'qinghai: draw test/golden/workbooks/qinghai.sheet.txt'],
    [
      'the spelling',
      faults([...dialects, { ...qinghai, headings: { score: ['自查 分（B）'] } }]),
      'qinghai: spell “自查 分（B）” as it is compared, “自查分”',
    ],
    [
      'that a word means something else already',
      faults([...dialects, { ...qinghai, headings: { actual: ['目标值'] } }]),
      'qinghai: “目标值” of actual is read as target',
    ],
    ['that an id is taken', faults([...added, { id: 'qinghai', headings: {} }]), 'qinghai: two dialects have this id'],
  ])('%s', (_, found, sentence) => {
    expect(found).toEqual([sentence]);
  });
});
