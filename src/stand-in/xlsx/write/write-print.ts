import { readPrint, type SheetPrint } from '../read/sheet-print';
import { XmlSplice } from '../xml/xml-splice';
import { encodeAttribute, escapeXml } from '../xml/xml-text';
import { parseXml, type XmlElement } from '../xml/xml-tree';
import { placeInSheet } from './write-frame';

/** A worksheet part printed otherwise; null: as it is. What the file says beside, such as the printer's own settings,
 *  stays. */
export function writePrint(source: string, print: SheetPrint | null): string {
  if (print === null) return source;
  const root = parseXml(source, 'sheetData');
  const before = readPrint(root.children);
  const splice = new XmlSplice(source);
  const { centered, margins, paper, fit, scale } = print;
  if ((before.fit === null) !== (fit === null)) setFitting(splice, root, fit !== null);
  setAttributes(splice, root, 'printOptions', [
    ['horizontalCentered', flag(centered.across), flag(before.centered.across)],
    ['verticalCentered', flag(centered.down), flag(before.centered.down)],
    ['gridLines', flag(print.gridlines), flag(before.gridlines)],
  ]);
  setMargins(splice, root, margins, before.margins);
  setAttributes(splice, root, 'pageSetup', [
    ['paperSize', paper === null ? null : String(paper), before.paper === null ? null : String(before.paper)],
    ['scale', String(scale), String(before.scale)],
    ['fitToWidth', String(fit?.wide ?? 1), String(before.fit?.wide ?? 1)],
    ['fitToHeight', String(fit?.tall ?? 1), String(before.fit?.tall ?? 1)],
    ['orientation', print.landscape ? 'landscape' : 'portrait', before.landscape ? 'landscape' : 'portrait'],
  ]);
  if (print.footer !== before.footer) setFooter(splice, root, print.footer);
  return splice.result;
}

/** An attribute's name, its value (null: none), and what it amounts to now. */
type Setting = readonly [name: string, value: string | null, before: string | null];

function flag(value: boolean): string {
  return value ? '1' : '0';
}

function setFitting(splice: XmlSplice, root: XmlElement, isFitted: boolean): void {
  const { prefix } = root;
  const properties = root.child('sheetPr');
  const fitting = `<${prefix}pageSetUpPr fitToPage="${flag(isFitted)}"/>`;
  const known = properties?.child('pageSetUpPr');
  if (known) splice.setAttribute(known, 'fitToPage', flag(isFitted));
  else if (properties) splice.append(properties, fitting);
  else splice.insert(placeInSheet(root, 'sheetPr'), `<${prefix}sheetPr>${fitting}</${prefix}sheetPr>`);
}

/** A file that speaks of margins has to give them all. */
function setMargins(
  splice: XmlSplice,
  root: XmlElement,
  margins: SheetPrint['margins'],
  before: SheetPrint['margins'],
): void {
  const now = Object.entries(margins);
  const isOther = JSON.stringify(now) !== JSON.stringify(Object.entries(before));
  if (isOther)
    setAttributes(
      splice,
      root,
      'pageMargins',
      now.map(([name, value]) => [name, String(value), null]),
    );
}

/** A foot stands behind the head of the same pages. */
function setFooter(splice: XmlSplice, root: XmlElement, text: string): void {
  const { prefix } = root;
  const list = root.child('headerFooter');
  const known = list?.child('oddFooter');
  const xml = `<${prefix}oddFooter>${escapeXml(text)}</${prefix}oddFooter>`;
  if (known) splice.replace(known.start, known.end, xml);
  else if (!list || list.isSelfClosing) {
    const whole = `<${prefix}headerFooter>${xml}</${prefix}headerFooter>`;
    if (list) splice.replace(list.start, list.end, whole);
    else splice.insert(placeInSheet(root, 'headerFooter'), whole);
  } else splice.insert(list.child('oddHeader')?.end ?? list.openEnd, xml);
}

/** Sets what is other than before, in an element that holds nothing but attributes. */
function setAttributes(splice: XmlSplice, root: XmlElement, name: string, settings: readonly Setting[]): void {
  const changed = settings.filter(([, value, before]) => value !== before);
  if (changed.length === 0) return;
  const element = root.child(name);
  const attributes = new Map(element?.attributes);
  for (const [attribute, value] of changed) {
    if (value === null) attributes.delete(attribute);
    else attributes.set(attribute, value);
  }
  const text = [...attributes].map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`).join('');
  const xml = `<${element?.name ?? root.prefix + name}${text}/>`;
  if (element) splice.replace(element.start, element.end, xml);
  else splice.insert(placeInSheet(root, name), xml);
}
