/* Reading .xlsx files. `readXlsx` gives the whole file as plain data that nobody changes: cells, and around them what the
   workbook in memory has to know. Cells are found by text search and not as a tree (sheet-scan.ts), all else by `parseXml`.
   To read more of a file, add a field to XlsxSheet or XlsxFile and the file that reads it; what is not read is kept byte for
   byte all the same. The rooms build on each other: xml, zip, styles, read, write. */

import { StyleTable } from '../styles/style-table';
import { readStylesPart } from '../styles/styles-part';
import { damaged, type FilePlace, inPlace, WorkbookFileError } from '../workbook-file-error';
import { OpcPackage } from '../zip/opc-package';
import type { Packing } from '../zip/packing';
import { ZipContainer } from '../zip/zip-container';
import { type ChartEntry, readCharts } from './charts';
import { NO_FORMATS, readConditionalFormats, type SheetFormats } from './conditional-formats';
import { readValidations, type ValidationEntry } from './data-validations';
import { refuseOtherFiles } from './other-files';
import { readSheetContent, type SheetContent } from './sheet-content';
import { listUndrawn, type NoteEntry, readNotes, readTables, type SheetTable } from './sheet-parts';
import { readSharedStrings } from './strings';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';

/** A worksheet with all that is read of it. */
export interface XlsxSheet {
  readonly entry: SheetEntry;
  /** null: a chart sheet or the like, which has no cells. */
  readonly content: SheetContent | null;
  readonly notes: readonly NoteEntry[];
  readonly formats: SheetFormats;
  readonly validations: readonly ValidationEntry[];
  readonly undrawn: readonly string[];
  readonly tables: readonly SheetTable[];
  readonly charts: readonly ChartEntry[];
}

/** An .xlsx file as read; never changed. */
export interface XlsxFile {
  readonly parts: OpcPackage;
  readonly workbook: WorkbookPart;
  readonly styles: StyleTable;
  readonly sheets: readonly XlsxSheet[];
}

/** Reads an .xlsx (or .xlsm) file. Throws WorkbookFileError, and nothing else. */
export function readXlsx(bytes: Uint8Array, packing?: Packing): XlsxFile {
  refuseOtherFiles(bytes);
  try {
    return readPackage(new OpcPackage(new ZipContainer(bytes, packing)));
  } catch (cause) {
    if (cause instanceof WorkbookFileError) throw cause;
    throw damaged('the file cannot be read', { cause });
  }
}

function readPackage(parts: OpcPackage): XlsxFile {
  const workbook = readWorkbookPart(parts);
  const strings = relatedPart(parts, workbook, 'sharedStrings');
  const theme = relatedPart(parts, workbook, 'theme');
  const stylesPart = relatedPart(parts, workbook, 'styles');
  const styles = new StyleTable(inPart(stylesPart, () => readStylesPart(stylesPart, theme?.text ?? null)));
  const texts = strings ? inPart(strings, () => readSharedStrings(strings.text)) : [];
  const sheets = workbook.sheets.map((entry) => readSheet({ parts, strings: texts, styles, workbook }, entry));
  return { parts, workbook, styles, sheets };
}

function inPart<Value>(part: { readonly path: string } | null, read: () => Value): Value {
  return part ? inPlace({ part: part.path, sheet: null }, read) : read();
}

function relatedPart(
  parts: OpcPackage,
  workbook: WorkbookPart,
  type: string,
): { readonly path: string; readonly text: string } | null {
  const path = parts.related(workbook.path, type);
  return path === null ? null : { path, text: inPart({ path }, () => parts.text(path)) };
}

interface SheetSources {
  readonly parts: OpcPackage;
  readonly strings: readonly string[];
  readonly styles: StyleTable;
  readonly workbook: WorkbookPart;
}

function readSheet({ parts, strings, styles, workbook }: SheetSources, entry: SheetEntry): XlsxSheet {
  if (!entry.isWorksheet) return { entry, content: null, ...NOTHING_AROUND };
  const { path, name } = entry;
  const place: FilePlace = { part: path ?? '', sheet: name };
  if (path === null) throw damaged(`the part of sheet ${name} is missing`, { trouble: { is: 'missing' }, place });
  const content = inPlace(place, () => readSheetContent(parts.text(path), strings, workbook.date1904));
  const formats = readConditionalFormats(content.elements, styles.part);
  const charts = readCharts(parts, path);
  return {
    entry,
    content,
    notes: readNotes(parts, path),
    formats,
    validations: readValidations(content.elements),
    undrawn: listUndrawn(parts, path, content.elements, { formats, charts }),
    tables: readTables(parts, path, content.elements),
    charts,
  };
}

/** Of a sheet that has nothing but perhaps cells. */
const NOTHING_AROUND = { notes: [], formats: NO_FORMATS, validations: [], undrawn: [], tables: [], charts: [] };

/** A sheet that the file does not have yet, as it will be read once it has. */
export function addedSheet({ id, name, visibility }: Pick<SheetEntry, 'id' | 'name' | 'visibility'>): XlsxSheet {
  return {
    entry: { id, name, visibility, path: null, isWorksheet: true },
    content: readSheetContent(emptySheet(''), [], false),
    ...NOTHING_AROUND,
  };
}

/** A worksheet part without cells. `namespace` is the main one of the file: transitional and strict files differ. */
export function emptySheet(namespace: string): string {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return `${head}<worksheet xmlns="${namespace}"><sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData></worksheet>`;
}
