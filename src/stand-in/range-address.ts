import { parseAreaAddress, type Area } from '../core/grid/address';

const LAST_ROW = 1_048_576;

/** `A1:B3`, but also `A:B` and `1:3`, with or without `$`; null when the text is no range. */
export function parseRange(address: string): Area | null {
  const columns = /^(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})$/.exec(address);
  if (columns) return parseAreaAddress(`${columns[1]}1:${columns[2]}${LAST_ROW}`);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(address);
  if (rows) return parseAreaAddress(`A${rows[1]}:XFD${rows[2]}`);
  return parseAreaAddress(address);
}
