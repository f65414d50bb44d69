import { emptySheet, type XlsxSheet } from '../read/read-xlsx';
import { damaged } from '../workbook-file-error';
import { XmlSplice } from '../xml/xml-splice';
import { encodeAttribute, escapeXml } from '../xml/xml-text';
import { parseXml, relationshipAttribute, rootNamespace, type XmlElement } from '../xml/xml-tree';
import type { OpcPackage } from '../zip/opc-package';
import { addRelationship, freePath, relationshipType } from './package-edit';
import type { NamePatch, XlsxPatch } from './patch-types';

export interface WorkbookPartPatch {
  readonly names: readonly NamePatch[];
  /** Excel is to calculate everything when it opens the file. */
  readonly calculateOnLoad: boolean;
  /** Sheets refer to a window of the workbook: there must be one. */
  readonly needsView: boolean;
}

/** The workbook part with names set or deleted, and what else is asked for. */
export function patchWorkbookPart(source: string, { names, calculateOnLoad, needsView }: WorkbookPartPatch): string {
  if (names.length === 0 && !calculateOnLoad && !needsView) return source;
  const root = parseXml(source);
  const splice = new XmlSplice(source);
  const { prefix } = root;
  const added = patchNames(splice, root.child('definedNames'), names, prefix);
  if (added !== '') {
    splice.insert(endOfLast(root, BEFORE_NAMES), `<${prefix}definedNames>${added}</${prefix}definedNames>`);
  }
  if (needsView && !root.child('bookViews')) {
    const views = `<${prefix}bookViews><${prefix}workbookView/></${prefix}bookViews>`;
    splice.insert(root.child('sheets')?.start ?? root.openEnd, views);
  }
  if (calculateOnLoad) requestCalculation(splice, root);
  return splice.result;
}

/** The elements that stand before the names and before the calculation settings (ECMA-376 part 1, 18.2.27). */
const BEFORE_NAMES: readonly string[] = ['sheets', 'functionGroups', 'externalReferences'];
const BEFORE_CALCULATION: readonly string[] = [...BEFORE_NAMES, 'definedNames'];

function endOfLast(root: XmlElement, names: readonly string[]): number {
  return Math.max(root.openEnd, ...names.flatMap((name) => root.child(name)?.end ?? []));
}

/** Changes the list of names in place; what is to go into a new list is returned. */
function patchNames(splice: XmlSplice, list: XmlElement | null, patches: readonly NamePatch[], prefix: string): string {
  if (patches.length === 0) return '';
  const known = list?.childrenNamed('definedName') ?? [];
  const element = ({ name, sheet }: NamePatch): XmlElement | undefined =>
    known.find((old) => old.xstring('name') === name && old.number('localSheetId') === sheet);
  const gone = new Set<XmlElement>();
  let added = '';
  for (const patch of patches) {
    const old = element(patch);
    if (patch.formula === null) {
      if (old) gone.add(old);
    } else if (!old) added += nameXml(prefix, patch, patch.formula);
    else if (old.isSelfClosing) splice.append(old, escapeXml(patch.formula));
    else splice.replace(old.openEnd, old.closeStart, escapeXml(patch.formula));
  }
  if (!list) return added;
  if (gone.size === list.children.length && added === '') {
    splice.remove(list);
    return '';
  }
  for (const old of gone) splice.remove(old);
  if (added !== '') splice.append(list, added);
  return '';
}

function nameXml(prefix: string, { name, sheet }: NamePatch, formula: string): string {
  const scope = sheet === null ? '' : ` localSheetId="${sheet}"`;
  return `<${prefix}definedName name="${encodeAttribute(name)}"${scope}>${escapeXml(formula)}</${prefix}definedName>`;
}

function requestCalculation(splice: XmlSplice, root: XmlElement): void {
  const settings = root.child('calcPr');
  if (!settings) splice.insert(endOfLast(root, BEFORE_CALCULATION), `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
  else if (!settings.boolean('fullCalcOnLoad')) splice.setAttribute(settings, 'fullCalcOnLoad', '1');
}

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
  parts.types.statePart(path, WORKSHEET_TYPE);
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

/** Writes new names and visibilities into the workbook's list of sheets, and nowhere else. `sheets` are all in their order. */
export function patchSheetList(
  parts: OpcPackage,
  workbookPath: string,
  { renamed, shown }: Pick<XlsxPatch, 'renamed' | 'shown'>,
  sheets: readonly XlsxSheet[],
): void {
  if (renamed.length === 0 && shown.length === 0) return;
  const source = parts.text(workbookPath);
  const entries = parseXml(source).child('sheets')?.childrenNamed('sheet') ?? [];
  const splice = new XmlSplice(source);
  const entryOf = (sheet: XlsxSheet): XmlElement => {
    const entry = entries[sheets.indexOf(sheet)];
    if (!entry) throw damaged('the workbook has no list of sheets');
    return entry;
  };
  for (const { sheet, name } of renamed) splice.setAttribute(entryOf(sheet), 'name', encodeAttribute(name));
  for (const { sheet, visibility } of shown) splice.setAttribute(entryOf(sheet), 'state', visibility);
  parts.put(workbookPath, splice.result);
}
