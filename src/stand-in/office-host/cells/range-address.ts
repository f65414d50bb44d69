import { areaAddress, columnName, parseAreaAddress } from '../../../core/grid/address';
import type { Area } from '../../workbook/workbook-types';

/** The last row and column of a sheet, counted from 0. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** `A1:C3`, `B:D`, `2:5`, with or without `$` → its area; null when the text is no address. */
export function parseRangeAddress(text: string): Area | null {
  const address = text.replaceAll('$', '');
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(address);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(address);
  const area = columns
    ? parseAreaAddress(`${columns[1]}1:${columns[2]}${LAST_ROW + 1}`)
    : rows
      ? parseAreaAddress(`A${rows[1]}:${columnName(LAST_COLUMN)}${rows[2]}`)
      : parseAreaAddress(address);
  return area && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN ? area : null;
}

/** Splits `'项目 1'!A1` into the sheet's name and the address; the name is null when there is none. */
export function splitSheetName(text: string): { readonly sheet: string | null; readonly address: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheet: null, address: text };
  const name = text.slice(0, mark);
  const sheet = /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, address: text.slice(mark + 1) };
}

/** The address as Excel gives it: `自评表!A1:B2`, `'项目 1'!C:C`. */
export function rangeAddress(sheetName: string, area: Area): string {
  return `${quotedSheetName(sheetName)}!${localAddress(area)}`;
}

/** The address as the formulas of names have it: `自评表!$A$1:$B$2`. */
export function absoluteAddress(sheetName: string, area: Area): string {
  const absolute = localAddress(area).replace(
    /([A-Z]+)?(\d+)?/g,
    (_all, letters, digits) => `${letters ? `$${letters}` : ''}${digits ? `$${digits}` : ''}`,
  );
  return `${quotedSheetName(sheetName)}!${absolute}`;
}

/** The address without the sheet. */
export function localAddress(area: Area): string {
  if (isEntireColumn(area)) {
    return isEntireRow(area) ? `1:${LAST_ROW + 1}` : `${columnName(area.left)}:${columnName(area.right)}`;
  }
  return isEntireRow(area) ? `${area.top + 1}:${area.bottom + 1}` : areaAddress(area);
}

export function isEntireColumn({ top, bottom }: Area): boolean {
  return top === 0 && bottom === LAST_ROW;
}

export function isEntireRow({ left, right }: Area): boolean {
  return left === 0 && right === LAST_COLUMN;
}

function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseAreaAddress(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
