import { BuilderElement, type IContext, type IXmlableObject, SimpleField, XmlComponent } from 'docx';
import { fingerprint } from '../core/fingerprint';

/* What of the document is ours is marked by hidden bookmarks, which Word, WPS and LibreOffice all keep. The name of each
   says what it marks and holds a digest of what we wrote, so that a later scoring sees whether somebody typed in it. */

/** What a mark stands on: paragraphs; a caption with the table or chart below it; a figure within a sentence or a cell. */
export type MarkKind = 'told' | 'captioned' | 'figure';

/** What the name of a mark says. */
export interface ReportMark {
  readonly kind: MarkKind;
  readonly key: string;
  readonly digest: string;
}

const LETTERS: Readonly<Record<MarkKind, string>> = { told: 'x', captioned: 't', figure: 'f' };
const KINDS: ReadonlyMap<string, MarkKind> = new Map([
  ['x', 'told'],
  ['t', 'captioned'],
  ['f', 'figure'],
]);
const OURS = /^_j([xtf])_(.+)_([0-9a-f]{8})$/u;
/** Word takes no longer names. */
export const LONGEST_MARK = 40;

/** Eight digits that tell whether a text is still the one we wrote; white space does not count. */
export function textDigest(text: string): string {
  return fingerprint(text.replace(/\s+/gu, '')).slice(0, 8);
}

/** The name of a mark: a bookmark's has letters, digits and low lines only. */
export function markName(kind: MarkKind, key: string, text: string): string {
  return `_j${LETTERS[kind]}_${key.replaceAll('-', '_')}_${textDigest(text)}`;
}

/** null: the bookmark is somebody else's. */
export function readMarkName(name: string | null): ReportMark | null {
  const [, letter = '', key = '', digest = ''] = OURS.exec(name ?? '') ?? [];
  const kind = KINDS.get(letter);
  return kind === undefined ? null : { kind, key: key.replaceAll('_', '-'), digest };
}

/** The number Word knows it by: one of its own for each key. */
const idOf = (key: string): number => Number.parseInt(fingerprint(key).slice(0, 8), 16) >>> 1 || 1;

/** Something that may stand in a paragraph and writes itself. To docx it is a field, which is one of those things. */
class Written extends SimpleField {
  private readonly write: (context: IContext) => IXmlableObject | undefined;

  constructor(write: (context: IContext) => IXmlableObject | undefined) {
    super('');
    this.write = write;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.write(context);
  }
}

/** Where a mark begins and where it ends, to stand among the children of paragraphs. */
export function markEdges(kind: MarkKind, key: string, text: string): readonly [start: Written, end: Written] {
  const name = markName(kind, key, text);
  if (name.length > LONGEST_MARK) throw new RangeError(`too long for a bookmark: ${name}`);
  const id = { 'w:id': idOf(`${kind} ${key}`) };
  return [
    new Written(() => ({ 'w:bookmarkStart': { _attr: { ...id, 'w:name': name } } })),
    new Written(() => ({ 'w:bookmarkEnd': { _attr: id } })),
  ];
}

const LONGEST_NAME = 60;

/** A content control around a figure: over it Word and WPS show what it is and the cell it comes from. */
export function figureControl(key: string, name: string, children: readonly XmlComponent[]): Written {
  const content = new BuilderElement({ name: 'w:sdtContent', children });
  const control = new BuilderElement({ name: 'w:sdt', children: [new ControlHead(key, name), content] });
  return new Written((context) => control.prepForXml(context));
}

/** The head of a control. It is written as it stands: a report has a hundred of them. */
class ControlHead extends XmlComponent {
  private readonly key: string;
  private readonly name: string;

  constructor(key: string, name: string) {
    super('w:sdtPr');
    this.key = key;
    this.name = name;
  }

  override prepForXml(): IXmlableObject {
    const shown = Array.from(this.name);
    const alias = shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME - 1).join('')}…` : this.name;
    return { 'w:sdtPr': [valued('w:alias', alias), valued('w:id', idOf(this.key))] };
  }
}

const valued = (element: string, value: string | number): IXmlableObject => ({
  [element]: { _attr: { 'w:val': value } },
});
