import type { ColumnWidthPatch } from './patch-types';
import { placeInSheet } from '../xml/schema-order';
import { XmlSplice } from '../xml/xml-splice';
import { encodeAttribute } from '../xml/xml-text';
import { parseXml, type XmlElement } from '../xml/xml-tree';

/** A worksheet part with the widths of some columns changed: a `col` that speaks of others as well is taken apart. */
export function writeColumns(source: string, patches: readonly ColumnWidthPatch[]): string {
  if (patches.length === 0) return source;
  const root = parseXml(source, 'sheetData');
  const list = root.child('cols');
  const splice = new XmlSplice(source);
  const known = list?.childrenNamed('col') ?? [];
  const left = new Set(patches);
  for (const element of known) {
    const inside = patches.filter(({ column }) => column + 1 >= first(element) && column + 1 <= last(element));
    if (inside.length > 0) splice.replace(element.start, element.end, takenApart(element, inside));
    for (const patch of inside) left.delete(patch);
  }
  let behind = '';
  for (const patch of left) {
    const xml = columnXml(`${root.prefix}col`, new Map(), patch.column + 1, patch.column + 1, patch.width);
    const next = known.find((element) => first(element) > patch.column);
    if (next) splice.insert(next.start, xml);
    else behind += xml;
  }
  if (list && behind !== '') splice.append(list, behind);
  else if (behind !== '')
    splice.insert(placeInSheet(root, 'cols'), `<${root.prefix}cols>${behind}</${root.prefix}cols>`);
  return splice.result;
}

function first(element: XmlElement): number {
  return element.number('min') ?? 1;
}

function last(element: XmlElement): number {
  return element.number('max') ?? first(element);
}

function takenApart(element: XmlElement, patches: readonly ColumnWidthPatch[]): string {
  const pieces: string[] = [];
  let from = first(element);
  const rest = (to: number): void => {
    if (from <= to) pieces.push(columnXml(element.name, element.attributes, from, to, null));
  };
  for (const { column, width } of patches) {
    rest(column);
    pieces.push(columnXml(element.name, element.attributes, column + 1, column + 1, width));
    from = column + 2;
  }
  rest(last(element));
  return pieces.join('');
}

/** `width` null: as it was; 0: hidden. */
function columnXml(
  name: string,
  old: ReadonlyMap<string, string>,
  min: number,
  max: number,
  width: number | null,
): string {
  const attributes = new Map([...old, ['min', String(min)], ['max', String(max)]]);
  if (width === 0) attributes.set('hidden', '1');
  if (width !== null && width > 0) {
    for (const gone of ['hidden', 'bestFit', 'collapsed']) attributes.delete(gone);
    attributes.set('width', String(width)).set('customWidth', '1');
  }
  return `<${name}${[...attributes].map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`).join('')}/>`;
}
