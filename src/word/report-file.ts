import { OpcPackage } from '../stand-in/xlsx/zip/opc-package';
import { ZipContainer } from '../stand-in/xlsx/zip/zip-container';
import { WorkbookFileError } from '../stand-in/xlsx/workbook-file-error';
import { parseXml, type XmlElement } from '../stand-in/xlsx/xml/xml-tree';
import { readControlTag, type ControlTag } from './content-control';
import { readPropertyText, REPORT_PROPERTY, type ReportMemory } from './report-property';

/** A content control of ours in a document. */
export interface FoundControl extends ControlTag {
  readonly element: XmlElement;
  /** All it says now. */
  readonly text: string;
  readonly name: string;
  /** The figures within it. */
  readonly figures: readonly FoundControl[];
}

/** A Word document as it stands, with what of it is ours. */
export interface ReportFile {
  readonly parts: OpcPackage;
  /** The part with the text. */
  readonly path: string;
  readonly source: string;
  readonly body: XmlElement;
  /** In the order of the document, without those within others. */
  readonly controls: readonly FoundControl[];
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
    return { parts, path, source, body, controls: controlsIn(body), memory: readMemory(parts) };
  } catch (cause) {
    if (cause instanceof WorkbookFileError) return null;
    throw cause;
  }
}

/** Whether a document is a report of ours, whoever worked in it since. */
export const isReport = ({ controls, memory }: ReportFile): boolean => memory !== null || controls.length > 0;

/** The controls of ours below an element, without those within others of ours. */
function controlsIn(element: XmlElement): readonly FoundControl[] {
  return element.children.flatMap((child): readonly FoundControl[] => {
    const tag = child.local === 'sdt' ? readControlTag(property(child, 'tag')) : null;
    if (!tag) return controlsIn(child);
    const figures = controlsIn(child);
    return [{ ...tag, element: child, text: saidIn(child), name: property(child, 'alias') ?? '', figures }];
  });
}

function property(control: XmlElement, name: string): string | null {
  return control.child('sdtPr')?.child(name)?.attribute('w:val') ?? null;
}

/** What stands in the runs of an element; what somebody deleted while changes are tracked does not. */
export function saidIn(element: XmlElement): string {
  return element.local === 't' ? element.text : element.children.map(saidIn).join('');
}

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
