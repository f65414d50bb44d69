import { ruleSetOf } from '../../carried/record-copies';
import { isRecordSheet, queueRecord, recordCopies, type QueuedRecord } from '../carried/record-copies';
import { countNotes, hostHasNotes } from '../carried/sheet-notes';
import { carriedUndo, queueUndo, type QueuedUndo } from '../carried/undo-part';
import type { ExcelRun } from '../excel-run';
import { RULE_SET_NAME, type WorkbookReading } from '../../port';

/** What is read of the workbook as a whole, about to be read. */
export interface QueuedFacts {
  readonly worksheets: Excel.WorksheetCollection;
  /** Whether rows of the sheets are filtered away was asked. */
  readonly withFilters: boolean;
  readonly active: Excel.Worksheet;
  readonly ruleSet: Excel.NamedItem;
  readonly record: QueuedRecord;
  /** What undo needs; null: not asked for. */
  readonly undo: QueuedUndo | null;
  /** How many notes there are; null: not asked for. */
  readonly noteCount: { readonly value: number } | null;
  readonly application: Excel.Application;
  readonly workbook: Excel.Workbook;
  /** Excel's serial number of the second day of 1904; null: not asked for. */
  readonly secondDay: Excel.FunctionResult<number> | null;
}

const SHEET = ['id', 'name', 'visibility', 'protection/protected'] as const;

/** Queues reading them. `atOnce`: also what some Excel might refuse to tell, so that one round trip is enough. `traces`: also
 *  whether there are notes. */
export function queueFacts(run: ExcelRun, atOnce: boolean, traces: boolean): QueuedFacts {
  const { workbook } = run.context;
  const { worksheets } = workbook;
  // One string: of an array office.js would send `items/` along, which no Excel knows.
  worksheets.load((atOnce ? [...SHEET, ...FILTERS] : SHEET).map((path) => `items/${path}`).join(','));
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  const ruleSet = workbook.names.getItemOrNullObject(RULE_SET_NAME);
  ruleSet.load('formula');
  const record = queueRecord(run, atOnce);
  const undo = atOnce ? queueUndo(run) : null;
  const noteCount = traces && hostHasNotes() ? countNotes(workbook) : null;
  const { application } = workbook;
  application.load('calculationMode');
  workbook.load('usePrecisionAsDisplayed,readOnly');
  const secondDay = atOnce ? workbook.functions.date(1904, 1, 2) : null;
  secondDay?.load('value');
  return {
    worksheets,
    withFilters: atOnce,
    active,
    ruleSet,
    record,
    undo,
    noteCount,
    application,
    workbook,
    secondDay,
  };
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

/** Whether rows of a sheet are filtered away, or may be as it was not asked. */
export function mayBeFiltered({ withFilters }: QueuedFacts, sheet: Excel.Worksheet): boolean {
  return !withFilters || isFiltered(sheet);
}

/** Whether any sheet has notes, as far as it was asked. */
export function hasNotes({ noteCount }: QueuedFacts): boolean {
  return noteCount !== null && noteCount.value > 0;
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
    ruleSet: facts.ruleSet.isNullObject ? null : ruleSetOf(facts.ruleSet.formula),
    record: await recordCopies(run, facts.record),
    ...(facts.undo && { undo: carriedUndo(facts.undo) }),
    date1904: facts.secondDay?.value === 1,
    manualCalculation: calculatesByHand(facts),
    precisionAsDisplayed: facts.workbook.usePrecisionAsDisplayed,
    ...(facts.workbook.readOnly && { readOnly: true }),
  };
}

/** What is read of the filters of a worksheet and of its tables. */
export const FILTERS = ['autoFilter/isDataFiltered', 'tables/items/autoFilter/isDataFiltered'] as const;

/** Whether a filter of a sheet, for which FILTERS were read, hides rows. */
export function isFiltered({ autoFilter, tables }: Excel.Worksheet): boolean {
  return autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered);
}
