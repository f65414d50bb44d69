import { isInArea, type CellPlace } from '../core/grid/address';
import { gridCell, type Grid } from '../core/grid/grid';
import type { IndicatorSheet } from '../core/sheet/indicator-sheet';
import { remarkColumn } from '../core/sheet/remark-column';
import type { Result, WorkbookPort, WritingWatch } from '../host/port';
import { formKey } from './form-key';
import { isWritable } from './planned-values';
import { readAndScore, type ScoredWorkbook } from './read-forms';
import type { Undoable } from './undo-scoring';
import type { Work } from './work';

/** What writing a sentence into the remarks of a row would do, or why it cannot be written: the form has no such column, the
 *  cell holds a formula or a number, or belongs to several rows. Somebody's text is only added to, in a line below it. */
export type RemarkPlan =
  | (CellPlace & { readonly kind: 'write'; readonly before: string; readonly after: string })
  | (CellPlace & { readonly kind: 'stands' })
  | { readonly kind: 'cannot'; readonly why: 'noRow' | 'noColumn' | 'notText' | 'shared' };

/** Plans a remark in the row of a form (counted from 0); nothing is written. */
export function planRemark(grid: Grid, form: IndicatorSheet, row: number, sentence: string): RemarkPlan {
  if (!form.rows.some((each) => each.row === row)) return { kind: 'cannot', why: 'noRow' };
  const column = remarkColumn(grid, form);
  if (column === null) return { kind: 'cannot', why: 'noColumn' };
  const merge = (grid.merges ?? []).find((area) => isInArea(area, row, column));
  if (merge && merge.top !== merge.bottom) return { kind: 'cannot', why: 'shared' };
  const place = { row, column: merge?.left ?? column };
  const { value, formula } = gridCell(grid, place.row, place.column);
  if (formula !== null || (value !== null && typeof value !== 'string')) return { kind: 'cannot', why: 'notText' };
  const before = value ?? '';
  if (before.split('\n').includes(sentence)) return { kind: 'stands', ...place };
  const after = before.trim() === '' ? sentence : `${before.trimEnd()}\n${sentence}`;
  return { kind: 'write', ...place, before, after };
}

/** A remark that is to be written: in which form, at which row, and what stood there when it was shown. */
export interface WantedRemark {
  readonly key: string;
  readonly row: number;
  readonly sentence: string;
  readonly before: string;
}

/** What writing a remark did; `written` is null where it could not be: something else stands there by now, or the cell is
 *  locked. */
export interface RemarkWritten extends ScoredWorkbook {
  readonly written: Undoable | null;
  readonly place: CellPlace | null;
  readonly why: 'changed' | 'locked' | null;
}

/** Writes a remark as it was shown, or nothing. */
export async function writeRemark(
  port: WorkbookPort,
  work: Work,
  { key, row, sentence, before }: WantedRemark,
  writing?: () => WritingWatch,
): Promise<Result<RemarkWritten>> {
  const read = await readAndScore(port, work, null, [], 'everywhere');
  if (!read.ok) return read;
  const form = read.value.recalculation.forms.find(({ card }) => formKey(card) === key);
  const sheet = form && read.value.sheets.find(({ name }) => name === form.sheet.sheet);
  const plan = form && sheet ? planRemark(sheet.grid, form.sheet, row, sentence) : null;
  const refused = (why: 'changed' | 'locked'): Result<RemarkWritten> => ({
    ok: true,
    value: { ...read.value, written: null, place: null, why },
  });
  if (!sheet || plan?.kind !== 'write' || plan.before !== before) return refused('changed');
  const place = { row: plan.row, column: plan.column };
  if (!isWritable(sheet, place)) return refused('locked');
  const { value } = gridCell(sheet.grid, place.row, place.column);
  const area = { top: place.row, bottom: place.row, left: place.column, right: place.column };
  const changes = [{ sheetId: sheet.id, cells: [{ ...place, value: plan.after }], basis: { area, values: [[value]] } }];
  const applied = await port.apply(changes, writing?.());
  if (!applied.ok) return applied;
  // It is written, whether or not the workbook can be read once more.
  const again = await readAndScore(port, work);
  const shown = again.ok ? again.value : read.value;
  return { ok: true, value: { ...shown, written: { changes, applied: applied.value }, place, why: null } };
}
