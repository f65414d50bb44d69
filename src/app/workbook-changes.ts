import { gridCell, isCellError, type CellValue, type Grid, type GridCell } from '../core/grid/grid';
import type { CellPlace } from '../core/grid/address';
import { flagFormat } from '../core/plan/flag-format';
import type { SheetPlan } from '../core/plan/write-plan';
import type { Recalculation } from '../core/recalculate';
import type { Scorecard } from '../core/scoring/scorecard';
import { NOTE_MARK, type CellChange, type SheetChange, type SheetReading, type WorkbookReading } from '../host/port';
import { noteText } from '../text/finding-text';
import type { Locale } from '../text/locale';

/** A sheet with something to write that is left as it is, and why. */
export interface SkippedSheet {
  readonly sheet: string;
  readonly reason: 'protected' | 'hidden';
}

/** What one run would write, and which sheets it leaves alone. */
export interface WorkbookChanges {
  readonly changes: readonly SheetChange[];
  readonly skipped: readonly SkippedSheet[];
  /** How many rows get the flag, and how many lose it. */
  readonly flagged: number;
  readonly unflagged: number;
}

/** Turns the plans into changes for the port: the flags' words, fills and notes are worded here.
 *  Hidden and protected sheets are never written; those that would have been are named. */
export function workbookChanges(
  reading: WorkbookReading,
  recalculation: Recalculation,
  flagWords: string,
): WorkbookChanges {
  const changes: SheetChange[] = [];
  const skipped: SkippedSheet[] = [];
  let flagged = 0;
  let unflagged = 0;
  for (const plan of recalculation.plans) {
    const sheet = reading.sheets.find((candidate) => candidate.name === plan.sheet);
    if (!sheet?.grid) continue;
    const scorecards = recalculation.scorecards.filter((card) => card.sheet === plan.sheet);
    const change = sheetChange(sheet, sheet.grid, plan, scorecards, flagWords);
    if (change.cells.length === 0) continue;
    if (sheet.hidden) skipped.push({ sheet: sheet.name, reason: 'hidden' });
    else if (sheet.protected) skipped.push({ sheet: sheet.name, reason: 'protected' });
    else {
      changes.push(change);
      flagged += plan.flags.filter((flag) => flag.carried === 'no').length;
      unflagged += plan.unflags.length;
    }
  }
  return { changes, skipped, flagged, unflagged };
}

function sheetChange(
  sheet: SheetReading,
  grid: Grid,
  plan: SheetPlan,
  scorecards: readonly Scorecard[],
  flagWords: string,
): SheetChange {
  const cells = new Map<string, CellChange>();
  const merge = (change: CellChange): void => {
    const key = `${change.row},${change.column}`;
    cells.set(key, { ...cells.get(key), ...change });
  };
  for (const { row, column, after, numberFormat } of plan.writes) {
    merge({ row, column, value: after, ...(numberFormat === null ? {} : { numberFormat }) });
  }
  const locale = formLocale(scorecards);
  const notes = plan.flags.map((flag) => `${NOTE_MARK}\n${noteText(flag.finding, flagWords, locale)}`);
  const notesStand = sameTexts(notes, sheet.ownNotes);
  plan.flags.forEach(({ row, column, plainFormat, carried }, index) => {
    const note = notesStand ? {} : { note: notes[index] ?? null };
    if (carried !== 'no') {
      if (!notesStand) merge({ row, column, ...note });
      return;
    }
    merge({
      row,
      column,
      numberFormat: flagFormat(plainFormat, flagWords, 'filled'),
      mark: { kind: 'set', wordsOnlyFormat: flagFormat(plainFormat, flagWords, 'wordsOnly') },
      ...note,
    });
  });
  for (const { row, column, plainFormat, carried } of plan.unflags) {
    merge({
      row,
      column,
      numberFormat: plainFormat,
      ...(carried === 'filled' ? { mark: { kind: 'clear' } as const } : {}),
      note: null,
    });
  }
  return {
    sheetId: sheet.id,
    cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    basis: { area: grid.area, values: comparableValues(grid, scorecards) },
    notedCells: [...plan.flags.filter((flag) => flag.carried !== 'no'), ...plan.unflags].map(place),
  };
}

const place = ({ row, column }: CellPlace): CellPlace => ({ row, column });

function sameTexts(wanted: readonly string[], present: readonly string[]): boolean {
  const sorted = (texts: readonly string[]): string => JSON.stringify([...texts].sort());
  return sorted(wanted) === sorted(present);
}

/** A form written in Chinese gets Chinese notes, whatever language the clerk's Excel speaks, so that two colleagues'
 *  runs do not overwrite each other's words. */
function formLocale(scorecards: readonly Scorecard[]): Locale {
  const words = scorecards.flatMap((card) => [card.title ?? '', ...card.rows.map((row) => row.name)]).join('');
  return /\p{Script=Han}/u.test(words) ? 'zh-CN' : 'en-US';
}

/** The values the scores were computed from. A formula counts only where a form reads a target, an actual, a weight or
 *  the budget; any other may depend on the cells we write. */
function comparableValues(grid: Grid, scorecards: readonly Scorecard[]): (CellValue | undefined)[][] {
  const isInput = (row: number, column: number): boolean =>
    scorecards.some(
      ({ columns, rows, execution }) =>
        (execution?.row === row && column !== execution.scoreCell?.column) ||
        ((column === columns.target || column === columns.actual || column === columns.weight) &&
          rows.some((scored) => scored.row === row)),
    );
  return grid.cells.map((cells, i) =>
    cells.map((cell: GridCell, j) =>
      cell.formula === null || isInput(grid.area.top + i, grid.area.left + j) ? cell.value : undefined,
    ),
  );
}

/** The grid as it stands once the changes are written, for showing the result without reading again. */
export function gridAfter(grid: Grid, change: SheetChange): Grid {
  const changed = new Map(change.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const area = {
    top: Math.min(grid.area.top, ...change.cells.map((cell) => cell.row)),
    left: Math.min(grid.area.left, ...change.cells.map((cell) => cell.column)),
    bottom: Math.max(grid.area.bottom, ...change.cells.map((cell) => cell.row)),
    right: Math.max(grid.area.right, ...change.cells.map((cell) => cell.column)),
  };
  const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const cells = numbers(area.top, area.bottom).map((row) =>
    numbers(area.left, area.right).map((column) =>
      cellAfter(gridCell(grid, row, column), changed.get(`${row},${column}`)),
    ),
  );
  return { ...grid, area, cells };
}

function cellAfter(cell: GridCell, change: CellChange | undefined): GridCell {
  if (!change) return cell;
  const { value, numberFormat = cell.numberFormat } = change;
  return value === undefined ? { ...cell, numberFormat } : { value, formula: null, numberFormat };
}

/** Whether two cell values are the same to a reader. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}
