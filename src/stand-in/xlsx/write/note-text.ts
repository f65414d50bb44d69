import { elementXml } from '../xml/element-xml';
import { richText, statedText } from '../read/rich-text';
import { decodeXstring, encodeText } from '../xml/xml-text';
import { parseXml, type XmlElement } from '../xml/xml-tree';

/** The content of a new note's `text`. */
export function newNoteText(prefix: string, text: string): string {
  return plainRun(prefix, text);
}

/** The content of a note's `text` when it is to read differently. As far as the new text begins as the old one does, the
 *  runs with their looks stay; what follows comes in a run of its own. So a text that was added to can be cut back and is
 *  byte for byte as it was. */
export function changedNoteText(source: string, old: XmlElement, prefix: string, text: string): string {
  const pieces = piecesOf(source, old);
  const kept: string[] = [];
  let rest = text;
  for (const piece of pieces) {
    if (rest.startsWith(piece.text)) {
      kept.push(piece.xml);
      rest = rest.slice(piece.text.length);
      continue;
    }
    if (rest !== '' && piece.text.startsWith(rest)) {
      kept.push(shortened(piece.xml, prefix, rest));
      rest = '';
    }
    break;
  }
  if (rest !== '' || kept.length === 0)
    return [...kept.map((xml) => asRun(xml, prefix)), plainRun(prefix, rest)].join('');
  return kept.length === 1 ? kept.map((xml) => asPlain(xml, prefix)).join('') : kept.join('');
}

interface Piece {
  readonly xml: string;
  readonly text: string;
}

function piecesOf(source: string, old: XmlElement): readonly Piece[] {
  const pieces = old.children
    .filter(({ local }) => local === 't' || local === 'r')
    .map((child) => ({ xml: elementXml(source, child), text: pieceText(child) }));
  // An escape that goes over the end of a run would be read otherwise.
  return pieces.map(({ text }) => text).join('') === richText(old) ? pieces : [];
}

function pieceText(child: XmlElement): string {
  if (child.local === 't') return decodeXstring(statedText(child));
  const texts = child.childrenNamed('t').map(statedText);
  return decodeXstring(texts.join(''));
}

function plainRun(prefix: string, text: string): string {
  const font = `<${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="宋体"/>`;
  return `<${prefix}r><${prefix}rPr>${font}</${prefix}rPr>${textXml(prefix, text)}</${prefix}r>`;
}

function textXml(prefix: string, text: string): string {
  return `<${prefix}t xml:space="preserve">${encodeText(text)}</${prefix}t>`;
}

/** A text without runs cannot have one beside it: it becomes a run, with an empty list of looks, which nobody else
 *  writes, to be known again by. */
function asRun(xml: string, prefix: string): string {
  const isText = parseXml(xml).local === 't';
  return isText ? `${wrapper(prefix)}${xml}</${prefix}r>` : xml;
}

function asPlain(xml: string, prefix: string): string {
  const open = wrapper(prefix);
  return xml.startsWith(open) ? xml.slice(open.length, -`</${prefix}r>`.length) : xml;
}

function wrapper(prefix: string): string {
  return `<${prefix}r><${prefix}rPr/>`;
}

/** A run, or a text, that reads less. */
function shortened(xml: string, prefix: string, text: string): string {
  const piece = parseXml(xml);
  if (piece.local === 't') return textXml(prefix, text);
  return `<${prefix}r>${elementXml(xml, piece.child('rPr'))}${textXml(prefix, text)}</${prefix}r>`;
}
