import type { Grid } from '../core/grid/grid';
import { recalculateSteps, type Recalculation } from '../core/recalculate';
import {
  RECORD_SHEET,
  type Result,
  type SheetReading,
  type WantedLooks,
  type WorkbookPort,
  type WorkbookReading,
} from '../host/port';
import { isFindingList } from '../text/list-words';
import type { Work } from './work';
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

/** A workbook as read and scored; nothing is written. */
export interface ScoredWorkbook {
  readonly reading: WorkbookReading;
  /** Those of its sheets that may hold forms. */
  readonly sheets: readonly FormSheet[];
  readonly rules: WorkbookRules;
  readonly recalculation: Recalculation;
}

/** Reads a workbook and scores its forms; `ruleSetId`: by this rule set instead of the one the workbook names. */
export async function readAndScore(
  port: WorkbookPort,
  work: Work,
  ruleSetId: string | null = null,
  looks: readonly WantedLooks[] = [],
): Promise<Result<ScoredWorkbook>> {
  const read = await port.read('workbook', looks);
  return read.ok ? scoreReading(read.value, work, workbookRules(read.value, ruleSetId)) : read;
}

/** Scores the forms of a workbook that is read already. */
export async function scoreReading(
  reading: WorkbookReading,
  work: Work,
  rules: WorkbookRules = workbookRules(reading),
): Promise<Result<ScoredWorkbook>> {
  const sheets = formSheets(reading);
  const grids = sheets.map(({ grid }) => grid);
  const recalculation = await work(recalculateSteps(grids, rules.ruleSet, rules.kept.record));
  return recalculation.ok
    ? { ok: true, value: { reading, sheets, rules, recalculation: recalculation.value } }
    : recalculation;
}
