import { recordXml, isRecordXml } from '../../src/host/carried/record-copies';
import { RECORD_SHEET } from '../../src/host/port';
import type { Workbook, WorkbookEdit } from '../../src/stand-in/workbook/workbook-types';

/* What other programs and people do to the two copies in which a workbook keeps its rule set. */

type Copy = 'xml' | 'sheet';

/** The copy is gone. */
export function lose(workbook: Workbook, copy: Copy): void {
  if (copy === 'xml') workbook.apply([{ kind: 'customXml', id: partOf(workbook), xml: null }], 'user');
  else rewriteRows(workbook, () => null);
}

/** One character of the copy is another one. */
export function damage(workbook: Workbook, copy: Copy): void {
  change(workbook, copy, (text) => text.replace('"rows"', '"rowz"').replace('未完成', '末完成'));
}

/** The copy says this now. */
export function say(workbook: Workbook, copy: Copy, text: string): void {
  if (copy === 'xml') workbook.apply([{ kind: 'customXml', id: partOf(workbook), xml: recordXml(text) }], 'user');
  else rewriteRows(workbook, (_, row) => (row === 1 ? text : null));
}

function change(workbook: Workbook, copy: Copy, to: (text: string) => string): void {
  if (copy === 'sheet') return rewriteRows(workbook, (text) => to(text));
  const id = partOf(workbook);
  const xml = workbook.customXml.find((part) => part.id === id)?.xml ?? '';
  workbook.apply([{ kind: 'customXml', id, xml: to(xml) }], 'user');
}

function partOf({ customXml }: Workbook): string {
  const part = customXml.find(({ xml }) => isRecordXml(xml));
  if (!part) throw new Error('no record');
  return part.id;
}

function rewriteRows(workbook: Workbook, to: (text: string, row: number) => string | null): void {
  const sheet = workbook.sheets.find(({ name }) => name === RECORD_SHEET);
  if (!sheet) throw new Error('no record sheet');
  const edits = Array.from({ length: (sheet.usedArea(true)?.bottom ?? 0) + 1 }, (_, row) => row)
    .slice(1)
    .map((row): WorkbookEdit => {
      const value = to(String(sheet.cell(row, 0)?.value ?? ''), row);
      return { kind: 'cell', sheetId: sheet.id, row, column: 0, content: { value, formula: null } };
    });
  workbook.apply(edits, 'user');
}
