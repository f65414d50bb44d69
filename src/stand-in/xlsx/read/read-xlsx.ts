import { NO_FORMATS, readConditionalFormats, type SheetFormats } from './conditional-formats';
import { hasStream, isCompoundFile } from '../zip/cfb';
import { readNotes, type NoteEntry } from './notes-part';
import { OpcPackage } from '../zip/opc-package';
import { readTables, type SheetTable } from './read-tables';
import { readSharedStrings } from './shared-strings';
import { readSheetContent, type SheetContent } from './sheet-content';
import { StyleTable } from '../styles/style-table';
import { readStylesPart } from '../styles/styles-part';
import { listUndrawn } from './undrawn';
import { damaged, WorkbookFileError } from '../workbook-file-error';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';
import { ZipContainer } from '../zip/zip-container';

/** A worksheet with all that is read of it. */
export interface XlsxSheet {
  readonly entry: SheetEntry;
  /** null: a chart sheet or the like, which has no cells. */
  readonly content: SheetContent | null;
  readonly notes: readonly NoteEntry[];
  readonly formats: SheetFormats;
  readonly undrawn: readonly string[];
  readonly tables: readonly SheetTable[];
}

/** An .xlsx file as read; never changed. */
export interface XlsxFile {
  readonly parts: OpcPackage;
  readonly workbook: WorkbookPart;
  readonly styles: StyleTable;
  readonly sheets: readonly XlsxSheet[];
}

/** Reads an .xlsx (or .xlsm) file. Throws WorkbookFileError, and nothing else. */
export function readXlsx(bytes: Uint8Array): XlsxFile {
  refuseOtherFiles(bytes);
  try {
    return readPackage(new OpcPackage(new ZipContainer(bytes)));
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
  if (!entry.isWorksheet) return { entry, content: null, notes: [], formats: NO_FORMATS, undrawn: [], tables: [] };
  if (entry.path === null) throw damaged(`the part of sheet ${entry.name} is missing`);
  const content = readSheetContent(parts.text(entry.path), strings, workbook.date1904);
  const formats = readConditionalFormats(content.elements, styles.part);
  return {
    entry,
    content,
    notes: readNotes(parts, entry.path),
    formats,
    undrawn: listUndrawn(parts, entry.path, content.elements, formats),
    tables: readTables(parts, entry.path, content.elements),
  };
}
