import { ZipContainer } from '../stand-in/xlsx/zip/zip-container';

const DIRECTORY_RECORD = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_LENGTH = 22;
const RECORD_LENGTH = 46;
/** 1 January 1980, the first day there is in a zip file. */
const NO_DATE = 0x00210000;

/** Ids that docx draws by lot: those of the relationships of a chart. */
const DRAWN = /rId[0-9a-z_-]{21}(?=")/gu;
const MAY_HOLD_DRAWN = /^word\/(?:document\.xml|_rels\/document\.xml\.rels|charts\/.*\.(?:xml|rels))$/u;
const WORKBOOK = /\.xlsx$/u;

/** The same document without chance and without a clock: ids that were drawn by lot are counted instead, and nothing says
 *  when it was written. Equal reports are equal bytes. */
export function fixedBytes(packed: Uint8Array): Uint8Array {
  const zip = new ZipContainer(packed);
  const ids = new Map<string, string>();
  const counted = (drawn: string): string => {
    const known = ids.get(drawn) ?? `rIdReport${String(ids.size + 1)}`;
    ids.set(drawn, known);
    return known;
  };
  const changes = new Map<string, Uint8Array>();
  for (const name of zip.names) {
    if (WORKBOOK.test(name)) changes.set(name, undated(zip.read(name).slice()));
    if (!MAY_HOLD_DRAWN.test(name)) continue;
    const text = new TextDecoder().decode(zip.read(name));
    const settled = text.replace(DRAWN, counted);
    if (settled !== text) changes.set(name, new TextEncoder().encode(settled));
  }
  return undated(zip.save(changes));
}

/** A zip file whose entries do not say when they were written. */
function undated(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_RECORD) throw new RangeError('no zip file of the packer');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_RECORD) throw new RangeError('no zip file of the packer');
    view.setUint32(at + 12, NO_DATE, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, NO_DATE, true);
    at += RECORD_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
