import type { OpcPackage } from '../zip/opc-package';
import type { ConditionalFormatPatch, SheetPatch } from './patch-types';
import { patchSheet } from './sheet-patch';
import type { WrittenStyles } from '../styles/styles-writer';
import { writeColumns } from './write-columns';
import { writeFormats } from './write-formats';
import { writeNotes } from './write-notes';
import { writePanes } from './write-panes';

/** Writes the changes of one sheet into its part and the parts of its notes. `number` is its place in the workbook, counted
 *  from 1. */
export function writeSheet(
  parts: OpcPackage,
  path: string,
  number: number,
  { sheet, cells, columns, frozen, formats, notes }: SheetPatch,
  styles: WrittenStyles,
): void {
  if (!sheet.content) return;
  const source = parts.text(path);
  const differential = (patch: ConditionalFormatPatch): number | null => styles.differential(sheet, patch);
  let text = cells.length > 0 ? patchSheet(source, sheet.content, cells, styles.index) : source;
  text = writeColumns(text, columns);
  text = writePanes(text, frozen);
  text = writeFormats(text, formats, differential);
  if (text !== source) parts.put(path, text);
  if (notes.length > 0) writeNotes(parts, path, number, notes);
}
