import type { Area } from '../../../core/grid/address';
import type { OpcPackage } from '../zip/opc-package';
import { readArea } from './sheet-frame';
import { damaged } from '../workbook-file-error';
import { parseXml, type XmlElement } from '../xml/xml-tree';

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
    return path === null || !parts.has(path) ? [] : [readTable(parseXml(parts.text(path)))];
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

/** Excel keeps a column's entry in the filter only while the column filters or hides its button. */
function readFilter(filter: XmlElement | null): SheetTable['filter'] {
  if (!filter) return null;
  const isFiltered = filter.childrenNamed('filterColumn').some((column) => column.children.length > 0);
  return { area: readArea(filter.attribute('ref')), isFiltered };
}
