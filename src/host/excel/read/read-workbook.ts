import type { Area } from '../../../core/grid/address';
import { eachInSlices } from '../../../slice';
import type { ReadingWatch, WantedLooks } from '../../port';
import type { ExcelRun } from '../excel-run';
import { hostFailure, isSilent, isTransient } from '../host-failure';
import { hostHasNotes } from '../carried/sheet-notes';
import { messagesIn, queueValidations, readMessages, type QueuedValidations } from '../carried/sheet-messages';
import { withMarkAreas } from './mark-areas';
import { readInParts } from './read-in-parts';
import { answeredTraces, queueTraces, readTraces, type QueuedTraces } from './read-traces';
import {
  queueContents,
  rowsOf,
  tracesOf,
  type ExcelReading,
  type ExcelSheetReading,
  type Traces,
} from './sheet-contents';
import {
  isOpenBy,
  queueLocks,
  type QueuedLocks,
  FEW_SHEETS,
  frameOf,
  NO_QUEUED_LOOKS,
  queueFrame,
  queueWanted,
  type QueuedLooks,
} from './sheet-looks';
import {
  calculatesByHand,
  hasNotes,
  mayBeFiltered,
  queueCalculation,
  queueFacts,
  wantedSheets,
  workbookFacts,
} from './workbook-facts';

/** What is to be read. */
interface Wanted {
  readonly scope: 'workbook' | 'activeSheet';
  /** The cells whose letters are wanted; null: nothing is asked that some Excel may refuse to tell. */
  readonly looks: readonly WantedLooks[] | null;
  readonly told?: ReadingWatch | undefined;
}

/** Sheets that are read together: more would keep Excel from telling for long how far it is. */
const SHEETS_AT_ONCE = 50;

/** Reads the workbook in one round trip when it has one sheet (or only the active one is wanted), else in two; also in two
 *  where it has to be calculated first, and in one more where it carries marks of ours. What some Excel may refuse to tell is
 *  asked for again in a way that none refuses; what is too large for one answer, in parts. */
export async function readWorkbook(run: ExcelRun, wanted: Wanted): Promise<ExcelReading> {
  const reading = await readOrAskAgain(run, wanted);
  // What is only read again because somebody types is not written to from that.
  return wanted.scope === 'activeSheet' ? reading : { ...reading, sheets: await withMarkAreas(run, reading.sheets) };
}

async function readOrAskAgain(run: ExcelRun, wanted: Wanted): Promise<ExcelReading> {
  for (let tries = 1; ; tries++) {
    try {
      return await readAtOnce(run, wanted, true);
    } catch (cause) {
      const { code } = hostFailure(cause, null);
      if (code === 'tooLarge') return readInParts(run, wanted.scope, wanted.told);
      if (code === 'editing' || isSilent({ code })) throw cause;
      if (!isTransient(cause) || tries === 2) return withTraces(run, await readWithout(run, wanted));
      await run.pause();
    }
  }
}

/** Reads it without marks and notes, and without what some Excel may refuse to tell only where that does not help. */
async function readWithout(run: ExcelRun, wanted: Wanted): Promise<ExcelReading> {
  try {
    return await readAtOnce(run, wanted, false);
  } catch (cause) {
    const { code } = hostFailure(cause, null);
    if (code === 'tooLarge' || code === 'editing' || isSilent({ code })) throw cause;
    return readAtOnce(run, { ...wanted, looks: null }, false);
  }
}

/** Marks and notes, which no score depends on, in requests that may fail alone. */
async function withTraces(run: ExcelRun, reading: ExcelReading): Promise<ExcelReading> {
  const tracesOn = await readTraces(
    run,
    reading.sheets.map(({ id }) => id),
  );
  const messages = await readMessages(
    run,
    reading.sheets.map(({ id }) => id),
  );
  return {
    ...reading,
    sheets: reading.sheets.map((sheet) => ({
      ...sheet,
      ...tracesOn(sheet.id),
      messages: messages.get(sheet.id) ?? null,
    })),
  };
}

interface QueuedSheet {
  readonly used: Excel.Range;
  /** null: not asked. */
  readonly traces: QueuedTraces | null;
  readonly validations: QueuedValidations | null;
  readonly looks: QueuedLooks;
}

