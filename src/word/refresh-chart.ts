import { XmlSplice } from '../stand-in/xlsx/xml/xml-splice';
import { elementXml, parseXml, type XmlElement } from '../stand-in/xlsx/xml/xml-tree';
import { relationshipsPath } from '../stand-in/xlsx/zip/opc-package';
import type { ReportFile } from './report-file';

/** Parts that are no text: the small workbook behind the chart. */
export type BinaryParts = ReadonlyMap<string, Uint8Array>;

const NONE: BinaryParts = new Map();

/** Gives the chart of a report the figures of a fresh one; its looks are people's. */
export function refreshChart(file: ReportFile, fresh: ReportFile): BinaryParts {
  const [before, now] = [chartPart(file)?.path, chartPart(fresh)?.path];
  if (before === undefined || now === undefined) return NONE;
  const source = file.parts.text(before);
  const told = fresh.parts.text(now);
  const [old, series] = [firstSeries(parseXml(source)), firstSeries(parseXml(told))];
  if (!old || !series) return NONE;
  const splice = new XmlSplice(source);
  for (const part of ['cat', 'val']) {
    const [standing, wanted] = [old.child(part), series.child(part)];
    if (standing && wanted) splice.replace(standing.start, standing.end, elementXml(told, wanted));
  }
  if (splice.result === source) return NONE;
  file.parts.put(before, splice.result);
  const [workbook, content] = [file.parts.related(before, 'package'), fresh.parts.related(now, 'package')];
  return workbook === null || content === null ? NONE : new Map([[workbook, fresh.parts.bytes(content)]]);
}

const ADDED_CHART = 'word/charts/reportChart.xml';
const ADDED_WORKBOOK = 'word/embeddings/ReportChart.xlsx';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LIST_TYPE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Brings the chart of a fresh report into a document that had none, with the parts it is made of. */
export function addChart({ parts, path }: ReportFile, fresh: ReportFile): BinaryParts {
  const chart = chartPart(fresh);
  const workbook = chart && fresh.parts.related(chart.path, 'package');
  if (chart === null || workbook === null) return NONE;
  const { relationshipTypes: types } = parts;
  const [ownList, list] = [relationshipsPath(ADDED_CHART), relationshipsPath(path)];
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${types}${type}" Target="/${target}"/>`;
  const source = parts.text(list);
  const splice = new XmlSplice(source);
  const root = parseXml(source);
  // One that went before had the same id.
  const standing = root.childrenNamed('Relationship').find((each) => each.attribute('Id') === chart.id);
  if (standing) splice.remove(standing);
  splice.append(root, relationship(chart.id, 'chart', ADDED_CHART));
  parts.put(list, splice.result);
  parts.put(ADDED_CHART, fresh.parts.text(chart.path).replace(WORKBOOK_ID, '$1rIdWorkbook"'));
  parts.put(
    ownList,
    `<Relationships xmlns="${LIST_TYPE}">${relationship('rIdWorkbook', 'package', ADDED_WORKBOOK)}</Relationships>`,
  );
  parts.types.statePart(ADDED_CHART, CHART_TYPE);
  parts.types.stateExtension('xlsx', WORKBOOK_TYPE);
  return new Map([[ADDED_WORKBOOK, fresh.parts.bytes(workbook)]]);
}

const WORKBOOK_ID = /(<c:externalData r:id=")[^"]*"/u;

/** The key of the chart. */
export const CHART = 'chart';

function chartPart({ blocks, parts, path }: ReportFile): { readonly id: string; readonly path: string } | null {
  const below = blocks.find(({ key }) => key === CHART)?.elements.at(-1);
  const id = below ? chartId(below) : null;
  const target = parts.relationships(path).find((relationship) => relationship.id === id)?.target ?? null;
  return id !== null && target !== null && parts.has(target) ? { id, path: target } : null;
}

function chartId(element: XmlElement): string | null {
  if (element.local === 'chart') return element.attribute('r:id');
  for (const child of element.children) {
    const found = chartId(child);
    if (found !== null) return found;
  }
  return null;
}

function firstSeries(element: XmlElement): XmlElement | null {
  if (element.local === 'ser') return element;
  for (const child of element.children) {
    const found = firstSeries(child);
    if (found) return found;
  }
  return null;
}
