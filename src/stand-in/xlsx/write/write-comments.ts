import { cellAddress, parseCellAddress } from '../../../core/grid/address';
import { richText, statedText } from '../read/strings';
import { damaged } from '../workbook-file-error';
import { XmlSplice } from '../xml/xml-splice';
import { decodeXstring, encodeText } from '../xml/xml-text';
import { elementXml, parseXml, type XmlElement } from '../xml/xml-tree';
import type { NotePatch } from './patch-types';

/** A notes part without notes. */
export function emptyComments(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`
  );
}

/** Whether a notes part was made by `emptyComments` and holds no notes. */
export function isEmptyComments(source: string): boolean {
  const namespace = /<comments xmlns="([^"]*)">/.exec(source)?.[1] ?? '';
  return source.replace(/<authors>.*<\/authors>/s, '<authors></authors>') === emptyComments(namespace);
}

/** The notes part with some notes set or deleted; all others stay as written. */
export function patchComments(source: string, patches: readonly NotePatch[]): string {
  const root = parseXml(source);
  const [authorList, list] = [root.child('authors'), root.child('commentList')];
  if (!authorList || !list) throw damaged('the notes part has no lists');
  const splice = new XmlSplice(source);
  const authors = new Authors(authorList, list);
  let last = '';
  for (const patch of patches) {
    const old = list.children.find((comment) => comment.attribute('ref') === cellAddress(patch));
    if (old) authors.leave(old);
    if (patch.note === null) {
      if (old) splice.remove(old);
    } else if (old) {
      changeComment(splice, old, root.prefix, patch.note.text, authors.id(patch.note.author, old));
    } else {
      const { author, text } = patch.note;
      const xml = commentXml(root.prefix, patch, authors.id(author, null), text);
      const next = list.children.find((comment) => isAfter(comment, patch));
      if (next) splice.insert(next.start, xml);
      else last += xml;
    }
  }
  if (last !== '') splice.append(list, last);
  authors.write(splice, root.prefix);
  return splice.result;
}

/** The authors of a notes part, by number. */
class Authors {
  private readonly list: XmlElement;
  private readonly known: readonly XmlElement[];
  private readonly names: string[];
  private readonly uses = new Map<number, number>();
  private readonly left = new Set<number>();

  constructor(list: XmlElement, comments: XmlElement) {
    this.list = list;
    this.known = list.childrenNamed('author');
    this.names = this.known.map((author) => author.text);
    for (const comment of comments.children) this.count(authorId(comment), 1);
  }

  /** The number for a note's author; the one that the note has if it is that author's. */
  id(name: string, old: XmlElement | null): number {
    const own = old && authorId(old);
    const known = own !== null && this.names[own] === name ? own : this.names.indexOf(name);
    const id = known >= 0 ? known : this.names.push(name) - 1;
    this.count(id, 1);
    return id;
  }

  /** A note is no longer its author's, or no longer there. */
  leave(comment: XmlElement): void {
    this.count(authorId(comment), -1);
    this.left.add(authorId(comment));
  }

  /** Adds the new ones; takes those away that came last and have no note any more. */
  write(splice: XmlSplice, prefix: string): void {
    const added = this.names
      .slice(this.known.length)
      .map((name) => `<${prefix}author>${encodeText(name)}</${prefix}author>`);
    if (added.length > 0) return splice.append(this.list, added.join(''));
    for (let id = this.known.length - 1; id > 0; id -= 1) {
      const author = this.known[id];
      if (!author || !this.left.has(id) || (this.uses.get(id) ?? 0) > 0) return;
      splice.remove(author);
    }
  }

  private count(id: number, by: number): void {
    this.uses.set(id, (this.uses.get(id) ?? 0) + by);
  }
}

function authorId(comment: XmlElement): number {
  return comment.number('authorId') ?? 0;
}

function isAfter(comment: XmlElement, { row, column }: NotePatch): boolean {
  const place = parseCellAddress(comment.attribute('ref') ?? '');
  return place !== null && (place.row > row || (place.row === row && place.column > column));
}

function commentXml(prefix: string, place: NotePatch, author: number, text: string): string {
  return (
    `<${prefix}comment ref="${cellAddress(place)}" authorId="${author}">` +
    `<${prefix}text>${newNoteText(prefix, text)}</${prefix}text></${prefix}comment>`
  );
}

function changeComment(splice: XmlSplice, comment: XmlElement, prefix: string, text: string, author: number): void {
  if (author !== authorId(comment)) splice.setAttribute(comment, 'authorId', String(author));
  const old = comment.child('text');
  if (!old) splice.append(comment, `<${prefix}text>${newNoteText(prefix, text)}</${prefix}text>`);
  else if (old.isSelfClosing) splice.append(old, newNoteText(prefix, text));
  else splice.replace(old.openEnd, old.closeStart, changedNoteText(splice.source, old, prefix, text));
}

/** The content of a new note's `text`. */
function newNoteText(prefix: string, text: string): string {
  return plainRun(prefix, text);
}

/** The content of a note's `text` when it is to read differently. As far as the new text begins as the old one does, the
 *  runs with their looks stay; what follows comes in a run of its own. So a text that was added to can be cut back and is
 *  byte for byte as it was. */
function changedNoteText(source: string, old: XmlElement, prefix: string, text: string): string {
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
