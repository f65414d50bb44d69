import type {
  CellPlace,
  CellStyle,
  ConditionalFormat,
  DataValidation,
  SheetChart,
  SheetNote,
  SheetPrint,
  StylePatch,
  Workbook,
  WorkbookCell,
  WorkbookEdit,
  WorkbookSheet,
} from '../../workbook/workbook-types';
import { itemNotFound } from '../request/excel-error';
import { LAST_COLUMN, LAST_ROW } from '../cells/range-address';
import type { SheetName } from '../cells/sheet-name';

type CellEdit = Extract<WorkbookEdit, { kind: 'cell' }>;
type AddSheet = Extract<WorkbookEdit, { kind: 'addSheet' }>;
type FormatEdit = Extract<WorkbookEdit, { kind: 'conditionalFormat' }>;
type ValidationEdit = Extract<WorkbookEdit, { kind: 'dataValidation' }>;
type CellPart = Pick<CellEdit, 'content' | 'style' | 'look' | 'note'>;

/** Collects what the actions of a batch change, so that a batch becomes one undo step, and reads the workbook as if it
 *  were stored already. Where formulas have to be calculated anew in between, it is stored in between, and the reader is
 *  told to read again when they are (`readsStale`). */
export class PendingEdits {
  readonly #workbook: () => Workbook;
  /** By sheet and place. */
  readonly #cells = new Map<string, Map<number, CellEdit>>();
  #others: WorkbookEdit[] = [];
  #contentChanged = false;
  /** Contents were stored, and what depends on them is not calculated yet. */
  #uncalculated = false;
  #readsStale = false;

  constructor(workbook: () => Workbook) {
    this.#workbook = workbook;
  }

  editCell(sheetId: string, row: number, column: number, part: CellPart): void {
    const cells = this.#cells.get(sheetId) ?? new Map<number, CellEdit>();
    const key = keyOf(row, column);
    const before = cells.get(key);
    // Another look replaces what was changed of the one before.
    const { style: changed, ...rest } = before ?? {};
    const standing = part.look === undefined ? changed : undefined;
    const style = part.style ? { ...standing, ...part.style } : standing;
    cells.set(key, { kind: 'cell', sheetId, row, column, ...rest, ...part, ...(style ? { style } : {}) });
    this.#cells.set(sheetId, cells);
    if (part.content) this.#contentChanged = true;
  }

  /** A conditional format, a data validation or the printing changed again is one change. */
  edit(edit: Exclude<WorkbookEdit, { kind: 'cell' }>): void {
    const again = this.#others.findIndex((other) => isAgain(other, edit));
    if (again < 0) this.#others.push(edit);
    else this.#others[again] = edit;
  }

  /** Changes a sheet that is still to be added; false when there is none of that id. */
  editNewSheet(sheetId: string, part: Partial<Pick<AddSheet, 'name' | 'visibility'>>): boolean {
    const at = this.#others.findIndex((edit) => edit.kind === 'addSheet' && edit.sheetId === sheetId);
    const added = this.#others[at];
    if (added?.kind !== 'addSheet') return false;
    this.#others[at] = { ...added, ...part };
    return true;
  }

