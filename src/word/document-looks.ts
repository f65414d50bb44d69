import { XmlSplice } from '../stand-in/xlsx/xml/xml-splice';
import { elementXml, parseXml, type XmlElement } from '../stand-in/xlsx/xml/xml-tree';
import type { FoundBlock } from './report-blocks';
import type { ReportFile } from './report-file';

/** How what is written now looks in a document that another program may have saved. */
export interface DocumentLooks {
  /** A block as it is to be written, each of its paragraphs with the looks it has where it stands (`before`). */
  readonly xml: (block: FoundBlock, before: FoundBlock | null) => string;
}

/** Other programs give styles other ids, by the same names, and lists other numbers. */
export function documentLooks(file: ReportFile, fresh: ReportFile): DocumentLooks {
  const names = new Map([...styleNames(fresh)].map(([id, name]) => [id, name.toLowerCase()]));
  const ids = new Map([...styleNames(file)].map(([id, name]) => [name.toLowerCase(), id]));
  const list = headingList(file.body);
  const named = (element: XmlElement): string | null => {
    const value = element.attribute('w:val') ?? '';
    if (element.local === 'pStyle') return ids.get(names.get(value) ?? '') ?? null;
    return element.local === 'numId' ? list : null;
  };
  return {
    xml: ({ elements }, before) => {
      const [first, last] = [elements[0], elements.at(-1)];
      if (!first || !last) return '';
      const splice = new XmlSplice(fresh.source);
      const [own, old] = [paragraphsOf(elements), before ? paragraphsOf(before.elements) : []];
      const kept = new Set<XmlElement>();
      own.forEach((paragraph, index) => {
        const format = paragraph.child('pPr');
        const beside = own.length === old.length ? old[index]?.child('pPr') : null;
        if (!format || !beside || levelOf(format) !== levelOf(beside)) return;
        splice.replace(format.start, format.end, elementXml(file.source, beside));
        kept.add(format);
      });
      const visit = (element: XmlElement): void => {
        if (kept.has(element)) return;
        const value = named(element);
        if (value !== null) splice.setAttribute(element, 'w:val', value);
        element.children.forEach(visit);
      };
      elements.forEach(visit);
      return splice.result.slice(first.start, splice.result.length - (fresh.source.length - last.end));
    },
  };
}

const paragraphsOf = (elements: readonly XmlElement[]): readonly XmlElement[] =>
  elements.filter(({ local }) => local === 'p');

const levelOf = (format: XmlElement): string | null => format.child('numPr')?.child('ilvl')?.attribute('w:val') ?? null;

/** The list by which the headings of a document are numbered. */
function headingList(body: XmlElement): string | null {
  for (const { children } of body.children) {
    const format = children.find(({ local }) => local === 'pPr');
    const isHeading = format?.child('pStyle')?.attribute('w:val')?.startsWith('Heading') === true;
    const list = isHeading ? (format?.child('numPr')?.child('numId')?.attribute('w:val') ?? null) : null;
    if (list !== null) return list;
  }
  return null;
}

function styleNames({ parts, path }: ReportFile): ReadonlyMap<string, string> {
  const styles = parts.related(path, 'styles');
  if (styles === null) return new Map();
  return new Map(
    parseXml(parts.text(styles))
      .childrenNamed('style')
      .map((style) => [style.attribute('w:styleId') ?? '', style.child('name')?.attribute('w:val') ?? '']),
  );
}
