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
const SHEET = `
  | 青海省项目支出绩效自评表 | < | < | < | < |
  | 项目名称 | 牧区饮水 | < | < | < |
  | 项目资金（万元） | 年度盘子 | 已支金额 | 赋分 | 自查分 |
  | 年度资金总额 | 120 | 114 | 10 | |
  | 考核事项 | 拟办数额 | 办结数额 | 赋分 | 自查分 |
  | 新建水窖 | ≥200口 | 196口 | 60 | |
  | 牧民满意度 | ≥90% | 93% | 30 | |
  | 合计 | < | < | 100 | |`;
const MEANT = `
【自评表】A1:E8 scored 青海省项目支出绩效自评表 / 牧区饮水
表头 第5行 A=name B=target C=actual D=weight E=score
执行率 第4行 114万元 ÷ 120万元 ×10 [] B4 C4 D4 - E4
6 新建水窖: ≥200口 → 196口 ×60 [] B6 C6 D6 E6
7 牧民满意度: ≥90% → 93% ×30 [] B7 C7 D7 E7
总分 第8行 D8 E8`;

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
  expect(await readBy([...dialects, qinghai], grid)).toEqual(MEANT.trim().split('\n'));
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
