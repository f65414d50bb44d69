import { notImplemented } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject, type RangeTarget } from '../request/host-object';
import { htmlColor, readColor } from '../cells/html-color';
import { patchStyle, styleScalar } from './style-scalar';

/** The fill of a range: a cell without one reads white with the pattern None and no tint; where cells differ, the colour
 *  is empty, pattern and tint are null. */
export function rangeFillObject(session: ExcelSession, target: RangeTarget): HostObject {
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
