import { XmlSplice } from '../xml/xml-splice';
import { parseXml } from '../xml/xml-tree';

/** The lists a styles part needs before a format can be appended, in the order they stand in (ECMA-376 part 1, 18.8.39),
 *  each with the record that Excel takes for missing. */
const LISTS: readonly (readonly [string, string])[] = [
  ['numFmts', ''],
  ['fonts', '<x:font><x:sz val="11"/><x:name val="宋体"/></x:font>'],
  [
    'fills',
    '<x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill>',
  ],
  ['borders', '<x:border><x:left/><x:right/><x:top/><x:bottom/><x:diagonal/></x:border>'],
  ['cellStyleXfs', '<x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  ['cellXfs', '<x:xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
];

/** A styles part with the lists it lacks; one that has them all is returned as it is. */
export function completeStyles(source: string): string {
  const root = parseXml(source);
  if (root.local !== 'styleSheet') return source;
  const splice = new XmlSplice(source);
  let place = root.openEnd;
  let pending = '';
  for (const [name, records] of LISTS) {
    const list = root.child(name);
    if (list && (list.children.length > 0 || records === '')) {
      splice.insert(place, pending);
      pending = '';
      place = list.end;
      continue;
    }
    if (list) splice.remove(list);
    if (records !== '') pending += `<x:${name}>${records}</x:${name}>`.replaceAll('x:', root.prefix);
  }
  if (root.isSelfClosing) splice.append(root, pending);
  else splice.insert(place, pending);
  return splice.result;
}
