import type { Workbook, WorkbookEdit } from '../workbook/workbook-types';
import { type CalculatedCell, type Calculator, cellKey, type SheetPlace } from './calculator';
import { sameResult } from './kept-value';

/** Excel's calculation options: at once after every change, or only when asked to. */
export type CalculationMode = 'automatic' | 'manual';

/** Changes of which sheets and names there are. */
const STRUCTURE: ReadonlySet<WorkbookEdit['kind']> = new Set(['name', 'addSheet', 'renameSheet', 'removeSheet']);

/** Carries changes of a workbook to a calculator and its results back, one calculation after the other. */
export class Recalculation {
  private readonly workbook: Workbook;
  private readonly calculator: Calculator;
  private readonly edited = new Map<string, SheetPlace>();
  private readonly requested = new Map<string, SheetPlace>();
  /** What changed while calculation was by hand. */
  private readonly stale = new Map<string, SheetPlace>();
  private structureChanged = false;
  private currentMode: CalculationMode;
  /** Somebody asked for a calculation. */
  private isDue = false;
  /** The calculation going on, or the last one. */
  private latest = Promise.resolve();
  private isRunning = false;
  private disposed = false;

  constructor(workbook: Workbook, calculator: Calculator, mode: CalculationMode) {
    this.workbook = workbook;
    this.calculator = calculator;
    this.currentMode = mode;
  }

  set mode(mode: CalculationMode) {
    this.currentMode = mode;
    if (mode === 'automatic' && this.stale.size > 0) this.calculateNow('stale');
  }

  /** Notes what was edited; all edits of one turn are calculated together. */
  note(edits: readonly WorkbookEdit[]): void {
    for (const edit of edits) {
      if (STRUCTURE.has(edit.kind)) this.structureChanged = true;
      if (edit.kind !== 'cell' || !edit.content) continue;
      const { sheetId, row, column } = edit;
      this.edited.set(cellKey(edit), { sheetId, row, column });
    }
    this.start();
  }

  /** Has the formulas at these places, and what depends on them, calculated whether or not anything is new there. */
  request(places: readonly SheetPlace[]): void {
    for (const place of places) this.requested.set(cellKey(place), place);
    this.start();
  }

  /** Calculates, also by hand, what changed since the last calculation (`stale`) or every formula (`all`). */
  calculateNow(extent: 'stale' | 'all'): void {
    this.isDue = true;
    this.request(extent === 'all' ? this.calculator.formulaPlaces() : []);
  }

  /** Resolves when nothing is left to calculate; rejects if the engine failed. */
  async settled(): Promise<void> {
    for (let seen = null; seen !== this.latest;) {
      seen = this.latest;
      await seen;
    }
  }

  dispose(): void {
    this.disposed = true;
    const end = (): void => this.calculator.dispose();
    void this.latest.then(end, end);
  }

  private get isIdle(): boolean {
    const isQuiet = this.edited.size + this.requested.size === 0 && !this.structureChanged && !this.isDue;
    return this.disposed || isQuiet;
  }

  private start(): void {
    if (this.isRunning || this.isIdle) return;
    this.isRunning = true;
    this.latest = this.run().finally(() => {
      this.isRunning = false;
    });
    // Whoever awaits settled() hears of a failure; nobody need await it.
    this.latest.catch(() => undefined);
  }

  private async run(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    while (!this.isIdle) {
      const results = await this.calculate(this.takeChanges());
      if (!this.disposed) this.write(results);
    }
  }

  /** By hand, only formulas that have no value at all are calculated: those just typed. */
  private calculate(changes: readonly SheetPlace[]): Promise<readonly CalculatedCell[]> {
    for (const place of changes) this.stale.set(cellKey(place), place);
    if (this.currentMode === 'manual' && !this.isDue) {
      const typed = changes.filter(({ sheetId, row, column }) => {
        const cell = this.workbook.sheet(sheetId)?.cell(row, column);
        return cell?.formula != null && cell.value === null;
      });
      return this.calculator.calculateAlone(typed);
    }
    this.isDue = false;
    const places = [...this.stale.values()];
    this.stale.clear();
    return this.calculator.calculate(places);
  }

  private takeChanges(): readonly SheetPlace[] {
    const changes: SheetPlace[] = [];
    if (this.structureChanged) changes.push(...this.calculator.defineSheets(this.workbook.sheets));
    for (const place of this.edited.values()) {
      const cell = this.workbook.sheet(place.sheetId)?.cell(place.row, place.column) ?? null;
      if (this.calculator.put(place, cell)) changes.push(place);
    }
    if (this.structureChanged) changes.push(...this.calculator.defineNames(this.workbook.names));
    changes.push(...this.requested.values());
    this.structureChanged = false;
    this.edited.clear();
    this.requested.clear();
    return changes;
  }

  /** A cell edited while its formula was being calculated waits for the next round. */
  private write(results: readonly CalculatedCell[]): void {
    const edits = results.flatMap((result): readonly WorkbookEdit[] => {
      const cell = this.workbook.sheet(result.sheetId)?.cell(result.row, result.column);
      if (cell?.formula == null || this.edited.has(cellKey(result)) || sameResult(cell.value, result.value)) return [];
      const { sheetId, row, column, value } = result;
      return [{ kind: 'cell', sheetId, row, column, content: { value, formula: cell.formula } }];
    });
    if (edits.length > 0) this.workbook.apply(edits, 'calculation');
  }
}
