import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sheets written down as cases. Three places hold them, all in the notation of src/scripts/golden/sheet-notation.ts:
 *
 *  - test/golden/workbooks: the whole form of one place, with its odd corners, as an .xlsx file; what is recognised in it
 *    and, where worked out by hand, everything that is scored, found and written. A dialect has one.
 *  - variants/ here: a few lines that show one way to draw a table; what is recognised (recognitionStory).
 *  - clerk-forms/ here: a few lines as a clerk would fill them in; what she sees once it is scored (clerkStory).
 *
 *  In the last two a case is a title behind `###`, the sheet, and behind `> ` what people read from it. */
export interface SheetCase {
  readonly title: string;
  readonly sheet: string;
  readonly meant: readonly string[];
}

/** The cases of every file in a folder beside the tests. */
export function caseFiles(folder: string): readonly { readonly file: string; readonly cases: readonly SheetCase[] }[] {
  const path = join(__dirname, folder);
  return readdirSync(path).map((file) => {
    const cases = readFileSync(join(path, file), 'utf8').split(/^### /mu).slice(1);
    return { file, cases: cases.map(sheetCase) };
  });
}

function sheetCase(text: string): SheetCase {
  const [title = '', ...lines] = text.split('\n');
  const sheet = lines.filter((line) => line.startsWith('|')).join('\n');
  return { title, sheet, meant: lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2)) };
}
