import { placeKey, type CellPlace } from '../core/grid/address';
import { tidyText } from '../core/grid/cell-text';
import { gridCell, isCellError, type CellValue, type Grid } from '../core/grid/grid';
import { formatMeaning } from '../core/grid/number-format';
import { shownFigure } from '../core/grid/shown-figure';
import { plainFormat } from '../core/grid/flag';
import type { SinceScoring } from '../core/finding/since-scoring';
import type { ValueWrite } from '../core/plan/write-plan';
import type { RecalculatedForm } from '../core/recalculate';
import { Exact, plainText } from '../core/exact';
import { noteCell } from '../host/carried/own-notes';
import type { SheetChange } from '../host/port';
import { readReplaced, type Replaced } from '../text/replaced-text';
import { ownWords } from './cell-messages';
import type { FormSheet } from './read-forms';

/** A figure of the department's that scoring has replaced. */
export interface ReplacedFigure extends Replaced, CellPlace {
  /** By this run, not by an earlier one. */
  readonly isNew: boolean;
}

/** Figures of the department's that were replaced while their notes could not be written, by the sheet's id. What we wrote
 *  ourselves the workbook remembers (SinceScoring.ours). */
export type Unnoted = ReadonlyMap<string, readonly (CellPlace & Replaced)[]>;

/** The same with those of one run more; `ofSheet`: what it replaced on a sheet whose notes it could not write, null where it
 *  could. */
export function withUnnoted(
  known: Unnoted,
  changes: readonly SheetChange[],
  ofSheet: (sheetId: string) => readonly (CellPlace & Replaced)[] | null,
): Unnoted {
  const added = changes.map(
    ({ sheetId }) => [sheetId, [...(known.get(sheetId) ?? []), ...(ofSheet(sheetId) ?? [])]] as const,
  );
  return new Map([...known, ...added]);
}

/** Whether a cell holds what we wrote there. */
export function isOwnFigure(since: Pick<SinceScoring, 'ours'> | null, write: ValueWrite): boolean {
  return write.before !== null && (write.wasOwn === true || (since?.ours.has(placeKey(write)) ?? false));
}

/* The note on a cell says what the department had and what we wrote, so that a second scoring knows its own result from a
   figure typed since: the old figure stays as long as ours stands in the cell. */

/** The figures that scoring replaces now, and those it has replaced before and that are still noted. `grid`: as it stands once
 *  the values are written; `forms`: as found in the sheet before. */
export function replacedFigures(
  sheet: FormSheet,
  writes: readonly ValueWrite[],
  grid: Grid,
  { forms, unnoted }: { readonly forms: readonly Pick<RecalculatedForm, 'since'>[]; readonly unnoted: Unnoted },
): readonly ReplacedFigure[] {
  const noted = new Map([
    ...(unnoted.get(sheet.id) ?? []).map((figure) => [placeKey(figure), figure] as const),
    ...notedFigures(ownWords(sheet)),
  ]);
  const written = new Set(writes.map(placeKey));
  const isOwn = (write: ValueWrite): boolean => forms.some(({ since }) => isOwnFigure(since, write));
  const now = writes.flatMap((write): readonly ReplacedFigure[] => {
    const { row, column, reason } = write;
    if (reason === 'flag') return [];
    const before = figureText(write.before, gridCell(sheet.grid, row, column).numberFormat);
    const after = figureText(write.after, gridCell(grid, row, column).numberFormat);
    const earlier = noted.get(placeKey(write));
    const original = earlier?.after === before ? earlier.before : isOwn(write) ? '' : before;
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
