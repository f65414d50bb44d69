import type { CellValue, Workbook, WorkbookCell, WorkbookSheet } from '../workbook/workbook-types';

export const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
export type CalculationMode = (typeof CALCULATION_MODES)[number];

/** The calculation mode as an add-in meets it. The workbook in memory is always calculated; in manual mode formulas read
 *  as they were when they were last calculated on demand, unless the formula itself was entered since. */
export class Calculation {
  #mode: CalculationMode = 'Automatic';
  readonly #stale = new Map<string, WorkbookCell>();

  get mode(): CalculationMode {
    return this.#mode;
  }

  setMode(mode: CalculationMode, workbook: Workbook): void {
    const wasManual = this.#mode === 'Manual';
    this.#mode = mode;
    if (mode !== 'Manual') this.#stale.clear();
    else if (!wasManual) this.calculate(workbook);
  }

  /** Whatever is read from now on is up to date until the next change. */
  calculate({ sheets }: Workbook): void {
    this.#stale.clear();
    if (this.#mode !== 'Manual') return;
    for (const sheet of sheets) {
      const area = sheet.usedArea(true);
      if (!area) continue;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) this.#keep(sheet, row, column);
      }
    }
  }

  /** A cell's value as it was calculated last; `now` is how it would be if everything were. */
  read(sheet: WorkbookSheet, row: number, column: number, now: WorkbookCell | null): CellValue {
    const last = now?.formula == null ? undefined : this.#stale.get(keyOf(sheet, row, column));
    return last && last.formula === now?.formula ? last.value : (now?.value ?? null);
  }

  #keep(sheet: WorkbookSheet, row: number, column: number): void {
    const cell = sheet.cell(row, column);
    if (cell && cell.formula !== null) this.#stale.set(keyOf(sheet, row, column), cell);
  }
}

function keyOf({ id }: WorkbookSheet, row: number, column: number): string {
  return `${row},${column},${id}`;
}
