import type { Area } from '../../core/grid/address';
import type { CellValue } from '../../core/grid/grid';
import { HEADING_FILL } from '../carried/heading-fill';
import { type HostError } from '../port';
import {
  formatOf,
  isFormatted,
  LAST_CHOICE_ROW,
  numberColumns,
  SHEET_PRINT,
  type DraftCell,
  type SheetDraft,
} from '../../core/plan/sheet-draft';
import type {
  SheetPrint,
  StylePatch,
  Workbook,
  WorkbookEdit,
  WorkbookSheet,
} from '../../stand-in/workbook/workbook-types';

/** Its number in the file. */
const A4 = 9;

const BODY: StylePatch = { horizontal: 'left', vertical: 'center', wrap: true };
const HEADING: StylePatch = { ...BODY, bold: true, fill: HEADING_FILL.slice(1) };

/** The edits that write a sheet as a whole, or why they cannot be made. */
export function sheetDraftEdits(workbook: Workbook, draft: SheetDraft): readonly WorkbookEdit[] | HostError {
  const sheet = sheetNamed(workbook, draft.name);
  if (sheet?.kind === 'other') return { code: 'refused', sheet: sheet.name, detail: null };
  if (sheet?.protected) return { code: 'protected', sheet: sheet.name, detail: null };
  const sheetId = sheet?.id ?? newSheetId(workbook);
  const added: WorkbookEdit = { kind: 'addSheet', sheetId, name: draft.name, visibility: 'visible' };
  return [
    ...(sheet ? [] : [added, ...newSheetPrint(sheetId, draft), ...choiceEdits(sheetId, draft)]),
    ...cellEdits(sheet ?? null, sheetId, draft),
    ...frameEdits(sheetId, draft),
  ];
}

/** What is offered in the columns of a new sheet. */
function choiceEdits(sheetId: string, { choices = [], headingRows }: SheetDraft): readonly WorkbookEdit[] {
  return choices.map(({ column, texts }) => ({
    kind: 'dataValidation',
    sheetId,
    id: `jixiao-choices-${String(column)}`,
    validation: {
      areas: [{ top: headingRows, left: column, bottom: LAST_CHOICE_ROW, right: column }],
      type: 'list',
      operator: 'between',
      formulas: [`"${texts.join(',')}"`, null],
      ignoresBlanks: true,
      hasDropDown: true,
      prompt: { isShown: false, title: '', text: '' },
      alert: { isShown: true, title: '', text: '', style: 'warning' },
    },
  }));
}

/** The sheet of a name, in whatever case it is written. */
export function sheetNamed({ sheets }: Workbook, wanted: string): WorkbookSheet | undefined {
  return sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
}

function cellEdits(sheet: WorkbookSheet | null, sheetId: string, draft: SheetDraft): readonly WorkbookEdit[] {
  const width = Math.max(0, ...draft.rows.map((row) => row.length));
  const height = draft.rows.length + draft.clearBelow;
  const numbers = numberColumns(draft);
  const bold = new Set(draft.boldRows);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column): WorkbookEdit | null => {
      const cell = draft.rows[row]?.[column] ?? null;
      const content = contentOf(cell);
      const isEmpty = content.value === null && content.formula === null;
      const isHeading = row < draft.headingRows;
      const format = formatOf(cell);
      if (isEmpty && !isHeading && !sheet?.cell(row, column)) return null;
      const style = {
        ...(isHeading ? HEADING : BODY),
        ...(numbers.has(column) && { horizontal: 'right' }),
        ...(format !== null && { numberFormat: format }),
        ...(bold.has(row) && { bold: true }),
        wrap: draft.columnWidths[column] !== 0,
      };
      return { kind: 'cell', sheetId, row, column, content, style };
    }),
  )
    .flat()
    .filter((edit) => edit !== null);
}

function contentOf(cell: DraftCell): { readonly value: CellValue; readonly formula: string | null } {
  if (typeof cell !== 'object' || cell === null) return { value: cell === '' ? null : cell, formula: null };
  if (isFormatted(cell)) return { value: cell.number, formula: null };
  return { value: cell.result, formula: cell.formula };
}

/** The edits that give new rows of such a sheet the look of the others. */
export function layoutEdits(sheetId: string, { top, left, bottom, right }: Area): readonly WorkbookEdit[] {
  const places = Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => index);
  const width = right - left + 1;
  return places.map((index) => ({
    kind: 'cell',
    sheetId,
    row: top + Math.floor(index / width),
    column: left + (index % width),
    style: { vertical: 'center', wrap: true },
  }));
}

function frameEdits(sheetId: string, { columnWidths, headingRows }: SheetDraft): readonly WorkbookEdit[] {
  return [
    ...columnWidths.map((width, column) => ({ kind: 'columnWidth', sheetId, column, width }) as const),
    { kind: 'frozen', sheetId, rows: headingRows, columns: 0 },
  ];
}

const { margins, pagesWide: wide, pagesTall: tall } = SHEET_PRINT;
const PRINT: SheetPrint = {
  landscape: SHEET_PRINT.orientation === 'landscape',
  paper: A4,
  scale: 100,
  fit: { wide, tall },
  margins,
  centered: { across: SHEET_PRINT.isCentered, down: false },
  gridlines: SHEET_PRINT.gridlines,
  footer: `&C${SHEET_PRINT.footer}`,
};

/** How a sheet we make is printed, also where it is the first of a new workbook. */
export function newSheetPrint(sheetId: string, { name, headingRows }: SheetDraft): readonly WorkbookEdit[] {
  const rows = `'${name.replaceAll("'", "''")}'!$1:$${String(headingRows)}`;
  const titles: WorkbookEdit = { kind: 'name', name: '_xlnm.Print_Titles', sheetId, formula: rows };
  return [{ kind: 'print', sheetId, print: PRINT }, ...(headingRows > 0 ? [titles] : [])];
}

/** An id no sheet of the workbook has. */
export function newSheetId(workbook: Workbook): string {
  return String(Math.max(0, ...workbook.sheets.map(({ id }) => Number(id) || 0)) + 1);
}
