import { damaged } from '../workbook-file-error';
import { decodeXstring, readText } from '../xml/xml-text';
import { parseXml, type XmlElement } from '../xml/xml-tree';

/** The texts of the shared strings part by index. Plain ones are cut out by text search, the others parsed. */
export function readSharedStrings(source: string): readonly string[] {
  const root = parseXml(source, 'sst');
  if (root.local !== 'sst') throw damaged('the shared strings part holds something else');
  const { prefix } = root;
  const [open, close] = [`<${prefix}si`, `</${prefix}si>`];
  const [textOpen, textClose] = [`<${prefix}t`, `</${prefix}t>`];
  const strings: string[] = [];
  let at = root.openEnd;
  for (;;) {
    const start = source.indexOf(open, at);
    if (start < 0 || start >= root.closeStart) return strings;
    const openEnd = source.indexOf('>', start) + 1;
    if (source.charCodeAt(openEnd - 2) === 47) {
      strings.push('');
      at = openEnd;
      continue;
    }
    const end = source.indexOf(close, openEnd);
    if (end < 0) throw damaged('a shared string has no end');
    at = end + close.length;
    const item = source.slice(openEnd, end);
    strings.push(plainText(item, textOpen, textClose) ?? richText(parseXml(source.slice(start, at))));
  }
}

/** The text of `<t>…</t>` when the item is nothing else. */
function plainText(item: string, open: string, close: string): string | null {
  if (!item.startsWith(open) || !item.endsWith(close)) return null;
  const start = item.indexOf('>') + 1;
  const text = item.slice(start, -close.length);
  if (text.includes('<') || start > item.length - close.length) return null;
  return readText(item.slice(0, start).includes('"preserve"') ? text : withoutOuterSpace(text));
}

/** The text of a `t` or `v`, escapes not yet decoded. As Excel does, without its spaces at both ends unless they are said to
 *  count. */
export function statedText(element: XmlElement): string {
  return element.attribute('xml:space') === 'preserve' ? element.text : withoutOuterSpace(element.text);
}

/** XML's white space only: the ideographic space of Chinese texts stays. */
export function withoutOuterSpace(text: string): string {
  if (text.charCodeAt(0) > 32 && text.charCodeAt(text.length - 1) > 32) return text;
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

/** The plain text of a string item, inline string or note: its `t` and the `t` of its runs, without phonetic hints. */
export function richText(item: XmlElement): string {
  const texts = item.children.flatMap((child) => {
    if (child.local === 't') return [statedText(child)];
    return child.local === 'r' ? child.childrenNamed('t').map(statedText) : [];
  });
  return decodeXstring(texts.join(''));
}
