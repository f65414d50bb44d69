import { RULE_SET_NAME, type Result, type SheetChange, type WorkbookPort } from '../port';
import { applyChanges } from './write/apply-changes';
import { inExcel as runInExcel, type ExcelRun, type Patience } from './excel-run';
import { hostFailure } from './host-failure';
import { readWorkbook } from './read/read-workbook';
import { saveRecord } from './carried/save-record';
import { selectedCells } from './read/selected-cells';
import type { ExcelSheetReading } from './read/sheet-contents';
import { hostHasNotes } from './notes/sheet-notes';
import { writeSheet } from './write/write-sheet';

/** The door to the workbook open in Excel. Only after `officeReady()`. */
export function excelPort(patience: Patience = { answer: 60_000, retry: 400 }): WorkbookPort {
  const inExcel = <T>(action: (run: ExcelRun) => Promise<Result<T>>): Promise<Result<T>> =>
    runInExcel(patience, action);
  /** What was read last: the before-image of what is written next. */
  let readings: ReadonlyMap<string, ExcelSheetReading> = new Map();
  return {
    canWriteNotes: hostHasNotes(),
    read: (scope) =>
      inExcel(async (run) => {
        const reading = await readWorkbook(run, scope);
        readings = new Map(reading.sheets.map((sheet) => [sheet.id, sheet]));
        return { ok: true, value: reading };
      }),
    apply: (changes) =>
      inExcel(async (run) => {
        const applied = await applyChanges(run, changes, readings);
        readings = withoutTraces(readings, changes);
        return applied;
      }),
    saveRuleSet: (id) => inExcel((run) => saveRuleSet(run, id)),
    saveRecord: (text) => inExcel((run) => saveRecord(run, text)),
    writeSheet: (draft) => inExcel((run) => writeSheet(run, draft)),
    selectedCells: () => inExcel(selectedCells),
    select: (sheetId, row, column) => inExcel((run) => select(run, sheetId, row, column)),
    onChanged: listenForChanges,
  };
}

/** Once something is written, where notes and marks stand is no longer as it was read. */
function withoutTraces(
  readings: ReadonlyMap<string, ExcelSheetReading>,
  changes: readonly SheetChange[],
): ReadonlyMap<string, ExcelSheetReading> {
  const written = new Set(changes.map(({ sheetId }) => sheetId));
  return new Map(
    [...readings].map(([id, reading]) => [id, written.has(id) ? { ...reading, notes: null, formats: null } : reading]),
  );
}

async function saveRuleSet(run: ExcelRun, id: string): Promise<Result<void>> {
  const { names } = run.context.workbook;
  const present = names.getItemOrNullObject(RULE_SET_NAME);
  present.load('name');
  await run.roundTrip();
  if (!present.isNullObject) present.delete();
  names.add(RULE_SET_NAME, `="${id}"`);
  await run.roundTrip();
  return { ok: true, value: undefined };
}

async function select(run: ExcelRun, sheetId: string, row: number, column: number): Promise<Result<void>> {
  const sheet = run.context.workbook.worksheets.getItem(sheetId);
  sheet.activate();
  const cell = sheet.getCell(row, column);
  cell.select();
  cell.untrack();
  await run.roundTrip();
  return { ok: true, value: undefined };
}

/** Calls back when a person (here or a co-author) changes cells; our own writes raise the event as well and are told apart
 *  by who triggered it, where the host says so (ExcelApi 1.14). */
async function listenForChanges(listener: () => void): Promise<() => void> {
  try {
    return await Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(async (event) => {
        if (event.triggerSource !== 'ThisLocalAddin') listener();
      });
      await context.sync();
      return () => {
        void Excel.run(handler.context, async (own) => {
          handler.remove();
          await own.sync();
        }).catch(() => undefined);
      };
    });
  } catch (cause) {
    // Without events the pane only cannot say that its result is out of date; scoring reads afresh anyway.
    hostFailure(cause, null);
    return () => undefined;
  }
}
