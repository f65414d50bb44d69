import { INVISIBLE } from '../core/grid/cell-text';

/** What a terminal obeys instead of showing: control characters (C0, DEL, C1), and halves of characters. */
const CONTROL = /[\p{Cc}\p{Cs}]/gu;

/** One line as it may go to a terminal: what steers the terminal, turns the direction of writing or has no width is shown,
 *  not sent. Names and texts of a workbook, and the names of files, are somebody else's. */
export function printable(line: string): string {
  return line.replace(CONTROL, shown).replace(INVISIBLE, shown);
}

/** ␛ for what has a picture, else \u202e. */
function shown(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** JSON whose every character can be printed; it says the same. The line breaks of its layout stay. */
export function printableJson(json: string): string {
  const escaped = (sign: string): string => (sign === '\n' ? sign : sign.split('').map(escape).join(''));
  return json.replace(CONTROL, escaped).replace(INVISIBLE, escaped);
}

const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
