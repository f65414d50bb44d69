import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A workbook with one part changed, and more parts. */
export function withPart(
  bytes: Uint8Array,
  path: string,
  change: (text: string) => string,
  more: Record<string, Uint8Array> = {},
): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, ...more, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}

const ORIGIN = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';

/** The workbook with a digital signature, as far as its parts tell. */
export function signed(bytes: Uint8Array): Uint8Array {
  const tie = `<Relationship Id="rId99" Type="${ORIGIN}" Target="_xmlsignatures/origin.sigs"/></Relationships>`;
  const parts = { '_xmlsignatures/origin.sigs': new Uint8Array() };
  return withPart(bytes, '_rels/.rels', (text) => text.replace('</Relationships>', tie), parts);
}
