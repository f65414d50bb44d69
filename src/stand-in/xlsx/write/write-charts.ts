import { chartAnchors, chartId } from '../read/charts';
import { relationshipId } from '../read/workbook-part';
import { XmlSplice } from '../xml/xml-splice';
import { encodeAttribute } from '../xml/xml-text';
import { parseXml, relationshipAttribute, type XmlElement } from '../xml/xml-tree';
import { relationshipsPath, type OpcPackage } from '../zip/opc-package';
import { chartXml } from './chart-xml';
import { addRelationship, freePath, relationshipType, removePart } from './package-edit';
import type { ChartPatch, WrittenChart } from './patch-types';
import { placeInSheet } from './write-frame';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const DRAWING_TYPE = `${OFFICE}.drawing+xml`;
const CHART_TYPE = `${OFFICE}.drawingml.chart+xml`;

/** Puts charts on a sheet and takes others away. Whatever else stands in the sheet's drawing stays as it is. */
export function writeCharts(parts: OpcPackage, sheetPath: string, patches: readonly ChartPatch[]): void {
  if (patches.length === 0) return;
  const drawing = drawingOf(parts, sheetPath);
  const source = parts.text(drawing);
  const root = parseXml(source);
  const splice = new XmlSplice(source);
  const gone = new Set(patches.flatMap(({ id, chart }) => (chart === null ? [id] : [])));
  const anchors = chartAnchors(root);
  const left = new Set(anchors.flatMap(({ relationship }, index) => (gone.has(chartId(index)) ? [] : [relationship])));
  for (const [index, { element, relationship }] of anchors.entries()) {
    if (!gone.has(chartId(index))) continue;
    splice.remove(element);
    if (!left.has(relationship)) removeChart(parts, drawing, relationship);
  }
  let shape = highestShape(root);
  for (const { chart } of patches) if (chart) splice.append(root, addChart(parts, drawing, root, chart, ++shape));
  parts.put(drawing, splice.result);
}

/** The sheet's drawing, a new one if it has none. */
function drawingOf(parts: OpcPackage, sheetPath: string): string {
  const source = parts.text(sheetPath);
  const root = parseXml(source, 'sheetData');
  const tie = root.child('drawing');
  const id = tie ? relationshipId(tie) : null;
  const known = parts.relationships(sheetPath).find((each) => each.id === id)?.target ?? null;
  if (known !== null && parts.has(known)) return known;
  const path = freePath(parts, 'xl/drawings/drawing#.xml');
  const names = `xmlns:xdr="${drawingml(parts)}/spreadsheetDrawing" xmlns:a="${drawingml(parts)}/main"`;
  parts.put(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${names}></xdr:wsDr>`);
  parts.types.statePart(path, DRAWING_TYPE);
  const added = addRelationship(parts, sheetPath, relationshipType(parts, 'drawing'), path);
  const splice = new XmlSplice(source);
  const element = `<${root.prefix}drawing ${relationshipAttribute(root, relationshipsNamespace(parts), added)}/>`;
  if (tie) splice.replace(tie.start, tie.end, element);
  else splice.insert(placeInSheet(root, 'drawing'), element);
  parts.put(sheetPath, splice.result);
  return path;
}

/** What the namespaces of drawings begin with; strict files have their own. */
function drawingml(parts: OpcPackage): string {
  const isStrict = relationshipsNamespace(parts).startsWith('http://purl.oclc.org/');
  return isStrict ? 'http://purl.oclc.org/ooxml/drawingml' : 'http://schemas.openxmlformats.org/drawingml/2006';
}

function relationshipsNamespace(parts: OpcPackage): string {
  return relationshipType(parts, '').slice(0, -1);
}

/** Takes a chart's part away, with those that only say how it looks. */
function removeChart(parts: OpcPackage, drawing: string, relationship: string): void {
  const path = parts.relationships(drawing).find(({ id }) => id === relationship)?.target ?? null;
  if (path === null || !parts.has(path)) return;
  for (const { type, target } of parts.relationships(path)) {
    if (target !== null && LOOKS.has(type) && parts.has(target)) removePart(parts, path, target);
  }
  if (parts.has(relationshipsPath(path))) parts.remove(relationshipsPath(path));
  removePart(parts, drawing, path);
}

const LOOKS: ReadonlySet<string> = new Set(['chartStyle', 'chartColorStyle', 'themeOverride']);

function highestShape(element: XmlElement): number {
  const own = element.local === 'cNvPr' ? (element.number('id') ?? 0) : 0;
  return element.children.reduce((highest, child) => Math.max(highest, highestShape(child)), Math.max(1, own));
}

/** Adds a chart's part and returns its frame. */
function addChart(
  parts: OpcPackage,
  drawing: string,
  { prefix }: XmlElement,
  chart: WrittenChart,
  shape: number,
): string {
  const path = freePath(parts, 'xl/charts/chart#.xml');
  parts.put(path, chartXml(chart, drawingml(parts)));
  parts.types.statePart(path, CHART_TYPE);
  const id = addRelationship(parts, drawing, relationshipType(parts, 'chart'), path);
  const { top, left, bottom, right } = chart.place;
  const corner = (name: string, row: number, column: number): string => {
    const part = (of: string, value: number): string =>
      `<${prefix}${of}>${String(value)}</${prefix}${of}><${prefix}${of}Off>0</${prefix}${of}Off>`;
    return `<${prefix}${name}>${part('col', column)}${part('row', row)}</${prefix}${name}>`;
  };
  const told = chart.title === null ? '' : ` descr="${encodeAttribute(chart.title)}"`;
  return (
    `<${prefix}twoCellAnchor>${corner('from', top, left)}${corner('to', bottom + 1, right + 1)}` +
    `<${prefix}graphicFrame macro=""><${prefix}nvGraphicFramePr>` +
    `<${prefix}cNvPr id="${String(shape)}" name="${encodeAttribute(chart.name)}"${told}/><${prefix}cNvGraphicFramePr/>` +
    `</${prefix}nvGraphicFramePr><${prefix}xfrm><a:off xmlns:a="${drawingml(parts)}/main" x="0" y="0"/>` +
    `<a:ext xmlns:a="${drawingml(parts)}/main" cx="0" cy="0"/></${prefix}xfrm>` +
    `<a:graphic xmlns:a="${drawingml(parts)}/main"><a:graphicData uri="${drawingml(parts)}/chart">` +
    `<c:chart xmlns:c="${drawingml(parts)}/chart" xmlns:r="${relationshipsNamespace(parts)}" r:id="${id}"/>` +
    `</a:graphicData></a:graphic></${prefix}graphicFrame><${prefix}clientData/></${prefix}twoCellAnchor>`
  );
}