  /** Stores everything collected so far as one change. */
  store(): void {
    if (this.#cells.size + this.#others.length === 0) return;
    const cells = [...this.#cells.values()].flatMap((ofSheet) => [...ofSheet.values()]);
    const edits = [...cells, ...this.#others];
    if (this.#contentChanged) this.#uncalculated = true;
    this.discard();
    if (edits.length > 0) this.#workbook().apply(edits, 'api');
  }

  discard(): void {
    this.#cells.clear();
    this.#others = [];
    this.#contentChanged = false;
  }

  /** The sheet; throws ItemNotFound when the workbook has none of that id. */
  sheet(id: string): WorkbookSheet {
    if (this.#others.some((edit) => edit.kind === 'addSheet' && edit.sheetId === id)) this.store();
    const sheet = this.#workbook().sheet(id);
    if (!sheet || sheet.kind !== 'worksheet') throw itemNotFound();
    return sheet;
  }

  /** All sheets. Only new ones have to be stored for that: a request that goes from sheet to sheet stays one change. */
  sheets(): readonly WorkbookSheet[] {
    if (this.#others.some(({ kind }) => kind === 'addSheet')) this.store();
    return this.#workbook().sheets;
  }

  /** The names of all sheets, with those still to be added. */
  sheetNames(): readonly SheetName[] {
    const added = this.#others.flatMap((edit) =>
      edit.kind === 'addSheet' ? [{ id: edit.sheetId, name: edit.name }] : [],
    );
    return [...this.#workbook().sheets, ...added];
  }

  cell(sheet: WorkbookSheet, row: number, column: number): WorkbookCell | null {
    const stored = sheet.cell(row, column);
    if (!this.#contentChanged && !this.#uncalculated) return stored;
    const pending = this.#pending(sheet, row, column)?.content;
    const isFormula = pending ? pending.formula !== null : (stored?.formula ?? null) !== null;
    if (!isFormula) return pending ?? stored;
    this.store();
    this.#readsStale = true;
    return this.sheet(sheet.id).cell(row, column);
  }

  /** A formula was read that may have to be calculated anew after what the batch wrote. */
  get readsStale(): boolean {
    return this.#readsStale;
  }

  /** All formulas are calculated. */
  calculated(): void {
    this.#uncalculated = false;
    this.#readsStale = false;
  }

  style(sheet: WorkbookSheet, row: number, column: number): CellStyle {
    const { style: patch, look } = this.#pending(sheet, row, column) ?? {};
    const style = look === undefined ? sheet.style(row, column) : this.#lookOf(sheet, column, look);
    return patch ? patched(style, patch) : style;
  }

  /** How a cell looks that is to look as another does; one that is cleared, as cells of its column that nobody touched. */
  #lookOf(sheet: WorkbookSheet, column: number, look: CellPlace | null): CellStyle {
    return look ? this.style(sheet, look.row, look.column) : sheet.style(LAST_ROW, column);
  }

  /** The formula of a name; null where there is none of that name. */
  nameFormula(name: string, sheetId: string | null): string | null {
    const isOfName = (edit: WorkbookEdit): boolean =>
      edit.kind === 'name' && edit.name === name && (edit.sheetId ?? null) === sheetId;
    const pending = [...this.#others].reverse().find(isOfName);
    if (pending?.kind === 'name') return pending.formula;
    return this.#workbook().names.find((each) => each.name === name && each.sheetId === sheetId)?.formula ?? null;
  }

  /** How a sheet is printed. */
  print(sheet: WorkbookSheet): SheetPrint {
    const pending = this.#others.find((edit) => edit.kind === 'print' && edit.sheetId === sheet.id);
    return pending?.kind === 'print' ? pending.print : sheet.print;
  }

  /** The conditional formats of a sheet, from the one that counts first. */
  formats(sheet: WorkbookSheet): readonly ConditionalFormat[] {
    return this.#others
      .filter((edit) => isFormatOf(edit, sheet.id))
      .reduce((formats, { id, format }) => withFormat(formats, id, format), sheet.conditionalFormats());
  }

  /** The data validations of a sheet. */
  validations(sheet: WorkbookSheet): readonly DataValidation[] {
    const edits = this.#others.filter((edit) => isValidationOf(edit, sheet.id));
    if (edits.length === 0) return sheet.dataValidations();
    const now = new Map(sheet.dataValidations().map((validation) => [validation.id, validation]));
    for (const { id, validation } of edits) {
      if (validation) now.set(id, { ...validation, id, isFixed: false });
      else now.delete(id);
    }
    return [...now.values()];
  }

  /** The charts of a sheet. */
  charts(sheet: WorkbookSheet): readonly SheetChart[] {
    const now = new Map(sheet.charts().map((chart) => [chart.id, chart]));
    for (const edit of this.#others) {
      if (edit.kind !== 'chart' || edit.sheetId !== sheet.id) continue;
      if (edit.chart) now.set(edit.id, { ...edit.chart, id: edit.id });
      else now.delete(edit.id);
    }
    return [...now.values()];
  }

  note(sheet: WorkbookSheet, row: number, column: number): Pick<SheetNote, 'text' | 'author'> | null {
    const pending = this.#pending(sheet, row, column)?.note;
    return pending === undefined ? sheet.note(row, column) : pending;
  }

  #pending(sheet: WorkbookSheet, row: number, column: number): CellEdit | undefined {
    return this.#cells.size === 0 ? undefined : this.#cells.get(sheet.id)?.get(keyOf(row, column));
  }
}

/** A number, since large ranges are read cell by cell. */
function keyOf(row: number, column: number): number {
  return row * (LAST_COLUMN + 1) + column;
}

function isFormatOf(edit: WorkbookEdit, sheetId: string): edit is FormatEdit {
  return edit.kind === 'conditionalFormat' && edit.sheetId === sheetId;
}

function isValidationOf(edit: WorkbookEdit, sheetId: string): edit is ValidationEdit {
  return edit.kind === 'dataValidation' && edit.sheetId === sheetId;
}

/** Whether an edit changes what another has changed before, so that it takes its place. */
function isAgain(other: WorkbookEdit, edit: WorkbookEdit): boolean {
  if (edit.kind === 'print') return other.kind === 'print' && other.sheetId === edit.sheetId;
  if (edit.kind === 'chart' && edit.chart !== null)
    return other.kind === 'chart' && other.sheetId === edit.sheetId && other.id === edit.id && other.chart !== null;
  if (edit.kind === 'conditionalFormat' && edit.format !== null)
    return isFormatOf(other, edit.sheetId) && other.id === edit.id;
  if (edit.kind === 'dataValidation' && edit.validation !== null)
    return isValidationOf(other, edit.sheetId) && other.id === edit.id;
  return false;
}

function withFormat(
  formats: readonly ConditionalFormat[],
  id: string,
  format: FormatEdit['format'],
): readonly ConditionalFormat[] {
  if (format === null) return formats.filter((other) => other.id !== id);
  const known = formats.some((other) => other.id === id);
  return known
    ? formats.map((other) => (other.id === id ? { id, ...format } : other))
    : [{ id, ...format }, ...formats];
}

function patched(style: CellStyle, patch: StylePatch): CellStyle {
  return {
    ...style,
    font: { ...style.font, color: patch.fontColor ?? style.font.color, bold: patch.bold ?? style.font.bold },
    fill: patch.fill === undefined ? style.fill : patch.fill,
    numberFormat: patch.numberFormat ?? style.numberFormat,
    locked: patch.locked ?? style.locked,
    alignment: {
      ...style.alignment,
      horizontal: patch.horizontal === undefined ? style.alignment.horizontal : patch.horizontal,
      vertical: patch.vertical === undefined ? style.alignment.vertical : patch.vertical,
      wrap: patch.wrap ?? style.alignment.wrap,
      shrinkToFit: patch.shrinkToFit ?? style.alignment.shrinkToFit,
    },
  };
}
