import type { FormulaEngine } from '../../formula/start-formulas';

export const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
export type CalculationMode = (typeof CALCULATION_MODES)[number];

/** What calculates a workbook's formulas; null: nothing does, and they keep the values they have. */
export type Formulas = Promise<FormulaEngine> | null;

/** The calculation as an add-in meets it: its mode, and the engine that does the work. That the engine broke is for the
 *  page to tell; to the add-in the formulas then keep their values. */
export class Calculation {
  #mode: CalculationMode;
  #formulas: Formulas = null;
  #engine: FormulaEngine | null = null;

  constructor(mode: CalculationMode, formulas: Formulas) {
    this.#mode = mode;
    this.connect(formulas);
  }

  /** This engine calculates from now on, in the mode that is set. */
  connect(formulas: Formulas): void {
    this.#formulas = formulas;
    this.#engine = null;
    const take = (engine: FormulaEngine): void => {
      if (this.#formulas !== formulas) return;
      this.#engine = engine;
      this.#tellMode();
    };
    formulas?.then(take, () => undefined);
  }

  get mode(): CalculationMode {
    return this.#mode;
  }

  set mode(mode: CalculationMode) {
    this.#mode = mode;
    this.#tellMode();
  }

  /** Calculates what changed since the last calculation (`stale`) or every formula (`all`), whatever the mode. */
  async calculate(extent: 'stale' | 'all'): Promise<void> {
    await this.#formulas?.then((engine) => engine.calculateNow(extent)).catch(() => undefined);
  }

  /** Resolves when everything is calculated that is calculated unasked. An engine still loading is not waited for: until
   *  then the values in the file are those to be read. */
  async settled(): Promise<void> {
    await this.#engine?.settled().catch(() => undefined);
  }

  #tellMode(): void {
    if (this.#engine) this.#engine.mode = this.#mode === 'Manual' ? 'manual' : 'automatic';
  }
}
