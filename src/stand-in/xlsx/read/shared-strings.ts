import { richText, withoutOuterSpace } from './rich-text';
import { damaged } from '../workbook-file-error';
import { readText } from '../xml/xml-text';
import { parseXml } from '../xml/xml-tree';

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
