import type { Area } from '../../../core/grid/address';
import { WorkbookFileError } from '../workbook-file-error';
import type { XmlElement } from '../xml/xml-tree';
import type { OpcPackage } from '../zip/opc-package';
import { chartShown, type ChartShown } from './chart-shown';
import { relationshipId } from './workbook-part';

/** A chart (图表) on a sheet. */
export interface ChartEntry {
  /** Unique in the sheet while the workbook is open. */
  readonly id: string;
  readonly name: string;
  /** null: it has none, or one that stands in a cell. */
  readonly title: string | null;
  /** The cells it lies over, the last ones included. */
  readonly place: Area;
  /** What it shows; null: a kind that is only kept. */
  readonly shows: ChartShown | null;
}

/** A chart's frame in a drawing, between two cells, and the id of the relationship that leads to the chart. */
export interface ChartAnchor {
  readonly element: XmlElement;
  readonly relationship: string;
}

/** The charts of a drawing, in its order. */
export function chartAnchors(drawing: XmlElement): readonly ChartAnchor[] {
  return drawing.childrenNamed('twoCellAnchor').flatMap((element) => {
    const data = element.child('graphicFrame')?.child('graphic')?.child('graphicData')?.child('chart');
    const relationship = data ? relationshipId(data) : null;
    return relationship === null ? [] : [{ element, relationship }];
  });
}

/** The charts of a sheet; one whose part cannot be read has no title. */
export function readCharts(parts: OpcPackage, sheetPath: string): readonly ChartEntry[] {
  const path = parts.related(sheetPath, 'drawing');
  if (path === null) return [];
  const targets = new Map(parts.relationships(path).map(({ id, target }) => [id, target]));
  return chartAnchors(parts.xml(path)).map(({ element, relationship }, index) => ({
    id: chartId(index),
    name: element.child('graphicFrame')?.child('nvGraphicFramePr')?.child('cNvPr')?.xstring('name') ?? '',
    ...readChart(parts, targets.get(relationship) ?? null),
    place: readPlace(element),
  }));
}

/** How a chart of the file is known: by its place among the charts of its drawing. */
export function chartId(index: number): string {
  return `file-${String(index)}`;
}

function readPlace(anchor: XmlElement): Area {
  const [from, to] = ['from', 'to'].map((name) => anchor.child(name));
  const index = (corner: XmlElement | null | undefined, name: string): number =>
    Math.max(0, Number(corner?.child(name)?.text) || 0);
  const [top, left] = [index(from, 'row'), index(from, 'col')];
  // A frame that ends at the very edge of a cell does not lie over it.
  const last = (name: string): number => index(to, name) - (index(to, `${name}Off`) === 0 ? 1 : 0);
  return { top, left, bottom: Math.max(top, last('row')), right: Math.max(left, last('col')) };
}

function readChart(parts: OpcPackage, path: string | null): Pick<ChartEntry, 'title' | 'shows'> {
  const nothing = { title: null, shows: null };
  if (path === null || !parts.has(path)) return nothing;
  try {
    const chart = parts.xml(path).child('chart');
    const title = chart?.child('title');
    const text = title ? texts(title).join('') : '';
    return { title: text === '' ? null : text, shows: chartShown(chart?.child('plotArea') ?? null) };
  } catch (error) {
    if (error instanceof WorkbookFileError) return nothing;
    throw error;
  }
}

function texts(element: XmlElement): readonly string[] {
  return element.local === 't' ? [element.text] : element.children.flatMap(texts);
}
