import type { Workbook, WorkbookEdit } from '../workbook/workbook-types';
import type { CalculatedCell, Calculator, SheetPlace } from './calculator';
import { placeKey } from './formula-cells';
import { isSameValue } from './kept-value';

/** Carries changes of a workbook to a calculator and its results back, one calculation after the other. */
export class Recalculation {
  private readonly workbook: Workbook;
  private readonly calculator: Calculator;
  private readonly edited = new Map<string, SheetPlace>();
  private readonly requested = new Map<string, SheetPlace>();
  private namesChanged = false;
  /** The calculation going on, or the last one. */
  private latest = Promise.resolve();
  private isRunning = false;
  private disposed = false;

  constructor(workbook: Workbook, calculator: Calculator) {
    this.workbook = workbook;
    this.calculator = calculator;
  }

  /** Notes what was edited; all edits of one turn are calculated together. */
  note(edits: readonly WorkbookEdit[]): void {
    for (const edit of edits) {
      if (edit.kind === 'name') this.namesChanged = true;
      if (edit.kind !== 'cell' || !edit.content) continue;
      const { sheetId, row, column } = edit;
      this.edited.set(placeKey(edit), { sheetId, row, column });
    }
    this.start();
  }

  /** Has the formulas at these places, and what depends on them, calculated whether or not anything is new there. */
  request(places: readonly SheetPlace[]): void {
    for (const place of places) this.requested.set(placeKey(place), place);
    this.start();
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
    return this.disposed || (this.edited.size + this.requested.size === 0 && !this.namesChanged);
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
      const results = await this.calculator.calculate(this.takeChanges());
      if (!this.disposed) this.write(results);
    }
  }

  private takeChanges(): readonly SheetPlace[] {
    const news = [...this.edited.values()].filter((place) => {
      const cell = this.workbook.sheet(place.sheetId)?.cell(place.row, place.column) ?? null;
      return this.calculator.put(place, cell);
    });
    const places = [...this.requested.values(), ...news];
    this.edited.clear();
    this.requested.clear();
    if (!this.namesChanged) return places;
    this.namesChanged = false;
    return [...places, ...this.calculator.defineNames(this.workbook.names)];
  }

  /** A cell edited while its formula was being calculated waits for the next round. */
  private write(results: readonly CalculatedCell[]): void {
    const edits = results.flatMap((result): readonly WorkbookEdit[] => {
      const cell = this.workbook.sheet(result.sheetId)?.cell(result.row, result.column);
      if (cell?.formula == null || this.edited.has(placeKey(result)) || isSameValue(cell.value, result.value))
        return [];
      const { sheetId, row, column, value } = result;
      return [{ kind: 'cell', sheetId, row, column, content: { value, formula: cell.formula } }];
    });
    this.workbook.apply(edits, 'calculation');
  }
}
