import { placeKey } from '../core/grid/address';
import { flagFormat } from '../core/grid/flag';
import type { SheetPlan } from '../core/plan/write-plan';
import type { Recalculation, RecalculationStep } from '../core/recalculate';
import type { Scorecard } from '../core/finding/finding';
import type { CellChange, SheetChange } from '../host/port';
import type { Locale } from '../text/locale';
import { comparableValues } from './comparable-values';
import type { FormSheet } from './read-forms';
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
}

/** Why a sheet is never written; null when it may be. */
export function whySkipped({ hidden, protected: locked }: FormSheet): SkippedSheet['reason'] | null {
  return hidden ? 'hidden' : locked ? 'protected' : null;
}

/** Turns the plans into changes for the port: flags, marks and notes are worded here. The values are those `found` in the
 *  sheets before, flags and marks those that hold once the values are written (`after`). A sheet at a time. */
export function* changeSteps(
  sheets: readonly FormSheet[],
  found: Recalculation,
  after: Recalculation,
  options: { readonly flagWords: string; readonly canWriteNotes: boolean },
): Generator<RecalculationStep, WorkbookChanges> {
  const [values, marks] = [found, after].map(({ plans }) => new Map(plans.map((plan) => [plan.sheet, plan])));
  const cards = cardsBySheet(found);
  const changes: SheetChange[] = [];
  const skipped: SkippedSheet[] = [];
  let flagged = 0;
  let unflagged = 0;
  let marked = 0;
  for (const sheet of sheets) {
    yield { done: sheets.length, total: sheets.length };
    const plan = marks?.get(sheet.name) ?? null;
    const writes = values?.get(sheet.name)?.writes ?? [];
    const change = sheetChange(sheet, { ...(plan ?? nothing(sheet)), writes }, cards.get(sheet.name) ?? [], options);
    if (change.cells.length === 0 && change.marks === undefined) continue;
    const reason = whySkipped(sheet);
    if (reason) {
      skipped.push({ sheet: sheet.name, reason });
      continue;
    }
    changes.push(change);
    flagged += plan?.flags.filter((flag) => flag.carried === 'no').length ?? 0;
    unflagged += plan?.unflags.length ?? 0;
    marked += (change.marks ?? []).reduce((sum, group) => sum + group.places.length, 0);
  }
  return { changes, skipped, flagged, unflagged, marked };
}

function cardsBySheet({ scorecards }: Recalculation): ReadonlyMap<string, readonly Scorecard[]> {
  const bySheet = new Map<string, Scorecard[]>();
  for (const card of scorecards) {
    const known = bySheet.get(card.sheet);
    if (known) known.push(card);
    else bySheet.set(card.sheet, [card]);
  }
  return bySheet;
}

const nothing = ({ name }: FormSheet): SheetPlan => ({ sheet: name, writes: [], flags: [], unflags: [], marks: [] });

function sheetChange(
  sheet: FormSheet,
  plan: SheetPlan,
  cards: readonly Scorecard[],
  { flagWords, canWriteNotes }: { readonly flagWords: string; readonly canWriteNotes: boolean },
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
