import { placeKey, type CellPlace } from '../core/grid/address';
import { tidyText } from '../core/grid/cell-text';
import { gridCell, isCellError, type CellValue, type Grid } from '../core/grid/grid';
import { formatMeaning } from '../core/grid/number-format';
import { shownFigure } from '../core/grid/shown-figure';
import { plainFormat } from '../core/grid/flag';
import type { ValueWrite } from '../core/plan/write-plan';
import { Exact, plainText } from '../core/exact';
import { noteCell } from '../host/carried/own-notes';
import { readReplaced, type Replaced } from '../text/replaced-text';
import type { FormSheet } from './read-forms';

/** A figure of the department's that scoring has replaced. */
export interface ReplacedFigure extends Replaced, CellPlace {
  /** By this run, not by an earlier one. */
  readonly isNew: boolean;
}

/** What was written into each sheet while the workbook is open, by its id: wherever rows have moved to since. */
export type OwnFigures = ReadonlyMap<string, ReadonlySet<CellValue>>;

/* The note on a cell says what the department had and what we wrote, so that a second scoring knows its own result from a
   figure typed since: the old figure stays as long as ours stands in the cell. */

/** The figures that scoring replaces now, and those it has replaced before and that are still noted. `grid`: as it stands once
 *  the values are written; `wrote`: what earlier runs put there is no figure of the department's. */
export function replacedFigures(
  sheet: FormSheet,
  writes: readonly ValueWrite[],
  grid: Grid,
  wrote: OwnFigures,
): readonly ReplacedFigure[] {
  const noted = notedFigures(sheet.ownNotes);
  const written = new Set(writes.map(placeKey));
  const now = writes.flatMap((write): readonly ReplacedFigure[] => {
    const { row, column, reason } = write;
    if (reason === 'flag') return [];
    const before = figureText(write.before, gridCell(sheet.grid, row, column).numberFormat);
    const after = figureText(write.after, gridCell(grid, row, column).numberFormat);
    const earlier = noted.get(placeKey(write));
    const isOurs = wrote.get(sheet.id)?.has(write.before) ?? false;
    const original = earlier?.after === before ? earlier.before : isOurs ? '' : before;
    return original === '' || original === after ? [] : [{ row, column, reason, before: original, after, isNew: true }];
  });
  const standing = [...noted].flatMap(([key, figure]): readonly ReplacedFigure[] => {
    if (written.has(key)) return [];
    const { value, numberFormat } = gridCell(grid, figure.row, figure.column);
    return figureText(value, numberFormat) === figure.after ? [{ ...figure, isNew: false }] : [];
  });
  return [...now, ...standing];
}

function notedFigures(ownNotes: readonly string[]): ReadonlyMap<string, CellPlace & Replaced> {
  const noted = new Map<string, CellPlace & Replaced>();
  for (const note of ownNotes) {
    const place = noteCell(note);
    const replaced = place && readReplaced(note);
    if (place && replaced) noted.set(placeKey(place), { ...place, ...replaced });
  }
  return noted;
}

/** More is not told of a text that stood where a figure belongs. */
const LONGEST = 30;

/** A figure as people say it: 7, 86.20%; empty where nothing stands. */
export function figureText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value !== 'number') return tidyText(String(value)).slice(0, LONGEST);
  return formatMeaning(numberFormat).percent
    ? shownFigure(value, plainFormat(numberFormat))
    : plainText(new Exact(value));
}
