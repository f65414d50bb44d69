import { placeKey } from '../grid/address';
import { gridCell, type Grid } from '../grid/grid';
import type { ValueWrite } from './write-plan';

/** The grid as it stands once the values are written: what is found then is what is marked. */
export function writtenGrid(grid: Grid, writes: readonly ValueWrite[]): Grid {
  if (writes.length === 0) return grid;
  const written = new Map(writes.map((write) => [placeKey(write), write]));
  const rows = writes.map(({ row }) => row);
  const columns = writes.map(({ column }) => column);
  const area = {
    top: Math.min(grid.area.top, ...rows),
    left: Math.min(grid.area.left, ...columns),
    bottom: Math.max(grid.area.bottom, ...rows),
    right: Math.max(grid.area.right, ...columns),
  };
  const cells = numbers(area.top, area.bottom).map((row) =>
    numbers(area.left, area.right).map((column) => {
      const cell = gridCell(grid, row, column);
      const write = written.get(placeKey({ row, column }));
      if (!write) return cell;
      return { value: write.after, formula: null, numberFormat: write.numberFormat ?? cell.numberFormat };
    }),
  );
  return { ...grid, area, cells };
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
