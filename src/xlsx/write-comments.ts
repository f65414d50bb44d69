import { cellAddress, parseCellAddress } from '../core/grid/address';
import type { NotePatch } from './patch-types';
import { damaged } from './workbook-file-error';
import { XmlSplice } from './xml-splice';
import { encodeText } from './xml-text';
import { parseXml } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** A notes part without notes. */
export function emptyComments(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`
  );
}

/** The notes part with some notes set or deleted; all others, and the list of authors, stay as written. */
export function patchComments(source: string, patches: readonly NotePatch[]): string {
  const root = parseXml(source);
  const [authorList, list] = [root.child('authors'), root.child('commentList')];
  if (!authorList || !list) throw damaged('the notes part has no lists');
  const splice = new XmlSplice(source);
  const authors = authorList.childrenNamed('author').map((author) => author.text);
  const known = authors.length;
  const authorId = (name: string): number => (authors.includes(name) ? authors.indexOf(name) : authors.push(name) - 1);
  let last = '';
  for (const patch of patches) {
    const old = list.children.find((comment) => comment.attribute('ref') === cellAddress(patch));
    if (patch.note === null) {
      if (old) splice.remove(old);
      continue;
    }
    const xml = commentXml(root.prefix, patch, authorId(patch.note.author), patch.note.text, old ?? null);
    const next = old ? null : list.children.find((comment) => isAfter(comment, patch));
    if (old) splice.replace(old.start, old.end, xml);
    else if (next) splice.insert(next.start, xml);
    else last += xml;
  }
  if (last !== '') splice.append(list, last);
  const added = authors.slice(known).map((name) => `<${root.prefix}author>${encodeText(name)}</${root.prefix}author>`);
  if (added.length > 0) splice.append(authorList, added.join(''));
  return splice.result;
}

function isAfter(comment: XmlElement, { row, column }: NotePatch): boolean {
  const place = parseCellAddress(comment.attribute('ref') ?? '');
  return place !== null && (place.row > row || (place.row === row && place.column > column));
}

function commentXml(prefix: string, place: NotePatch, authorId: number, text: string, old: XmlElement | null): string {
  const kept = [...(old?.attributes ?? [])].filter(([name]) => name !== 'ref' && name !== 'authorId');
  const others = kept.map(([name, value]) => ` ${name}="${value}"`).join('');
  const font = `<${prefix}rPr><${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="宋体"/></${prefix}rPr>`;
  return (
    `<${prefix}comment ref="${cellAddress(place)}" authorId="${authorId}"${others}><${prefix}text><${prefix}r>${font}` +
    `<${prefix}t xml:space="preserve">${encodeText(text)}</${prefix}t></${prefix}r></${prefix}text></${prefix}comment>`
  );
}
