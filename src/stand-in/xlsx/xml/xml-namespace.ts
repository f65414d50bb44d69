import type { XmlElement } from './xml-tree';

/** The namespace of a document's root. */
export function rootNamespace(root: XmlElement): string {
  const prefix = root.prefix.slice(0, -1);
  return root.attribute(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? '';
}

/** `r:id="rId7"` as it must be written in this document, with the namespace where the root does not declare it. */
export function relationshipAttribute(root: XmlElement, namespace: string, id: string): string {
  const declared = [...root.attributes].find(([name, value]) => name.startsWith('xmlns:') && value === namespace);
  return declared ? `${declared[0].slice('xmlns:'.length)}:id="${id}"` : `xmlns:r="${namespace}" r:id="${id}"`;
}
