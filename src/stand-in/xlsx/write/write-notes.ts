import { cellAddress } from '../../../core/grid/address';
import { relationshipId } from '../read/workbook-part';
import { XmlSplice } from '../xml/xml-splice';
import { parseXml, relationshipAttribute, rootNamespace } from '../xml/xml-tree';
import type { OpcPackage } from '../zip/opc-package';
import { addRelationship, freePath, relationshipType, removePart } from './package-edit';
import type { NotePatch } from './patch-types';
import { emptyComments, isEmptyComments, patchComments } from './write-comments';
import { addBoxes, emptyVml, isEmptyVml, removeBoxes } from './note-boxes';
import { noteDrawn, shapeBlocks, type DrawnBlocks } from './shape-blocks';
import { placeInSheet } from './write-frame';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Sets and deletes notes of a sheet: the notes part, the drawing of their boxes, and the ties between them and the
 *  sheet. Parts made here go with the last note. */
export function writeNotes(
  parts: OpcPackage,
  sheetPath: string,
  patches: readonly NotePatch[],
  drawn: DrawnBlocks,
): void {
  const before = parts.related(sheetPath, 'comments');
  if (!before && patches.every(({ note }) => note === null)) return;
  const path = before ?? addCommentsPart(parts, sheetPath);
  const source = parts.text(path);
  const old = new Set(
    (parseXml(source).child('commentList')?.children ?? []).map((comment) => comment.attribute('ref')),
  );
  const comments = patchComments(source, patches);
  if (comments !== source) parts.put(path, comments);
  const gone = patches.filter(({ note }) => note === null);
  const added = patches.flatMap((patch) =>
    patch.note && !old.has(cellAddress(patch)) ? [{ ...patch, lines: lineCount(patch.note.text) }] : [],
  );
  const drawing = vmlPath(parts, sheetPath) ?? (added.length > 0 ? addVmlPart(parts, sheetPath, drawn) : null);
  if (drawing === null) return;
  const vml = parts.text(drawing);
  const changed = addBoxes(removeBoxes(vml, gone), added, shapeBlocks(drawn, drawing));
  if (changed !== vml) parts.put(drawing, changed);
  noteDrawn(drawn, drawing, changed);
  if (gone.length > 0 && isEmptyVml(changed) && isEmptyComments(comments)) {
    parts.put(sheetPath, withoutLegacyDrawing(parts.text(sheetPath)));
    removePart(parts, sheetPath, drawing);
    removePart(parts, sheetPath, path);
  }
}

/** The lines a text takes in a box of about 26 half-width characters. */
function lineCount(text: string): number {
  const width = (line: string): number => [...line].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / 26)), 0);
}

function addCommentsPart(parts: OpcPackage, sheetPath: string): string {
  const path = freePath(parts, 'xl/comments#.xml');
  parts.put(path, emptyComments(rootNamespace(parseXml(parts.text(sheetPath), 'sheetData'))));
  addRelationship(parts, sheetPath, relationshipType(parts, 'comments'), path);
  parts.types.statePart(path, COMMENTS_TYPE);
  return path;
}

function addVmlPart(parts: OpcPackage, sheetPath: string, drawn: DrawnBlocks): string {
  const path = freePath(parts, 'xl/drawings/vmlDrawing#.vml');
  parts.put(path, emptyVml(shapeBlocks(drawn, path).first));
  parts.types.stateExtension('vml', VML_TYPE);
  const id = addRelationship(parts, sheetPath, relationshipType(parts, 'vmlDrawing'), path);
  parts.put(sheetPath, withLegacyDrawing(parts.text(sheetPath), id, relationshipType(parts, '').slice(0, -1)));
  return path;
}

/** The drawing that holds the boxes of notes; header pictures have another one. */
function vmlPath(parts: OpcPackage, sheetPath: string): string | null {
  const reference = parseXml(parts.text(sheetPath), 'sheetData').child('legacyDrawing');
  const id = reference && relationshipId(reference);
  return parts.relationships(sheetPath).find((relationship) => relationship.id === id)?.target ?? null;
}

function withLegacyDrawing(source: string, id: string, relationshipNamespace: string): string {
  const root = parseXml(source, 'sheetData');
  const splice = new XmlSplice(source);
  const tie = relationshipAttribute(root, relationshipNamespace, id);
  splice.insert(placeInSheet(root, 'legacyDrawing'), `<${root.prefix}legacyDrawing ${tie}/>`);
  return splice.result;
}

function withoutLegacyDrawing(source: string): string {
  const splice = new XmlSplice(source);
  const drawing = parseXml(source, 'sheetData').child('legacyDrawing');
  if (drawing) splice.remove(drawing);
  return splice.result;
}
