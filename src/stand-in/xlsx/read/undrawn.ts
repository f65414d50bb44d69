import type { SheetFormats } from './conditional-formats';
import type { OpcPackage } from '../zip/opc-package';
import { parseXml, type XmlElement } from '../xml/xml-tree';

/** What a sheet holds that a plain grid does not draw: `chart`, `picture`, `shape`, `control`, `embeddedObject`,
 *  `conditionalFormat`, `sparkline`, `background`; each once, in this order. */
export function listUndrawn(
  parts: OpcPackage,
  sheetPath: string,
  elements: readonly XmlElement[],
  formats: SheetFormats,
): readonly string[] {
  const drawing = parts.related(sheetPath, 'drawing');
  const drawn = drawing ? localNames(parseXml(parts.text(drawing))) : new Set<string>();
  const around = new Set(elements.map((element) => element.local));
  const extensions = new Set(
    elements.filter(({ local }) => local === 'extLst').flatMap((list) => [...localNames(list)]),
  );
  const found: readonly (readonly [string, boolean])[] = [
    ['chart', drawn.has('chart') || drawn.has('graphicFrame')],
    ['picture', drawn.has('pic')],
    ['shape', drawn.has('sp') || drawn.has('cxnSp')],
    ['control', around.has('controls')],
    ['embeddedObject', around.has('oleObjects')],
    ['conditionalFormat', formats.hasOthers],
    ['sparkline', extensions.has('sparklineGroups')],
    ['background', around.has('picture')],
  ];
  return found.flatMap(([name, present]) => (present ? [name] : []));
}

function localNames(element: XmlElement): Set<string> {
  const names = new Set<string>();
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    names.add(next.local);
    waiting.push(...next.children);
  }
  return names;
}