async function readAtOnce(run: ExcelRun, { scope, looks, told }: Wanted, traces: boolean): Promise<ExcelReading> {
  const facts = queueFacts(run, looks !== null, traces);
  // Where one sheet alone is concerned, it may be the only one, and this the only round trip.
  const [only, ...others] = new Set(looks?.map(({ sheetId }) => sheetId));
  const early = only !== undefined && others.length === 0 ? only : null;
  const earlyWanted =
    looks && early !== null ? queueWanted(run.context.workbook.worksheets.getItem(early), early, looks) : [];
  const activeQueued = queueSheet(facts.active, looks !== null, traces ? { hasNotes: hostHasNotes() } : null);
  await run.roundTrip();
  const wanted = wantedSheets(facts, scope);
  const isStale = calculatesByHand(facts);
  if (isStale) queueCalculation(facts);
  const withFrames = looks !== null && wanted.length <= FEW_SHEETS;
  const queued: QueuedSheet[] = [];
  const letters: QueuedLooks['wanted'][] = [];
  for (const part of inParts(wanted)) {
    const own = part.map((sheet) =>
      sheet.id === facts.active.id && !isStale
        ? activeQueued
        : queueSheet(sheet, withFrames, traces ? { hasNotes: hasNotes(facts) } : null),
    );
    const again = own.some((sheet) => sheet !== activeQueued);
    for (const sheet of part) {
      if (sheet.id === early) letters.push(earlyWanted);
      else letters.push(looks && again ? queueWanted(sheet, sheet.id, looks) : []);
    }
    queued.push(...own);
    if (again) await run.roundTrip();
    if (wanted.length > SHEETS_AT_ONCE) told?.(queued.length, wanted.length);
  }
  const locks = looks === null ? [] : await readLocks(run, wanted, queued);
  const workbook = await workbookFacts(run, facts);
  const messages = await messagesIn(
    run,
    new Map(wanted.flatMap(({ id }, i) => validationsOf(id, queued[i] ?? activeQueued))),
  );
  return {
    ...workbook,
    sheets: await eachInSlices(wanted, (sheet, i) => {
      const lock = locks[i];
      const own = queued[i] ?? activeQueued;
      return {
        ...sheetReading(sheet, own, letters[i] ?? [], workbook.date1904),
        ...(own.traces ? answeredTraces(own.traces) : tracesOf(null, null)),
        messages: messages.get(sheet.id) ?? null,
        ...(lock && { isOpen: isOpenBy(lock) }),
        filtered: mayBeFiltered(facts, sheet),
      };
    }),
  };
}

function inParts(sheets: readonly Excel.Worksheet[]): readonly (readonly Excel.Worksheet[])[] {
  const parts = Math.ceil(sheets.length / SHEETS_AT_ONCE);
  return Array.from({ length: parts }, (_, i) => sheets.slice(i * SHEETS_AT_ONCE, (i + 1) * SHEETS_AT_ONCE));
}

/** Which cells of the protected sheets are locked: one more round trip, only where there are such sheets. */
async function readLocks(
  run: ExcelRun,
  sheets: readonly Excel.Worksheet[],
  queued: readonly QueuedSheet[],
): Promise<readonly (QueuedLocks | null)[]> {
  const locks = sheets.map((sheet, i) => {
    const used = queued[i]?.used;
    const isConcerned = sheet.protection.protected && sheet.visibility === 'Visible' && used && !used.isNullObject;
    return isConcerned ? queueLocks(sheet, used) : null;
  });
  if (locks.some((lock) => lock !== null)) await run.roundTrip();
  return locks;
}

/** `traces` null: they are not read. */
function queueSheet(
  sheet: Excel.Worksheet,
  withFrame: boolean,
  traces: { readonly hasNotes: boolean } | null,
): QueuedSheet {
  const used = queueContents(sheet.getUsedRangeOrNullObject(true));
  const looks = withFrame ? { ...NO_QUEUED_LOOKS, ...queueFrame(used) } : NO_QUEUED_LOOKS;
  const validations = traces && queueValidations(used, () => usedPart(used));
  return { used, traces: traces && queueTraces(sheet, traces.hasNotes), validations, looks };
}

function usedPart(used: Excel.Range): Area | null {
  // Too many cells for one answer: that is told when the rest of the sheet is read.
  if (used.isNullObject || used.values === null) return null;
  const { rowIndex: top, columnIndex: left, values } = used;
  if (!Array.isArray(values)) return null; // more than Excel tells at once: it will be read in parts
  return { top, left, bottom: top + values.length - 1, right: left + (values[0]?.length ?? 1) - 1 };
}

function validationsOf(id: string, { validations }: QueuedSheet): readonly (readonly [string, QueuedValidations])[] {
  return validations ? [[id, validations]] : [];
}

function sheetReading(
  sheet: Excel.Worksheet,
  { used, looks }: QueuedSheet,
  wanted: QueuedLooks['wanted'],
  date1904: boolean,
): Omit<ExcelSheetReading, 'filtered' | 'messages' | keyof Traces> {
  const { knowsMerges, ...frame } = frameOf({ ...looks, wanted }, used);
  const grid = used.isNullObject ? null : gridOf(sheet.name, used, date1904);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    protected: sheet.protection.protected,
    grid: grid && knowsMerges ? { ...grid, merges: frame.merges } : grid,
    ...frame,
  };
}

function gridOf(sheet: string, used: Excel.Range, date1904: boolean): NonNullable<ExcelSheetReading['grid']> {
  const { rowIndex: top, columnIndex: left } = used;
  const cells = rowsOf(used, sheet);
  const area = { top, left, bottom: top + cells.length - 1, right: left + (cells[0]?.length ?? 1) - 1 };
  return { sheet, area, cells, date1904 };
}
