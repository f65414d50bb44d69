import type { XmlElement } from '../stand-in/xlsx/xml/xml-tree';
import { readMarkName, textDigest, type ReportMark } from './report-mark';

/** A figure of ours in a document. */
export interface FoundFigure extends ReportMark {
  /** The bookmark that begins it. */
  readonly mark: XmlElement;
  readonly text: string;
  /** The elements that hold its text. */
  readonly texts: readonly XmlElement[];
  /** What it is and the cell it comes from; null: another program dropped that. */
  readonly name: string | null;
}

/** Something of ours in a document that is brought up to date as a whole. */
export interface FoundBlock extends ReportMark {
  /** One after the other below the same element, all they say among them. */
  readonly elements: readonly XmlElement[];
  readonly isInBody: boolean;
  readonly text: string;
  /** Its first paragraph says so. */
  readonly firstLine: string;
  /** Somebody typed in it, or joined something to it. */
  readonly isTyped: boolean;
  readonly figures: readonly FoundFigure[];
}

/** What stands in the runs of an element; what somebody deleted while changes are tracked does not. */
export function saidIn(element: XmlElement): string {
  return element.local === 't' ? element.text : element.children.map(saidIn).join('');
}

/** The blocks of ours below an element, in the order of the document. */
export function foundBlocks(body: XmlElement): readonly FoundBlock[] {
  return blocksIn(body, true);
}

/** Elements below which paragraphs stand side by side. */
const HOLDERS = new Set(['tbl', 'tr', 'tc', 'sdt', 'sdtContent', 'customXml', 'ins']);

function blocksIn(holder: XmlElement, isInBody: boolean): readonly FoundBlock[] {
  const { children } = holder;
  const begun = new Map<string, { readonly mark: ReportMark; readonly at: number }>();
  const found: (readonly [number, FoundBlock])[] = [];
  const edge = (element: XmlElement, at: number): void => {
    const id = element.attribute('w:id') ?? '';
    const mark = element.local === 'bookmarkStart' ? readMarkName(element.attribute('w:name')) : null;
    if (mark && mark.kind !== 'figure') begun.set(id, { mark, at });
    const open = element.local === 'bookmarkEnd' ? begun.get(id) : undefined;
    if (open) {
      begun.delete(id);
      found.push([open.at, blockOf(open.mark, children, { from: open.at, to: at }, isInBody)]);
    }
  };
  children.forEach((child, at) => {
    if (isEdge(child)) edge(child, at);
    else if (child.local === 'p') for (const each of edgesIn(child)) edge(each, at);
    else if (HOLDERS.has(child.local)) found.push(...blocksIn(child, false).map((block) => [at, block] as const));
  });
  return found.sort(([a], [b]) => a - b).map(([, block]) => block);
}

const isEdge = ({ local }: XmlElement): boolean => local === 'bookmarkStart' || local === 'bookmarkEnd';

const edgesIn = (element: XmlElement): readonly XmlElement[] =>
  isEdge(element) ? [element] : element.children.flatMap(edgesIn);

function blockOf(
  mark: ReportMark,
  siblings: readonly XmlElement[],
  { from, to }: { readonly from: number; readonly to: number },
  isInBody: boolean,
): FoundBlock {
  const below = siblings[to + 1];
  const isBelow = mark.kind === 'captioned' && below !== undefined && (below.local === 'tbl' || holds(below, 'chart'));
  const elements = siblings.slice(from, isBelow ? to + 2 : to + 1).filter((element) => !isEdge(element));
  const text = elements.map(saidIn).join('');
  return {
    ...mark,
    elements,
    isInBody,
    text,
    firstLine: elements[0] ? saidIn(elements[0]) : '',
    isTyped: textDigest(text) !== mark.digest || (mark.kind === 'captioned' && !isBelow),
    figures: elements.flatMap(figuresIn),
  };
}

/** Whether an element of this name stands below another one. */
export const holds = (element: XmlElement, local: string): boolean =>
  element.local === local || element.children.some((child) => holds(child, local));

function figuresIn(element: XmlElement): readonly FoundFigure[] {
  if (element.local !== 'p') return element.children.flatMap(figuresIn);
  const figures: FoundFigure[] = [];
  const open = new Map<string, { mark: XmlElement; read: ReportMark; texts: XmlElement[]; name: string | null }>();
  const visit = (each: XmlElement): void => {
    const id = each.attribute('w:id') ?? '';
    if (each.local === 'bookmarkStart') {
      const read = readMarkName(each.attribute('w:name'));
      if (read?.kind === 'figure') open.set(id, { mark: each, read, texts: [], name: null });
    } else if (each.local === 'bookmarkEnd') {
      const found = open.get(id);
      open.delete(id);
      if (found) figures.push({ ...found, ...found.read, text: found.texts.map(({ text }) => text).join('') });
    }
    for (const found of open.values()) {
      if (each.local === 't') found.texts.push(each);
      if (each.local === 'alias') found.name = each.attribute('w:val');
    }
    each.children.forEach(visit);
  };
  visit(element);
  return figures;
}
