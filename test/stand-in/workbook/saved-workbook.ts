import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { StylePatch, WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { MAIN } from '../../support/build-xlsx-xml';
import { partText } from '../../support/zip-parts';

export const SHEET = 'xl/worksheets/sheet1.xml';
/** A workbook with a bit of everything that a change may concern. */
export const BYTES = buildXlsx({
  sheets: [
    {
      name: '自评表',
      cells: {
        A1: '指标',
        B1: { value: 17, numberFormat: '0.00', border: true },
        C1: { formula: 'B1*2', value: 34 },
        D1: { value: 5, fill: 'FFC7CE' },
      },
      merges: ['A3:C3'],
      notes: { A1: { author: '审核员', text: '看这里' } },
    },
    { name: '二', cells: { A1: 1 } },
  ],
  names: [{ name: '范围', formula: '自评表!$A$1' }],
  calcChain: true,
  parts: { 'custom/data.bin': new Uint8Array([0, 1, 2, 255]) },
});

export function put(
  address: readonly [number, number],
  value: number | string | boolean | null,
  formula: string | null = null,
): WorkbookEdit {
  return { kind: 'cell', sheetId: '1', row: address[0], column: address[1], content: { value, formula } };
}

export function look(address: readonly [number, number], style: StylePatch): WorkbookEdit {
  return { kind: 'cell', sheetId: '1', row: address[0], column: address[1], style };
}

export function saved(edits: readonly WorkbookEdit[], bytes = BYTES): Uint8Array {
  const workbook = openWorkbook(bytes, 'a.xlsx');
  workbook.apply(edits, 'api');
  return workbook.save();
}

/** A workbook whose first sheet has these rows, and before and after them these elements. */
export function handmade(rows: string, before = '', after = ''): Uint8Array {
  const xml = `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  return buildXlsx({ sheets: [{ name: '表', cells: {} }], parts: { [SHEET]: xml } });
}

export function rowsOf(bytes: Uint8Array): string {
  return /<sheetData>(.*)<\/sheetData>/s.exec(partText(bytes, SHEET))?.[1] ?? '';
}
