import { elementXml, parseXml } from '../xml/xml-tree';
import { lastSix } from './colors';

/** The order Excel writes and expects the parts of a font in. */
const ORDER: readonly string[] = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** A `font` element with its boldness or colour changed and everything else kept. */
export function changedFont(
  font: string,
  prefix: string,
  bold: boolean | undefined,
  color: string | null | undefined,
): string {
  const parts = new Map<string, string>();
  for (const child of font ? parseXml(font).children : []) parts.set(child.local, validColor(elementXml(font, child)));
  if (bold === true) parts.set('b', `<${prefix}b/>`);
  if (bold === false) parts.delete('b');
  if (color === null) parts.delete('color');
  else if (color !== undefined) parts.set('color', `<${prefix}color rgb="FF${color}"/>`);
  const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  const inOrder = [...parts].sort(([a], [b]) => rank(a) - rank(b)).map(([, xml]) => xml);
  return `<${prefix}font>${inOrder.join('')}</${prefix}font>`;
}

/** A `font` element in another colour; null: in none of its own. */
export function fontWithColor(font: string, prefix: string, color: string | null): string {
  return changedFont(font, prefix, undefined, color);
}

/** Some programs write colours of other than eight digits: a copy must not repeat that. */
function validColor(xml: string): string {
  return xml.replace(/(\srgb\s*=\s*)["']([^"']*)["']/, (whole, before: string, rgb: string) =>
    /^[0-9A-Fa-f]{8}$/.test(rgb) ? whole : `${before}"FF${lastSix(rgb)}"`,
  );
}
