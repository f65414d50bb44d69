import { LONGEST_RECORD, type RecordCopies } from '../../core/record/record-text';
import type { CellValue } from '../../core/grid/grid';
import type { Workbook, WorkbookEdit, WorkbookSheet } from '../../stand-in/workbook/workbook-types';
import { isRecordXml, recordFromRows, recordFromXml, recordRows, recordXml, takenBy } from '../carried/record-copies';
import { RECORD_NAMESPACE, RECORD_SENTENCE, RECORD_SHEET, UNDO_NAMESPACE, type HostError } from '../port';
import { newSheetId } from './sheet-edits';

/** Any id will do; with a fixed one the same decisions give the same file. */
const PART_ID = '{5D7C2B1E-8A43-4F0B-9C64-3E1F7A92D0B8}';
const UNDO_PART_ID = '{0B6C5A8E-52D7-4C3A-A1F9-7E40D8C2B615}';

/** Whether a sheet is the one that holds the second copy: it says so in its first cell, or it is empty, or it stands where
 *  people put no sheet of their own. */
export function isRecordSheet(sheet: WorkbookSheet): boolean {
  if (sheet.name !== RECORD_SHEET || sheet.kind !== 'worksheet') return false;
  const isEmpty = sheet.usedArea(true) === null;
  return isEmpty || sheet.visibility === 'veryHidden' || sheet.cell(0, 0)?.value === RECORD_SENTENCE;
}

export function readRecord(workbook: Workbook): RecordCopies {
  const texts = new Set(workbook.customXml.filter(({ xml }) => isRecordXml(xml)).map(({ xml }) => recordFromXml(xml)));
  const sheet = workbook.sheets.find(isRecordSheet);
  return {
    // Copies that differ among themselves are no copy to rely on.
    xml: texts.size === 0 ? null : [...texts].join('\n'),
    sheet: sheet ? recordFromRows(firstColumn(sheet)) : null,
  };
}

function firstColumn(sheet: WorkbookSheet): readonly CellValue[] {
  const bottom = sheet.usedArea(true)?.bottom ?? -1;
  return Array.from({ length: bottom + 1 }, (_, row) => sheet.cell(row, 0)?.value ?? null);
}

/** The edits that make both copies say this, or why they cannot be made. */
export function recordEdits(workbook: Workbook, text: string | null): readonly WorkbookEdit[] | HostError {
  if (text !== null && text.length > LONGEST_RECORD) return { code: 'tooLarge', sheet: RECORD_SHEET, detail: null };
  const sheet = workbook.sheets.find(({ name }) => name === RECORD_SHEET);
  const isOurs = sheet === undefined || isRecordSheet(sheet);
  // Nothing is kept in a sheet of somebody else's; what there is can be taken away all the same.
  if (!isOurs && text !== null) return { code: 'nameTaken', sheet: RECORD_SHEET, detail: firstFilled(sheet) };
  return [...partEdits(workbook, text), ...(isOurs ? sheetEdits(workbook, sheet, text) : [])];
}

function firstFilled(sheet: WorkbookSheet): string | null {
  for (const [place, { value }] of sheet.filledCells()) if (value !== null) return takenBy(place, value);
  return null;
}

/** What the workbook carries for undo; null: none, or several texts, of which none is to be relied on. */
export function readUndo(workbook: Workbook): string | null {
  const parts = workbook.customXml.filter(({ xml }) => isRecordXml(xml, UNDO_NAMESPACE));
  const [only] = parts;
  return only && parts.length === 1 ? recordFromXml(only.xml) : null;
}

/** The edits that make it carry this. */
export function undoEdits(workbook: Workbook, text: string | null): readonly WorkbookEdit[] {
  return partEdits(workbook, text, UNDO_NAMESPACE, UNDO_PART_ID);
}

function partEdits(
  workbook: Workbook,
  text: string | null,
  namespace = RECORD_NAMESPACE,
  partId = PART_ID,
): readonly WorkbookEdit[] {
  const [first, ...others] = workbook.customXml.filter(({ xml }) => isRecordXml(xml, namespace));
  const xml = text === null ? null : recordXml(text, namespace);
  const isAsWanted = xml === (first?.xml ?? null);
  return [
    ...(isAsWanted ? [] : [{ kind: 'customXml', id: first?.id ?? partId, xml } as const]),
    ...others.map(({ id }) => ({ kind: 'customXml', id, xml: null }) as const),
  ];
}

function sheetEdits(
  workbook: Workbook,
  sheet: WorkbookSheet | undefined,
  text: string | null,
): readonly WorkbookEdit[] {
  if (!sheet && text === null) return [];
  const sheetId = sheet?.id ?? newSheetId(workbook);
  const rows = text === null ? [] : recordRows(text);
  const used = sheet?.usedArea(true)?.bottom ?? -1;
  const edits = Array.from({ length: Math.max(rows.length, used + 1) }, (_, row): WorkbookEdit | null => {
    const value = rows[row] ?? null;
    if ((sheet?.cell(row, 0)?.value ?? null) === value) return null;
    return { kind: 'cell', sheetId, row, column: 0, content: { value, formula: null } };
  });
  const added: WorkbookEdit = { kind: 'addSheet', sheetId, name: RECORD_SHEET, visibility: 'veryHidden' };
  return [...(sheet ? [] : [added]), ...edits.filter((edit) => edit !== null)];
}
