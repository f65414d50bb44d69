import type { EditOrigin, Workbook, WorkbookEdit } from '../workbook/workbook-types';
import { workbookCells } from './formula-cells';
import { Recalculation } from './recalculation';
import type { Calculator, SheetPlace } from './calculator';

/** With more formulas than this a calculation takes too long beside typing. */
const MOST_FORMULAS = 10_000;

/** Keeps the cached values of a workbook's formulas right while it is edited. */
export interface FormulaEngine {
  /** `tooMany`: the workbook has more than 10,000 formulas; none is recalculated, cached values stay as they are and
   *  Excel calculates when it opens the saved file. */
  readonly coverage: 'all' | 'tooMany';
  /** Resolves when every edit made so far has its results in the workbook. Rejects if the engine failed. */
  settled(): Promise<void>;
  dispose(): void;
}

/** Starts keeping formulas right: after an edit its dependents get new values through `apply(…, 'calculation')`. Values
 *  already cached in the file are trusted until something they depend on changes; formulas without one are calculated
 *  at once. The engine is loaded with the first formula, be it in the file or typed later. */
export async function startFormulas(workbook: Workbook): Promise<FormulaEngine> {
  const engine = new WorkbookFormulas(workbook);
  await engine.settled();
  return engine;
}

class WorkbookFormulas implements FormulaEngine {
  private readonly workbook: Workbook;
  private readonly stopListening: () => void;
  private readonly formulasAtStart: number;
  private calculator: Calculator | null = null;
  private recalculation: Recalculation | null = null;
  private loading: Promise<void> | null = null;
  /** Edits made while the engine is being loaded: it finds them in the cells, but not that they are new. */
  private readonly heard: WorkbookEdit[] = [];
  private disposed = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.formulasAtStart = countFormulas(workbook);
    this.stopListening = workbook.onChange((edits, origin) => this.hear(edits, origin));
    if (this.formulasAtStart > 0 && this.coverage === 'all') this.load();
  }

  get coverage(): FormulaEngine['coverage'] {
    const formulas = this.calculator?.formulaCount ?? this.formulasAtStart;
    return formulas > MOST_FORMULAS ? 'tooMany' : 'all';
  }

  async settled(): Promise<void> {
    await this.loading;
    await this.recalculation?.settled();
  }

  dispose(): void {
    this.disposed = true;
    this.stopListening();
    this.recalculation?.dispose();
  }

  private hear(edits: readonly WorkbookEdit[], origin: EditOrigin): void {
    if (origin === 'calculation' || this.coverage === 'tooMany') return;
    if (this.recalculation) this.recalculation.note(edits);
    else if (this.loading || edits.some((edit) => edit.kind === 'cell' && edit.content?.formula != null)) {
      this.heard.push(...edits);
      if (!this.loading) this.load();
    }
  }

  private load(): void {
    this.loading = import('./univer-calculator').then(({ createCalculator }) => {
      if (this.disposed) return;
      const calculator = createCalculator(this.workbook);
      this.calculator = calculator;
      const uncalculated: SheetPlace[] = [];
      for (const [place, cell] of workbookCells(this.workbook)) {
        calculator.put(place, cell);
        if (cell.formula !== null && cell.value === null) uncalculated.push(place);
      }
      this.recalculation = new Recalculation(this.workbook, calculator);
      const heard = this.heard.splice(0).flatMap((edit) => (edit.kind === 'cell' && edit.content ? edit : []));
      this.recalculation.request([...uncalculated, ...heard]);
    });
    this.loading.catch(() => undefined);
  }
}

function countFormulas(workbook: Workbook): number {
  let count = 0;
  for (const [, { formula }] of workbookCells(workbook)) if (formula !== null) count += 1;
  return count;
}
