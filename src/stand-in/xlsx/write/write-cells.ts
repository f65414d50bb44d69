import { areaAddress, cellAddress, parseAreaAddress } from '../../../core/grid/address';
import { formulaText, type SharedFormula } from '../read/sheet-cell';
import { parseSheet, type SheetContent } from '../read/sheet-content';
import { type ScannedCell, type ScannedRow, scanSheet } from '../read/sheet-scan';
import { XmlSplice } from '../xml/xml-splice';
import type { XmlElement } from '../xml/xml-tree';
import { type CellChange, cellXml, restyled } from './cell-xml';
import type { CellPatch } from './patch-types';

/** A worksheet part with some cells changed and every other byte as it was. `formatIndex` turns an index of the style
 *  table into one of the file. */
export function patchSheet(
  source: string,
  content: SheetContent,
  patches: readonly CellPatch[],
  formatIndex: (index: number) => number,
): string {
  const { root, data, text } = parseSheet(source);
  const rows = planCells(content, patches, formatIndex);
  const splice = new XmlSplice(source);
  const patcher = new SheetPatcher(splice, data.prefix, rows);
  scanSheet(text, data, patcher);
  patcher.appendRows(data);
  extendDimension(splice, root.child('dimension'), rows);
  return splice.result;
}

/** Walks the sheet and the planned cells side by side; both are in order. */
class SheetPatcher {
  private readonly splice: XmlSplice;
  private readonly prefix: string;
  private readonly rows: readonly PlannedRow[];
  private nextRow = 0;
  private current: PlannedRow | null = null;
  private nextCell = 0;

  constructor(splice: XmlSplice, prefix: string, rows: readonly PlannedRow[]) {
    this.splice = splice;
    this.prefix = prefix;
    this.rows = rows;
  }

  row(scanned: Readonly<ScannedRow>): boolean {
    this.splice.insert(scanned.start, this.newRowsBefore(scanned.row));
    const planned = this.rows[this.nextRow];
    this.current = planned?.row === scanned.row ? planned : null;
    if (!this.current) return false;
    this.nextRow += 1;
    this.nextCell = 0;
    this.dropNarrowSpans(scanned, this.current);
    return true;
  }

  cell(scanned: Readonly<ScannedCell>): void {
    this.splice.insert(scanned.start, this.newCellsBefore(scanned.column));
    const planned = this.current?.cells[this.nextCell];
    if (planned?.column !== scanned.column) return;
    this.nextCell += 1;
    const { start, end, format, type, others, bodyStart, bodyEnd } = scanned;
    const { source } = this.splice;
    const head = source.slice(start, bodyStart);
    const { change } = planned;
    if (change.content.kind === 'kept' && change.spelledFormula === null) {
      this.splice.replace(start, bodyStart, restyled(head, change.format ?? format));
      return;
    }
    const old = { head, format, type, others, body: source.slice(bodyStart, bodyEnd) };
    this.splice.replace(start, end, cellXml(this.prefix, cellAddress(scanned), change, old));
  }

  rowEnd({ openEnd }: Readonly<ScannedRow>, closeStart: number): void {
    const cells = this.newCellsBefore(Number.POSITIVE_INFINITY);
    if (cells === '') return;
    if (closeStart > openEnd || this.splice.source.charAt(openEnd - 2) !== '/') this.splice.insert(closeStart, cells);
    else this.splice.replace(openEnd - 2, openEnd, `>${cells}</${this.prefix}row>`);
  }

  appendRows(data: XmlElement): void {
    const rows = this.newRowsBefore(Number.POSITIVE_INFINITY);
    if (rows !== '') this.splice.append(data, rows);
  }

  private newRowsBefore(end: number): string {
    let xml = '';
    for (let next = this.rows[this.nextRow]; next && next.row < end; next = this.rows[this.nextRow]) {
      this.current = next;
      this.nextCell = 0;
      this.nextRow += 1;
      const cells = this.newCellsBefore(Number.POSITIVE_INFINITY);
      xml += `<${this.prefix}row r="${next.row + 1}">${cells}</${this.prefix}row>`;
    }
    return xml;
  }

