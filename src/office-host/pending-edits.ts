import type {
  CellStyle,
  SheetNote,
  StylePatch,
  Workbook,
  WorkbookCell,
  WorkbookEdit,
  WorkbookSheet,
} from '../workbook/workbook-types';
import { itemNotFound } from './excel-error';

type CellEdit = Extract<WorkbookEdit, { kind: 'cell' }>;
type CellPart = Pick<CellEdit, 'content' | 'style' | 'note'>;

/** Collects what the actions of a batch change, so that a batch becomes one undo step, and reads the workbook as if it
 *  were stored already. Where formulas have to be calculated anew in between, it is stored in between. */
export class PendingEdits {
  readonly #workbook: () => Workbook;
  readonly #cells = new Map<string, CellEdit>();
  #others: WorkbookEdit[] = [];
  #contentChanged = false;

  constructor(workbook: () => Workbook) {
    this.#workbook = workbook;
  }

  editCell(sheetId: string, row: number, column: number, part: CellPart): void {
    const key = keyOf(sheetId, row, column);
    const before = this.#cells.get(key);
    const style = part.style ? { ...before?.style, ...part.style } : before?.style;
    this.#cells.set(key, { kind: 'cell', sheetId, row, column, ...before, ...part, ...(style ? { style } : {}) });
    if (part.content) this.#contentChanged = true;
  }

  edit(edit: Exclude<WorkbookEdit, { kind: 'cell' }>): void {
    this.#others.push(edit);
  }

  /** Stores everything collected so far as one change. */
  store(): void {
    const edits = [...this.#cells.values(), ...this.#others];
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
    const sheet = this.#workbook().sheet(id);
    if (!sheet || sheet.kind !== 'worksheet') throw itemNotFound();
    return sheet;
  }

  cell(sheet: WorkbookSheet, row: number, column: number): WorkbookCell | null {
    const pending = this.#cells.get(keyOf(sheet.id, row, column))?.content;
    const stored = sheet.cell(row, column);
    const isFormula = pending ? pending.formula !== null : (stored?.formula ?? null) !== null;
    if (!isFormula || !this.#contentChanged) return pending ?? stored;
    this.store();
    return this.sheet(sheet.id).cell(row, column);
  }

  style(sheet: WorkbookSheet, row: number, column: number): CellStyle {
    const patch = this.#cells.get(keyOf(sheet.id, row, column))?.style;
    const style = sheet.style(row, column);
    return patch ? patched(style, patch) : style;
  }

  note(sheet: WorkbookSheet, row: number, column: number): Pick<SheetNote, 'text' | 'author'> | null {
    const pending = this.#cells.get(keyOf(sheet.id, row, column))?.note;
    return pending === undefined ? sheet.note(row, column) : pending;
  }
}

function keyOf(sheetId: string, row: number, column: number): string {
  return `${row},${column},${sheetId}`;
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
      wrap: patch.wrap ?? style.alignment.wrap,
      shrinkToFit: patch.shrinkToFit ?? style.alignment.shrinkToFit,
    },
  };
}
