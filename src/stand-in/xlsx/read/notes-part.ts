import { parseCellAddress } from '../../../core/grid/address';
import type { OpcPackage } from '../zip/opc-package';
import { richText } from './rich-text';
import { damaged } from '../workbook-file-error';
import { parseXml } from '../xml/xml-tree';

/** A note (批注) on a cell. */
export interface NoteEntry {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  /** The shadow that a threaded comment leaves for programs that know only notes: not to be changed as a note. */
  readonly threaded: boolean;
}

/** The notes of a sheet. */
export function readNotes(parts: OpcPackage, sheetPath: string): readonly NoteEntry[] {
  const path = parts.related(sheetPath, 'comments');
  if (!path) return [];
  const root = parseXml(parts.text(path));
  if (root.local !== 'comments') throw damaged('the notes part holds something else');
  const authors = (root.child('authors')?.childrenNamed('author') ?? []).map((author) => author.text);
  return (root.child('commentList')?.childrenNamed('comment') ?? []).map((comment) => {
    const place = parseCellAddress(comment.attribute('ref') ?? '');
    if (!place) throw damaged('a note stands on no cell');
    const author = authors[comment.number('authorId') ?? 0] ?? '';
    const text = comment.child('text');
    return { ...place, author, text: text ? richText(text) : '', threaded: author.startsWith('tc={') };
  });
}
