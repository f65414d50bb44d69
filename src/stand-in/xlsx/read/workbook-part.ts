import { type OpcPackage, relationshipsPath } from '../zip/opc-package';
import { damaged, unsupported, WorkbookFileError } from '../workbook-file-error';
import type { XmlElement } from '../xml/xml-tree';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  /** The file's sheetId. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The part's path; null when the workbook points to nothing. */
  readonly path: string | null;
  readonly isWorksheet: boolean;
}

export interface NameEntry {
  readonly name: string;
  /** Index of the sheet it belongs to; null for the whole workbook. */
  readonly sheet: number | null;
  /** Without the leading `=`. */
  readonly formula: string;
  readonly hidden: boolean;
}

export interface WorkbookPart {
  readonly path: string;
  readonly date1904: boolean;
  /** Sheets cannot be added, removed or renamed by people until the protection is taken off. */
  readonly structureProtected: boolean;
  /** Numbers are stored as they are shown (以显示精度为准), so that digits that are not shown get lost. */
  readonly precisionAsDisplayed: boolean;
  /** Formulas are calculated only when asked to (手动计算): their stored results may be old. */
  readonly calculatedByHand: boolean;
  readonly activeSheet: number;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
}

/** Finds and reads the workbook part. */
export function readWorkbookPart(parts: OpcPackage): WorkbookPart {
  const path = parts.related('', 'officeDocument');
  if (!path) throw noWorkbook(parts);
  if (path.endsWith('.bin')) throw unsupported('xlsb', { trouble: { is: 'xlsb' } });
  const root = parts.xml(path);
  if (root.local !== 'workbook') {
    const trouble = { is: 'other', kind: 'document' } as const;
    throw new WorkbookFileError('notXlsx', `an Office file of another kind: ${root.local}`, { trouble });
  }
  const sheets = readSheets(root, parts, path);
  if (sheets.length === 0) throw damaged('the workbook has no sheets');
  const active = root.child('bookViews')?.child('workbookView')?.number('activeTab') ?? 0;
  return {
    path,
    date1904: root.child('workbookPr')?.boolean('date1904') ?? false,
    structureProtected: root.child('workbookProtection')?.boolean('lockStructure') ?? false,
    precisionAsDisplayed: /^(?:0|false)$/.test(root.child('calcPr')?.attribute('fullPrecision') ?? ''),
    calculatedByHand: root.child('calcPr')?.attribute('calcMode') === 'manual',
    activeSheet: sheets[active] ? active : 0,
    sheets,
    names: (root.child('definedNames')?.childrenNamed('definedName') ?? []).map(readName),
  };
}

/** A zip file that leads to no workbook: what is missing where it was one, else what it is. */
function noWorkbook(parts: OpcPackage): WorkbookFileError {
  const listed = parts.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  if (parts.paths.some((path) => path.startsWith('xl/'))) {
    const part = listed ?? relationshipsPath('');
    return damaged(`part ${part} is missing`, { trouble: { is: 'missing' }, place: { part, sheet: null } });
  }
  const kind = parts.has('content.xml') ? 'openDocument' : listed ? 'document' : 'archive';
  return new WorkbookFileError('notXlsx', 'no workbook in the zip file', { trouble: { is: 'other', kind } });
}

function readSheets(root: XmlElement, parts: OpcPackage, path: string): readonly SheetEntry[] {
  const relationships = parts.relationships(path);
  const seen = new Set<string>();
  return (root.child('sheets')?.childrenNamed('sheet') ?? []).map((sheet, index) => {
    const relationship = relationships.find(({ id }) => id === relationshipId(sheet));
    const stated = sheet.attribute('sheetId') ?? '';
    const id = stated === '' || seen.has(stated) ? `sheet-${index + 1}` : stated;
    seen.add(id);
    const state = sheet.attribute('state');
    return {
      id,
      name: sheet.xstring('name') ?? '',
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      path: relationship?.target && parts.has(relationship.target) ? relationship.target : null,
      // One that leads nowhere is a worksheet that is missing.
      isWorksheet: relationship === undefined || relationship.type === 'worksheet',
    };
  });
}

/** The `r:id` of an element, whatever prefix the file uses for it. */
export function relationshipId(element: XmlElement): string | null {
  for (const [name, value] of element.attributes) if (name.endsWith(':id')) return value;
  return null;
}

function readName(element: XmlElement): NameEntry {
  return {
    name: element.xstring('name') ?? '',
    sheet: element.number('localSheetId'),
    formula: element.text.trim(),
    hidden: element.boolean('hidden'),
  };
}
