import type { Grid } from '../core/grid/grid';
import { recalculateSteps, type Recalculation, type RecalculationStep } from '../core/recalculate';
import { RECORD_SHEET, type SheetReading, type WorkbookReading } from '../host/port';
import { isFindingList } from '../text/list-words';
import { workbookRules, type WorkbookRules } from './workbook-rules';

/** A sheet that may hold forms. */
export type FormSheet = SheetReading & { readonly grid: Grid };

/** The sheets that may hold forms: not those we keep ourselves, nor empty ones. */
export function formSheets({ sheets }: WorkbookReading): readonly FormSheet[] {
  return sheets.flatMap((sheet) => {
    const { grid, name } = sheet;
    if (!grid || name === RECORD_SHEET || isFindingList(grid)) return [];
    return [{ ...sheet, grid }];
  });
}

/** Reads and scores the forms of a workbook a sheet at a time, without writing. */
export function scoringSteps(
  sheets: readonly FormSheet[],
  { ruleSet, kept }: WorkbookRules,
): Generator<RecalculationStep, Recalculation> {
  return recalculateSteps(
    sheets.map(({ grid }) => grid),
    ruleSet,
    kept.record,
  );
}

/** Reads and scores the forms of a workbook in one go, without writing. */
export function scoreReading(reading: WorkbookReading, rules: WorkbookRules = workbookRules(reading)): Recalculation {
  const steps = scoringSteps(formSheets(reading), rules);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
