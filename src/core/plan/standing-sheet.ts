import { gridCell, type Grid } from '../grid/grid';
import { grouped } from '../grouped';
import { draftText, keyIn, keyOf, standingText, wholeKeyOf, type KeyedColumn, type KeyedSheet } from './keyed-sheet';

/** A sheet of ours as it stands: people may have moved, renamed, deleted and added columns, sorted and added rows. Rows and
 *  columns are counted from 0. */
export interface StandingSheet {
  readonly grid: Grid;
  readonly headingRow: number;
  /** Where each of our columns is, by its id. */
  readonly columns: ReadonlyMap<string, number>;
  /** Our columns that are not there, and of those among `columns` the ones that come now. */
  readonly missing: readonly KeyedColumn[];
  readonly coming: readonly KeyedColumn[];
  /** The columns of people's own in which something stands. */
  readonly ownColumns: readonly number[];
  /** Where the row of each row of the draft is; null: it has none yet. */
  readonly places: readonly (number | null)[];
  /** Rows with a key of ours that the draft has no longer. */
  readonly gone: readonly number[];
  /** What sheets are called now whose rows were known again under another name. */
  readonly newNames: ReadonlyMap<string, string>;
  /** Rows of people's own. */
  readonly ownRows: readonly number[];
}

/** How far down people may have moved the headings by rows of their own. */
const LOWEST_HEADING = 10;

/** A sheet seen as one of ours; null: it is none. It has the headings of a key, and more than half of all. */
export function standingSheet(grid: Grid, draft: KeyedSheet): StandingSheet | null {
  const { top, bottom } = grid.area;
  for (let row = top; row <= Math.min(bottom, top + LOWEST_HEADING - 1); row += 1) {
    const columns = columnsByHeading(grid, row, draft.columns);
    const hasKey = draft.keys.some((ids) => ids.every((id) => columns.has(id)));
    if (hasKey && columns.size > draft.columns.filter(({ may }) => may === undefined).length / 2)
      return read(grid, row, columns, draft);
  }
  return null;
}

function read(grid: Grid, headingRow: number, found: ReadonlyMap<string, number>, draft: KeyedSheet): StandingSheet {
  const filled = filledRows(grid, headingRow);
  const { places, gone, ownRows, newNames } = matchRows(grid, filled, found, draft);
  const named = withRenamed(grid, headingRow, found, draft, places);
  const emptied = emptiedColumns(grid, [headingRow, ...filled], named, draft);
  const there = new Map([...named, ...emptied]);
  const absent = draft.columns.filter(({ id }) => !there.has(id));
  const added = absent.filter(({ may }) => may === 'comes');
  const columns = new Map([...there, ...added.map(({ id }, at) => [id, grid.area.right + 1 + at] as const)]);
  const ours = new Set(columns.values());
  const ownColumns = columnsOf(grid).filter(
    (column) =>
      !ours.has(column) && [headingRow, ...filled].some((row) => standingText(gridCell(grid, row, column)) !== ''),
  );
  const says = ({ id, kept }: KeyedColumn): boolean =>
    !kept || draft.rows.some(({ cells }) => draftText(cells[id]) !== '');
  const missing = absent.filter((column) => column.may === undefined && says(column));
  const coming = [...added, ...draft.columns.filter(({ id }) => emptied.has(id))];
  return { grid, headingRow, columns, missing, coming, ownColumns, places, gone, ownRows, newNames };
}

const columnsOf = ({ area: { left, right } }: Grid): readonly number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);

function filledRows(grid: Grid, headingRow: number): readonly number[] {
  const columns = columnsOf(grid);
  const rows: number[] = [];
  for (let row = headingRow + 1; row <= grid.area.bottom; row += 1)
    if (columns.some((column) => standingText(gridCell(grid, row, column)) !== '')) rows.push(row);
  return rows;
}

/** Each heading where it stands; of two alike, the one nearer to where it was written. */
function columnsByHeading(grid: Grid, row: number, columns: readonly KeyedColumn[]): Map<string, number> {
  const standing = columnsOf(grid).map((column) => ({ column, text: standingText(gridCell(grid, row, column)) }));
  const found = new Map<string, number>();
  for (const [index, { id, heading }] of columns.entries()) {
    const wanted = draftText(heading);
    const alike = standing.filter(({ text }) => text === wanted).map(({ column }) => column);
    const [nearest] = alike.sort((a, b) => Math.abs(a - index) - Math.abs(b - index));
    if (nearest !== undefined) found.set(id, nearest);
  }
  return found;
}

type Matched = Pick<StandingSheet, 'places' | 'gone' | 'ownRows' | 'newNames'>;

/** Which row of the sheet is which of the draft. A row without a key by the first set that is there is people's own, and so
 *  is the second of two alike: somebody has copied it. Where the keys themselves are gone, so is every row that is not found
 *  by what people see in it. */
