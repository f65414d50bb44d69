import { cellAddress, type CellPlace } from '../../../core/grid/address';
import { FLAG_FILL } from '../../../core/grid/flag';
import { fitsInCell } from '../../../core/plan/cell-room';

/** The look of a cell before our flag filled it: its fill (null: none) and whether its text was shrunk to fit. */
interface CellLook extends CellPlace {
  readonly fill: string | null;
  readonly shrink: boolean;
  /** The number format that carries the flag where the cell's own fill stays. */
  readonly wordsOnlyFormat: string;
}

/** A look about to be read, in the same request just before the fill is set. */
export interface QueuedLook extends CellPlace {
  readonly wordsOnlyFormat: string;
  /** What the cell is to show; null: it fits for sure. */
  readonly measured: string | null;
  readonly range: Excel.Range;
}

const LOOK = 'format/shrinkToFit,format/fill/color,format/fill/pattern';
const ROOM = 'format/columnWidth,format/font/name,format/font/size,format/font/bold';

/** Queues reading how a cell looks. On objects of its own: those that are set would answer with what they were set to. */
export function queueLookBefore(
  sheet: Excel.Worksheet,
  place: CellPlace,
  wordsOnlyFormat: string,
  measured: string | null = null,
): QueuedLook {
  const range = sheet.getCell(place.row, place.column);
  range.load(measured === null ? LOOK : `${LOOK},${ROOM}`);
  range.untrack();
  return { row: place.row, column: place.column, wordsOnlyFormat, measured, range };
}

/** Remembers how cells looked before the first try that touched them. Also a request that fails answers for what it did
 *  before the failure, so looks are remembered either way. */
export class LooksBefore {
  readonly #looks = new Map<string, Map<string, CellLook>>();
  #tooWide = false;

  /** Whether a cell that was measured is too narrow for what it shows now. */
  get tooWide(): boolean {
    return this.#tooWide;
  }

  remember(sheetId: string, queued: readonly QueuedLook[]): void {
    const known = this.#looks.get(sheetId) ?? new Map<string, CellLook>();
    this.#looks.set(sheetId, known);
    for (const each of queued) {
      const look = readLook(each);
      if (look && each.measured !== null && !fits(each.measured, each.range.format)) this.#tooWide = true;
      if (look && !known.has(cellAddress(each))) known.set(cellAddress(each), look);
    }
  }

  /** The cells of a sheet that had a fill (or shrunk text) of their own, which is to stay. */
  own(sheetId: string): readonly CellLook[] {
    return [...(this.#looks.get(sheetId)?.values() ?? [])].filter(({ fill, shrink }) => fill !== null || shrink);
  }

  isOwn(sheetId: string, place: CellPlace): boolean {
    return this.own(sheetId).some(({ row, column }) => row === place.row && column === place.column);
  }
}

function fits(text: string, { columnWidth: width, font }: Excel.RangeFormat): boolean {
  return fitsInCell(text, { width, font: { name: font.name, size: font.size, bold: font.bold } });
}

function readLook({ row, column, wordsOnlyFormat, range }: QueuedLook): CellLook | null {
  const { format } = range.toJSON();
  const { shrinkToFit } = format ?? {};
  const { color, pattern } = format?.fill ?? {};
  if (shrinkToFit === undefined || color === undefined) return null; // not answered
  const shrink = shrinkToFit === true;
  // Some Excels give no pattern for a cell without a fill; its colour then reads white.
  const isFilled = pattern ? pattern !== 'None' : color !== '#FFFFFF' && color !== '';
  const isOurs = color === FLAG_FILL && shrink;
  if (isOurs) return { row, column, wordsOnlyFormat, fill: null, shrink: false };
  return { row, column, wordsOnlyFormat, fill: isFilled ? color : null, shrink };
}

/** Queues putting a cell's own look back. */
export function queueOwnLook(sheet: Excel.Worksheet, { row, column, fill, shrink }: CellLook): void {
  const range = sheet.getCell(row, column);
  if (fill === null) range.format.fill.clear();
  else range.format.fill.color = fill;
  range.format.shrinkToFit = shrink;
  range.untrack();
}

/** Queues putting a cell's own look back while our flag stays in the words of its number format. */
export function queueWordsOnly(sheet: Excel.Worksheet, look: CellLook): void {
  queueOwnLook(sheet, look);
  const range = sheet.getCell(look.row, look.column);
  range.numberFormat = [[look.wordsOnlyFormat]];
  range.untrack();
}
