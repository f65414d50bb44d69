import type { Workbook } from '../workbook/workbook-types';
import type { Calculator, SheetPlace } from './calculator';
import { workbookCells } from './formula-cells';
import { Stretches } from './stretches';

/** A calculator that knows the workbook, and the formulas that have no value yet. */
export interface LoadedCalculator {
  readonly calculator: Calculator;
  readonly uncalculated: readonly SheetPlace[];
}

/** Whether the workbook has more formulas than that. Lets the page breathe in between. */
export async function hasMoreFormulas(workbook: Workbook, most: number): Promise<boolean> {
  const stretches = new Stretches();
  let formulas = 0;
  for (const [, { formula }] of workbookCells(workbook)) {
    if (formula !== null) formulas += 1;
    if (formulas > most) return true;
    if (stretches.isDue) await stretches.rest();
  }
  return false;
}

/** Loads the engine and tells it all cells, a stretch at a time. What is edited meanwhile it may have heard or not.
 *  null: nobody wants it any more. */
export async function loadCalculator(workbook: Workbook, isWanted: () => boolean): Promise<LoadedCalculator | null> {
  const { createCalculator } = await import('./univer-calculator');
  const stretches = new Stretches();
  await stretches.rest();
  if (!isWanted()) return null;
  const calculator = createCalculator(workbook);
  const uncalculated: SheetPlace[] = [];
  for (const [place, cell] of workbookCells(workbook)) {
    calculator.put(place, cell);
    if (cell.formula !== null && cell.value === null) uncalculated.push(place);
    if (!stretches.isDue) continue;
    await stretches.rest();
    if (isWanted()) continue;
    calculator.dispose();
    return null;
  }
  return { calculator, uncalculated };
}
