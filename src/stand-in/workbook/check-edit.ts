import { cellAddress, commonArea, isInArea, parseCellAddress, type Area } from '../../core/grid/address';
import { type CellValue, isCellError } from '../../core/grid/grid';
import { WorkbookFileError } from '../xlsx/workbook-file-error';
import { fitsXml } from '../xlsx/xml/xml-text';
import { parseXml } from '../xlsx/xml/xml-tree';
import { checkChart } from './check-chart';
import type { MemorySheet } from './memory-sheet';
import { isMentioned, type WorkbookState } from './sheet-mentions';
import {
  type ConditionalFormat,
  type EditOrigin,
  type SheetPrint,
  type WorkbookCell,
  type WorkbookEdit,
  WorkbookEditError,
  type WorkbookSheet,
} from './workbook-types';

type EditOf<Kind extends WorkbookEdit['kind']> = Extract<WorkbookEdit, { readonly kind: Kind }>;

/** Excel's limits. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Throws WorkbookEditError if a workbook in this state cannot take this change. */
export function checkEdit(edit: WorkbookEdit, origin: EditOrigin, state: WorkbookState): void {
  const { sheets } = state;
  if (edit.kind === 'customXml') return checkCustomXml(edit);
  if (edit.kind === 'addSheet') return checkNewSheet(edit, sheets);
  if (edit.kind === 'name') checkName(edit);
  if (edit.sheetId === null || edit.sheetId === undefined) return;
  const sheet = state.sheet(edit.sheetId);
  if (!sheet) throw new WorkbookEditError('unknownSheet', edit.sheetId);
  if (edit.kind === 'name' || edit.kind === 'activeSheet') return;
  if (edit.kind === 'renameSheet') return checkRenaming(edit.name, sheet, state);
  if (edit.kind === 'removeSheet') return checkRemoval(sheet, state);
  if (edit.kind === 'sheetVisibility') {
    return edit.visibility === 'visible' ? undefined : checkOthersSeen(sheet, sheets);
  }
  if (sheet.kind === 'other') throw new WorkbookEditError('noCells', sheet.name);
  if (edit.kind === 'cell') checkCellEdit(edit, origin, sheet);
  else if (edit.kind === 'chart') checkChart(edit, sheet, state);
  else checkSheetEdit(edit, sheet);
}

function checkName({ name, formula }: EditOf<'name'>): void {
  if (!isDefinedName(name)) throw new WorkbookEditError('invalidName', name);
  if (formula !== null && !isFormula(`=${formula}`)) throw new WorkbookEditError('invalidFormula', name);
}

function checkCustomXml({ id, xml }: EditOf<'customXml'>): void {
  if (!/^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id)) throw new WorkbookEditError('invalidName', id);
  if (xml !== null && !isXml(xml)) throw new WorkbookEditError('invalidValue', id);
}

/** The widest column Excel takes, in characters, and the highest row, in points. */
const WIDEST = 255;
const HIGHEST = 409.5;

function checkSheetEdit(
  edit: EditOf<'columnWidth' | 'rowHeight' | 'frozen' | 'print' | 'conditionalFormat' | 'dataValidation'>,
  sheet: MemorySheet,
): void {
  const { name } = sheet;
  switch (edit.kind) {
    case 'columnWidth':
      if (!isIndex(edit.column, COLUMNS)) throw new WorkbookEditError('outsideSheet', `${name}: column ${edit.column}`);
      if (!(edit.width >= 0 && edit.width <= WIDEST)) throw new WorkbookEditError('invalidValue', name);
      return;
    case 'rowHeight':
      if (!isIndex(edit.row, ROWS)) throw new WorkbookEditError('outsideSheet', `${name}: row ${edit.row}`);
      if (edit.height !== null && !(edit.height >= 0 && edit.height <= HIGHEST))
        throw new WorkbookEditError('invalidValue', name);
      return;
    case 'frozen':
      if (!isIndex(edit.rows, ROWS) || !isIndex(edit.columns, COLUMNS))
        throw new WorkbookEditError('outsideSheet', name);
      return;
    case 'print':
      if (!isPrintable(edit.print)) throw new WorkbookEditError('invalidValue', name);
      return;
    case 'conditionalFormat':
      if (edit.format) checkFormat(edit.format, name);
      return;
    case 'dataValidation':
      checkValidation(edit, sheet);
  }
}

/** Excel's limits for a page. */
function isPrintable({ scale, fit, paper, margins, footer }: SheetPrint): boolean {
  const pages = [fit?.wide ?? 0, fit?.tall ?? 0];
  const inches = Object.values(margins);
  return (
    isIndex(scale - 10, 391) &&
    pages.every((count) => isIndex(count, 32_768)) &&
    (paper === null || isIndex(paper - 1, 2_147_483_647)) &&
    inches.every((inch) => inch >= 0 && inch < 49) &&
    footer.length <= LONGEST_MESSAGE &&
    fitsXml(footer)
  );
}

/** Excel's limits for the words beside a cell. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
/** And for a formula that tells what may be entered. */
const LONGEST_RULE = 255;

