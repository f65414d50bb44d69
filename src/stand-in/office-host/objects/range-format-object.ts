import { columnCharacters, columnPoints } from '../../workbook/column-pixels';
import type { CellStyle, StylePatch } from '../../workbook/workbook-types';
import { htmlColor, readColor } from '../cells/html-color';
import { invalidArgument, notImplemented } from '../request/excel-error';
import { booleanArgument, HostObject, type HostScalar, type RangeTarget } from '../request/host-object';
import type { Json } from '../request/wire';
import type { ExcelSession } from '../session/excel-session';
import { checkUnprotected, commonOfCells, forEachInput } from './range-cells';

/** The look of the cells of a range; a property that differs between cells reads null. */
export function rangeFormatObject(session: ExcelSession, target: RangeTarget): HostObject {
  const look = (read: (style: CellStyle) => Json, patch?: (value: Json) => StylePatch): HostScalar =>
    styleScalar(session, target, read, patch);
  return new HostObject('RangeFormat', {
    scalars: {
      ColumnWidth: columnWidthScalar(session, target),
      HorizontalAlignment: look(
        ({ alignment }) => excelWord(alignment.horizontal ?? 'general'),
        (value) => ({ horizontal: fileWord(value) }),
      ),
      VerticalAlignment: look(
        ({ alignment }) => excelWord(alignment.vertical ?? 'bottom'),
        (value) => ({ vertical: verticalWord(value) }),
      ),
      WrapText: look(
        ({ alignment }) => alignment.wrap,
        (value) => ({ wrap: booleanArgument(value) }),
      ),
      ShrinkToFit: look(
        ({ alignment }) => alignment.shrinkToFit && !(alignment.wrap && session.traps.wrapForbidsShrinking),
        (value) => ({ shrinkToFit: booleanArgument(value) }),
      ),
      IndentLevel: look(({ alignment }) => alignment.indent),
      TextOrientation: look(({ alignment }) => (alignment.rotation === 255 ? 180 : alignment.rotation)),
    },
    objects: {
      Fill: () => rangeFillObject(session, target),
      Font: () => rangeFontObject(session, target),
      Protection: () =>
        new HostObject('FormatProtection', {
          scalars: {
            Locked: look(
              ({ locked }) => locked,
              (value) => ({ locked: booleanArgument(value) }),
            ),
          },
        }),
    },
  });
}

/** The file says `center`, Excel's API `Center`. */
function excelWord(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const HORIZONTAL = /^(?:General|Left|Center|Right|Fill|Justify|CenterAcrossSelection|Distributed)$/;

function verticalWord(value: Json): string | null {
  if (typeof value !== 'string' || !/^(?:Top|Center|Bottom|Justify|Distributed)$/.test(value)) throw invalidArgument();
  return value === 'Bottom' ? null : value.toLowerCase();
}

function fileWord(value: Json): string | null {
  if (typeof value !== 'string' || !HORIZONTAL.test(value)) throw invalidArgument();
  if (value === 'General') return null;
  return value === 'CenterAcrossSelection' ? 'centerContinuous' : value.toLowerCase();
}

/** The fill of a range: a cell without one reads white with the pattern None and no tint; where cells differ, the colour
 *  is empty, pattern and tint are null. */
function rangeFillObject(session: ExcelSession, target: RangeTarget): HostObject {
  return new HostObject('RangeFill', {
    scalars: {
      Color: styleScalar(
        session,
        target,
        ({ fill }) => htmlColor(fill ?? 'FFFFFF'),
        (value) => ({ fill: readColor(value) }),
        '',
      ),
      Pattern: styleScalar(
        session,
        target,
        ({ fill }) => (fill === null ? 'None' : 'Solid'),
        (value) => {
          if (value !== 'None') throw notImplemented(`RangeFill.Pattern = ${String(value)}`);
          return { fill: null };
        },
      ),
      TintAndShade: styleScalar(session, target, ({ fill }) => (fill === null ? null : 0)),
    },
    methods: { Clear: () => patchStyle(session, target, { fill: null }) },
  });
}

/** The font of a range; what differs between cells reads null (the colour: empty). */
function rangeFontObject(session: ExcelSession, target: RangeTarget): HostObject {
  return new HostObject('RangeFont', {
    scalars: {
      Name: styleScalar(session, target, ({ font }) => font.name),
      Size: styleScalar(session, target, ({ font }) => font.size),
      Bold: styleScalar(
        session,
        target,
        ({ font }) => font.bold,
        (value) => ({ bold: booleanArgument(value) }),
      ),
      Italic: styleScalar(session, target, ({ font }) => font.italic),
      Underline: styleScalar(session, target, ({ font }) => (font.underline ? 'Single' : 'None')),
      Strikethrough: styleScalar(session, target, ({ font }) => font.strike),
      Color: styleScalar(
        session,
        target,
        ({ font }) => htmlColor(font.color ?? '000000'),
        (value) => ({ fontColor: readColor(value) }),
        '',
      ),
    },
  });
}

/** In characters. */
const WIDEST = 255;

/** The width of the columns of a range in points (48 for the 8.43 characters a column has at first); null where they
 *  differ. Columns are as wide as whole pixels. */
function columnWidthScalar(session: ExcelSession, target: RangeTarget): HostScalar {
  const { sheetId, left, right } = target;
  return {
    get: () => {
      session.workbook();
      const sheet = session.edits.sheet(sheetId);
      const first = sheet.columnWidth(left);
      for (let column = left + 1; column <= right; column++) if (sheet.columnWidth(column) !== first) return null;
      return session.traps.widthInCharacters ? first : columnPoints(first);
    },
    set: (value) => {
      if (typeof value !== 'number' || !(value >= 0)) throw invalidArgument();
      checkUnprotected(session, sheetId);
      if (session.traps.widthInCharacters && value > WIDEST) throw invalidArgument();
      const width = session.traps.widthInCharacters ? value : columnCharacters(value);
      for (let column = left; column <= right; column++) {
        session.edits.edit({ kind: 'columnWidth', sheetId, column, width });
      }
    },
  };
}

/** A part of the style of all cells of a range; without `patch` it can only be read. */
function styleScalar(
  session: ExcelSession,
  target: RangeTarget,
  read: (style: CellStyle) => Json,
  patch?: (value: Json) => StylePatch,
  mixed: Json = null,
): HostScalar {
  const get = (): Json =>
    commonOfCells(session, target, (sheet, row, column) => read(session.edits.style(sheet, row, column)), mixed);
  return patch ? { get, set: (value) => patchStyle(session, target, patch(value)) } : { get };
}

function patchStyle(session: ExcelSession, target: RangeTarget, style: StylePatch): void {
  checkUnprotected(session, target.sheetId);
  forEachInput(session, target, '', (_value, row, column) =>
    session.edits.editCell(target.sheetId, row, column, { style }),
  );
}
