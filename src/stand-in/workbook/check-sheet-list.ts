import type { MemorySheet } from './memory-sheet';
import { isSheetName } from './name-syntax';
import { isMentioned, type WorkbookState } from './sheet-mentions';
import { WorkbookEditError } from './workbook-edit-error';

/** Throws WorkbookEditError unless a sheet of this id and name can be added. */
export function checkNewSheet(
  { sheetId, name }: { readonly sheetId: string; readonly name: string },
  sheets: readonly MemorySheet[],
): void {
  const taken = sheets.some(({ id }) => id === sheetId) || sheetId === '';
  if (taken || !isFree(name, sheets)) throw new WorkbookEditError('invalidName', name);
}

/** Throws WorkbookEditError unless the sheet can have this name. */
export function checkRenaming(name: string, sheet: MemorySheet, state: WorkbookState): void {
  const others = state.sheets.filter((other) => other !== sheet);
  if (!isFree(name, others)) throw new WorkbookEditError('invalidName', name);
  if (name !== sheet.name && isMentioned(sheet, state, 'anywhere')) {
    throw new WorkbookEditError('mentioned', sheet.name);
  }
}

/** Throws WorkbookEditError unless the sheet can be taken away. */
export function checkRemoval(sheet: MemorySheet, state: WorkbookState): void {
  const { file, sheets } = state;
  if (sheet.visibility === 'veryHidden') throw new WorkbookEditError('veryHidden', sheet.name);
  const isSeen = sheets.some((other) => other !== sheet && other.visibility === 'visible');
  if (!isSeen) throw new WorkbookEditError('lastSheet', sheet.name);
  if (file.sheets.includes(sheet.base)) throw new WorkbookEditError('sheetOfFile', sheet.name);
  if (isMentioned(sheet, state, 'elsewhere')) throw new WorkbookEditError('mentioned', sheet.name);
}

function isFree(name: string, sheets: readonly MemorySheet[]): boolean {
  return isSheetName(name) && !sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
