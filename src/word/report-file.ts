import { OpcPackage } from '../stand-in/xlsx/zip/opc-package';
import { ZipContainer } from '../stand-in/xlsx/zip/zip-container';
import { WorkbookFileError } from '../stand-in/xlsx/workbook-file-error';
import { parseXml, type XmlElement } from '../stand-in/xlsx/xml/xml-tree';
import { foundBlocks, type FoundBlock } from './report-blocks';
import { readPropertyText, REPORT_PROPERTY, type ReportMemory } from './report-property';

/** A Word document as it stands, with what of it is ours. */
export interface ReportFile {
  readonly parts: OpcPackage;
  /** The part with the text. */
  readonly path: string;
  readonly source: string;
  readonly body: XmlElement;
  /** In the order of the document. */
  readonly blocks: readonly FoundBlock[];
  /** null: it remembers nothing; another program may have dropped it. */
  readonly memory: ReportMemory | null;
}

/** Opens a Word document; null: it is none that can be read. */
export function openReport(bytes: Uint8Array): ReportFile | null {
  try {
    const parts = new OpcPackage(new ZipContainer(bytes));
    const path = parts.related('', 'officeDocument');
    if (path === null) return null;
    const source = parts.text(path);
    const root = parseXml(source);
    const body = root.child('body');
    if (!body || root.name !== 'w:document') return null;
    return { parts, path, source, body, blocks: foundBlocks(body), memory: readMemory(parts) };
  } catch (cause) {
    if (cause instanceof WorkbookFileError) return null;
    throw cause;
  }
}

/** Whether a document is a report of ours, whoever worked in it since. */
export const isReport = ({ blocks, memory }: ReportFile): boolean => memory !== null || blocks.length > 0;

function readMemory(parts: OpcPackage): ReportMemory | null {
  const found = memoryProperty(parts);
  return found && readPropertyText(found.text);
}

/** The property in which a report remembers itself: its part and the element that holds the text. */
export function memoryProperty(
  parts: OpcPackage,
): { readonly path: string; readonly element: XmlElement; readonly text: string } | null {
  const path = parts.related('', 'custom-properties');
  if (path === null) return null;
  const property = parseXml(parts.text(path)).children.find((child) => child.attribute('name') === REPORT_PROPERTY);
  const element = property?.children[0];
  return element ? { path, element, text: element.text } : null;
}
