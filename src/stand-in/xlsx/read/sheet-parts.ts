import { type Area, parseCellAddress } from '../../../core/grid/address';
import { damaged, inPlace } from '../workbook-file-error';
import type { XmlElement } from '../xml/xml-tree';
import type { OpcPackage } from '../zip/opc-package';
import { BAR_TYPES } from './chart-shown';
import type { ChartEntry } from './charts';
import type { SheetFormats } from './conditional-formats';
import { readArea } from './sheet-frame';
import { richText } from './strings';

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
  return inPlace({ part: path, sheet: null }, () => notesOf(parts.xml(path)));
}

function notesOf(root: XmlElement): readonly NoteEntry[] {
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

/** A column of a table. */
export interface TableColumn {
  readonly name: string;
  /** One formula is meant for all its cells; a cell may still hold something else. */
  readonly isCalculated: boolean;
}

/** An Excel table (表格) on a sheet. */
export interface SheetTable {
  /** Unique in the workbook. */
  readonly id: string;
  /** As formulas name it. */
  readonly name: string;
  /** With its heading and totals rows. */
  readonly area: Area;
  readonly headingRows: number;
  readonly totalsRows: number;
  /** From left to right. */
  readonly columns: readonly TableColumn[];
  /** null: its headings have no filter buttons. */
  readonly filter: { readonly area: Area; readonly isFiltered: boolean } | null;
}

/** The tables of a sheet, in the order the sheet lists them. */
export function readTables(
  parts: OpcPackage,
  sheetPath: string,
  elements: readonly XmlElement[],
): readonly SheetTable[] {
  const listed = elements
    .filter(({ local }) => local === 'tableParts')
    .flatMap((list) => list.childrenNamed('tablePart'));
  if (listed.length === 0) return [];
  const targets = new Map(parts.relationships(sheetPath).map(({ id, target }) => [id, target]));
  return listed.flatMap((part) => {
    const id = [...part.attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const path = targets.get(id) ?? null;
    return path === null || !parts.has(path)
      ? []
      : [inPlace({ part: path, sheet: null }, () => readTable(parts.xml(path)))];
  });
}

function readTable(root: XmlElement): SheetTable {
  if (root.local !== 'table') throw damaged('a table part holds something else');
  const name = root.xstring('displayName') ?? root.xstring('name');
  if (name === null) throw damaged('a table has no name');
  return {
    id: root.attribute('id') ?? '',
    name,
    area: readArea(root.attribute('ref')),
    headingRows: root.number('headerRowCount') ?? 1,
    totalsRows: root.number('totalsRowCount') ?? 0,
    columns: (root.child('tableColumns')?.childrenNamed('tableColumn') ?? []).map((column) => ({
      name: column.xstring('name') ?? '',
      isCalculated: column.child('calculatedColumnFormula') !== null,
    })),
    filter: readFilter(root.child('autoFilter')),
  };
}

function readFilter(filter: XmlElement | null): SheetTable['filter'] {
  return filter && { area: readArea(filter.attribute('ref')), isFiltered: hasCriteria(filter) };
}

/** Excel keeps a column's entry in the filter only while the column filters or hides its button. */
function hasCriteria(filter: XmlElement): boolean {
  return filter.childrenNamed('filterColumn').some((column) => column.children.length > 0);
}

/** Whether a filter, the sheet's own or a table's, hides rows. */
export function isFiltered(elements: readonly XmlElement[], tables: readonly SheetTable[]): boolean {
  const own = elements.filter(({ local }) => local === 'autoFilter');
  return own.some(hasCriteria) || tables.some(({ filter }) => filter?.isFiltered);
}

/** What a sheet holds that a plain grid does not draw: `chart`, `picture`, `shape`, `control`, `embeddedObject`,
 *  `conditionalFormat`, `sparkline`, `background`; each once, in this order. */
export function listUndrawn(
  parts: OpcPackage,
  sheetPath: string,
  elements: readonly XmlElement[],
  { formats, charts }: { readonly formats: SheetFormats; readonly charts: readonly ChartEntry[] },
): readonly string[] {
  const drawing = parts.related(sheetPath, 'drawing');
  const root = drawing ? parts.xml(drawing) : null;
  const drawn = root ? localNames(root) : new Set<string>();
  const frames = root ? countFrames(root) : 0;
  const around = new Set(elements.map((element) => element.local));
  const extensions = new Set(
    elements.filter(({ local }) => local === 'extLst').flatMap((list) => [...localNames(list)]),
  );
  const found: readonly (readonly [string, boolean])[] = [
    ['chart', frames > charts.filter(({ shows }) => shows && BAR_TYPES.has(shows.type)).length],
    ['picture', drawn.has('pic')],
    ['shape', drawn.has('sp') || drawn.has('cxnSp')],
    ['control', around.has('controls')],
    ['embeddedObject', around.has('oleObjects')],
    ['conditionalFormat', formats.hasOthers],
    ['sparkline', extensions.has('sparklineGroups')],
    ['background', around.has('picture')],
  ];
  return found.flatMap(([name, present]) => (present ? [name] : []));
}

/** Charts and whatever else stands in a frame of its own. */
function countFrames(element: XmlElement): number {
  const own = element.local === 'graphicFrame' ? 1 : 0;
  return element.children.reduce((sum, child) => sum + countFrames(child), own);
}

function localNames(element: XmlElement): Set<string> {
  const names = new Set<string>();
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    names.add(next.local);
    waiting.push(...next.children);
  }
  return names;
}
