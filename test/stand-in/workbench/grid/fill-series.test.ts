import type { CellValue } from '../../../../src/core/grid/grid';
import { seriesOf } from '../../../../src/stand-in/workbench/grid/fill-series';

/* What Excel fills; copied stands for null: round and round what was there. */

const next = (values: readonly CellValue[], isDate = false, isTurned = false): readonly CellValue[] | 'copied' => {
  const series = seriesOf(values, isDate, isTurned);
  return series ? [0, 1, 2].map((index) => series.at(index)) : 'copied';
};

test.each<readonly [readonly CellValue[], readonly CellValue[] | 'copied']>([
  [[5], 'copied'],
  [
    [1, 2],
    [3, 4, 5],
  ],
  [
    [10, 8],
    [6, 4, 2],
  ],
  [
    [0.1, 0.2],
    [0.3, 0.4, 0.5],
  ],
  // The straight line through 1, 2, 4 rises by 1.5 and stands at 2.333… in the middle.
  [
    [1, 2, 4],
    [5.33333333333333, 6.83333333333333, 8.33333333333333],
  ],
  [['优'], 'copied'],
  [['项目1'], ['项目2', '项目3', '项目4']],
  [['项目008'], ['项目009', '项目010', '项目011']],
  [
    ['项目1', '项目3'],
    ['项目5', '项目7', '项目9'],
  ],
  [['项目1', '子项2'], 'copied'],
  [['1号楼'], ['2号楼', '3号楼', '4号楼']],
  [['第1季度'], ['第2季度', '第3季度', '第4季度']],
  [['星期五'], ['星期六', '星期日', '星期一']],
  [
    ['一月', '三月'],
    ['五月', '七月', '九月'],
  ],
  [['甲'], ['乙', '丙', '丁']],
  [['Jan'], ['Feb', 'Mar', 'Apr']],
  [[1, '甲'], 'copied'],
  [[null], 'copied'],
  [[1, null, 3], 'copied'],
  [[true], 'copied'],
  [[], 'copied'],
])('%j goes on with %j', (values, expected) => {
  expect(next(values)).toEqual(expected);
});

test('one date goes on day by day, one number only with Ctrl, and Ctrl copies what would go on', () => {
  expect(next([45_000], true)).toEqual([45_001, 45_002, 45_003]);
  expect(next([45_000], true, true)).toBe('copied');
  expect(next([5], false, true)).toEqual([6, 7, 8]);
  expect(next([1, 2], false, true)).toBe('copied');
  expect(next(['项目1'], false, true)).toBe('copied');
});

test('backwards it goes down, and a number behind a word never below nothing', () => {
  const back = (values: readonly CellValue[]) =>
    [-1, -2, -3].map((index) => seriesOf(values, false, false)?.at(index - values.length));
  expect(back([1, 2])).toEqual([0, -1, -2]);
  expect(back(['项目2'])).toEqual(['项目1', '项目0', '项目1']);
});
