import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Packing } from '../stand-in/workbook/workbook-types';

/** How Node packs: several times as fast as what runs everywhere. */
export const NODE_PACKING: Packing = {
  deflate: (content) => deflateRawSync(content, { level: 4, chunkSize: Math.max(1024, content.length) }),
  // One byte of room more than is needed tells that nothing follows.
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) }),
  crc32,
};
