import type { ExcelSession } from '../session/excel-session';
import { HostObject, type RangeTarget } from '../request/host-object';
import { htmlColor, readColor } from '../cells/html-color';
import { booleanValue, styleScalar } from './style-scalar';

/** The font of a range; what differs between cells reads null (the colour: empty). */
export function rangeFontObject(session: ExcelSession, target: RangeTarget): HostObject {
  return new HostObject('RangeFont', {
    scalars: {
      Name: styleScalar(session, target, ({ font }) => font.name),
      Size: styleScalar(session, target, ({ font }) => font.size),
      Bold: styleScalar(
        session,
        target,
        ({ font }) => font.bold,
        (value) => ({ bold: booleanValue(value) }),
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
