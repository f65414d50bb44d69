import { placeKey, type CellPlace } from '../core/grid/address';
import { tidyText } from '../core/grid/cell-text';
import { gridCell, isCellError, type CellValue, type Grid } from '../core/grid/grid';
import { formatMeaning } from '../core/grid/number-format';
import { shownFigure } from '../core/grid/shown-figure';
import { plainFormat } from '../core/grid/flag';
import type { ValueWrite } from '../core/plan/write-plan';
import { Exact, plainText } from '../core/exact';
import { noteCell } from '../host/carried/own-notes';
import type { SheetChange, WorkbookReading } from '../host/port';
import { readReplaced, type Replaced } from '../text/replaced-text';
import { ownWords } from './cell-messages';
import type { FormSheet } from './read-forms';
import { stepIn } from './undo/undo-step';
import { readUndoText } from './undo/undo-text';

/** A figure of the department's that scoring has replaced. */
export interface ReplacedFigure extends Replaced, CellPlace {
  /** By this run, not by an earlier one. */
  readonly isNew: boolean;
}

/** What we wrote into a sheet and still know of. */
interface OwnFiguresOfSheet {
  /** By its place (placeKey); what an earlier session wrote as far as the workbook carries what undo needs. */
  readonly placed: ReadonlyMap<string, CellValue>;
  /** The lines this session wrote in, by their words: whether rows have moved since is seen by them. */
  readonly lines: ReadonlyMap<string, number>;
  /** The department's figures that were replaced while their notes could not be written. */
  readonly unnoted: readonly (CellPlace & Replaced)[];
}

/** The same for each sheet, by its id. */
export type OwnFigures = ReadonlyMap<string, OwnFiguresOfSheet>;

/** What was written, with what a run has written besides; `unnotedOn`: the figures it replaced on a sheet whose notes it could
 *  not write, null where it could. */
export function withRun(
  wrote: OwnFigures,
  changes: readonly SheetChange[],
  unnotedOn: (sheetId: string) => OwnFiguresOfSheet['unnoted'] | null,
): OwnFigures {
  const own = changes.map(({ sheetId, cells, basis }): readonly [string, OwnFiguresOfSheet] => {
    const { placed, lines, unnoted } = wrote.get(sheetId) ?? NOTHING;
    const written = cells.flatMap(({ row, column, value }) => (value == null ? [] : [{ row, column, value }]));
    const lineOf = (row: number): string => lineWords(basis?.values[row - basis.area.top] ?? []);
    const rows = [...new Set(written.map(({ row }) => row))];
    const known = {
      placed: new Map([...placed, ...written.map((cell) => [placeKey(cell), cell.value] as const)]),
      lines: new Map([...lines, ...rows.map((row) => [lineOf(row), row] as const)]),
      unnoted: [...unnoted, ...(unnotedOn(sheetId) ?? [])],
    };
    return [sheetId, known];
  });
  return new Map([...wrote, ...own]);
}

const NOTHING: OwnFiguresOfSheet = { placed: new Map(), lines: new Map(), unnoted: [] };

/** The texts that people have typed in a line: scoring writes none of them. */
const lineWords = (values: readonly (CellValue | undefined)[]): string =>
  values.filter((value) => typeof value === 'string').join('\n');

/** What was written, with what the workbook tells of earlier sessions by the steps that could be taken back. */
export function withCarried(wrote: OwnFigures, reading: WorkbookReading): OwnFigures {
  const steps = readUndoText(reading.undo ?? null).flatMap((step) => stepIn(reading, step) ?? []);
  if (steps.length === 0) return wrote;
  const placed = new Map<string, Map<string, CellValue>>();
  // From the first to the last: what stands there now is what the last one wrote.
  for (const { sheetId, cells } of steps.reverse().flatMap(({ changes }) => changes)) {
    const ofSheet = placed.get(sheetId) ?? new Map<string, CellValue>();
    placed.set(sheetId, ofSheet);
    for (const cell of cells) if (cell.value !== undefined) ofSheet.set(placeKey(cell), cell.value);
  }
  return new Map([
    ...wrote,
    ...[...placed].map(([id, ofSheet]): readonly [string, OwnFiguresOfSheet] => [
      id,
      // What this session wrote is among the steps, unless they were too long to be kept.
      { ...(wrote.get(id) ?? NOTHING), placed: new Map([...(wrote.get(id) ?? NOTHING).placed, ...ofSheet]) },
    ]),
  ]);
}

/** Tells of the cells of a sheet which hold what we wrote there, or in the row that has moved there since. A figure that
 *  somebody typed is theirs though we have written the same one elsewhere. */
export function ownFiguresIn(own: OwnFiguresOfSheet | undefined, grid: Grid): (write: ValueWrite) => boolean {
  if (!own) return () => false;
  const shifts = [0, ...shiftsOf(own, grid)];
  return ({ row, column, before }) =>
    before !== null && shifts.some((down) => own.placed.get(placeKey({ row: row - down, column })) === before);
}

/** By how many rows lines we wrote in have moved. Of several lines with the same words it cannot be told. */
function shiftsOf({ lines }: OwnFiguresOfSheet, { area, cells }: Grid): ReadonlySet<number> {
  const found = new Map<string, readonly number[]>();
  cells.forEach((line, index) => {
    const words = lineWords(line.map(({ value, formula }) => (formula === null ? value : undefined)));
    if (lines.has(words)) found.set(words, [...(found.get(words) ?? []), area.top + index]);
  });
  const moved = [...found].flatMap(([words, [row = 0, ...others]]) =>
    words !== '' && others.length === 0 ? [row - (lines.get(words) ?? row)] : [],
  );
  return new Set(moved.filter((down) => down !== 0));
}

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
  const own = wrote.get(sheet.id);
  const noted = new Map([
    ...(own?.unnoted ?? []).map((figure) => [placeKey(figure), figure] as const),
    ...notedFigures(ownWords(sheet)),
  ]);
  const written = new Set(writes.map(placeKey));
  const isOwn = ownFiguresIn(own, sheet.grid);
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
