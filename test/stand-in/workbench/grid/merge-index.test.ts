import fc from 'fast-check';
import { MergeIndex } from '../../../../src/stand-in/workbench/grid/merge-index';

const HEADER = { top: 0, left: 0, bottom: 0, right: 10 };
const SIDE = { top: 12, left: 0, bottom: 200, right: 0 };

test('finds the merged area of a cell, near its top and far below', () => {
  const merges = new MergeIndex([HEADER, SIDE]);
  expect(merges.at(0, 5)).toBe(HEADER);
  expect(merges.at(199, 0)).toBe(SIDE);
  expect(merges.at(199, 1)).toBeNull();
  expect(merges.anchor({ row: 150, column: 0 })).toEqual({ row: 12, column: 0 });
  expect(merges.anchor({ row: 5, column: 5 })).toEqual({ row: 5, column: 5 });
});

test('an area grows until it cuts through no merge, also by way of a second one', () => {
  const merges = new MergeIndex([
    { top: 2, left: 1, bottom: 4, right: 2 },
    { top: 4, left: 3, bottom: 8, right: 3 },
  ]);
  expect(merges.expand({ top: 3, left: 2, bottom: 3, right: 2 })).toEqual({ top: 2, left: 1, bottom: 4, right: 2 });
  expect(merges.expand({ top: 3, left: 2, bottom: 3, right: 3 })).toEqual({ top: 2, left: 1, bottom: 8, right: 3 });
});

test('agrees with a search through all areas', () => {
  const area = fc
    .tuple(fc.nat(300), fc.nat(20), fc.nat(150), fc.nat(5))
    .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
  fc.assert(
    fc.property(fc.array(area, { maxLength: 12 }), fc.nat(450), fc.nat(25), (areas, row, column) => {
      const found = areas.find((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right);
      expect(new MergeIndex(areas).at(row, column)).toEqual(found ?? null);
    }),
  );
});
