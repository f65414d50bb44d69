import type { XlsxFile } from '../xlsx/read/read-xlsx';
import { isOfPrinting } from './beside-sheets';
import { WorkbookFileError } from '../xlsx/workbook-file-error';
import { unescapeXml } from '../xlsx/xml/xml-text';
import type { OpcPackage } from '../xlsx/zip/opc-package';
import type { MemorySheet } from './memory-sheet';
import type { DefinedName } from './workbook-types';

/** The workbook as it is when a sheet is to be renamed or removed. */
export interface WorkbookState {
  readonly file: XlsxFile;
  readonly sheets: readonly MemorySheet[];
  readonly names: readonly DefinedName[];
  sheet(id: string): MemorySheet | null;
}

/** Whether something refers to a sheet by its name: a formula, a defined name, a conditional format, or a part of the file
 *  that the workbook in memory does not read, such as a chart. `elsewhere`: what the sheet says of itself does not count.
 *  Texts within formulas never do: Excel does not follow them either. */
export function isMentioned(
  { id, name }: MemorySheet,
  { file, sheets, names }: WorkbookState,
  where: 'anywhere' | 'elsewhere',
): boolean {
  const counts = (sheetId: string | null): boolean => where === 'anywhere' || sheetId !== id;
  const formulas = [
    ...names.filter((name) => counts(name.sheetId) && !isOfPrinting(name, id)).map(({ formula }) => formula),
    ...sheets.filter((sheet) => counts(sheet.id)).flatMap(formulasOf),
  ];
  const isDrawn = sheets.some(
    (sheet) => counts(sheet.id) && sheet.charts().some(({ drawn }) => drawn?.source.sheetId === id),
  );
  if (where === 'elsewhere' && isDrawn) return true;
  return formulas.some((formula) => mentionsSheet(withoutTexts(formula), name)) || partsMentionSheet(file, name);
}

function formulasOf(sheet: MemorySheet): readonly string[] {
  return [
    ...[...sheet.filledCells()].flatMap(([, { formula }]) => formula ?? []),
    ...sheet.conditionalFormats().map(({ formula }) => formula),
  ];
}

/** A formula without its texts in double quotes; within apostrophes a double quote belongs to a sheet's name. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (quoted) => (quoted.startsWith('"') ? '""' : quoted));
}

/** Whether a text has the name of a sheet as a word of its own, as references spell it. */
function mentionsSheet(text: string, name: string): boolean {
  const spelt = name.replaceAll("'", "''").toLowerCase();
  const searched = text.toLowerCase();
  for (let at = searched.indexOf(spelt); at >= 0; at = searched.indexOf(spelt, at + 1)) {
    if (!isWord(searched[at - 1]) && !isWord(searched[at + spelt.length])) return true;
  }
  return false;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_.]/u.test(character);
}

/** Parts in which a sheet's name is a mere text, or belongs to another workbook. */
const WITHOUT_REFERENCES =
  /(?:^|\/)(?:\[Content_Types\]|docProps\/|customXml\/|externalLinks\/|threadedComments\/|persons\/|theme\/|comments\d*\.|sharedStrings\.|styles\.|calcChain\.)/i;

/** Whether a part of the file has the name of a sheet in it, other than in cells and defined names: a chart, a validation,
 *  a link, a pivot table … Rather once too often than too seldom. */
function partsMentionSheet({ parts, workbook }: XlsxFile, name: string): boolean {
  return parts.paths
    .filter((path) => /\.(?:xml|vml)$/i.test(path) && !WITHOUT_REFERENCES.test(path) && path !== workbook.path)
    .some((path) => partMentionsSheet(parts, path, name));
}

function partMentionsSheet(parts: OpcPackage, path: string, name: string): boolean {
  try {
    const text = ['sheetData', 'headerFooter'].reduce(withoutElement, parts.text(path));
    return mentionsSheet(unescapeXml(text), name);
  } catch (error) {
    if (error instanceof WorkbookFileError) return true; // what cannot be read may say anything
    throw error;
  }
}

function withoutElement(source: string, element: string): string {
  return source.replace(new RegExp(`<(\\w+:)?${element}[\\s>][\\s\\S]*</(\\w+:)?${element}>`), '');
}
