import fc from 'fast-check';
import type { Area } from '../../../src/core/grid/address';
import { Dependents } from '../../../src/stand-in/formula/dependents';

const place = (row: number, column: number) => ({ sheetId: 's', row, column });
const key = (row: number, column: number): string => `${row},${column},s`;
const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

test('finds direct and indirect readers, of small areas and large ones', () => {
  const dependents = new Dependents();
  dependents.add(key(0, 1), [place(0, 1)], [{ sheetId: 's', area: area(0, 0, 1, 0) }]);
  dependents.add(key(0, 2), [place(0, 2)], [{ sheetId: 's', area: area(0, 1, 9999, 1) }]);
  dependents.add(key(0, 3), [place(0, 3)], [{ sheetId: 'other', area: area(0, 0, 0, 0) }]);
  expect([...dependents.affected([], [place(1, 0)])]).toEqual([key(0, 1), key(0, 2)]);
  dependents.remove(key(0, 1));
  expect([...dependents.affected([], [place(1, 0)])]).toEqual([]);
});

test('an area is found by exactly its cells', () => {
  const index = fc.nat(30);
  fc.assert(
    fc.property(index, index, index, index, index, index, (top, left, height, width, row, column) => {
      const read = area(top, left, top + height, left + width);
      const dependents = new Dependents();
      dependents.add('reader', [place(99, 99)], [{ sheetId: 's', area: read }]);
      const isIn = row >= top && row <= top + height && column >= left && column <= left + width;
      expect([...dependents.readersOf(place(row, column))]).toEqual(isIn ? ['reader'] : []);
    }),
  );
});
