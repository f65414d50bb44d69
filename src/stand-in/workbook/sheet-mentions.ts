import { mentionsSheet, partsMentionSheet } from '../xlsx/write/sheet-mentions';
import type { XlsxFile } from '../xlsx/read/read-xlsx';
import type { MemorySheet } from './memory-sheet';
import type { DefinedName } from './workbook-types';

/** The workbook as it is when a sheet is to be renamed or removed. */
export interface WorkbookState {
  readonly file: XlsxFile;
  readonly sheets: readonly MemorySheet[];
  readonly names: readonly DefinedName[];
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
    ...names.filter(({ sheetId }) => counts(sheetId)).map(({ formula }) => formula),
    ...sheets.filter((sheet) => counts(sheet.id)).flatMap(formulasOf),
  ];
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
