import {
  cellCount,
  commonArea,
  isCoveredBy,
  isInArea,
  parseAreaAddress,
  type Area,
} from '../../../src/core/grid/address';
import { sameValue, type CellValue } from '../../../src/core/grid/grid';

const area = (address: string): Area => parseAreaAddress(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };

describe('areas', () => {
  test('both ends belong to an area, and nothing beyond them', () => {
    const within = [1, 2, 3, 4, 5].filter((row) => isInArea(area('B2:C4'), row - 1, 1));
    const across = [1, 2, 3, 4].filter((column) => isInArea(area('B2:C4'), 1, column - 1));
    expect([within, across]).toEqual([
      [2, 3, 4],
      [2, 3],
    ]);
  });

  test('a merged area covers all its cells but the first', () => {
    expect([isCoveredBy(area('B2:C3'), 1, 1), isCoveredBy(area('B2:C3'), 1, 2)]).toEqual([false, true]);
    expect([isCoveredBy(area('B2:C3'), 2, 1), isCoveredBy(area('B2:C3'), 3, 1)]).toEqual([true, false]);
  });

  test.each([
    ['A1:C3', 'B2:D4', 'B2:C3', 4],
    ['A1:C3', 'C3', 'C3', 1],
    ['A1:C3', 'D1:D9', null, 0],
  ])('%s and %s have %s in common', (one, other, common, cells) => {
    const found = commonArea(area(one), area(other));
    expect(found).toEqual(common && area(common));
    expect(found === null ? 0 : cellCount(found)).toBe(cells);
  });
});

test('values are the same by kind and content: nothing counts as something else', () => {
  const values: readonly CellValue[] = [
    null,
    '',
    0,
    '0',
    false,
    'FALSE',
    '#N/A',
    { error: '#N/A' },
    { error: '#REF!' },
  ];
  for (const [i, one] of values.entries()) {
    for (const [j, other] of values.entries())
      expect([one, other, sameValue(one, other)]).toEqual([one, other, i === j]);
  }
  expect(sameValue({ error: '#N/A' }, { error: '#N/A' })).toBe(true);
});
