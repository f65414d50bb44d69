import { EMPTY_CELL, gridCell, isCellError, type GridCell } from '../../core/grid/grid';
import type { CellChange, SheetChange } from '../port';
import type { LooksBefore } from './cell-look';
import type { NoteStates } from './note-states';
import type { NoteState } from './queue-changes';
import type { ExcelSheetReading } from './read-workbook';

/** The changes that put back what the given changes replace, from what was read before them. */
export function inverseChanges(
  changes: readonly SheetChange[],
  readings: ReadonlyMap<string, ExcelSheetReading>,
  noteState: NoteStates,
  looks: LooksBefore,
): readonly SheetChange[] {
  return changes.map(({ sheetId, cells }) => {
    const grid = readings.get(sheetId)?.grid;
    const inverse = cells.map((cell) => {
      const before = grid ? gridCell(grid, cell.row, cell.column) : EMPTY_CELL;
      const inverse = inverseCell(cell, before, noteState(sheetId, cell));
      return looks.isOwn(sheetId, cell) ? withoutMark(inverse) : inverse;
    });
    return { sheetId, cells: inverse, basis: null, notedCells: inverse.filter((cell) => cell.note === null) };
  });
}

function inverseCell(cell: CellChange, before: GridCell, note: NoteState): CellChange {
  const { row, column, value, formula, numberFormat } = cell;
  return {
    row,
    column,
    ...(value === undefined && formula === undefined ? {} : contentBefore(before)),
    ...(numberFormat === undefined ? {} : { numberFormat: before.numberFormat }),
    ...markBefore(cell, before),
    ...(cell.note === undefined ? {} : noteBefore(note)),
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

/** Somebody else's note was not touched; a note of ours whose text could not be read is left as it is. */
function noteBefore(state: NoteState): Pick<CellChange, 'note'> {
  if (state.kind === 'none') return { note: null };
  return state.kind === 'own' && state.before.text !== null ? { note: state.before.text } : {};
}
