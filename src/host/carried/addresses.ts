import { parseAreaAddress, type Area } from '../../core/grid/address';

const LAST_ROW = 1_048_576;

/** The name of a sheet before an address; in quotes where it has any sign that could be taken for something else. */
const SHEET_NAME = /(?:'(?:[^']|'')*'|[^,'!]+)!/g;

/** `'表 1'!A1:B2,'表 1'!D5` → its areas; what is no area is left out. */
export function readAddresses(addresses: string): readonly Area[] {
  return addresses
    .replaceAll(SHEET_NAME, '')
    .split(',')
    .flatMap((address) => {
      const text = address.trim();
      const whole = text
        .replace(/^(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})$/i, `$11:$2${LAST_ROW}`)
        .replace(/^\$?(\d+):\$?(\d+)$/, 'A$1:XFD$2');
      return parseAreaAddress(whole) ?? [];
    });
}
