import { strFromU8, unzlibSync } from 'fflate';

/* Enough of PDF to read what LibreOffice prints: its fonts say which characters their glyphs stand for (ToUnicode), its pages
   name the glyphs in hexadecimal digits. */

/** The texts of a PDF of LibreOffice, each piece as it was printed. */
export function pdfTexts(bytes: Uint8Array): readonly string[] {
  const source = strFromU8(bytes, true);
  const streams = streamsOf(source, bytes);
  const fonts = new Map([...source.matchAll(/(\d+) 0 obj\s*<<(?:(?!endobj)[^])*>>\s*endobj/gu)].flatMap(([object, number = '']) => {
    const unicode = /\/ToUnicode (\d+) 0 R/u.exec(object)?.[1];
    return unicode === undefined ? [] : [[number, charactersOf(streams.get(unicode) ?? '')] as const];
  })); // prettier-ignore
  const named = new Map(
    [...source.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(
      ([, name = '', number = '']) => [name, fonts.get(number)] as const,
    ),
  );
  return [...streams.values()].flatMap((content) => (/\bBT\b/u.test(content) ? printed(content, named) : []));
}

function streamsOf(source: string, bytes: Uint8Array): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of source.matchAll(/(\d+) 0 obj\s*<<(?:(?!endobj)[^])*?>>\s*stream\r?\n/gu)) {
    const from = match.index + match[0].length;
    const packed = bytes.subarray(from, source.indexOf('endstream', from));
    try {
      found.set(match[1] ?? '', strFromU8(unzlibSync(packed), true));
    } catch {
      continue; // a font or a picture
    }
  }
  return found;
}

type Characters = ReadonlyMap<number, string>;

function charactersOf(map: string): Characters {
  const found = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/gu)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu)) {
      const units = text.match(/.{4}/gu) ?? [];
      found.set(parseInt(glyph, 16), String.fromCharCode(...units.map((unit) => parseInt(unit, 16))));
    }
  }
  return found;
}

function printed(content: string, fonts: ReadonlyMap<string, Characters | undefined>): readonly string[] {
  return [...content.matchAll(/BT\b([^]*?)\bET/gu)].map(([, text = '']) => {
    let font: Characters | undefined;
    let words = '';
    for (const [, name, glyphs = ''] of text.matchAll(/\/(F\d+) |<([0-9A-F]+)>/giu)) {
      if (name !== undefined) font = fonts.get(name);
      for (const glyph of glyphs.match(/.{2}/gu) ?? []) words += font?.get(parseInt(glyph, 16)) ?? '';
    }
    return words;
  });
}
