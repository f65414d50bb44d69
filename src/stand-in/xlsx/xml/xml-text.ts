import { damaged } from '../workbook-file-error';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The text behind XML's character references and line ends. */
export function unescapeXml(source: string): string {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10};?)/g, (whole, reference: string) => {
    const name = reference.endsWith(';') ? reference.slice(0, -1) : '';
    const known = NAMED.get(name);
    if (known !== undefined) return known;
    const number = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
    const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : Number.NaN;
    if (!(code <= 0x10ffff)) throw damaged(`unknown XML reference ${whole}`);
    return String.fromCodePoint(code);
  });
}

/** Excel writes what XML cannot hold as `_xHHHH_` (ECMA-376, ST_Xstring). */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Text from an element of the file: references and `_xHHHH_` decoded. */
export function readText(source: string): string {
  return decodeXstring(unescapeXml(source));
}

/** Any string as the content of an element that readers decode as ST_Xstring: it comes back verbatim. */
export function encodeText(text: string): string {
  const encoded = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) => {
      const code = character.charCodeAt(0);
      if (code === 9 || code === 10 || (code >= 0x7f && code <= 0x9f)) return character;
      return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
    });
  return escapeXml(encoded);
}

/** Escapes markup only; for text of which it is known that XML can hold it, such as formulas. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

/** Any string as a double-quoted attribute's value. */
export function encodeAttribute(text: string): string {
  return encodeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Whether XML 1.0 can hold every character of a text as it is. */
export function fitsXml(text: string): boolean {
  return (
    !/[\p{Cs}\uFFFE\uFFFF]/u.test(text) &&
    ![...text].some((character) => character < ' ' && !'\t\n\r'.includes(character))
  );
}

/** ` xml:space="preserve"` where a reader would otherwise drop white space. */
export function spaceAttribute(text: string): string {
  return /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
}
