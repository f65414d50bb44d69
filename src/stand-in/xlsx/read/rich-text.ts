import { decodeXstring } from '../xml/xml-text';
import type { XmlElement } from '../xml/xml-tree';

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
