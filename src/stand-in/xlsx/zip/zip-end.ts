import { damaged, unsupported } from '../workbook-file-error';

/** Where the directory of a zip file is. */
export interface ZipEnd {
  /** Where the directory ends at the latest. */
  readonly end: number;
  readonly start: number;
  readonly count: number;
  readonly commentAt: number;
}

const END_RECORD = 0x06054b50;
const END_LENGTH = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const RECORD = 0x02014b50;

/** Finds the record at the end of a zip file. Its signature may stand in the file's comment as well, and other bytes may
 *  follow it: the record whose comment ends with the file counts first, and only one that leads to a directory counts. */
export function findZipEnd(view: DataView): ZipEnd {
  let loose: ZipEnd | null = null;
  for (let at = view.byteLength - END_LENGTH; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const found = readEnd(view, at);
    if (!found) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return found;
    loose ??= found;
  }
  if (!loose) throw damaged('the zip directory is missing: the file is cut off', { trouble: { is: 'cutOff' } });
  return loose;
}

function readEnd(view: DataView, at: number): ZipEnd | null {
  const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
  const commentAt = at + END_LENGTH;
  if (count !== 0xffff && start !== 0xffffffff) return checked(view, { end: at, start, count, commentAt });
  const long = readLongEnd(view, at);
  return long && checked(view, { ...long, commentAt });
}

/** The record of a zip64 file, which stands before the usual one. */
function readLongEnd(view: DataView, at: number): Omit<ZipEnd, 'commentAt'> | null {
  const locator = at - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) throw unsupported('zip64');
  const end = Number(view.getBigUint64(locator + 8, true));
  if (end + 56 > locator || view.getUint32(end, true) !== ZIP64_END) return null;
  return {
    end,
    start: Number(view.getBigUint64(end + 48, true)),
    count: Number(view.getBigUint64(end + 32, true)),
  };
}

function checked(view: DataView, found: ZipEnd): ZipEnd | null {
  const { start, end, count } = found;
  const isDirectory = start + 46 <= end && view.getUint32(start, true) === RECORD;
  return isDirectory || (count === 0 && start === end) ? found : null;
}
