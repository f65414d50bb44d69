import { messageChanges, MESSAGE_RULE } from '../../carried/own-messages';
import type { CellMessage } from '../../../core/plan/cell-message';
import type { MissingTraces, SheetChange, WritingWatch } from '../../port';
import { rangeOf, readMessages, type MessageStates } from '../carried/sheet-messages';
import type { ExcelRun } from '../excel-run';
import { hostFailure, isSilent, isTransient } from '../host-failure';
import type { Readings } from './write-request';

/** What came of messages: those that stood there before, by sheet, and sheets whose messages are not as they should be. */
export interface MessageOutcome {
  readonly before: ReadonlyMap<string, readonly CellMessage[]>;
  readonly missing: readonly MissingTraces[];
}

type Todo = SheetChange & { readonly messages: readonly CellMessage[] };

/** Some 2 MB of request. */
const MESSAGES_AT_ONCE = 1_000;
const TRIES = 3;

/** Writes the messages of changes whose values are written, in requests of their own: nothing depends on them, so what Excel
 *  does not take is told and nothing else is taken back. */
export async function writeMessages(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
  watch: WritingWatch,
): Promise<MessageOutcome> {
  const todo = changes.flatMap(({ messages, ...change }): readonly Todo[] =>
    messages ? [{ ...change, messages }] : [],
  );
  let before: MessageOutcome['before'] = new Map();
  const missing = (sheets: readonly Todo[], why: MissingTraces['why']): readonly MissingTraces[] =>
    sheets.map(({ sheetId }) => ({ sheet: readings.get(sheetId)?.name ?? '', what: 'messages', why }));
  if (watch.mustStop()) return { before, missing: missing(todo, 'calledOff') };
  try {
    const states = await standing(run, todo, readings);
    const known = todo.filter(({ sheetId }) => states.get(sheetId));
    before = new Map(known.map(({ sheetId }) => [sheetId, states.get(sheetId)?.own ?? []]));
    const unknown = missing(
      todo.filter((change) => !known.includes(change)),
      'notKnown',
    );
    if (await isWritten(run, known, states)) return { before, missing: unknown };
    const failed: Todo[] = [];
    for (const change of known) {
      // A sheet that Excel does not take is not to keep the others from theirs.
      const again =
        known.length > 1 && failed.length < MOST_FAILURES ? await readMessages(run, [change.sheetId]) : null;
      if (!again?.get(change.sheetId) || !(await isWritten(run, [change], again))) failed.push(change);
    }
    return { before, missing: [...unknown, ...missing(failed, 'notSet')] };
  } catch (cause) {
    hostFailure(cause, null); // Excel is silent, or being typed into: the values are written all the same
    return { before, missing: missing(todo, 'notSet') };
  }
}

const MOST_FAILURES = 5;

/** Known from reading, unless something was written since. */
async function standing(run: ExcelRun, todo: readonly Todo[], readings: Readings): Promise<MessageStates> {
  const unread = todo.filter(({ sheetId }) => !readings.get(sheetId)?.messages).map(({ sheetId }) => sheetId);
  const asked = await readMessages(run, unread);
  return new Map(todo.map(({ sheetId }) => [sheetId, asked.get(sheetId) ?? readings.get(sheetId)?.messages ?? null]));
}

/** false: Excel did not take them all. What failed in passing is looked at afresh and sent again. */
async function isWritten(run: ExcelRun, changes: readonly Todo[], states: MessageStates): Promise<boolean> {
  let now = states;
  for (let tries = 1; ; tries++) {
    try {
      for (const part of inRequests(changes, now)) {
        for (const queue of part) queue(run);
        await run.roundTrip();
      }
      return true;
    } catch (cause) {
      const { code } = hostFailure(cause, null);
      if (isSilent({ code }) || !isTransient(cause) || tries === TRIES) return false;
      await run.pause();
      now = await readMessages(
        run,
        changes.map(({ sheetId }) => sheetId),
      );
      if ([...now.values()].includes(null)) return false;
    }
  }
}

type Queue = (run: ExcelRun) => void;

function inRequests(changes: readonly Todo[], states: MessageStates): readonly (readonly Queue[])[] {
  const all = changes.flatMap(({ sheetId, messages }): readonly Queue[] => {
    const state = states.get(sheetId);
    if (!state) return [];
    const { gone, set } = messageChanges(state, messages);
    const sheetIn = (run: ExcelRun): Excel.Worksheet => run.context.workbook.worksheets.getItem(sheetId);
    return [
      ...gone.map(
        ({ area }): Queue =>
          (run) =>
            queueClear(rangeOf(sheetIn(run), area)),
      ),
      ...set.map(
        (message): Queue =>
          (run) =>
            queueMessage(rangeOf(sheetIn(run), message.area), message),
      ),
    ];
  });
  return Array.from({ length: Math.ceil(all.length / MESSAGES_AT_ONCE) }, (_, i) =>
    all.slice(i * MESSAGES_AT_ONCE, (i + 1) * MESSAGES_AT_ONCE),
  );
}

function queueClear(range: Excel.Range): void {
  range.dataValidation.clear();
  range.untrack();
}

/** The rule first: a request that fails in between leaves one that is known as ours. */
function queueMessage(range: Excel.Range, { title, text }: CellMessage): void {
  const { dataValidation } = range;
  dataValidation.rule = { custom: { formula: `=${MESSAGE_RULE}` } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: false, style: 'Stop', title: '', message: '' };
  dataValidation.prompt = { showPrompt: true, title, message: text };
  range.untrack();
}