function matchRows(
  grid: Grid,
  filled: readonly number[],
  columns: ReadonlyMap<string, number>,
  { keys, rows, renamed }: KeyedSheet,
): Matched {
  const sets = keys.filter((ids) => ids.every((id) => columns.has(id)));
  const keyOfStanding = (row: number, ids: readonly string[], make = keyOf): string | null =>
    make(ids.map((id) => standingText(gridCell(grid, row, columns.get(id) ?? 0))));
  const [first = []] = sets;
  const byKey = new Map<string, number>();
  const ownRows: number[] = [];
  for (const row of filled) {
    const key = keyOfStanding(row, first);
    if (key === null || byKey.has(key)) ownRows.push(row);
    else byKey.set(key, row);
  }
  const left = new Set(byKey.values());
  const places: (number | null)[] = rows.map((row) => {
    const at = byKey.get(keyIn(row, first) ?? '') ?? null;
    return at !== null && left.delete(at) ? at : null;
  });
  const matchLeft = (ids: readonly string[], mayBe: (row: number) => boolean = () => true): void => {
    const standing = grouped([...left].filter(mayBe), (row) => keyOfStanding(row, ids, wholeKeyOf));
    const wanted = grouped(
      [...rows.keys()].filter((index) => places[index] === null && !rows[index]?.onlyByKey),
      (index) => keyIn(rows[index], ids, wholeKeyOf),
    );
    for (const [key, [index, ...others]] of wanted) {
      const [row, ...alike] = standing.get(key) ?? [];
      if (index === undefined || row === undefined || others.length + alike.length > 0) continue;
      places[index] = row;
      left.delete(row);
    }
  };
  for (const ids of sets.slice(1)) matchLeft(ids);
  const newNames = new Map<string, string>();
  if (renamed && columns.has(renamed.column)) {
    const sheetOf = (row: number): string => standingText(gridCell(grid, row, columns.get(renamed.column) ?? 0));
    const isAway = (row: number): boolean => !renamed.present.has(sheetOf(row));
    for (const ids of renamed.keys.filter((set) => set.every((id) => columns.has(id)))) matchLeft(ids, isAway);
    for (const [index, row] of places.entries())
      if (row !== null && isAway(row)) newNames.set(sheetOf(row), draftText(rows[index]?.cells[renamed.column]));
  }
  if (first === keys[0]) return { places, gone: [...left], ownRows, newNames };
  return { places, gone: [], ownRows: [...ownRows, ...left].sort((a, b) => a - b), newNames };
}

/** Our columns with those whose heading people have changed: one between the same neighbours that says what we say. A column
 *  of people's own in the place of one they have deleted says something else, and is left alone. */
function withRenamed(
  grid: Grid,
  headingRow: number,
  found: ReadonlyMap<string, number>,
  { columns, rows }: KeyedSheet,
  places: Matched['places'],
): ReadonlyMap<string, number> {
  const all = new Map(found);
  for (const [index, { id }] of columns.entries()) {
    if (all.has(id)) continue;
    const near = (some: readonly KeyedColumn[]): number | undefined =>
      some.map((column) => all.get(column.id)).find((place) => place !== undefined);
    const left = near(columns.slice(0, index).reverse()) ?? grid.area.left - 1;
    const right = near(columns.slice(index + 1)) ?? grid.area.right + 1;
    const taken = new Set(all.values());
    const renamed = columnsOf(grid).find(
      (column) =>
        column > left &&
        column < right &&
        !taken.has(column) &&
        standingText(gridCell(grid, headingRow, column)) !== '' &&
        saysTheSame(
          places.map((row, at) => [
            draftText(rows[at]?.cells[id]),
            row === null ? null : standingText(gridCell(grid, row, column)),
          ]),
        ),
    );
    if (renamed !== undefined) all.set(id, renamed);
  }
  return all;
}

/** Columns of ours that stand where they were, but empty: a writing that failed half-way left them so. A column that people
 *  delete leaves no gap. */
function emptiedColumns(
  grid: Grid,
  rows: readonly number[],
  found: ReadonlyMap<string, number>,
  { columns }: KeyedSheet,
): ReadonlyMap<string, number> {
  const isBlank = (column: number): boolean => rows.every((row) => standingText(gridCell(grid, row, column)) === '');
  const all = new Map<string, number>();
  let left = -1;
  let waiting: string[] = [];
  for (const { id, may } of columns) {
    const at = found.get(id);
    if (at === undefined) {
      if (may === undefined) waiting.push(id);
      continue;
    }
    const gap = waiting.map((_, index) => left + 1 + index);
    if (at === left + 1 + waiting.length && gap.every(isBlank))
      for (const [i, each] of waiting.entries()) all.set(each, left + 1 + i);
    left = at;
    waiting = [];
  }
  return all;
}

/** A text as short as this (0, 优) may stand in two columns by chance. */
const TELLING_LENGTH = 3;

/** Whether what stands in a column is ours: more than half of it, and not only one short text over and over. */
function saysTheSame(pairs: readonly (readonly [ours: string, standing: string | null])[]): boolean {
  const both = pairs.filter(([ours, standing]) => standing !== null && (ours !== '' || standing !== ''));
  const alike = both.filter(([ours, standing]) => ours === standing).map(([ours]) => ours);
  const distinct = new Set(alike);
  const isTelling = distinct.size > 1 || [...distinct].some((text) => text.length >= TELLING_LENGTH);
  return isTelling && alike.length > both.length / 2;
}
