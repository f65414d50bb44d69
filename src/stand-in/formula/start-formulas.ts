/* Formulas: `startFormulas` keeps the results in a workbook right while it is edited, and is all that others use. It talks
   to a Calculator; univer-calculator.ts is the one there is, loaded with the first formula, and only files named for Univer
   (with engine-sheets.ts, run-formulas.ts, formula-reading.ts) know that engine. Where it differs from Excel, a function of
   ours goes in its place: excel-functions.ts. */

import type { CellValue } from '../../core/grid/grid';
import type { EditOrigin, Workbook, WorkbookEdit } from '../workbook/workbook-types';
import { type Calculator, type SheetPlace, workbookCells } from './calculator';
import { summedUp, type LeftFormulas } from './left-formulas';
import { type CalculationMode, Recalculation } from './recalculation';
import { Slice } from '../../slice';

/** With more formulas than this a calculation takes too long beside typing. */
const MOST_FORMULAS = 10_000;

/** Keeps the cached values of a workbook's formulas right while it is edited. */
export interface FormulaEngine {
  /** `tooMany`: the workbook has more than 10,000 formulas; none is recalculated, cached values stay as they are and
   *  Excel calculates when it opens the saved file. */
  readonly coverage: 'all' | 'tooMany';
  /** Excel's calculation mode. `manual`: what depends on an edit keeps its old value until `calculateNow`; only a formula
   *  that is typed or written is itself calculated once, as in Excel. Back to `automatic`, what is stale is calculated.
   *  A host that offers `application.calculationMode` sets this. */
  mode: CalculationMode;
  /** `application.calculate` and F9: recalculates what changed since the last calculation (`stale`, Excel's
   *  `recalculate`) or every formula (`all`: `full`, `fullRebuild`), whatever the mode. Resolves when the results are in
   *  the workbook. */
  calculateNow(extent: 'stale' | 'all'): Promise<void>;
  /** What a formula (with its leading `=`) that stands nowhere, such as a conditional format's, shows at a place, by the
   *  cells as of the last `settled()`; undefined while the engine is not loaded and where it has no single value. */
  evaluate(formula: string, place: SheetPlace): CellValue | undefined;
  /** The formulas whose results may be out of date, left to the spreadsheet program, as of the last `settled()`. */
  left(): readonly LeftFormulas[];
  /** Resolves when every edit made so far has its results in the workbook (by hand: when nothing more will be
   *  calculated unasked). Rejects if the engine failed. */
  settled(): Promise<void>;
  dispose(): void;
}

/** Starts keeping formulas right: after an edit its dependents get new values through `apply(…, 'calculation')`. Values
 *  already cached in the file are trusted until something they depend on changes; formulas without one are calculated
 *  at once. The engine is loaded with the first formula, be it in the file or typed later, and in slices, so that a
 *  page stays awake. */
export async function startFormulas(workbook: Workbook, mode: CalculationMode = 'automatic'): Promise<FormulaEngine> {
  const engine = new WorkbookFormulas(workbook, mode);
  await engine.settled();
  return engine;
}

class WorkbookFormulas implements FormulaEngine {
  private readonly workbook: Workbook;
  private readonly stopListening: () => void;
  private currentMode: CalculationMode;
  private hasTooMany = false;
  private calculator: Calculator | null = null;
  private recalculation: Recalculation | null = null;
  private loading: Promise<void> | null;
  /** Edits made while the cells are being read: they may be found in the cells, but not that they are new. */
  private readonly heard: WorkbookEdit[] = [];
  private disposed = false;

  constructor(workbook: Workbook, mode: CalculationMode) {
    this.workbook = workbook;
    this.currentMode = mode;
    this.stopListening = workbook.onChange((edits, origin) => this.hear(edits, origin));
    this.loading = this.begin();
    this.loading.catch(() => undefined);
  }

  get coverage(): FormulaEngine['coverage'] {
    return this.hasTooMany || (this.calculator?.formulaCount ?? 0) > MOST_FORMULAS ? 'tooMany' : 'all';
  }

  get mode(): CalculationMode {
    return this.currentMode;
  }

