import { isInArea, type Area, type CellPlace } from '../../core/grid/address';
import type { XlsxSheet } from '../xlsx/read/read-xlsx';
import type { SheetCell } from '../xlsx/read/sheet-cell';
import { isFiltered } from '../xlsx/read/sheet-parts';
import type { FormulaBlock } from '../xlsx/read/sheet-content';
import type { StyleTable } from '../xlsx/styles/style-table';
import type { CellState, SheetTransition } from './edit-history';
import { travelFrame } from './frame-edits';
import { MemoryCells } from './memory-cells';
import { MemoryCharts } from './memory-charts';
import { MemoryFormats } from './memory-formats';
import { MemoryFrame } from './memory-frame';
import { MemoryNotes } from './memory-notes';
import { MemoryValidations } from './memory-validations';
import type {
  CellStyle,
  CellValidation,
  ConditionalFormat,
  DataValidation,
  SheetChart,
  SheetNote,
  SheetPrint,
  WorkbookCell,
  WorkbookEdit,
  WorkbookSheet,
} from './workbook-types';

/** What is to become of how a cell looks. */
type CellLooks = Pick<Extract<WorkbookEdit, { kind: 'cell' }>, 'style' | 'look'>;

/** One sheet in memory: what the file says, and over it the rows and notes changed since. */
export class MemorySheet implements WorkbookSheet {
  readonly id: string;
  readonly kind: WorkbookSheet['kind'];
  readonly protected: boolean;
  readonly merges: readonly Area[];
  readonly undrawn: readonly string[];
  readonly tables: WorkbookSheet['tables'];
  readonly isFiltered: boolean;
  /** As the file has it. */
  readonly base: XlsxSheet;
  readonly cells: MemoryCells;
  readonly ownNotes: MemoryNotes;
  readonly frame: MemoryFrame;
  readonly formats: MemoryFormats;
  readonly validations: MemoryValidations;
  readonly drawnCharts: MemoryCharts;
  private currentName: string;
  private currentVisibility: WorkbookSheet['visibility'];
  private readonly styles: StyleTable;

  constructor(base: XlsxSheet, styles: StyleTable) {
    const frame = base.content?.frame;
    this.base = base;
    this.styles = styles;
    this.cells = new MemoryCells(base.content?.cells ?? null);
    this.frame = new MemoryFrame(base.content);
    this.formats = new MemoryFormats(base.formats);
    this.validations = new MemoryValidations(base.validations);
    this.drawnCharts = new MemoryCharts(base.charts);
    this.id = base.entry.id;
    this.currentName = base.entry.name;
    this.currentVisibility = base.entry.visibility;
    this.kind = base.content ? 'worksheet' : 'other';
    this.protected = frame?.protected ?? false;
    this.merges = frame?.merges ?? [];
    this.undrawn = base.undrawn;
    this.tables = base.tables;
    this.isFiltered = base.content !== null && isFiltered(base.content.elements, base.tables);
    this.ownNotes = new MemoryNotes(base.notes);
  }

  get name(): string {
    return this.currentName;
  }

  get visibility(): WorkbookSheet['visibility'] {
    return this.currentVisibility;
  }

  cell(row: number, column: number): WorkbookCell | null {
    const cell = this.stored(row, column);
    return cell && !cell.isEmpty ? cell : null;
  }

  style(row: number, column: number): CellStyle {
    return this.styles.style(this.format(row, column));
  }

  note(row: number, column: number): SheetNote | null {
    return this.ownNotes.note(row, column);
  }

  notes(): readonly SheetNote[] {
    return this.ownNotes.list();
  }

  usedArea(valuesOnly: boolean): Area | null {
    return this.cells.usedArea(valuesOnly);
  }

  filledCells(): Iterable<readonly [CellPlace, WorkbookCell]> {
    return this.cells.filled();
  }

  get mayHoldFormulas(): boolean {
    return this.base.content?.hasFormulas === true || this.cells.touchedRows().size > 0;
  }

  get frozen(): WorkbookSheet['frozen'] {
    return this.frame.frozen;
  }

  get sizes(): number {
    return this.frame.sizes;
  }

  get print(): SheetPrint {
    return this.frame.print;
  }

  conditionalFormats(): readonly ConditionalFormat[] {
    return this.formats.list();
  }

