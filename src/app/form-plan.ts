import type { CellPlace } from '../core/grid/address';
import { gridCell } from '../core/grid/grid';
import type { LiveFormulas } from '../core/plan/live-formulas';
import type { ValueWrite, WriteReason } from '../core/plan/write-plan';
import type { RecalculatedForm } from '../core/recalculate';
import type { MadeHere } from './made-here';
import { isWritable, valuesOf, whySkipped, type WhySkipped } from './planned-values';
import type { FormSheet } from './read-forms';
import { figureText, isOwnFigure } from './replaced-figures';
import type { WorkbookRules } from './workbook-rules';

/** What writing does to a cell: nothing stands there; a figure we wrote ourselves is brought up to date; a figure of the
 *  department's, or one of which only the workbook says that it is ours, is replaced, which is shown to somebody first. */
export type PendingKind = 'fills' | 'renews' | 'replaces';

/** One cell that the next scoring would write, with what stands there and what would, both as people read them. */
export interface PendingCell extends CellPlace {
  readonly reason: WriteReason;
  readonly kind: PendingKind;
  /** Only what the workbook brought along says that the figure replaced is ours: anybody can have written that. */
  readonly isClaimed?: true;
  /** Empty: nothing stands there. */
  readonly before: string;
  /** Empty: what stands there would be taken away. */
  readonly after: string;
  /** As a formula that comes to that. */
  readonly isFormula?: true;
}

/** What the next scoring would do to one form. */
export interface FormPlan {
  /** In the order they are written; none: the sheet shows every score already, as far as it can. */
  readonly cells: readonly PendingCell[];
  /** Why nothing can be written in the sheet; null: it can. */
  readonly locked: WhySkipped | null;
  /** Cells that would be written, were they not locked. */
  readonly lockedCells: readonly PendingCell[];
  /** Which figures are written as numbers though formulas are wanted, and why; absent: none are wanted. */
  readonly asNumbers?: LiveFormulas['without'];
  /** How many score, total and grade cells compute their own, and stay. */
  readonly formulas: number;
}

/** Plans one form of a sheet as it stands; nothing is written. `made`: what was done in this session. */
export function planForm(
  sheet: FormSheet,
  form: RecalculatedForm,
  rules: Pick<WorkbookRules, 'ruleSet' | 'kept'>,
  made: Pick<MadeHere, 'hasScored'>,
): FormPlan {
  const kindOf = (write: ValueWrite): Pick<PendingCell, 'kind' | 'isClaimed'> => {
    if (write.before === null) return { kind: 'fills' };
    if (write.wasOwn || write.before === write.after) return { kind: 'renews' };
    if (!isOwnFigure(form.since, write)) return { kind: 'replaces' };
    return made.hasScored(sheet.id) ? { kind: 'renews' } : { kind: 'replaces', isClaimed: true };
  };
  const { writes, asNumbers } = valuesOf(sheet, form, rules);
  const all = writes.map((write) => ({
    write,
    cell: pendingCell(sheet, write, kindOf(write)),
  }));
  const cellsOf = (writable: boolean): readonly PendingCell[] =>
    all.flatMap(({ write, cell }) => (isWritable(sheet, write) === writable ? [cell] : []));
  return {
    cells: cellsOf(true),
    locked: whySkipped(sheet),
    lockedCells: cellsOf(false),
    formulas: form.sheet.kept.filter(({ merge }) => merge === null).length,
    ...(asNumbers && { asNumbers }),
  };
}

/** Whether scoring would replace a figure of the department's. */
export function replacesFigures({ cells }: FormPlan): boolean {
  return cells.some(({ kind }) => kind === 'replaces');
}

function pendingCell(
  { grid }: FormSheet,
  { row, column, reason, before, after, numberFormat, formula }: ValueWrite,
  kind: Pick<PendingCell, 'kind' | 'isClaimed'>,
): PendingCell {
  const format = gridCell(grid, row, column).numberFormat;
  return {
    row,
    column,
    reason,
    ...kind,
    before: figureText(before, format),
    after: figureText(after, numberFormat ?? format),
    ...(formula !== undefined && { isFormula: true as const }),
  };
}
