import { EMPTY_CELL, gridCell, isCellError, type GridCell } from '../../../core/grid/grid';
import type { CellChange, SheetChange } from '../../port';
import type { ExcelSheetReading } from '../read/sheet-contents';
import type { StateBefore } from './state-before';

/** The changes that put back what the given changes replace, from what was read before them. */
export function inverseChanges(
  changes: readonly SheetChange[],
  readings: ReadonlyMap<string, ExcelSheetReading>,
  before: StateBefore,
): readonly SheetChange[] {
  return changes.map(({ sheetId, cells, marks }) => {
    const grid = readings.get(sheetId)?.grid;
    const inverse = cells.map((cell) => {
      const cellBefore = grid ? gridCell(grid, cell.row, cell.column) : EMPTY_CELL;
      const back = inverseCell(cell, cellBefore, before.ownNote(sheetId, cell));
      return before.looks.isOwn(sheetId, cell) ? withoutMark(back) : back;
    });
    return {
      sheetId,
      cells: inverse,
      ...(marks && { marks: before.marks(sheetId) }),
      basis: null,
    };
  });
}

function inverseCell(cell: CellChange, before: GridCell, note: string | null | undefined): CellChange {
  const { row, column, value, formula, numberFormat } = cell;
  return {
    row,
    column,
    ...(value === undefined && formula === undefined ? {} : contentBefore(before)),
    ...(numberFormat === undefined ? {} : { numberFormat: before.numberFormat }),
    ...markBefore(cell, before),
    ...(cell.note === undefined || note === undefined ? {} : { note }),
  };
}

/** The cell's own fill was kept, so there is none of ours to take away. */
function withoutMark({ mark: _mark, ...cell }: CellChange): CellChange {
  return cell;
}

function contentBefore({ value, formula }: GridCell): Pick<CellChange, 'value' | 'formula'> {
  if (formula !== null) return { formula };
  // An error constant is entered as it is shown.
  if (isCellError(value)) return { formula: value.error };
  return { value };
}

function markBefore({ mark }: CellChange, { numberFormat }: GridCell): Pick<CellChange, 'mark'> {
  if (!mark) return {};
  return { mark: mark.kind === 'set' ? { kind: 'clear' } : { kind: 'set', wordsOnlyFormat: numberFormat } };
}
