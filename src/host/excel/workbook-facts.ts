import { RULE_SET_NAME, type WorkbookReading } from '../port';
import type { ExcelRun } from './excel-run';
import { isRecordSheet, queueRecord, recordCopies, type QueuedRecord } from './record-copies';

/** What is read of the workbook as a whole, about to be read. */
export interface QueuedFacts {
  readonly worksheets: Excel.WorksheetCollection;
  readonly active: Excel.Worksheet;
  readonly ruleSet: Excel.NamedItem;
  readonly record: QueuedRecord;
  readonly application: Excel.Application;
  /** Excel's serial number of the second day of 1904; null: not asked for. */
  readonly secondDay: Excel.FunctionResult<number> | null;
}

/** Queues reading them. `atOnce`: also what some Excel might refuse to tell, so that one round trip is enough. */
export function queueFacts(run: ExcelRun, atOnce: boolean): QueuedFacts {
  const { workbook } = run.context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  const ruleSet = workbook.names.getItemOrNullObject(RULE_SET_NAME);
  ruleSet.load('formula');
  const record = queueRecord(run, atOnce);
  const { application } = workbook;
  application.load('calculationMode');
  const secondDay = atOnce ? workbook.functions.date(1904, 1, 2) : null;
  secondDay?.load('value');
  return { worksheets, active, ruleSet, record, application, secondDay };
}

/** Whether formulas may show old results, so that they have to be calculated before they are read. The mode itself is the
 *  user's. */
export function calculatesByHand({ application }: QueuedFacts): boolean {
  return application.calculationMode === 'Manual';
}

/** Queues calculating every formula. */
export function queueCalculation({ application }: QueuedFacts): void {
  application.calculate('Full');
}

/** The sheets to be read: not the one with the copy of the record. */
export function wantedSheets(facts: QueuedFacts, scope: 'workbook' | 'activeSheet'): readonly Excel.Worksheet[] {
  const { worksheets, active, record } = facts;
  const recordSheet = isRecordSheet(record) ? record.sheet.id : null;
  return worksheets.items.filter(({ id }) => id !== recordSheet && (scope === 'workbook' || id === active.id));
}

/** What was read of the workbook as a whole. */
export async function workbookFacts(run: ExcelRun, facts: QueuedFacts): Promise<Omit<WorkbookReading, 'sheets'>> {
  return {
    activeSheetId: facts.active.id,
    ruleSet: facts.ruleSet.isNullObject ? null : constantText(facts.ruleSet.formula),
    record: await recordCopies(run, facts.record),
    date1904: facts.secondDay?.value === 1,
    manualCalculation: calculatesByHand(facts),
  };
}

/** The formula `="national-2020"` → national-2020. Anything else is not ours and counts as no choice. */
function constantText(formula: unknown): string | null {
  return (typeof formula === 'string' ? /^="([^"]{1,100})"$/.exec(formula)?.[1] : undefined) ?? null;
}
