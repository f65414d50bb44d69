import type { OpcPackage } from '../zip/opc-package';
import type { XlsxFile } from '../read/read-xlsx';
import { WorkbookFileError } from '../workbook-file-error';
import { unescapeXml } from '../xml/xml-text';

/** Whether a text has the name of a sheet as a word of its own, as references spell it. */
export function mentionsSheet(text: string, name: string): boolean {
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
export function partsMentionSheet({ parts, workbook }: XlsxFile, name: string): boolean {
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
