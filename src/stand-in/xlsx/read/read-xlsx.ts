/* Reading .xlsx files. `readXlsx` gives the whole file as plain data that nobody changes: cells, and around them what the
   workbook in memory has to know. Cells are found by text search and not as a tree (sheet-scan.ts), all else by `parseXml`.
   To read more of a file, add a field to XlsxSheet or XlsxFile and the file that reads it; what is not read is kept byte for
   byte all the same. The rooms build on each other: xml, zip, styles, read, write. */

import { StyleTable } from '../styles/style-table';
import { readStylesPart } from '../styles/styles-part';
import { damaged, WorkbookFileError } from '../workbook-file-error';
import { OpcPackage } from '../zip/opc-package';
import type { Packing } from '../zip/packing';
import { ZipContainer } from '../zip/zip-container';
import { type ChartEntry, readCharts } from './charts';
import { NO_FORMATS, readConditionalFormats, type SheetFormats } from './conditional-formats';
import { readValidations, type ValidationEntry } from './data-validations';
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

function refuseOtherFiles(bytes: Uint8Array): void {
  if (isCompoundFile(bytes)) {
    if (hasStream(bytes, ['EncryptedPackage'])) throw new WorkbookFileError('encrypted', 'the workbook has a password');
    if (hasStream(bytes, ['Workbook', 'Book'])) throw new WorkbookFileError('legacyXls', 'Excel 97-2003');
    throw new WorkbookFileError('notXlsx', 'a compound file without a workbook');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookFileError('notXlsx', 'no zip file');
}

function readPackage(parts: OpcPackage): XlsxFile {
  const workbook = readWorkbookPart(parts);
  const strings = relatedPart(parts, workbook, 'sharedStrings');
  const theme = relatedPart(parts, workbook, 'theme');
  const styles = new StyleTable(readStylesPart(relatedPart(parts, workbook, 'styles'), theme?.text ?? null));
  const texts = strings ? readSharedStrings(strings.text) : [];
  const sheets = workbook.sheets.map((entry) => readSheet({ parts, strings: texts, styles, workbook }, entry));
  return { parts, workbook, styles, sheets };
}

function relatedPart(
  parts: OpcPackage,
  workbook: WorkbookPart,
  type: string,
): { readonly path: string; readonly text: string } | null {
  const path = parts.related(workbook.path, type);
  return path === null ? null : { path, text: parts.text(path) };
}

interface SheetSources {
  readonly parts: OpcPackage;
  readonly strings: readonly string[];
  readonly styles: StyleTable;
  readonly workbook: WorkbookPart;
}

function readSheet({ parts, strings, styles, workbook }: SheetSources, entry: SheetEntry): XlsxSheet {
  if (!entry.isWorksheet) return { entry, content: null, ...NOTHING_AROUND };
  if (entry.path === null) throw damaged(`the part of sheet ${entry.name} is missing`);
  const source = parts.text(entry.path);
  const content = inSheet(entry.name, () => readSheetContent(source, strings, workbook.date1904));
  const formats = readConditionalFormats(content.elements, styles.part);
  const charts = readCharts(parts, entry.path);
  return {
    entry,
    content,
    notes: readNotes(parts, entry.path),
    formats,
    validations: readValidations(content.elements),
    undrawn: listUndrawn(parts, entry.path, content.elements, { formats, charts }),
    tables: readTables(parts, entry.path, content.elements),
    charts,
  };
}

/** Of a sheet that has nothing but perhaps cells. */
const NOTHING_AROUND = { notes: [], formats: NO_FORMATS, validations: [], undrawn: [], tables: [], charts: [] };

/** What makes a sheet too large is told with the sheet's name. */
function inSheet<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WorkbookFileError) || error.code !== 'tooLarge') throw error;
    throw new WorkbookFileError('tooLarge', `${name}!${error.detail}`, { cause: error });
  }
}

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

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a file is a compound file: what old .xls files and encrypted workbooks are ([MS-CFB]). */
function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

/** Whether a compound file has a stream of one of these names. Directory entries are 128 bytes long and begin at
 *  multiples of 128: the name, then at 64 its length in bytes with the closing zero. */
function hasStream(bytes: Uint8Array, names: readonly string[]): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) - 2;
    if (bytes[at + 65] !== 0 || length < 2 || length > 62) continue;
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length));
    if (names.includes(name)) return true;
  }
  return false;
}
