import { decodeXstring } from './xml-text';
import type { XmlElement } from './xml-tree';

/** The plain text of a string item, inline string or note: its `t` and the `t` of its runs, without phonetic hints. */
export function richText(item: XmlElement): string {
  const texts = item.children.flatMap((child) => {
    if (child.local === 't') return [child.text];
    return child.local === 'r' ? child.childrenNamed('t').map((text) => text.text) : [];
  });
  return decodeXstring(texts.join(''));
}
