import { damaged, unsupported } from '../workbook-file-error';

/** How a part's text stands in its bytes. */
export interface PartEncoding {
  readonly unicode: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** It begins with a byte order mark. */
  readonly isMarked: boolean;
}

/** What nearly all parts are. */
export const PLAIN: PartEncoding = { unicode: 'utf-8', isMarked: false };

/** The text of a part that is XML. XML is UTF-8 or UTF-16, which it shows by its first bytes; what says that it is anything
 *  else is refused by name. */
export function decodePart(
  bytes: Uint8Array,
  path: string,
): { readonly text: string; readonly encoding: PartEncoding } {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding, path);
  const stated = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? '';
  const isAsStated =
    encoding.unicode === 'utf-8' ? /^(utf-?8|us-ascii)?$/i.test(stated) : /^(utf-?16.*)?$/i.test(stated);
  if (!isAsStated) throw unsupported(`${stated} in ${path}`);
  return { text, encoding };
}

/** The bytes of a part, encoded as it was read. */
export function encodePart(text: string, { unicode, isMarked }: PartEncoding): Uint8Array {
  const marked = isMarked ? `\uFEFF${text}` : text;
  if (unicode === 'utf-8') return new TextEncoder().encode(marked);
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at += 1) {
    view.setUint16(at * 2, marked.charCodeAt(at), unicode === 'utf-16le');
  }
  return new Uint8Array(view.buffer);
}

function encodingOf([first, second, third]: Uint8Array): PartEncoding {
  const isMarked = true;
  if (first === 0xff && second === 0xfe) return { unicode: 'utf-16le', isMarked };
  if (first === 0xfe && second === 0xff) return { unicode: 'utf-16be', isMarked };
  if (first === 0xef && second === 0xbb && third === 0xbf) return { unicode: 'utf-8', isMarked };
  // Without a mark, the first character `<` shows the order of its two bytes.
  if (first === 0x3c && second === 0) return { unicode: 'utf-16le', isMarked: false };
  if (first === 0 && second === 0x3c) return { unicode: 'utf-16be', isMarked: false };
  return PLAIN;
}

function decode(bytes: Uint8Array, { unicode }: PartEncoding, path: string): string {
  try {
    return new TextDecoder(unicode, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw damaged(`${path} is not ${unicode.toUpperCase()}`, { cause });
  }
}
