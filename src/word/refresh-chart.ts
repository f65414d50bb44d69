import { XmlSplice } from '../stand-in/xlsx/xml/xml-splice';
import { elementXml, parseXml, type XmlElement } from '../stand-in/xlsx/xml/xml-tree';
import type { ReportFile } from './report-file';

/** Gives the chart of a report the figures of a fresh one; its looks are people's. Returns the parts that are no text: the
 *  small workbook behind the chart. */
export function refreshChart(file: ReportFile, fresh: ReportFile): ReadonlyMap<string, Uint8Array> {
  const [before, now] = [chartPart(file), chartPart(fresh)];
  if (before === null || now === null) return new Map();
  const source = file.parts.text(before);
  const told = fresh.parts.text(now);
  const [old, series] = [firstSeries(parseXml(source)), firstSeries(parseXml(told))];
  if (!old || !series) return new Map();
  const splice = new XmlSplice(source);
  for (const part of ['cat', 'val']) {
    const [standing, wanted] = [old.child(part), series.child(part)];
    if (standing && wanted) splice.replace(standing.start, standing.end, elementXml(told, wanted));
  }
  if (splice.result === source) return new Map();
  file.parts.put(before, splice.result);
  const [workbook, content] = [file.parts.related(before, 'package'), fresh.parts.related(now, 'package')];
  return workbook === null || content === null ? new Map() : new Map([[workbook, fresh.parts.bytes(content)]]);
}

const CHART = 'chart';

function chartPart({ controls, parts, path }: ReportFile): string | null {
  const control = controls.find(({ key }) => key === CHART);
  const id = control ? chartId(control.element) : null;
  const target = parts.relationships(path).find((relationship) => relationship.id === id)?.target ?? null;
  return target !== null && parts.has(target) ? target : null;
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
