import { cellAddress, placeKey } from '../../../core/grid/address';
import { relationshipId } from '../read/workbook-part';
import { unsupported } from '../workbook-file-error';
import { XmlSplice } from '../xml/xml-splice';
import { parseXml, relationshipAttribute, rootNamespace } from '../xml/xml-tree';
import type { OpcPackage } from '../zip/opc-package';
import {
  addContentType,
  addRelationship,
  ensureExtensionType,
  freePath,
  relationshipType,
  removePart,
} from './package-edit';
import type { NotePatch } from './patch-types';
import { emptyComments, isEmptyComments, patchComments } from './write-comments';
import { placeInSheet } from './write-frame';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Sets and deletes notes of a sheet: the notes part, the drawing of their boxes, and the ties between them and the
 *  sheet. `number` is the sheet's place in the workbook, counted from 1. Parts made here go with the last note. */
export function writeNotes(parts: OpcPackage, sheetPath: string, number: number, patches: readonly NotePatch[]): void {
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
  const drawing = vmlPath(parts, sheetPath) ?? (added.length > 0 ? addVmlPart(parts, sheetPath, number) : null);
  if (drawing === null) return;
  const vml = parts.text(drawing);
  const changed = addBoxes(removeBoxes(vml, gone), added, number);
  if (changed !== vml) parts.put(drawing, changed);
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
  addContentType(parts, path, COMMENTS_TYPE);
  return path;
}

function addVmlPart(parts: OpcPackage, sheetPath: string, number: number): string {
  const path = freePath(parts, 'xl/drawings/vmlDrawing#.vml');
  parts.put(path, emptyVml(number));
  ensureExtensionType(parts, 'vml', VML_TYPE);
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

/** Where a note's box stands, and how many lines it should show. */
export interface NoteBox {
  readonly row: number;
  readonly column: number;
  readonly lines: number;
}

/** The drawing part that Excel needs beside a sheet's first note. `block` keeps shape ids apart from other sheets'. */
function emptyVml(block: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
  );
}

/** Whether a drawing was made by `emptyVml` and holds nothing any more. */
function isEmptyVml(vml: string): boolean {
  return vml === emptyVml(Number(/ data="(\d+)"/.exec(vml)?.[1] ?? 0));
}

// Excel's own drawing parts are not always well-formed XML, so shapes are found by search.
const SHAPE = /<(\w+):shape\s(?:(?!<\/\1:shape>)[\s\S])*<\/\1:shape>/g;

/** Takes the boxes of notes on these cells away. */
function removeBoxes(vml: string, places: readonly { readonly row: number; readonly column: number }[]): string {
  if (places.length === 0) return vml;
  const keys = new Set(places.map(placeKey));
  return vml.replace(SHAPE, (shape) => {
    if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return shape;
    const [row, column] = ['Row', 'Column'].map((name) => new RegExp(`<\\w+:${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1]);
    return keys.has(placeKey({ row: Number(row), column: Number(column) })) ? '' : shape;
  });
}

/** Adds boxes for notes; `block` gives the first shape id where the drawing has no shapes yet. */
function addBoxes(vml: string, boxes: readonly NoteBox[], block: number): string {
  if (boxes.length === 0) return vml;
  const end = vml.lastIndexOf('</xml>');
  if (end < 0) throw unsupported('a drawing of notes in an unknown form');
  const ids = [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const first = ids.reduce((a, b) => Math.max(a, b), block * 1024);
  const shapes = boxes.map((box, i) => boxXml(box, first + i + 1, ids.length + i + 1));
  return vml.slice(0, end) + shapes.join('') + vml.slice(end);
}

function boxXml({ row, column, lines }: NoteBox, id: number, order: number): string {
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 10, column + 4, 15, top + Math.min(14, lines + 2), 4].join(', ');
  return (
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    `xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${id}" type="#_x0000_t202" ` +
    `style="position:absolute;margin-left:80pt;margin-top:5pt;width:160pt;height:${20 + 14 * lines}pt;z-index:${order};visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    '</x:ClientData></v:shape>'
  );
}
