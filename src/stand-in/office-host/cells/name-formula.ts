import type { CellValue, WorkbookSheet } from '../../workbook/workbook-types';
import type { RangeTarget } from '../request/host-object';
import { parseRangeAddress, splitSheetName } from './range-address';

/** A formula that is nothing but a reference (`自评表!$A$1:$K$31`) → its cells; null when it is anything else. */
export function parseReference(sheets: readonly WorkbookSheet[], formula: string): RangeTarget | null {
  const { sheet: name, address } = splitSheetName(formula);
  const sheet = sheets.find((candidate) => candidate.name === name);
  const area = parseRangeAddress(address);
  return sheet && area ? { ...area, sheetId: sheet.id } : null;
}

/** What is entered as a name's formula: with an `=` a formula, anything else a text constant. */
export function nameFormula(text: string): string {
  return text.startsWith('=') ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
}

/** A formula that is nothing but a constant (`"national-2020"`, `5`, `TRUE`, `#REF!`) → its value; undefined when it is
 *  anything else. */
export function parseConstant(formula: string): Exclude<CellValue, null> | undefined {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(formula)) return Number(formula);
  if (/^(?:TRUE|FALSE)$/i.test(formula)) return formula.toUpperCase() === 'TRUE';
  return /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/.test(formula) ? { error: formula } : undefined;
}
