/* Packages: zip files of parts with relationships between them. `text` and `related` read, `put` and `remove` change a copy
   (`fresh`), `save` packs it; an untouched part keeps its compressed bytes. Everything a hostile file could do by its size
   or its names is refused in this room. */

import { inPlace } from '../workbook-file-error';
import { parseXml, type XmlElement } from '../xml/xml-tree';
import { ContentTypes } from './content-types';
import { decodePart, encodePart, PLAIN, type PartEncoding } from './part-encoding';
import type { ZipContainer } from './zip-container';

export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type, such as `worksheet`; the same in the transitional and strict formats. */
  readonly type: string;
  /** The type as written. */
  readonly fullType: string;
  /** The part's path in the package; null for targets outside the file. */
  readonly target: string | null;
}

/** The list of the types of parts. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** The parts of an Office file (ECMA-376 part 2) by path, with changes kept beside the file until it is saved. */
export class OpcPackage {
  /** What the file is to say of the types of its new parts. */
  readonly types = new ContentTypes();
  private readonly zip: ZipContainer;
  private typesBegin: string | null = null;
  private readonly changes = new Map<string, string | null>();
  /** By the path of their list: many ask for them. */
  private readonly lists = new Map<string, readonly Relationship[]>();
  /** How parts are written that are not plain UTF-8: they stay so. */
  private readonly encodings: Map<string, PartEncoding>;

  constructor(zip: ZipContainer, encodings = new Map<string, PartEncoding>()) {
    this.zip = zip;
    this.encodings = encodings;
  }

  /** The same file without the changes made here. */
  fresh(): OpcPackage {
    return new OpcPackage(this.zip, this.encodings);
  }

  /** The parts of the file, without the changes made here. */
  get paths(): readonly string[] {
    return this.zip.names;
  }

  /** The parts as they are with the changes made here. */
  get currentPaths(): readonly string[] {
    const added = [...this.changes.keys()].filter((path) => this.zip.find(path) === null);
    return [...this.zip.names, ...added].filter((path) => this.has(path));
  }

  has(path: string): boolean {
    const change = this.changes.get(this.spelling(path));
    return change === undefined ? this.zip.find(path) !== null : change !== null;
  }

  /** A part's text. Parts are UTF-8 or UTF-16; another encoding is refused by name. */
  text(path: string): string {
    const change = this.changes.get(this.spelling(path));
    if (typeof change === 'string') return change;
    const { text, encoding } = decodePart(this.zip.read(path), path);
    if (encoding !== PLAIN) this.encodings.set(this.spelling(path), encoding);
    return text;
  }

  /** A part as a tree; what is wrong with it is told with its name. */
  xml(path: string): XmlElement {
    return inPlace({ part: path, sheet: null }, () => parseXml(this.text(path)));
  }

  /** A part of the file that is no text, unpacked. */
  bytes(path: string): Uint8Array {
    return this.zip.read(path);
  }

  put(path: string, text: string): void {
    this.change(path, text);
  }

  remove(path: string): void {
    this.change(path, null);
  }

  /** The relationships of a part, or of the package itself for the empty path; none when it has no list of them. */
  relationships(path: string): readonly Relationship[] {
    const list = relationshipsPath(path);
    const known = this.lists.get(list);
    if (known) return known;
    const read = this.has(list) ? readRelationships(this.xml(list), path) : [];
    this.lists.set(list, read);
    return read;
  }

  /** The part a relationship of this type leads to, if it is there. */
  related(path: string, type: string): string | null {
    const targets = this.relationships(path).flatMap((relationship) =>
      relationship.type === type && relationship.target !== null ? [relationship.target] : [],
    );
    return targets.find((target) => this.has(target)) ?? null;
  }

  /** How the types of this file's relationships begin: transitional and strict files name them differently. */
  get relationshipTypes(): string {
    if (this.typesBegin === null) {
      const known = this.relationships('').find(({ type }) => type === 'officeDocument')?.fullType ?? '';
      this.typesBegin = known.slice(0, known.lastIndexOf('/') + 1);
    }
    return this.typesBegin;
  }

  save(): Uint8Array {
    if (!this.types.isEmpty) {
      const source = this.text(CONTENT_TYPES);
      const added = this.types.addedTo(source);
      if (added !== source) this.put(CONTENT_TYPES, added);
    }
    const bytes = (path: string, text: string): Uint8Array => encodePart(text, this.encodings.get(path) ?? PLAIN);
    return this.zip.save(
      new Map([...this.changes].map(([path, text]) => [path, text === null ? null : bytes(path, text)])),
    );
  }

  private change(path: string, text: string | null): void {
    this.changes.set(this.spelling(path), text);
    this.lists.clear();
  }

  private spelling(path: string): string {
    return this.zip.find(path) ?? path;
  }
}

function readRelationships(list: XmlElement, of: string): readonly Relationship[] {
  return list.childrenNamed('Relationship').map((element) => {
    const fullType = element.attribute('Type') ?? '';
    const target = element.attribute('Target') ?? '';
    const outside = element.attribute('TargetMode') === 'External';
    return {
      id: element.attribute('Id') ?? '',
      type: fullType.slice(fullType.lastIndexOf('/') + 1),
      fullType,
      target: outside ? null : resolvePath(of, target),
    };
  });
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** Some programs write the paths of Windows. */
function resolvePath(from: string, written: string): string {
  const target = written.replaceAll('\\', '/');
  const path = target.startsWith('/') ? target : `${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** How a part names another one: `xl/worksheets/sheet1.xml`, `xl/comments1.xml` → `../comments1.xml`. */
export function relativePath(from: string, to: string): string {
  const base = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let same = 0;
  while (same < base.length && base[same] === steps[same]) same += 1;
  return [...base.slice(same).map(() => '..'), ...steps.slice(same)].join('/');
}