  set mode(mode: CalculationMode) {
    this.currentMode = mode;
    if (this.recalculation && this.coverage === 'all') this.recalculation.mode = mode;
  }

  async calculateNow(extent: 'stale' | 'all'): Promise<void> {
    await this.loading;
    if (this.coverage === 'all') this.recalculation?.calculateNow(extent);
    await this.settled();
  }

  evaluate(formula: string, place: SheetPlace): CellValue | undefined {
    return this.coverage === 'all' ? this.calculator?.evaluate(formula, place) : undefined;
  }

  left(): readonly LeftFormulas[] {
    const left = this.coverage === 'tooMany' ? allFormulas(this.workbook) : (this.calculator?.leftFormulas() ?? []);
    return summedUp(left, (id) => this.workbook.sheet(id)?.name ?? '');
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
    else if (this.loading || edits.some(bringsFormula)) {
      this.heard.push(...edits);
      if (!this.loading) this.load();
    }
  }

  /** Reads whether there are formulas, and how many. */
  private async begin(): Promise<void> {
    const hasFormulas = await hasMoreFormulas(this.workbook, 0);
    if (hasFormulas) this.hasTooMany = await hasMoreFormulas(this.workbook, MOST_FORMULAS);
    if (this.disposed || this.hasTooMany) return;
    if (hasFormulas || this.heard.some(bringsFormula)) await this.loadEngine();
    else {
      this.heard.length = 0;
      this.loading = null;
    }
  }

  private load(): void {
    this.loading = this.loadEngine();
    this.loading.catch(() => undefined);
  }

  private async loadEngine(): Promise<void> {
    const loaded = await loadCalculator(this.workbook, () => !this.disposed);
    if (this.disposed) loaded?.calculator.dispose();
    if (!loaded || this.disposed) return;
    this.calculator = loaded.calculator;
    this.recalculation = new Recalculation(this.workbook, loaded.calculator, this.currentMode);
    const heard = this.heard.splice(0);
    this.recalculation.note(heard);
    this.recalculation.request([
      ...loaded.uncalculated,
      ...heard.flatMap((edit) => (edit.kind === 'cell' && edit.content ? edit : [])),
    ]);
  }
}

function allFormulas(workbook: Workbook): ReturnType<Calculator['leftFormulas']> {
  return [...workbookCells(workbook)].flatMap(([place, { formula }]) =>
    formula === null ? [] : { place, reason: 'tooMany' },
  );
}

function bringsFormula(edit: WorkbookEdit): boolean {
  return edit.kind === 'cell' && edit.content?.formula != null;
}

/** A calculator that knows the workbook, and the formulas that have no value yet. */
export interface LoadedCalculator {
  readonly calculator: Calculator;
  readonly uncalculated: readonly SheetPlace[];
}

/** Whether the workbook has more formulas than that. Lets the page breathe in between. */
async function hasMoreFormulas(workbook: Workbook, most: number): Promise<boolean> {
  const slice = new Slice();
  let formulas = 0;
  for (const sheet of workbook.sheets.filter(({ mayHoldFormulas }) => mayHoldFormulas)) {
    for (const [, { formula }] of sheet.filledCells()) {
      if (formula !== null) formulas += 1;
      if (formulas > most) return true;
      if (slice.isOver) await slice.next();
    }
  }
  return false;
}

/** Loads the engine and tells it all cells, a slice at a time. What is edited meanwhile it may have heard or not.
 *  null: nobody wants it any more. */
async function loadCalculator(workbook: Workbook, isWanted: () => boolean): Promise<LoadedCalculator | null> {
  const { createCalculator } = await import('./univer-calculator');
  const slice = new Slice();
  await slice.next();
  if (!isWanted()) return null;
  const calculator = createCalculator(workbook);
  const uncalculated: SheetPlace[] = [];
  for (const [place, cell] of workbookCells(workbook)) {
    calculator.put(place, cell);
    if (cell.formula !== null && cell.value === null) uncalculated.push(place);
    if (!slice.isOver) continue;
    await slice.next();
    if (isWanted()) continue;
    calculator.dispose();
    return null;
  }
  return { calculator, uncalculated };
}
