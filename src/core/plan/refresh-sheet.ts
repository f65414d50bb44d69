import type { Area, CellPlace } from '../grid/address';
import { gridCell, type Grid, type GridCell } from '../grid/grid';
import { sameFormula } from '../grid/same-formula';
import { draftText, keyIn, standingText, type KeyedSheet } from './keyed-sheet';
import { isFormatted, type DraftCell, type DraftChart } from './sheet-draft';
import { standingSheet, type StandingSheet } from './standing-sheet';

/** A cell of a sheet of ours that is to be written, and what stands there. */
export interface RefreshedCell extends CellPlace {
  readonly before: GridCell;
  readonly after: DraftCell;
}

/** What bringing a sheet of ours up to date does to it, before anything is written. No row moves: what people wrote, marked
 *  or coloured in a row stays with it. Rows and columns are counted from 0. */
export interface SheetRefresh {
  readonly cells: readonly RefreshedCell[];
  /** What of the new rows is to look like the others: all but what is out of sight. */
  readonly laidOut: readonly Area[];
  /** Rows that come, below all others, and rows of ours in which a figure changes. */
  readonly added: readonly number[];
  readonly changed: readonly number[];
  /** Rows we have no longer that now say so, as something of people's stands in them or below them. */
  readonly marked: readonly number[];
  /** Rows we have no longer that are emptied: the last ones, with nothing of people's. */
  readonly emptied: readonly number[];
  /** Headings of ours that are not in the sheet: nothing is written of them. */
  readonly missing: readonly string[];
  /** Where each row of the draft is afterwards (null: a blank one, which is left out), each column by its id, and the rows that
   *  say that we have them no longer. */
  readonly rows: readonly (number | null)[];
  readonly columns: ReadonlyMap<string, number>;
  readonly gone: readonly number[];
  /** How many columns and rows of people's own stay as they are. */
  readonly ownColumns: number;
  readonly ownRows: number;
}

/** How a sheet is brought up to date that is one of ours; null: it is none. After it is carried out, there is nothing more
 *  to do. */
export function refreshSheet(grid: Grid, draft: KeyedSheet): SheetRefresh | null {
  const standing = standingSheet(grid, draft);
  if (!standing) return null;
  const { places, missing, ownColumns, ownRows, columns } = standing;
  const isBlank = draft.rows.map((row) => keyIn(row, draft.keys[0]) === null);
  const isNew = (_: unknown, index: number): boolean => places[index] === null && !isBlank[index];
  const going = goneRows(standing, draft);
  let next = freeRow(standing, going.emptied, draft.rows.filter(isNew).length);
  const rows = places.map((row, index) => row ?? (isBlank[index] ? null : next++));
  const runs = runningNumbers(standing, draft, rows);
  const written = draft.rows.map(({ cells }, index) => {
    const row = rows[index] ?? null;
    if (row === null) return [];
    const isNew = places[index] === null;
    const said = isNew ? undefined : draft.stays?.(shownIn(standing, row));
    return rowCells(standing, draft, { row, isNew }, { ...cells, ...runs[index], ...said });
  });
  const added = rows.filter(isNew).filter((row) => row !== null);
  const marked = going.marked.map((row) => markedCells(standing, draft, row));
  const emptied = going.emptied.filter((row) => !rows.includes(row));
  const changesOf = (all: readonly (readonly RefreshedCell[])[]): readonly number[] =>
    all.flatMap(([first]) => (first ? [first.row] : []));
  return {
    cells: [
      ...comingHeadings(standing),
      ...[...written, ...marked, ...emptied.map((row) => emptiedCells(standing, row))].flat(),
    ],
    laidOut: layoutOf(standing, draft, added),
    added,
    changed: changesOf(written.filter((_, index) => places[index] !== null)),
    marked: changesOf(marked),
    emptied,
    missing: missing.map(({ heading }) => heading),
    rows,
    columns,
    gone: going.marked,
    ownColumns: ownColumns.length,
    ownRows: ownRows.length,
  };
}

/** The charts of a sheet that is brought up to date; one whose rows people have torn apart, or its columns, stays as it is. */
export function refreshedCharts(
  { rows, columns, gone }: SheetRefresh,
  { charts = [] }: KeyedSheet,
): readonly DraftChart[] {
  return charts.flatMap(({ rows: { first, last }, columns: [names, values], ...chart }) => {
    const own = rows.slice(first, last + 1).filter((row) => row !== null);
    const [top, bottom] = [Math.min(...own), Math.max(...own)];
    const [left = 0, right = 0] = [columns.get(names), columns.get(values)];
    const between = new Set([...own, ...gone.filter((row) => row > top && row < bottom)]);
    const isWhole = between.size === bottom - top + 1 && top === own[0] && right === left + 1;
    return isWhole ? [{ ...chart, source: { top, left, bottom, right } }] : [];
  });
}

function comingHeadings({ grid, headingRow, columns, coming }: StandingSheet): readonly RefreshedCell[] {
  return coming.flatMap(({ id, heading }) => changed(grid, headingRow, columns.get(id) ?? 0, heading));
}

/** The next numbers, for the rows that have none yet in a column of running numbers. */
function runningNumbers(
  { grid, columns, places, gone, ownRows }: StandingSheet,
  draft: KeyedSheet,
  rows: readonly (number | null)[],
): readonly Readonly<Record<string, DraftCell>>[] {
  const numbers = rows.map((): Record<string, DraftCell> => ({}));
  for (const { id, runs } of draft.columns) {
    const column = columns.get(id);
    if (!runs || column === undefined) continue;
    const standing = [...places, ...gone, ...ownRows].flatMap((row) =>
      row === null ? [] : Number(standingText(gridCell(grid, row, column))),
    );
    let last = Math.max(0, ...standing.filter(Number.isInteger));
    for (const [index, cells] of numbers.entries()) {
      const place = places[index] ?? null;
      const hasOne = place !== null && standingText(gridCell(grid, place, column)) !== '';
      if (rows[index] !== null && !hasOne) cells[id] = last += 1;
    }
  }
  return numbers;
}

