import type { XmlElement } from './xml-tree';

/** An element as written; the empty string for none. */
export function elementXml(source: string, element: XmlElement | null | undefined): string {
  return element ? source.slice(element.start, element.end) : '';
}
