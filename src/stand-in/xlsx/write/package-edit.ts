import { CONTENT_TYPES, relationshipsPath, relativePath, type OpcPackage } from '../zip/opc-package';
import { XmlSplice } from '../xml/xml-splice';
import { encodeAttribute } from '../xml/xml-text';
import { parseXml } from '../xml/xml-tree';

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Adds a relationship from one part to another and returns its id. `fullType` is the whole type. */
export function addRelationship(parts: OpcPackage, from: string, fullType: string, to: string): string {
  const path = relationshipsPath(from);
  if (!parts.has(path)) {
    parts.put(path, EMPTY_RELATIONSHIPS);
    parts.types.stateExtension('rels', RELATIONSHIPS_TYPE);
  }
  const source = parts.text(path);
  const root = parseXml(source);
  const used = new Set(root.children.map((child) => child.attribute('Id')));
  let number = 1;
  while (used.has(`rId${number}`)) number += 1;
  const splice = new XmlSplice(source);
  const target = encodeAttribute(relativePath(from, to));
  splice.append(root, `<${root.prefix}Relationship Id="rId${number}" Type="${fullType}" Target="${target}"/>`);
  parts.put(path, splice.result);
  return `rId${number}`;
}

/** The whole type of a relationship, as this file names them. */
export function relationshipType(parts: OpcPackage, type: string): string {
  return parts.relationshipTypes + type;
}

/** Takes a part out of the package, with the relationship that leads to it and its content type. */
export function removePart(parts: OpcPackage, from: string, path: string): void {
  const list = relationshipsPath(from);
  const listSource = parts.text(list);
  const relationship = new XmlSplice(listSource);
  const ids = parts
    .relationships(from)
    .filter(({ target }) => target === path)
    .map(({ id }) => id);
  for (const child of parseXml(listSource).children) {
    if (ids.includes(child.attribute('Id') ?? '')) relationship.remove(child);
  }
  if (relationship.result === EMPTY_RELATIONSHIPS) parts.remove(list);
  else parts.put(list, relationship.result);
  const typesSource = parts.text(CONTENT_TYPES);
  const types = new XmlSplice(typesSource);
  for (const child of parseXml(typesSource).childrenNamed('Override')) {
    if (child.attribute('PartName')?.toLowerCase() === `/${path}`.toLowerCase()) types.remove(child);
  }
  parts.put(CONTENT_TYPES, types.result);
  parts.types.forget(path);
  parts.remove(path);
}

/** A path that is still free: `pattern` with the first number from 1 on in place of `#`. */
export function freePath(parts: OpcPackage, pattern: string): string {
  let number = 1;
  while (parts.has(pattern.replace('#', String(number)))) number += 1;
  return pattern.replace('#', String(number));
}
