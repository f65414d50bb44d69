import { BuilderElement, FileChild, SimpleField, type IContext, type IXmlableObject, XmlComponent } from 'docx';
import { fingerprint } from '../core/fingerprint';

/* What of the document is ours stands in content controls (w:sdt). The tag of each names what it is and holds a digest of
   what we wrote, so that a later scoring sees whether somebody typed in it. */

/** What a tag of ours says. */
export interface ControlTag {
  readonly key: string;
  readonly digest: string;
}

const OURS = /^jx\.(.+)\.([0-9a-f]{8})$/u;

/** Eight digits that tell whether a text is still the one we wrote; white space does not count. */
export function textDigest(text: string): string {
  return fingerprint(text.replace(/\s+/gu, '')).slice(0, 8);
}

export function controlTag(key: string, text: string): string {
  return `jx.${key}.${textDigest(text)}`;
}

/** null: the control is somebody else's. */
export function readControlTag(tag: string | null): ControlTag | null {
  const found = OURS.exec(tag ?? '');
  return found?.[1] === undefined || found[2] === undefined ? null : { key: found[1], digest: found[2] };
}

/** What a control is made of besides its content. */
export interface ControlTold {
  readonly key: string;
  /** What Word shows over it. */
  readonly name: string;
  /** All it says. */
  readonly text: string;
}

const LONGEST_NAME = 60;

/** The id Word knows it by: a number of its own for each key. */
const idOf = (key: string): number => Number.parseInt(fingerprint(key).slice(0, 8), 16) >>> 1 || 1;

/** The head of a control. It is written as it stands: a report has a hundred of them. */
class ControlHead extends XmlComponent {
  private readonly told: ControlTold;

  constructor(told: ControlTold) {
    super('w:sdtPr');
    this.told = told;
  }

  override prepForXml(): IXmlableObject {
    const { key, name, text } = this.told;
    const shown = Array.from(name);
    const alias = shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME - 1).join('')}…` : name;
    return {
      'w:sdtPr': [valued('w:alias', alias), valued('w:tag', controlTag(key, text)), valued('w:id', idOf(key))],
    };
  }
}

const valued = (element: string, value: string | number): IXmlableObject => ({
  [element]: { _attr: { 'w:val': value } },
});

const content = (children: readonly XmlComponent[]): XmlComponent =>
  new BuilderElement({ name: 'w:sdtContent', children });

/** A content control around paragraphs or a table. */
export class BlockControl extends FileChild {
  constructor(told: ControlTold, children: readonly XmlComponent[]) {
    super('w:sdt');
    this.root.push(new ControlHead(told), content(children));
  }
}

/** A content control around a figure within a sentence. To docx it is a field, one of the things that may stand in a
 *  paragraph; it writes itself as what it is. */
export class FigureControl extends SimpleField {
  private readonly control: XmlComponent;

  constructor(told: ControlTold, children: readonly XmlComponent[]) {
    super('');
    this.control = new BuilderElement({ name: 'w:sdt', children: [new ControlHead(told), content(children)] });
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.control.prepForXml(context);
  }
}
