import { cellAddress, type CellPlace } from '../../../core/grid/address';
import { FLAG_FILL } from '../../../core/grid/flag';
import { fitsInCell } from '../../../core/plan/cell-room';
import { pointsPerUnit, queueWidth } from '../read/column-unit';
import { hasNoFill } from '../read/sheet-looks';

/** What lies under a flag, or is to: our own fill, none at all, or a look of the department's; `unknown`: Excel does not tell. A
 *  look that is not ours is never touched, as Excel would give it back as a colour, without the theme it comes from. */
export type LookBefore = 'ours' | 'none' | 'own' | 'unknown';

/** A look about to be read. */
export interface QueuedLook extends CellPlace {
  readonly range: Excel.Range;
}

const LOOK = 'format/shrinkToFit,format/fill/color,format/fill/pattern';
const ROOM = 'format/columnWidth,format/font/name,format/font/size,format/font/bold';

/** Queues reading how a cell looks. */
export function queueLook(sheet: Excel.Worksheet, { row, column }: CellPlace): QueuedLook {
  const range = sheet.getCell(row, column);
  range.load(LOOK);
  range.untrack();
  return { row, column, range };
}

/** A cell about to be measured for what it shows now. */
export interface QueuedMeasure {
  readonly text: string;
  readonly range: Excel.Range;
}

/** Queues reading the room in a cell and its letters. */
export function queueMeasure(sheet: Excel.Worksheet, { row, column }: CellPlace, text: string): QueuedMeasure {
  const range = queueWidth(sheet.getCell(row, column));
  range.load(ROOM);
  range.untrack();
  return { text, range };
}

/** How cells looked before anything was written over them. */
export class LooksBefore {
  readonly #looks = new Map<string, Map<string, LookBefore>>();
  #tooWide = false;

  /** Whether a cell that was measured is too narrow for what it shows now. */
  get tooWide(): boolean {
    return this.#tooWide;
  }

  remember(sheetId: string, place: CellPlace, look: LookBefore): void {
    const known = this.#looks.get(sheetId) ?? new Map<string, LookBefore>();
    this.#looks.set(sheetId, known);
    known.set(cellAddress(place), look);
  }

  measure(queued: readonly QueuedMeasure[]): void {
    if (queued.some(isTooWide)) this.#tooWide = true;
  }

  at(sheetId: string, place: CellPlace): LookBefore {
    return this.#looks.get(sheetId)?.get(cellAddress(place)) ?? 'unknown';
  }
}

/** false also where that was not answered. */
function isTooWide({ text, range }: QueuedMeasure): boolean {
  const { format } = range.toJSON();
  const { columnWidth: told } = format ?? {};
  if (told === undefined) return false;
  const { name = null, size, bold } = format?.font ?? {};
  const font = size === undefined ? null : { name, size, bold: bold !== false };
  return !fitsInCell(text, { width: told * pointsPerUnit(range, told), font });
}

/** What a look that was answered is. `isFlagged`: the cell's number format carries our sign, so that our colour there is ours
 *  also where Excel would not shrink what wraps. */
export function lookOf({ range }: QueuedLook, isFlagged: boolean): LookBefore {
  const { format } = range.toJSON();
  const { shrinkToFit } = format ?? {};
  const { color, pattern } = format?.fill ?? {};
  if (shrinkToFit === undefined || color === undefined) return 'unknown';
  if (color === FLAG_FILL && (shrinkToFit || isFlagged)) return 'ours';
  const isUnfilled = hasNoFill({ color, pattern }) || (!pattern && color === '');
  return isUnfilled && !shrinkToFit ? 'none' : 'own';
}
