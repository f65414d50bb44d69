import { placeKey } from '../core/grid/address';
import { carriedFlag, flagFormat } from '../core/grid/flag';
import type { CellValue, Grid, GridCell } from '../core/grid/grid';
import type { Scorecard } from '../core/finding/finding';
import { planFlagsAndMarks, planWrites } from '../core/plan/plan-sheet';
import { writtenGrid, type SheetPlan, type ValueWrite } from '../core/plan/write-plan';
import { formsOf, type Recalculation, type RecalculationStep } from '../core/recalculate';
import type { RuleSet } from '../core/scoring/rule-set/rule-set';
import type { CellChange, SheetChange } from '../host/port';
import type { Locale } from '../text/locale';
import type { FormSheet, ScoredWorkbook } from './read-forms';
import { markGroups, marksStand, noteChanges } from './sheet-marks';

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
  /** How many other cells are marked in the sheets whose marks change. */
  readonly marked: number;
  /** Whether the workbook carries marks, flags or notes of ours afterwards. */
  readonly hasMarks: boolean;
}

/** Why a sheet is never written; null when it may be. */
export function whySkipped({ hidden, protected: locked }: FormSheet): SkippedSheet['reason'] | null {
  return hidden ? 'hidden' : locked ? 'protected' : null;
}

/** A sheet, the values to be written in it, and its grid once they are: as read, where the sheet is never written. */
export interface SheetToWrite {
  readonly sheet: FormSheet;
  readonly writes: readonly ValueWrite[];
  readonly grid: Grid;
}

/** The values to be written in a workbook, a sheet at a time. */
export function* valueSteps({
  sheets,
  rules,
  recalculation,
}: ScoredWorkbook): Generator<RecalculationStep, readonly SheetToWrite[]> {
  const planned: SheetToWrite[] = [];
  for (const sheet of sheets) {
    yield { done: sheets.length, total: sheets.length };
    const writes = planWrites(sheet.grid, formsOf(recalculation, sheet.name), rules.ruleSet);
    planned.push({ sheet, writes, grid: whySkipped(sheet) === null ? writtenGrid(sheet.grid, writes) : sheet.grid });
  }
  return planned;
}

/** The changes for the port: values, flags, marks and notes, which are worded here. The values are those planned for what was
 *  `found` in the sheets before, flags and marks those that hold once the values are written (`after`). A sheet at a time. */
export function* changeSteps(
  planned: readonly SheetToWrite[],
  found: Recalculation,
  after: Recalculation,
  options: ChangeOptions,
): Generator<RecalculationStep, WorkbookChanges> {
  const changes: SheetChange[] = [];
  const skipped: SkippedSheet[] = [];
  let [flagged, unflagged, marked, hasMarks] = [0, 0, 0, false];
  for (const { sheet, writes, grid } of planned) {
    yield { done: planned.length, total: planned.length };
    const shown = planFlagsAndMarks(grid, formsOf(after, sheet.name), options.ruleSet);
    const plan = { sheet: sheet.name, writes, ...shown };
    const cards = formsOf(found, sheet.name).map(({ card }) => card);
    const change = sheetChange(sheet, plan, cards, options);
    const reason = whySkipped(sheet);
    hasMarks ||= reason === null ? shown.flags.length + shown.marks.length > 0 : carriesMarks(sheet);
    if (change.cells.length === 0 && change.marks === undefined) continue;
    if (reason) {
      skipped.push({ sheet: sheet.name, reason });
      continue;
    }
    changes.push(change);
    flagged += shown.flags.filter((flag) => flag.carried === 'no').length;
    unflagged += shown.unflags.length;
    marked += (change.marks ?? []).reduce((sum, group) => sum + group.places.length, 0);
  }
  return { changes, skipped, flagged, unflagged, marked, hasMarks };
}

/** Whether a sheet as read carries a mark, a note or a flag of ours. */
export function carriesMarks({ markKeys, ownNotes, grid }: FormSheet): boolean {
  return (
    markKeys.length + ownNotes.length > 0 ||
    grid.cells.some((row) => row.some(({ numberFormat }) => carriedFlag(numberFormat) !== 'no'))
  );
}

interface ChangeOptions {
  readonly ruleSet: RuleSet;
  readonly canWriteNotes: boolean;
}

function sheetChange(
  sheet: FormSheet,
  plan: SheetPlan,
  cards: readonly Scorecard[],
  { ruleSet: { flagWords }, canWriteNotes }: ChangeOptions,
): SheetChange {
  const cells = new Map<string, CellChange>();
  const merge = (change: CellChange): void => {
    cells.set(placeKey(change), { ...cells.get(placeKey(change)), ...change });
  };
  for (const { row, column, after, numberFormat } of plan.writes) {
    merge({ row, column, value: after, ...(numberFormat === null ? {} : { numberFormat }) });
  }
  for (const flag of plan.flags) if (flag.carried === 'no') merge(flagChange(flag, flagWords));
  for (const { row, column, plainFormat, carried } of plan.unflags) {
    const mark = carried === 'filled' ? { mark: { kind: 'clear' } as const } : {};
    merge({ row, column, numberFormat: plainFormat, ...mark });
  }
  if (canWriteNotes) for (const change of noteChanges(plan, sheet, flagWords, formLocale(cards))) merge(change);
  const groups = markGroups(plan.marks);
  return {
    sheetId: sheet.id,
    cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    ...(marksStand(groups, sheet) ? {} : { marks: groups }),
    basis: { area: sheet.grid.area, values: comparableValues(sheet.grid, cards) },
  };
}

function flagChange({ row, column, plainFormat }: SheetPlan['flags'][number], flagWords: string): CellChange {
  return {
    row,
    column,
    numberFormat: flagFormat(plainFormat, flagWords, 'filled'),
    mark: { kind: 'set', wordsOnlyFormat: flagFormat(plainFormat, flagWords, 'wordsOnly') },
  };
}

/** A form written in Chinese gets Chinese notes, whatever language the clerk's Excel speaks, so that two colleagues'
 *  runs do not overwrite each other's words. */
function formLocale(scorecards: readonly Scorecard[]): Locale {
  const words = scorecards.flatMap((card) => [card.title ?? '', ...card.rows.map((row) => row.name)]).join('');
  return /\p{Script=Han}/u.test(words) ? 'zh-CN' : 'en-US';
}

/** The values the scores were computed from. A formula counts only where a form reads a target, an actual, a weight or
 *  the budget; any other may depend on the cells we write. */
export function comparableValues(grid: Grid, scorecards: readonly Scorecard[]): (CellValue | undefined)[][] {
  const forms = scorecards.map((card) => ({ card, rows: new Set(card.rows.map(({ row }) => row)) }));
  const isInput = (row: number, column: number): boolean =>
    forms.some(
      ({ card: { columns, execution }, rows }) =>
        (execution?.row === row && column !== execution.scoreCell?.column) ||
        ((column === columns.target || column === columns.actual || column === columns.weight) && rows.has(row)),
    );
  return grid.cells.map((cells, i) =>
    cells.map((cell: GridCell, j) =>
      cell.formula === null || isInput(grid.area.top + i, grid.area.left + j) ? cell.value : undefined,
    ),
  );
}