  dataValidations(): readonly DataValidation[] {
    return this.validations.list();
  }

  charts(): readonly SheetChart[] {
    return this.drawnCharts.list();
  }

  columnWidth(column: number): number {
    return this.frame.columnWidth(column);
  }

  rowHeight(row: number): number {
    return this.frame.rowHeight(row);
  }

  isHeightGiven(row: number): boolean {
    return this.frame.isHeightGiven(row);
  }

  /** The cell as stored, also an empty one that only has a format. */
  stored(row: number, column: number): SheetCell | undefined {
    return this.cells.get(row, column);
  }

  /** The index of the format a cell shows: its own, else its row's, else its column's. */
  format(row: number, column: number): number {
    return this.stored(row, column)?.format ?? this.baseFormat(row, column);
  }

  /** The format of a place where no cell is stored. */
  baseFormat(row: number, column: number): number {
    const { content } = this.base;
    return content?.rows.get(row)?.format ?? this.frame.columnFormat(column)?.format ?? 0;
  }

  state(row: number, column: number): CellState {
    return { cell: this.stored(row, column), note: this.note(row, column) };
  }

  /** The index of the format that a change of a cell's looks leads to. */
  wantedFormat({ row, column, style, look }: CellPlace & CellLooks): number {
    const inFile = this.base.content?.cells.get(row)?.[column]?.format ?? this.baseFormat(row, column);
    const untouched = look === null ? this.baseFormat(row, column) : this.format(row, column);
    const from = look ? this.format(look.row, look.column) : untouched;
    return style ? this.styles.patched(from, style, inFile) : from;
  }

  rename(after: string): SheetTransition<MemorySheet> {
    const before = this.name;
    this.currentName = after;
    return { kind: 'renameSheet', sheet: this, before, after };
  }

  show(after: WorkbookSheet['visibility']): SheetTransition<MemorySheet> {
    const before = this.visibility;
    this.currentVisibility = after;
    return { kind: 'sheetVisibility', sheet: this, before, after };
  }

  putFormat(id: string, format: Omit<ConditionalFormat, 'id'> | null): SheetTransition<MemorySheet> {
    const before = this.formats.state();
    this.formats.put(id, format);
    return { kind: 'conditionalFormat', sheet: this, id, before, after: this.formats.state() };
  }

  putValidation(id: string, validation: CellValidation | null): SheetTransition<MemorySheet> {
    const before = this.validations.list();
    this.validations.put(id, validation);
    return { kind: 'dataValidation', sheet: this, id, before, after: this.validations.list() };
  }

  putChart(id: string, chart: Omit<SheetChart, 'id'> | null): SheetTransition<MemorySheet> {
    const before = this.charts();
    this.drawnCharts.put(id, chart);
    return { kind: 'chart', sheet: this, id, before, after: this.charts() };
  }

  /** Makes a thing of this sheet as it is after the transition. */
  travel(transition: SheetTransition): void {
    switch (transition.kind) {
      case 'renameSheet':
        return void this.rename(transition.after);
      case 'sheetVisibility':
        return void this.show(transition.after);
      case 'cell':
        return this.restore(transition.row, transition.column, transition.after);
      case 'columnWidth':
      case 'rowHeight':
      case 'frozen':
      case 'print':
        return travelFrame(this.frame, transition);
      case 'conditionalFormat':
        return this.formats.restore(transition.after);
      case 'dataValidation':
        return this.validations.restore(transition.after);
      case 'chart':
        return this.drawnCharts.restore(transition.after);
    }
  }

  private restore(row: number, column: number, { cell, note }: CellState): void {
    if (cell !== this.stored(row, column)) this.cells.put(row, column, cell);
    this.ownNotes.put(row, column, note);
  }

  formulaBlock(row: number, column: number): Area | null {
    return this.block(row, column)?.area ?? null;
  }

  /** The array formula or data table a cell belongs to. */
  block(row: number, column: number): FormulaBlock | null {
    const blocks = this.base.content?.blocks ?? [];
    return blocks.find(({ area }) => isInArea(area, row, column)) ?? null;
  }

  hasThreadedComment(row: number, column: number): boolean {
    return this.ownNotes.hasThreaded(row, column);
  }

  threadedComments(): readonly CellPlace[] {
    return this.ownNotes.threaded();
  }
}
