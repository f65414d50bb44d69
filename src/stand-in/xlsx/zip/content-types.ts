import { XmlSplice } from '../xml/xml-splice';
import { encodeAttribute } from '../xml/xml-text';
import { parseXml } from '../xml/xml-tree';

/** What is to be said of the types of new parts; the list of types, which grows with the sheets, is read and written once
 *  for all of them. */
export class ContentTypes {
  private readonly ofParts = new Map<string, string>();
  private readonly ofExtensions = new Map<string, string>();

  /** States the type of one part, unless the list does already. */
  statePart(path: string, type: string): void {
    this.ofParts.set(path, type);
  }

  /** States the type of all parts with a file extension, unless the list does already. */
  stateExtension(extension: string, type: string): void {
    this.ofExtensions.set(extension, type);
  }

  /** The part is gone. */
  forget(path: string): void {
    this.ofParts.delete(path);
  }

  get isEmpty(): boolean {
    return this.ofParts.size === 0 && this.ofExtensions.size === 0;
  }

  /** The list with what was stated and is not in it. */
  addedTo(source: string): string {
    const root = parseXml(source);
    const parts = new Set(root.children.map((child) => child.attribute('PartName')));
    const extensions = new Set(
      root.childrenNamed('Default').map((child) => child.attribute('Extension')?.toLowerCase()),
    );
    const defaults = [...this.ofExtensions]
      .filter(([extension]) => !extensions.has(extension))
      .map(([extension, type]) => `<${root.prefix}Default Extension="${extension}" ContentType="${type}"/>`)
      .reverse()
      .join('');
    const overrides = [...this.ofParts]
      .filter(([path]) => !parts.has(`/${path}`))
      .map(([path, type]) => `<${root.prefix}Override PartName="/${encodeAttribute(path)}" ContentType="${type}"/>`)
      .join('');
    if (defaults === '' && overrides === '') return source;
    const splice = new XmlSplice(source);
    if (root.isSelfClosing) splice.append(root, defaults + overrides);
    else {
      splice.insert(root.openEnd, defaults);
      splice.append(root, overrides);
    }
    return splice.result;
  }
}
