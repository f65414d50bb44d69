import { relationshipsPath, type OpcPackage } from '../zip/opc-package';
import { addRelationship, freePath, relationshipType, removePart } from './package-edit';
import type { CustomXmlPatch } from './patch-types';
import { WorkbookFileError } from '../workbook-file-error';
import { encodeAttribute } from '../xml/xml-text';
import { parseXml } from '../xml/xml-tree';

/** A custom XML part, as add-ins keep their data in. */
export interface CustomXmlEntry {
  /** Its `{…}` id; parts without one cannot be addressed and are only kept. */
  readonly id: string;
  readonly path: string;
}

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Lists the custom XML parts of a workbook in the order of its relationships. */
export function listCustomXml(parts: OpcPackage, workbookPath: string): readonly CustomXmlEntry[] {
  return parts.relationships(workbookPath).flatMap(({ type, target }) => {
    if (type !== 'customXml' || target === null || !parts.has(target)) return [];
    const id = readOr(() => readId(parts, target), undefined);
    return id === undefined ? [] : [{ id, path: target }];
  });
}

function readId(parts: OpcPackage, path: string): string | undefined {
  const properties = parts.related(path, 'customXmlProps');
  const root = properties === null ? null : parseXml(parts.text(properties));
  return [...(root?.attributes ?? [])].find(([name]) => name.endsWith(':itemID'))?.[1];
}

/** The text of a custom XML part; null: it is none that can be read. Any program may put there what it likes. */
export function customXmlText(parts: OpcPackage, path: string): string | null {
  return readOr(() => parts.text(path), null);
}

function readOr<Value, Otherwise>(read: () => Value, otherwise: Otherwise): Value | Otherwise {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookFileError) return otherwise;
    throw error;
  }
}

/** Adds, replaces and removes custom XML parts. */
export function writeCustomXml(parts: OpcPackage, workbookPath: string, patches: readonly CustomXmlPatch[]): void {
  for (const { id, xml } of patches) {
    const known = listCustomXml(parts, workbookPath).find((entry) => isSameId(entry.id, id));
    if (known && xml === null) removeCustomXml(parts, workbookPath, known.path);
    else if (known && xml !== null) parts.put(known.path, xml);
    else if (xml !== null) addCustomXml(parts, workbookPath, id, xml);
  }
}

/** Ids are the same without regard to case. */
export function isSameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function addCustomXml(parts: OpcPackage, workbookPath: string, id: string, xml: string): void {
  const path = freePath(parts, 'customXml/item#.xml');
  parts.put(path, xml);
  parts.types.stateExtension('xml', 'application/xml');
  addRelationship(parts, workbookPath, relationshipType(parts, 'customXml'), path);
  const properties = freePath(parts, 'customXml/itemProps#.xml');
  parts.put(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${encodeAttribute(id)}" xmlns:ds="${PROPERTIES_NAMESPACE}"/>`,
  );
  parts.types.statePart(properties, PROPERTIES_TYPE);
  addRelationship(parts, path, relationshipType(parts, 'customXmlProps'), properties);
}

function removeCustomXml(parts: OpcPackage, workbookPath: string, path: string): void {
  const properties = parts.related(path, 'customXmlProps');
  if (properties !== null) removePart(parts, path, properties);
  const own = relationshipsPath(path);
  if (parts.has(own)) parts.remove(own);
  removePart(parts, workbookPath, path);
}
