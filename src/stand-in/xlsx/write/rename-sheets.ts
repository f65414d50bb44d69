import type { SheetRename } from './patch-types';
import type { OpcPackage } from '../zip/opc-package';
import type { XlsxSheet } from '../read/read-xlsx';
import { damaged } from '../workbook-file-error';
import { XmlSplice } from '../xml/xml-splice';
import { encodeAttribute } from '../xml/xml-text';
import { parseXml } from '../xml/xml-tree';

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
