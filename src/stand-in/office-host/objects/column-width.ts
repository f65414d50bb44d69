import { invalidArgument } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import type { HostScalar, RangeTarget } from '../request/host-object';
import { checkUnprotected } from '../cells/range-cells';

/** In pixels, for the default font at 100 %. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** The width of the columns of a range in points (48 for the 8.43 characters a column has at first); null where they
 *  differ. Columns are as wide as whole pixels. */
export function columnWidthScalar(session: ExcelSession, target: RangeTarget): HostScalar {
  const { sheetId, left, right } = target;
  return {
    get: () => {
      session.workbook();
      const sheet = session.edits.sheet(sheetId);
      const first = sheet.columnWidth(left);
      for (let column = left + 1; column <= right; column++) if (sheet.columnWidth(column) !== first) return null;
      return pointsOf(first);
    },
    set: (value) => {
      if (typeof value !== 'number' || !(value >= 0)) throw invalidArgument();
      checkUnprotected(session, sheetId);
      const width = charactersOf(value);
      for (let column = left; column <= right; column++) {
        session.edits.edit({ kind: 'columnWidth', sheetId, column, width });
      }
    },
  };
}

function pointsOf(characters: number): number {
  const pixels = characters < 1 ? characters * (DIGIT + PADDING) : characters * DIGIT + PADDING;
  return Math.round(pixels) * POINTS_PER_PIXEL;
}

function charactersOf(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  const characters = pixels < DIGIT + PADDING ? pixels / (DIGIT + PADDING) : (pixels - PADDING) / DIGIT;
  return Math.round(characters * 100) / 100;
}
