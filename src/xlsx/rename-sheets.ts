import type { SheetRename } from './patch-types';
import type { OpcPackage } from './opc-package';
import type { XlsxSheet } from './read-xlsx';
import { damaged } from './workbook-file-error';
import { XmlSplice } from './xml-splice';
import { encodeAttribute } from './xml-text';
import { parseXml } from './xml-tree';

/** Writes new names into the workbook's list of sheets, and nowhere else. `sheets` are all in their order. */
export function renameSheets(
  parts: OpcPackage,
  workbookPath: string,
  renamed: readonly SheetRename[],
  sheets: readonly XlsxSheet[],
): void {
  if (renamed.length === 0) return;
  const source = parts.text(workbookPath);
  const entries = parseXml(source).child('sheets')?.childrenNamed('sheet') ?? [];
  const splice = new XmlSplice(source);
  for (const { sheet, name } of renamed) {
    const entry = entries[sheets.indexOf(sheet)];
    if (!entry) throw damaged('the workbook has no list of sheets');
    splice.setAttribute(entry, 'name', encodeAttribute(name));
  }
  parts.put(workbookPath, splice.result);
}
