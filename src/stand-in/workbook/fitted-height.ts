import type { MemorySheet } from './memory-sheet';

/* How high Excel would make a row for a text that wraps. Nobody here measures letters: a wide one counts as a little more than
   two figures, so that a row is rather too high than cut off. */

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/;
/** Of figures of the default font, which is 11 points. */
const WIDTHS = { wide: 2.1, narrow: 1.1 };
const DEFAULT_SIZE = 11;
/** How much higher than its letters a line is. */
const LINE = 1.36;
/** Above and below all of them, in points. */
const EDGES = 4;
/** What Excel gives a row at most, in points. */
const HIGHEST = 409.5;

/** The height of a row in points in which a cell's wrapped text can be read; null: it is no such cell, or one line does. */
export function fittedHeight(sheet: MemorySheet, row: number, column: number): number | null {
  const value = sheet.cell(row, column)?.value;
  const { alignment, font } = sheet.style(row, column);
  const isSeen = sheet.columnWidth(column) > 0;
  if (typeof value !== 'string' || !isSeen || !alignment.wrap || alignment.rotation !== 0) return null;
  const isMerged = sheet.merges.some(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  if (isMerged) return null; // nor does Excel look at them
  const scale = font.size / DEFAULT_SIZE;
  const room = Math.max(1, sheet.columnWidth(column) / scale);
  const lines = value.split('\n').reduce((sum, line) => sum + linesOf(line, room), 0);
  return lines < 2 ? null : Math.min(HIGHEST, Math.ceil(lines * font.size * LINE) + EDGES);
}

function linesOf(text: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const letter of text) {
    const width = WIDE.test(letter) ? WIDTHS.wide : WIDTHS.narrow;
    if (used + width > room && used > 0) [lines, used] = [lines + 1, 0];
    used += width;
  }
  return lines;
}
