/* XML that is read to be patched: elements know where they stand in the source, so that XmlSplice cuts changes in there and
   leaves all else as it was written. Names are compared without their prefixes, which differ between programs; what is
   written beside an element takes its prefix. */

import { damaged, unsupported, WorkbookFileError } from '../workbook-file-error';
import { decodeXstring, unescapeXml } from './xml-text';

/** An element that remembers where it stands in the source, so that a change can be cut in there. */
export class XmlElement {
  /** The name as written, and without its prefix. */
  readonly name: string;
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[] = [];
  /** The text directly in the element. */
  readonly text: string = '';
  /** Where `<name` begins, where its start tag ends, where its end tag begins, where it ends. For `<name/>` the last
   *  three are the same. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;

  constructor(name: string, attributes: ReadonlyMap<string, string>, start: number, openEnd: number) {
    this.name = name;
    this.local = name.slice(name.indexOf(':') + 1);
    this.attributes = attributes;
    this.start = start;
    this.openEnd = openEnd;
    this.closeStart = openEnd;
    this.end = openEnd;
  }

  /** `x:` or the empty string, for the names of elements put beside this one. */
  get prefix(): string {
    return this.name.slice(0, this.name.length - this.local.length);
  }

  get isSelfClosing(): boolean {
    return this.end === this.openEnd;
  }

  attribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  /** An attribute of a type that decodes `_xHHHH_`. */
  xstring(name: string): string | null {
    const value = this.attribute(name);
    return value === null ? null : decodeXstring(value);
  }

  /** A whole or decimal number; null when the attribute is absent or no number. */
  number(name: string): number | null {
    const value = this.attribute(name);
    const number = value === null || value.trim() === '' ? Number.NaN : Number(value);
    return Number.isFinite(number) ? number : null;
  }

  boolean(name: string, otherwise = false): boolean {
    const value = this.attribute(name);
    return value === null ? otherwise : value === '1' || value === 'true' || value === 'on';
  }

  child(local: string): XmlElement | null {
    return this.children.find((child) => child.local === local) ?? null;
  }

  childrenNamed(local: string): readonly XmlElement[] {
    return this.children.filter((child) => child.local === local);
  }
}

type OpenElement = { -readonly [Key in 'text' | 'closeStart' | 'end']: XmlElement[Key] } & {
  readonly children: XmlElement[];
};

/** Only the parser fills an element in. */
function opened(element: XmlElement): OpenElement {
  return element as unknown as OpenElement;
}

/** Parses a document and returns its root. The content of elements named `skipped` is not read, only their ends are
 *  found. Document types are refused: they are the way entity bombs come in. */
export function parseXml(source: string, skipped: string | null = null): XmlElement {
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  let at = 0;
  for (;;) {
    const lt = source.indexOf('<', at);
    const current = stack.at(-1);
    if (current && lt > at) opened(current).text += unescapeXml(source.slice(at, lt));
    if (lt < 0) break;
    const next = source.charCodeAt(lt + 1);
    if (next === BANG || next === QUESTION) {
      at = readDeclaration(source, lt, current ?? null);
    } else if (next === SLASH) {
      at = endOf(source, '>', lt);
      if (!current || source.slice(lt + 2, at - 1).trimEnd() !== current.name) throw damaged('XML tags do not match');
      opened(current).closeStart = lt;
      opened(current).end = at;
      stack.pop();
    } else {
      const tag = readStartTag(source, lt);
      const { element } = tag;
      if ((elements += 1) > MOST_ELEMENTS)
        throw new WorkbookFileError('tooLarge', `more than ${MOST_ELEMENTS} elements`);
      if (current) opened(current).children.push(element);
      else if (root) throw damaged('XML has two roots');
      root ??= element;
      at = element.openEnd;
      if (tag.selfClosing) continue;
      if (element.local === skipped) at = skipContent(source, element);
      else stack.push(element);
    }
  }
  if (!root || stack.length > 0) throw damaged('XML is cut off');
  return root;
}

/** Of one part, cells not counted. Each takes some 300 bytes of memory. */
const MOST_ELEMENTS = 500_000;

const BANG = 33;
const QUESTION = 63;
const SLASH = 47;

function endOf(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw damaged('XML is cut off');
  return at + mark.length;
}

function readDeclaration(source: string, lt: number, current: XmlElement | null): number {
  if (source.startsWith('<?', lt)) return endOf(source, '?>', lt);
  if (source.startsWith('<!--', lt)) return endOf(source, '-->', lt + 4);
  if (current && source.startsWith('<![CDATA[', lt)) {
    const end = endOf(source, ']]>', lt);
    opened(current).text += source.slice(lt + 9, end - 3);
    return end;
  }
  throw unsupported('DOCTYPE');
}

function skipContent(source: string, element: XmlElement): number {
  const close = source.indexOf(`</${element.name}`, element.openEnd);
  if (close < 0) throw damaged('XML is cut off');
  opened(element).closeStart = close;
  opened(element).end = endOf(source, '>', close);
  return element.end;
}

const NAME = /[^\s/>]+/y;
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;

function readStartTag(source: string, lt: number): { readonly element: XmlElement; readonly selfClosing: boolean } {
  NAME.lastIndex = lt + 1;
  const name = NAME.exec(source)?.[0];
  if (!name) throw damaged('broken XML tag');
  const attributes = new Map<string, string>();
  let at = NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(source);
    if (!match?.[1]) break;
    attributes.set(match[1], unescapeXml((match[2] ?? match[3] ?? '').replace(/[\t\r\n]/g, ' ')));
    at = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = at;
  const end = TAG_END.exec(source);
  if (!end) throw damaged(`broken XML tag ${name}`);
  return { element: new XmlElement(name, attributes, lt, TAG_END.lastIndex), selfClosing: end[1] === '/' };
}

/** An element as written; the empty string for none. */
export function elementXml(source: string, element: XmlElement | null | undefined): string {
  return element ? source.slice(element.start, element.end) : '';
}

/** The namespace of a document's root. */
export function rootNamespace(root: XmlElement): string {
  const prefix = root.prefix.slice(0, -1);
  return root.attribute(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? '';
}

/** `r:id="rId7"` as it must be written in this document, with the namespace where the root does not declare it. */
export function relationshipAttribute(root: XmlElement, namespace: string, id: string): string {
  const declared = [...root.attributes].find(([name, value]) => name.startsWith('xmlns:') && value === namespace);
  return declared ? `${declared[0].slice('xmlns:'.length)}:id="${id}"` : `xmlns:r="${namespace}" r:id="${id}"`;
}
