import type { ReadingWatch, Result, WorkbookPort } from '../host/port';
import { CANCELLED } from './work';

/** One action of a session, and whether somebody has called it off. */
export interface ActionToken {
  cancelled: boolean;
  /** It is being written, and ends as a whole: finished or put back. */
  calledOff: boolean;
  /** Something was written in it, or sent without an answer. */
  mayHaveWritten: boolean;
}

const READ_ONLY: Result<never> = { ok: false, error: { code: 'readOnly', sheet: null, detail: null } };

/** The port as the actions of a session use it: once an action is called off, nothing more is sent for it, and into a
 *  workbook that was read as opened for reading only nothing is sent at all. `told` hears how many sheets are read. */
export function stoppablePort(
  port: WorkbookPort,
  current: () => ActionToken | null,
  told?: ReadingWatch,
): WorkbookPort {
  let isReadOnly = false;
  const reading = async <T>(ask: () => Promise<Result<T>>): Promise<Result<T>> => {
    const token = current();
    if (token?.cancelled) return CANCELLED;
    const result = await ask();
    return token?.cancelled || (!result.ok && result.error.code === 'stopped') ? CANCELLED : result;
  };
  const writing = async <T>(ask: () => Promise<Result<T>>): Promise<Result<T>> => {
    const token = current();
    if (token?.cancelled) return CANCELLED;
    if (isReadOnly) return READ_ONLY;
    const result = await ask();
    if (token && (result.ok || result.error.code === 'stopped')) token.mayHaveWritten = true;
    return result;
  };
  return {
    canWriteNotes: port.canWriteNotes,
    ...(port.keysUndo && { keysUndo: port.keysUndo }),
    read: async (scope, looks) => {
      const read = await reading(() => port.read(scope, looks, told));
      if (read.ok) isReadOnly = read.value.readOnly === true;
      return read;
    },
    merges: (sheetIds) => reading(() => port.merges(sheetIds)),
    surroundings: (wanted) => reading(() => port.surroundings(wanted)),
    apply: (changes, watch) => writing(() => port.apply(changes, watch)),
    saveRuleSet: (id) => writing(() => port.saveRuleSet(id)),
    saveRecord: (text, basis) => writing(() => port.saveRecord(text, basis)),
    keepUndo: (text) => writing(() => port.keepUndo(text)),
    writeSheet: (draft) => writing(() => port.writeSheet(draft)),
    drawCharts: (sheetId, charts) => writing(() => port.drawCharts(sheetId, charts)),
    select: (sheetId, row, column) => port.select(sheetId, row, column),
    onChanged: (listener) => port.onChanged(listener),
    onSelected: (listener) => port.onSelected(listener),
    stopWaiting: () => port.stopWaiting?.(),
  };
}