/** Of the rows we have no longer, the last ones go; what stands above something of people's or of ours stays and says so, as
 *  a hole would end the list for whoever filters or sorts it. */
function goneRows(
  { grid, columns, gone, ownColumns, places, ownRows }: StandingSheet,
  draft: KeyedSheet,
): { readonly marked: readonly number[]; readonly emptied: readonly number[] } {
  const isWritten = (row: number, column: number | undefined, beginsWith: readonly string[] = []): boolean => {
    const text = column === undefined ? '' : standingText(gridCell(grid, row, column));
    return text !== '' && !beginsWith.some((begin) => draftText(begin) === text);
  };
  const hasPeoples = (row: number): boolean =>
    ownColumns.some((column) => isWritten(row, column)) ||
    draft.columns.some(({ id, kept }) => kept && isWritten(row, columns.get(id), kept.beginsWith));
  if (draft.keepsGone) return { marked: gone, emptied: [] };
  const staying = [...places, ...ownRows, ...gone.filter(hasPeoples)].map((row) => row ?? -1);
  const last = Math.max(-1, ...staying);
  return { marked: gone.filter((row) => row <= last), emptied: gone.filter((row) => row > last) };
}

/** Where new rows begin: right below the list where nothing stands in the way, else below all that stands in the sheet. */
function freeRow(
  { grid, headingRow, places, gone, ownRows }: StandingSheet,
  emptied: readonly number[],
  wanted: number,
): number {
  const free = new Set(emptied);
  const list = [...places, ...gone.filter((row) => !free.has(row))].map((row) => row ?? -1);
  let end = Math.max(headingRow, ...list);
  const own = new Set(ownRows);
  while (own.has(end + 1)) end += 1;
  const isBlocked = ownRows.some((row) => row > end && row <= end + wanted + 1);
  return isBlocked ? grid.area.bottom + 1 : end + 1;
}

/** New rows follow one another; columns of ours may stand between people's. */
function layoutOf({ columns }: StandingSheet, draft: KeyedSheet, added: readonly number[]): readonly Area[] {
  const [top] = added;
  const bottom = added.at(-1);
  if (top === undefined || bottom === undefined) return [];
  const seen = draft.columns.flatMap(({ id, width }) => (width > 0 ? (columns.get(id) ?? []) : []));
  const runs: { left: number; right: number }[] = [];
  for (const column of [...seen].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.right === column - 1) last.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs.map((run) => ({ ...run, top, bottom }));
}

/** The cells of one row that read otherwise than they should. */
function rowCells(
  { grid, columns }: StandingSheet,
  draft: KeyedSheet,
  { row, isNew }: { readonly row: number; readonly isNew: boolean },
  cells: Readonly<Record<string, DraftCell>>,
): readonly RefreshedCell[] {
  return draft.columns.flatMap(({ id, kept, runs, mayBeOurs = () => true }) => {
    const column = columns.get(id);
    if (column === undefined) return [];
    const stands = standingText(gridCell(grid, row, column));
    if (!isNew && (kept !== undefined || !mayBeOurs(stands) || (runs === true && stands !== ''))) return [];
    return changed(grid, row, column, cells[id] ?? null);
  });
}

/** What a row shows, by the column's id. */
const shownIn = (
  { grid, columns }: Pick<StandingSheet, 'grid' | 'columns'>,
  row: number,
): Readonly<Record<string, string>> =>
  Object.fromEntries([...columns].map(([id, column]) => [id, standingText(gridCell(grid, row, column))] as const));

function markedCells(
  { grid, columns, newNames }: StandingSheet,
  draft: KeyedSheet,
  row: number,
): readonly RefreshedCell[] {
  const stands = shownIn({ grid, columns }, row);
  const naming = draft.renamed?.column ?? '';
  const sheet = newNames.get(stands[naming] ?? '');
  const shown = sheet === undefined ? stands : { ...stands, [naming]: sheet };
  const theirs = new Set(
    draft.columns.flatMap(({ id, mayBeOurs }) => (mayBeOurs?.(shown[id] ?? '') === false ? id : [])),
  );
  return Object.entries(draft.gone(shown)).flatMap(([id, after]) => {
    const column = columns.get(id);
    return column === undefined || theirs.has(id) ? [] : changed(grid, row, column, after);
  });
}

function emptiedCells({ grid, columns }: StandingSheet, row: number): readonly RefreshedCell[] {
  return [...columns.values()].flatMap((column) => changed(grid, row, column, null));
}

function changed(grid: Grid, row: number, column: number, after: DraftCell): readonly RefreshedCell[] {
  const before = gridCell(grid, row, column);
  return isAsWanted(before, after) ? [] : [{ row, column, before, after }];
}

/** Whether a cell says what it should; how people have it shown is theirs. */
function isAsWanted({ value, formula }: GridCell, after: DraftCell): boolean {
  if (after === null || after === '') return formula === null && (value === null || value === '');
  if (isFormatted(after)) return formula === null && value === after.number;
  if (typeof after === 'object') return formula !== null && sameFormula(formula, after.formula);
  return formula === null && value === after;
}
