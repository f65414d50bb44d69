/* Writing .xlsx files: never anew, always as a patch of the file that was read, so that what nobody changed keeps its very
   bytes. Each part has a function that takes its text and a patch and gives its text (XmlSplice cuts in the changes); a
   patch taken back must lead to the old text. To write more, add it to patch-types.ts and such a function, and call it
   here. */

import type { XlsxFile } from '../read/read-xlsx';
import type { OpcPackage } from '../zip/opc-package';
import { writeCustomXml } from './custom-xml';
import { addRelationship, freePath, relationshipType, removePart } from './package-edit';
import type { ConditionalFormatPatch, SheetPatch, XlsxPatch } from './patch-types';
import { patchSheet } from './write-cells';
import { writeCharts } from './write-charts';
import { drawnBlocks, type DrawnBlocks } from './shape-blocks';
import { writeFormats } from './write-formats';
import { writeColumns, writePanes } from './write-frame';
import { writeNotes } from './write-notes';
import { writePrint } from './write-print';
import { writeRows } from './write-rows';
import { writeStyles, type WrittenStyles } from './write-styles';
import { writeValidations } from './write-validations';
import { addSheets, patchSheetList, patchWorkbookPart } from './write-workbook-part';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Writes a file with changes. Every part that the changes do not concern keeps its compressed bytes; without changes
 *  the result is the very file. Throws WorkbookFileError for what cannot be stored. */
export function writeXlsx(file: XlsxFile, patch: XlsxPatch): Uint8Array {
  const parts = file.parts.fresh();
  const { path: workbook } = file.workbook;
  const paths = addSheets(parts, workbook, patch.added);
  const styles = writeStyles(file.styles, patch.sheets);
  if (styles.text !== null) parts.put(file.styles.part.path ?? addStylesPart(file, parts), styles.text);
  const sheets = [...file.sheets, ...patch.added];
  patchSheetList(parts, workbook, patch, sheets);
  const drawn = patch.sheets.some(({ notes }) => notes.length > 0) ? drawnBlocks(parts) : new Map();
  for (const change of patch.sheets) {
    const path = paths.get(change.sheet) ?? change.sheet.entry.path;
    if (path !== null) writeSheet(parts, path, change, styles, drawn);
  }
  const formulas = formulaChanges(file, patch.sheets);
  const source = parts.text(workbook);
  const changed = patchWorkbookPart(source, {
    names: patch.names,
    calculateOnLoad: formulas.staleResults,
    needsView: patch.sheets.some(({ frozen }) => frozen !== null),
  });
  if (changed !== source) parts.put(workbook, changed);
  const chain = formulas.changed ? parts.related(workbook, 'calcChain') : null;
  if (chain) removePart(parts, workbook, chain);
  writeCustomXml(parts, workbook, patch.customXml);
  return parts.save();
}

/** Ties a styles part to a workbook that has none, or only a tie that leads nowhere; returns its path. */
function addStylesPart(file: XlsxFile, parts: OpcPackage): string {
  const { path: workbook } = file.workbook;
  const loose = parts.relationships(workbook).find(({ type }) => type === 'styles')?.target ?? null;
  const path = loose ?? freePath(parts, 'xl/styles#.xml');
  if (loose === null) {
    addRelationship(parts, workbook, relationshipType(parts, 'styles'), path);
  }
  parts.types.statePart(path, STYLES_TYPE);
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

/** Writes the changes of one sheet into its part and the parts of its notes. */
function writeSheet(
  parts: OpcPackage,
  path: string,
  { sheet, cells, columns, rows, frozen, print, formats, validations, notes, charts }: SheetPatch,
  styles: WrittenStyles,
  drawn: DrawnBlocks,
): void {
  if (!sheet.content) return;
  const source = parts.text(path);
  const differential = (patch: ConditionalFormatPatch): number | null => styles.differential(sheet, patch);
  let text = cells.length > 0 ? patchSheet(source, sheet.content, cells, styles.index) : source;
  text = writeRows(text, rows);
  text = writeColumns(text, columns);
  text = writePanes(text, frozen);
  text = writePrint(text, print);
  text = writeFormats(text, formats, differential);
  text = writeValidations(text, validations);
  if (text !== source) parts.put(path, text);
  if (notes.length > 0) writeNotes(parts, path, notes, drawn);
  writeCharts(parts, path, charts);
}
