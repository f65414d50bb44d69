import { hostHasNotes } from './carried/sheet-notes';
import { keepUndo } from './carried/undo-part';
import { inExcel as runInExcel, keysUndo, Waiting, type ExcelRun, type Patience } from './excel-run';
import { isTransient } from './host-failure';
import { listenForChanges, listenForSelection } from './listen';
import { readMerges } from './read/merges';
import { readSurroundings } from './read/surroundings';
import { readWorkbook } from './read/read-workbook';
import type { ExcelSheetReading } from './read/sheet-contents';
import { drawCharts } from './write/draw-charts';
import { applyChanges } from './write/apply-changes';
import type { Readings } from './write/write-request';
import { saveRecord } from './write/save-record';
import { writeSheet } from './write/write-sheet';
import { ruleSetFormula } from '../carried/record-copies';
import { RULE_SET_NAME, type Result, type SheetChange, type WorkbookPort } from '../port';

/** The door to the workbook open in Excel. Only after `officeReady()`. */
export function excelPort(patience: Patience = { answer: 60_000, retry: 400 }): WorkbookPort {
  let waiting = new Waiting();
  const inExcel = <T>(action: (run: ExcelRun) => Promise<Result<T>>, asOneUndo = false): Promise<Result<T>> =>
    runInExcel(patience, waiting, action, asOneUndo);
  const keys = keysUndo();
  const last = new LastReading();
  return {
    canWriteNotes: hostHasNotes(),
    ...(keys && { keysUndo: keys }),
    read: (scope, looks = [], told) =>
      inExcel(async (run) => {
        const reading = await readWorkbook(run, { scope, looks, told });
        last.remember(reading.sheets);
        return { ok: true, value: reading };
      }),
    apply: (changes, watch) =>
      inExcel(async (run) => {
        const applied = await applyChanges(run, changes, last.before(changes), watch);
        last.forgetTraces(changes);
        return applied;
      }, true),
    saveRuleSet: (id) => inExcel((run) => saveRuleSet(run, id)),
    saveRecord: (text, basis) => inExcel((run) => saveRecord(run, text, basis)),
    keepUndo: (text) => inExcel((run) => keepUndo(run, text)),
    writeSheet: (draft) => inExcel((run) => writeSheet(run, draft)),
    drawCharts: (sheetId, charts) => inExcel((run) => drawCharts(run, sheetId, charts)),
    merges: (sheetIds) => inExcel(async (run) => ({ ok: true, value: await readMerges(run, sheetIds) })),
    surroundings: (wanted) => inExcel(async (run) => ({ ok: true, value: await readSurroundings(run, wanted) })),
    select: (sheetId, row, column) => inExcel((run) => select(run, sheetId, row, column)),
    onChanged: listenForChanges,
    onSelected: listenForSelection,
    stopWaiting() {
      waiting.stop();
      waiting = new Waiting();
    },
  };
}

/** What was read last: the before-image of what is written next. */
class LastReading {
  #sheets = new Map<string, ExcelSheetReading>();

  remember(sheets: readonly ExcelSheetReading[]): void {
    this.#sheets = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  }

  /** The sheets as they were before these changes. */
  before(changes: readonly SheetChange[]): Readings {
    const unread = changes.find(({ sheetId }) => !this.#sheets.has(sheetId));
    if (unread) throw new Error(`sheet ${unread.sheetId} was not read: nothing could be put back`);
    return this.#sheets;
  }

  /** Once something is written, where notes and marks stand is no longer as it was read. */
  forgetTraces(changes: readonly SheetChange[]): void {
    for (const { sheetId } of changes) {
      const reading = this.#sheets.get(sheetId);
      if (reading) this.#sheets.set(sheetId, { ...reading, notes: null, formats: null, messages: null });
    }
  }
}

async function saveRuleSet(run: ExcelRun, id: string): Promise<Result<void>> {
  const { names } = run.context.workbook;
  for (let tries = 1; ; tries++) {
    try {
      const present = names.getItemOrNullObject(RULE_SET_NAME);
      present.load('name');
      await run.roundTrip();
      // One action, so that no failure leaves the workbook without its rule set.
      if (present.isNullObject) names.add(RULE_SET_NAME, `=${ruleSetFormula(id)}`);
      else present.formula = `=${ruleSetFormula(id)}`;
      await run.roundTrip();
      return { ok: true, value: undefined };
    } catch (cause) {
      if (!isTransient(cause) || tries === 3) throw cause;
      await run.pause();
    }
  }
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
