import { invalidArgument } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject, type HostScalar, type RangeTarget } from '../request/host-object';
import type { CellStyle, StylePatch } from '../../workbook/workbook-types';
import type { Json } from '../request/wire';
import { columnWidthScalar } from './column-width';
import { rangeFillObject } from './range-fill-object';
import { rangeFontObject } from './range-font-object';
import { booleanValue, styleScalar } from './style-scalar';

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
      VerticalAlignment: look(({ alignment }) => excelWord(alignment.vertical ?? 'bottom')),
      WrapText: look(
        ({ alignment }) => alignment.wrap,
        (value) => ({ wrap: booleanValue(value) }),
      ),
      ShrinkToFit: look(
        ({ alignment }) => alignment.shrinkToFit,
        (value) => ({ shrinkToFit: booleanValue(value) }),
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
              (value) => ({ locked: booleanValue(value) }),
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

function fileWord(value: Json): string | null {
  if (typeof value !== 'string' || !HORIZONTAL.test(value)) throw invalidArgument();
  if (value === 'General') return null;
  return value === 'CenterAcrossSelection' ? 'centerContinuous' : value.toLowerCase();
}
