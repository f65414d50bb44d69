import type { ExcelRun } from '../excel-run';
import { hostFailure, isTransient } from '../host-failure';
import { readInParts } from './read-in-parts';
import {
  queueContents,
  queueTraces,
  rowsOf,
  tracesOf,
  type ExcelReading,
  type ExcelSheetReading,
  type QueuedTraces,
} from './sheet-contents';
import {
  calculatesByHand,
  mayBeFiltered,
  queueCalculation,
  queueFacts,
  wantedSheets,
  workbookFacts,
} from './workbook-facts';

type Scope = 'workbook' | 'activeSheet';

/** Reads the workbook in one round trip when it has one sheet (or only the active one is wanted), else in two; also in two
 *  where it has to be calculated first. What some
 *  Excel may refuse to tell is asked for again in a way that none refuses; what is too large for one answer, in parts. */
export async function readWorkbook(run: ExcelRun, scope: Scope): Promise<ExcelReading> {
  for (let tries = 1; ; tries++) {
    try {
      return await readAtOnce(run, scope, true);
    } catch (cause) {
      const { code } = hostFailure(cause, null);
      if (code === 'tooLarge') return readInParts(run, scope);
      if (code !== 'refused' && code !== 'sheetGone') throw cause;
      if (!isTransient(cause) || tries === 2) return readAtOnce(run, scope, false);
      await run.pause();
    }
  }
}

interface QueuedSheet {
  readonly used: Excel.Range;
  readonly traces: QueuedTraces;
}

async function readAtOnce(run: ExcelRun, scope: Scope, everything: boolean): Promise<ExcelReading> {
  const facts = queueFacts(run, everything);
  const activeQueued = queueSheet(facts.active);
  await run.roundTrip();
  const wanted = wantedSheets(facts, scope);
  const isStale = calculatesByHand(facts);
  if (isStale) queueCalculation(facts);
  const queued = wanted.map((sheet) => (sheet.id === facts.active.id && !isStale ? activeQueued : queueSheet(sheet)));
  if (queued.some((sheet) => sheet !== activeQueued)) await run.roundTrip();
  const workbook = await workbookFacts(run, facts);
  return {
    ...workbook,
    sheets: wanted.map((sheet, i) => ({
      ...sheetReading(sheet, queued[i] ?? activeQueued, workbook.date1904),
      filtered: mayBeFiltered(facts, sheet),
    })),
  };
}

function queueSheet(sheet: Excel.Worksheet): QueuedSheet {
  return { used: queueContents(sheet.getUsedRangeOrNullObject(true)), traces: queueTraces(sheet) };
}

function sheetReading(
  sheet: Excel.Worksheet,
  { used, traces }: QueuedSheet,
  date1904: boolean,
): Omit<ExcelSheetReading, 'filtered'> {
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    protected: sheet.protection.protected,
    grid: used.isNullObject ? null : gridOf(sheet.name, used, date1904),
    ...tracesOf(traces),
  };
}

function gridOf(sheet: string, used: Excel.Range, date1904: boolean): NonNullable<ExcelSheetReading['grid']> {
  const { rowIndex: top, columnIndex: left } = used;
  const cells = rowsOf(used, sheet);
  const area = { top, left, bottom: top + cells.length - 1, right: left + (cells[0]?.length ?? 1) - 1 };
  return { sheet, area, cells, date1904 };
}
