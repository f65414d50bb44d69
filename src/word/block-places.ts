import type { XmlElement } from '../stand-in/xlsx/xml/xml-tree';
import { saidIn, type FoundBlock } from './report-blocks';
import type { ReportFile } from './report-file';

/** Where blocks that a document does not hold yet are put in it: behind what stands before them in the report, and what
 *  people wrote below that; else in front of what follows; else below the heading of their section. */
export function blockPlaces(file: ReportFile, fresh: ReportFile): (block: FoundBlock) => number {
  const standing = new Map(file.blocks.flatMap((block) => (block.isInBody ? [[block.key, block] as const] : [])));
  const own = new Set(file.blocks.flatMap(({ elements }) => elements));
  const owners = new Map(fresh.blocks.flatMap((block) => block.elements.map((element) => [element, block] as const)));
  const { children } = fresh.body;
  const known = (element: XmlElement): FoundBlock | undefined => standing.get(owners.get(element)?.key ?? '');
  const isSection = (element: XmlElement): boolean => !owners.has(element) && isHeading(element);
  const endOfPlain = (element: XmlElement): number => {
    let end = element.end;
    for (const next of file.body.children.slice(file.body.children.indexOf(element) + 1)) {
      if (own.has(next) || !isPlain(next)) break;
      end = next.end;
    }
    return end;
  };
  const behind = (element: XmlElement | undefined): number | null => {
    const last = element && known(element)?.elements.at(-1);
    return last ? endOfPlain(last) : null;
  };
  return ({ elements }) => {
    const at = elements[0] ? children.indexOf(elements[0]) : 0;
    const before = children.slice(0, at).reverse();
    const after = children.slice(at + elements.length);
    const heading = before.find(isSection);
    const near = behind(untilSection(before, isSection).find(known));
    const next = untilSection(after, isSection).find(known);
    const following = next && known(next)?.elements[0]?.start;
    const same = heading && file.body.children.find((each) => isHeading(each) && saidIn(each) === saidIn(heading));
    return (
      near ??
      following ??
      (same ? endOfPlain(same) : behind(before.find(known))) ??
      file.body.child('sectPr')?.start ??
      file.body.closeStart
    );
  };
}

function untilSection(
  elements: readonly XmlElement[],
  isSection: (element: XmlElement) => boolean,
): readonly XmlElement[] {
  const at = elements.findIndex(isSection);
  return at < 0 ? elements : elements.slice(0, at);
}

const isHeading = (element: XmlElement): boolean =>
  element.local === 'p' &&
  (element.child('pPr')?.child('numPr') != null ||
    (element.child('pPr')?.child('pStyle')?.attribute('w:val') ?? '').startsWith('Heading'));

/** What may follow a block and belong to it: plain paragraphs. */
const isPlain = (element: XmlElement): boolean => element.local === 'p' && !isHeading(element);
