import type { Area, CellPlace } from '../../../core/grid/address';
import { gridCell, sameValue, type GridCell } from '../../../core/grid/grid';
import type { CellChange, SheetChange } from '../../port';
import { noteKey } from '../carried/note-states';
import { asExcelReads, rowsOf } from '../read/sheet-contents';
import type { SheetRanges } from './sheet-ranges';

/** What stands in the cells of a sheet that are about to be written, read in the same request just before they are:
 *  somebody may have typed there since the sheet was read. */
export interface QueuedContents {
  readonly change: SheetChange;
  readonly columns: readonly { readonly area: Area; readonly range: Excel.Range }[];
}

/** Queues reading them, a column at a time. A change without a basis is written whatever stands there. */
export function queueContentsBefore(ranges: SheetRanges, change: SheetChange): QueuedContents {
  const areas = change.basis ? columnAreas(change.cells.filter(hasContent)) : [];
  const columns = areas.map((area) => {
    const range = ranges.at(area);
    range.load(`${ANSWERED},values,formulas,numberFormat`);
    return { area, range };
  });
  return { change, columns };
}

/** What is set on the same range stands there unanswered as well; this never is. */
const ANSWERED = 'rowIndex';

const hasContent = ({ value, formula }: CellChange): boolean => value !== undefined || formula !== undefined;

function columnAreas(cells: readonly CellPlace[]): readonly Area[] {
  const areas = new Map<number, Area>();
  for (const { row, column } of cells) {
    const known = areas.get(column) ?? { top: row, left: column, bottom: row, right: column };
    areas.set(column, { ...known, top: Math.min(known.top, row), bottom: Math.max(known.bottom, row) });
  }
  return [...areas.values()];
}

/** Contents that others put into cells of ours between reading and writing, from the answers of all tries. */
export class TypedContents {
  readonly #typed = new Map<string, GridCell>();

  get some(): boolean {
    return this.#typed.size > 0;
  }

  /** What stood in the cell before it was written, where that is not what was read. */
  at(sheetId: string, place: CellPlace): GridCell | null {
    return this.#typed.get(noteKey(sheetId, place)) ?? null;
  }

  /** What a try that failed has written itself is told from what somebody typed; a request that was not answered says nothing. */
  remember({ change: { sheetId, cells, basis }, columns }: QueuedContents): void {
    for (const { area, range } of columns) {
      if (range.toJSON()[ANSWERED] === undefined) continue;
      const grid = { sheet: '', area, cells: rowsOf(range, ''), date1904: false };
      for (const cell of cells.filter((each) => hasContent(each) && each.column === area.left)) {
        const now = gridCell(grid, cell.row, cell.column);
        const read = basis?.values[cell.row - basis.area.top]?.[cell.column - basis.area.left];
        const isAsRead = now.formula === null && read !== undefined && sameValue(now.value, asExcelReads(read));
        if (read === undefined || isAsRead || isWritten(cell, now)) continue;
        this.#typed.set(noteKey(sheetId, cell), now);
      }
    }
  }
}

function isWritten({ value, formula }: CellChange, now: GridCell): boolean {
  if (formula !== undefined) return now.formula === formula;
  return now.formula === null && sameValue(now.value, asExcelReads(value ?? null));
}
