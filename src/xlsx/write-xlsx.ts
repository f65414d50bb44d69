import { writeCustomXml } from './custom-xml';
import { addContentType, addRelationship, freePath, relationshipType, removePart } from './package-edit';
import type { OpcPackage } from './opc-package';
import type { SheetPatch, XlsxPatch } from './patch-types';
import type { XlsxFile } from './read-xlsx';
import { patchSheet } from './sheet-patch';
import { writeStyles } from './styles-writer';
import { patchWorkbookPart } from './write-workbook-part';
import { writeNotes } from './write-notes';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Writes a file with changes. Every part that the changes do not concern keeps its compressed bytes; without changes
 *  the result is the very file. Throws WorkbookFileError for what cannot be stored. */
export function writeXlsx(file: XlsxFile, patch: XlsxPatch): Uint8Array {
  const parts = file.parts.fresh();
  const formatIndex = storeStyles(file, parts, patch.sheets);
  for (const { sheet, cells, notes } of patch.sheets) {
    const { path } = sheet.entry;
    if (path === null || sheet.content === null) continue;
    if (cells.length > 0) parts.put(path, patchSheet(parts.text(path), sheet.content, cells, formatIndex));
    if (notes.length > 0) writeNotes(parts, path, file.sheets.indexOf(sheet) + 1, notes);
  }
  const formulas = formulaChanges(file, patch.sheets);
  if (patch.names.length > 0 || formulas.staleResults) {
    const { path } = file.workbook;
    const source = parts.text(path);
    const changed = patchWorkbookPart(source, patch.names, formulas.staleResults);
    if (changed !== source) parts.put(path, changed);
  }
  const chain = formulas.changed ? parts.related(file.workbook.path, 'calcChain') : null;
  if (chain) removePart(parts, file.workbook.path, chain);
  writeCustomXml(parts, file.workbook.path, patch.customXml);
  return parts.save();
}

function storeStyles(file: XlsxFile, parts: OpcPackage, sheets: readonly SheetPatch[]): (index: number) => number {
  const used = new Set<number>();
  for (const { cells } of sheets) for (const { format } of cells) used.add(format);
  const { text, index } = writeStyles(file.styles, used);
  if (text === null) return index;
  parts.put(file.styles.part.path ?? addStylesPart(file, parts), text);
  return index;
}

/** Ties a styles part to a workbook that has none, or only a tie that leads nowhere; returns its path. */
function addStylesPart(file: XlsxFile, parts: OpcPackage): string {
  const { path: workbook } = file.workbook;
  const loose = parts.relationships(workbook).find(({ type }) => type === 'styles')?.target ?? null;
  const path = loose ?? freePath(parts, 'xl/styles#.xml');
  if (loose === null) {
    addRelationship(parts, workbook, relationshipType(parts, 'styles'), path);
  }
  addContentType(parts, path, STYLES_TYPE);
  return path;
}

/** Whether a formula came, went or changed (then the calculation chain is wrong), and whether stored results of formulas
 *  may be out of date (then Excel is to calculate when it opens the file). */
function formulaChanges(
  file: XlsxFile,
  sheets: readonly SheetPatch[],
): { readonly changed: boolean; readonly staleResults: boolean } {
  let [changed, entered] = [false, false];
  for (const { sheet, cells } of sheets) {
    for (const { row, column, content } of cells) {
      if (content.kind === 'kept' || (content.kind === 'calculated' && content.value !== null)) continue;
      entered = true;
      if (content.kind === 'calculated') continue;
      if (content.formula !== null || sheet.content?.cells.get(row)?.[column]?.formula != null) changed = true;
    }
  }
  const hasFormulas = changed || file.sheets.some((sheet) => sheet.content?.hasFormulas);
  return { changed, staleResults: entered && hasFormulas };
}