  private newCellsBefore(end: number): string {
    let xml = '';
    const { current } = this;
    if (!current) return xml;
    for (let next = current.cells[this.nextCell]; next && next.column < end; next = current.cells[this.nextCell]) {
      xml += cellXml(this.prefix, cellAddress({ row: current.row, column: next.column }), next.change);
      this.nextCell += 1;
    }
    return xml;
  }

  /** `spans` is a hint which columns a row uses; a wrong one is worse than none. */
  private dropNarrowSpans({ start, openEnd, spans }: Readonly<ScannedRow>, { cells }: PlannedRow): void {
    if (spans === null) return;
    const fits = (column: number): boolean =>
      spans.split(/\s+/).some((span) => {
        const [first = 0, last = 0] = span.split(':').map(Number);
        return column + 1 >= first && column + 1 <= last;
      });
    if (cells.every(({ column }) => fits(column))) return;
    const found = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/.exec(this.splice.source.slice(start, openEnd));
    if (found) this.splice.replace(start + found.index, start + found.index + found[0].length, '');
  }
}

function extendDimension(splice: XmlSplice, dimension: XmlElement | null, rows: readonly PlannedRow[]): void {
  const area = parseAreaAddress(dimension?.attribute('ref') ?? '');
  if (!dimension || !area || rows.length === 0) return;
  const columns = rows.flatMap(({ cells }) => [cells[0]?.column ?? area.left, cells.at(-1)?.column ?? area.right]);
  const wider = {
    top: Math.min(area.top, rows[0]?.row ?? area.top),
    bottom: Math.max(area.bottom, rows.at(-1)?.row ?? area.bottom),
    left: columns.reduce((a, b) => Math.min(a, b), area.left),
    right: columns.reduce((a, b) => Math.max(a, b), area.right),
  };
  if (areaAddress(wider) !== areaAddress(area)) splice.setAttribute(dimension, 'ref', areaAddress(wider));
}

export interface PlannedCell {
  readonly column: number;
  readonly change: CellChange;
}

/** The cells of one row that are to be written, from left to right. */
interface PlannedRow {
  readonly row: number;
  readonly cells: readonly PlannedCell[];
}

/** Puts the patches in the order of the file and adds the cells that must be written along with them: when the first
 *  cell of a shared formula goes, the others can no longer point to it and are spelled out. */
function planCells(
  content: SheetContent,
  patches: readonly CellPatch[],
  formatIndex: (index: number) => number,
): readonly PlannedRow[] {
  const rows = new Map<number, Map<number, CellChange>>();
  const put = (row: number, column: number, change: CellChange): void => {
    const cells = rows.get(row) ?? new Map<number, CellChange>();
    rows.set(row, cells.set(column, change));
  };
  for (const { row, column, format, content: patch } of patches) {
    put(row, column, { format: formatIndex(format), content: patch, spelledFormula: null });
  }
  const orphaned = orphanedFormulas(content, patches);
  if (orphaned.size > 0) {
    for (const [row, cells] of content.cells) {
      for (const [column, cell] of cells.entries()) {
        const source = cell?.source ?? null;
        if (source === null || typeof source === 'string' || source.kind !== 'shared' || !orphaned.has(source.formula))
          continue;
        const planned = rows.get(row)?.get(column);
        if (planned?.content.kind === 'entered') continue;
        put(row, column, { format: null, content: { kind: 'kept' }, ...planned, spelledFormula: formulaText(source) });
      }
    }
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      row,
      cells: [...cells].sort(([a], [b]) => a - b).map(([column, change]) => ({ column, change })),
    }));
}

function orphanedFormulas(content: SheetContent, patches: readonly CellPatch[]): ReadonlySet<SharedFormula> {
  const orphaned = new Set<SharedFormula>();
  for (const { row, column, content: patch } of patches) {
    const source = content.cells.get(row)?.[column]?.source ?? null;
    if (patch.kind !== 'entered' || source === null || typeof source === 'string' || source.kind !== 'shared') continue;
    if (source.formula.row === row && source.formula.column === column) orphaned.add(source.formula);
  }
  return orphaned;
}
