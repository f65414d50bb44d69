import { cellAddress, type CellPlace } from '../grid/address';
import type { DraftCell } from './sheet-draft';

/** A sheet's name as formulas have it, within its quotes. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** A text as formulas have it, within its quotes. */
export const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** As much as Excel takes of a text in a formula. */
const LONGEST_TEXT = 255;

/** A link to a cell of the workbook; a text that is too long for Excel is none. Both quotes are doubled, so that no sheet name
 *  can end the text or the name. */
export function cellLink(sheet: string, place: CellPlace, text = cellAddress(place)): DraftCell {
  const target = `#${quotedSheet(sheet)}!${cellAddress(place)}`;
  if (quotedText(text).length - 2 > LONGEST_TEXT) return text;
  return { formula: `=HYPERLINK(${quotedText(target)},${quotedText(text)})`, result: text };
}
