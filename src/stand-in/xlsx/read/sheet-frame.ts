import type { Area } from '../../../core/grid/address';
import { parseRange } from '../../range-address';
import { damaged } from '../workbook-file-error';
import type { XmlElement } from '../xml/xml-tree';

export interface ColumnFormat {
  readonly first: number;
  readonly last: number;
  /** As stored: characters with their padding; null for the default width. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly format: number | null;
}

/** What a sheet's file says about it beside its cells. */
export interface SheetFrame {
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly protected: boolean;
  readonly columns: readonly ColumnFormat[];
  /** As stored, with padding. */
  readonly defaultColumnWidth: number;
  /** In points. */
  readonly defaultRowHeight: number;
  /** Rows that say nothing are hidden. */
  readonly rowsHidden: boolean;
}

/** A column of eight figures of an 11-point font: what Excel takes where a file states nothing. */
const STANDARD_WIDTH = 9.140625;

/** Reads the elements around sheetData. */
export function readSheetFrame(root: XmlElement): SheetFrame {
  const format = root.child('sheetFormatPr');
  const base = format?.number('baseColWidth') ?? null;
  return {
    merges: (root.child('mergeCells')?.childrenNamed('mergeCell') ?? []).map((merge) =>
      readArea(merge.attribute('ref')),
    ),
    frozen: readFrozen(root),
    protected: root.child('sheetProtection')?.boolean('sheet') ?? false,
    columns: (root.child('cols')?.childrenNamed('col') ?? []).map(readColumn),
    defaultColumnWidth:
      format?.number('defaultColWidth') ?? (base === null || base === 8 ? STANDARD_WIDTH : base + 5 / 7),
    defaultRowHeight: format?.number('defaultRowHeight') ?? 15,
    rowsHidden: format?.boolean('zeroHeight') ?? false,
  };
}

export function readArea(ref: string | null): Area {
  const area = parseRange(ref ?? '');
  if (!area) throw damaged(`${ref ?? 'nothing'} is no cell range`);
  return area;
}

function readColumn(column: XmlElement): ColumnFormat {
  return {
    first: (column.number('min') ?? 1) - 1,
    last: (column.number('max') ?? column.number('min') ?? 1) - 1,
    width: column.number('width'),
    hidden: column.boolean('hidden'),
    format: column.number('style'),
  };
}

function readFrozen(root: XmlElement): SheetFrame['frozen'] {
  const pane = root.child('sheetViews')?.child('sheetView')?.child('pane') ?? null;
  if (!pane || !['frozen', 'frozenSplit'].includes(pane.attribute('state') ?? '')) return { rows: 0, columns: 0 };
  return { rows: pane.number('ySplit') ?? 0, columns: pane.number('xSplit') ?? 0 };
}