function checkValidation({ id, validation }: EditOf<'dataValidation'>, sheet: MemorySheet): void {
  const others = sheet.dataValidations().filter((known) => known.id !== id);
  if (sheet.dataValidations().some((known) => known.id === id && known.isFixed))
    throw new WorkbookEditError('validation', sheet.name);
  if (!validation) return;
  const { areas, formulas, prompt, alert } = validation;
  checkAreas(areas, sheet.name);
  const isTaken = others.some((known) => known.areas.some((a) => areas.some((b) => commonArea(a, b) !== null)));
  if (isTaken) throw new WorkbookEditError('validation', sheet.name);
  if (formulas.some((formula) => formula !== null && (formula.length > LONGEST_RULE || !isFormula(`=${formula}`))))
    throw new WorkbookEditError('invalidFormula', sheet.name);
  if ([prompt, alert].some(({ title, text }) => title.length > LONGEST_TITLE || text.length > LONGEST_MESSAGE))
    throw new WorkbookEditError('invalidValue', sheet.name);
}

function checkAreas(areas: readonly Area[], place: string): void {
  const inside = areas.every(({ top, left, bottom, right }) => {
    return isIndex(top, bottom + 1) && isIndex(left, right + 1) && isIndex(bottom, ROWS) && isIndex(right, COLUMNS);
  });
  if (areas.length === 0 || !inside) throw new WorkbookEditError('outsideSheet', place);
}

function checkFormat({ areas, formula, fill, fontColor }: Omit<ConditionalFormat, 'id'>, place: string): void {
  checkAreas(areas, place);
  if (!isFormula(`=${formula}`)) throw new WorkbookEditError('invalidFormula', place);
  if (![fill, fontColor].every((color) => color === null || /^[0-9A-F]{6}$/.test(color)))
    throw new WorkbookEditError('invalidValue', place);
}

function checkCellEdit(edit: EditOf<'cell'>, origin: EditOrigin, sheet: MemorySheet): void {
  const { row, column, content, note } = edit;
  if (!isIndex(row, ROWS) || !isIndex(column, COLUMNS)) {
    throw new WorkbookEditError('outsideSheet', `${sheet.name}: row ${row}, column ${column}`);
  }
  const place = `${sheet.name}!${cellAddress(edit)}`;
  if (content) {
    if (!isStorable(content.value)) throw new WorkbookEditError('invalidValue', place);
    if (origin === 'calculation') {
      if (sheet.cell(row, column)?.formula == null) throw new WorkbookEditError('noFormula', place);
    } else {
      if (content.formula !== null && !isFormula(content.formula)) throw new WorkbookEditError('invalidFormula', place);
      if (sheet.block(row, column)) throw new WorkbookEditError('arrayFormula', place);
      if (renamesTableColumn(sheet, row, column, content)) throw new WorkbookEditError('tableHeading', place);
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

/** Whether other content in a cell would rename a column of a table: Excel repairs a file whose headings and columns differ,
 *  and renaming would mean rewriting every formula that names the column. */
function renamesTableColumn(sheet: WorkbookSheet, row: number, column: number, after: WorkbookCell): boolean {
  const table = sheet.tables.find(({ area, headingRows }) =>
    isInArea({ ...area, bottom: area.top + headingRows - 1 }, row, column),
  );
  if (!table) return false;
  const name = table.columns[column - table.area.left]?.name;
  const isAsNow = after.value === (sheet.cell(row, column)?.value ?? null);
  return after.formula !== null || !(isAsNow || after.value === name);
}

/** Whether a text can be a defined name (定义的名称): begins with a letter, `_` or `\`, holds letters, figures, `_`, `.`,
 *  `\` and `?`, is no cell address in either notation and has at most 255 characters. */
function isDefinedName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return parseCellAddress(name) === null && !/^(?:[rc]|r\d*c\d*)$/i.test(name);
}

/** Whether a text can be the name of a sheet: 1 to 31 UTF-16 units, none of `\\ / ? * [ ] :`, no apostrophe at either end,
 *  and not the name Excel keeps for itself. */
export function isSheetName(name: string): boolean {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || !fitsXml(name)) return false;
  return !/^'|'$|[\t\n\r]/.test(name) && name.toLowerCase() !== 'history';
}

/** Throws WorkbookEditError unless a sheet of this id and name can be added. */
function checkNewSheet(
  { sheetId, name }: { readonly sheetId: string; readonly name: string },
  sheets: readonly MemorySheet[],
): void {
  const taken = sheets.some(({ id }) => id === sheetId) || sheetId === '';
  if (taken || !isFree(name, sheets)) throw new WorkbookEditError('invalidName', name);
}

/** Throws WorkbookEditError unless the sheet can have this name. */
function checkRenaming(name: string, sheet: MemorySheet, state: WorkbookState): void {
  const others = state.sheets.filter((other) => other !== sheet);
  if (!isFree(name, others)) throw new WorkbookEditError('invalidName', name);
  if (name !== sheet.name && isMentioned(sheet, state, 'anywhere')) {
    throw new WorkbookEditError('mentioned', sheet.name);
  }
}

/** Throws WorkbookEditError unless the sheet can be taken away. */
function checkRemoval(sheet: MemorySheet, state: WorkbookState): void {
  const { file, sheets } = state;
  if (sheet.visibility === 'veryHidden') throw new WorkbookEditError('veryHidden', sheet.name);
  checkOthersSeen(sheet, sheets);
  if (file.sheets.includes(sheet.base)) throw new WorkbookEditError('sheetOfFile', sheet.name);
  if (isMentioned(sheet, state, 'elsewhere')) throw new WorkbookEditError('mentioned', sheet.name);
}

function checkOthersSeen(sheet: MemorySheet, sheets: readonly MemorySheet[]): void {
  const isSeen = sheets.some((other) => other !== sheet && other.visibility === 'visible');
  if (!isSeen) throw new WorkbookEditError('lastSheet', sheet.name);
}

function isFree(name: string, sheets: readonly MemorySheet[]): boolean {
  return isSheetName(name) && !sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
