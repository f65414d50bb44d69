import { cellAddress } from '../core/grid/address';
import { isCellError } from '../core/grid/grid';
import type { CellValue } from '../core/grid/grid';
import { WorkbookFileError } from '../xlsx/workbook-file-error';
import { fitsXml } from '../xlsx/xml-text';
import { parseXml } from '../xlsx/xml-tree';
import type { MemorySheet } from './memory-sheet';
import { isDefinedName } from './name-syntax';
import { WorkbookEditError } from './workbook-edit-error';
import type { EditOrigin, WorkbookEdit } from './workbook-types';

type CellEdit = Extract<WorkbookEdit, { readonly kind: 'cell' }>;

/** Excel's limits. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Throws WorkbookEditError if the workbook cannot take this change. */
export function checkEdit(edit: WorkbookEdit, origin: EditOrigin, find: (id: string) => MemorySheet | null): void {
  if (edit.kind === 'name') {
    if (!isDefinedName(edit.name)) throw new WorkbookEditError('invalidName', edit.name);
    if (edit.formula !== null && !isFormula(`=${edit.formula}`))
      throw new WorkbookEditError('invalidFormula', edit.name);
    return;
  }
  if (edit.kind === 'customXml') {
    if (!/^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(edit.id))
      throw new WorkbookEditError('invalidName', edit.id);
    if (edit.xml !== null && !isXml(edit.xml)) throw new WorkbookEditError('invalidValue', edit.id);
    return;
  }
  const sheet = find(edit.sheetId);
  if (!sheet) throw new WorkbookEditError('unknownSheet', edit.sheetId);
  if (edit.kind === 'cell') checkCellEdit(edit, origin, sheet);
}

function checkCellEdit(edit: CellEdit, origin: EditOrigin, sheet: MemorySheet): void {
  const { row, column, content, note } = edit;
  if (!isIndex(row, ROWS) || !isIndex(column, COLUMNS)) {
    throw new WorkbookEditError('outsideSheet', `${sheet.name}: row ${row}, column ${column}`);
  }
  const place = `${sheet.name}!${cellAddress(edit)}`;
  if (sheet.kind === 'other') throw new WorkbookEditError('noCells', sheet.name);
  if (content) {
    if (!isStorable(content.value)) throw new WorkbookEditError('invalidValue', place);
    if (origin === 'calculation') {
      if (sheet.cell(row, column)?.formula == null) throw new WorkbookEditError('noFormula', place);
    } else {
      if (content.formula !== null && !isFormula(content.formula)) throw new WorkbookEditError('invalidFormula', place);
      if (sheet.block(row, column)) throw new WorkbookEditError('arrayFormula', place);
    }
  }
  if (note !== undefined) {
    if (sheet.hasThreadedComment(row, column)) throw new WorkbookEditError('threadedComment', place);
    if (note && note.text.length > LONGEST_TEXT) throw new WorkbookEditError('invalidValue', place);
  }
}

function isIndex(value: number, end: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < end;
}

function isStorable(value: CellValue): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return value.length <= LONGEST_TEXT;
  return !isCellError(value) || (value.error.startsWith('#') && fitsXml(value.error));
}

/** Well-formed, and written as UTF-8 as it says or does not say. */
function isXml(text: string): boolean {
  const encoding = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? 'utf-8';
  if (!fitsXml(text) || encoding.toLowerCase() !== 'utf-8') return false;
  try {
    parseXml(text);
    return true;
  } catch (error) {
    if (error instanceof WorkbookFileError) return false;
    throw error;
  }
}

function isFormula(formula: string): boolean {
  return formula.startsWith('=') && formula.length > 1 && formula.length <= LONGEST_FORMULA && fitsXml(formula);
}
