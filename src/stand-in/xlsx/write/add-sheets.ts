import type { OpcPackage } from '../zip/opc-package';
import { addContentType, addRelationship, freePath, relationshipType } from './package-edit';
import type { XlsxSheet } from '../read/read-xlsx';
import { emptySheet } from './new-sheet';
import { damaged } from '../workbook-file-error';
import { relationshipAttribute, rootNamespace } from '../xml/xml-namespace';
import { XmlSplice } from '../xml/xml-splice';
import { encodeAttribute } from '../xml/xml-text';
import { parseXml, type XmlElement } from '../xml/xml-tree';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Adds empty sheets behind the others and returns the paths of their parts. */
export function addSheets(
  parts: OpcPackage,
  workbookPath: string,
  added: readonly XlsxSheet[],
): ReadonlyMap<XlsxSheet, string> {
  return new Map(added.map((sheet) => [sheet, addSheet(parts, workbookPath, sheet)]));
}

function addSheet(parts: OpcPackage, workbookPath: string, { entry }: XlsxSheet): string {
  const source = parts.text(workbookPath);
  const root = parseXml(source);
  const list = root.child('sheets');
  if (!list) throw damaged('the workbook has no list of sheets');
  const path = freePath(parts, `${workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1)}worksheets/sheet#.xml`);
  parts.put(path, emptySheet(rootNamespace(root)));
  addContentType(parts, path, WORKSHEET_TYPE);
  const id = addRelationship(parts, workbookPath, relationshipType(parts, 'worksheet'), path);
  const state = entry.visibility === 'visible' ? '' : ` state="${entry.visibility}"`;
  const tie = relationshipAttribute(root, relationshipType(parts, '').slice(0, -1), id);
  const splice = new XmlSplice(source);
  splice.append(
    list,
    `<${root.prefix}sheet name="${encodeAttribute(entry.name)}" sheetId="${sheetNumber(list, entry.id)}"${state} ${tie}/>`,
  );
  parts.put(workbookPath, splice.result);
  return path;
}

/** The highest number Excel takes. */
const LAST = 65_534;

/** The id as it is where it can be the file's; else the first number above all others, or one that is free. */
function sheetNumber(list: XmlElement, id: string): number {
  const used = new Set(list.children.map((sheet) => sheet.number('sheetId') ?? 0));
  if (/^[1-9]\d{0,4}$/.test(id) && Number(id) <= LAST && !used.has(Number(id))) return Number(id);
  let number = [...used].reduce((a, b) => Math.max(a, b), 0) + 1;
  if (number > LAST) for (number = 1; used.has(number);) number += 1;
  return number;
}
