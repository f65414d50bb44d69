import type { Result } from '../host/port';
import type { WrittenSheet, WrittenSheets } from './own-sheet';
import { readAndScore, type ScoredWorkbook } from './read-forms';
import type { SessionNotice } from './session-state';
import type { Tooled } from './sheet-tools';
import { now } from './today';
import { undoStep } from './undo/undo-step';

/** Sheets of ours that were written, and how to take that back. */
interface Written extends Pick<WrittenSheets, 'written'> {
  readonly sheets: readonly WrittenSheet[];
}

interface OwnSheetStep<T extends Written> {
  write(shown: ScoredWorkbook): Promise<Result<T>>;
  told(done: T): SessionNotice;
  /** What stands on it says something of the forms (资料清单): they are looked at with that. */
  readonly isRead?: true;
}

/** Writes sheets of ours from the forms as they are read now, as one step that can be taken back. */
export function ownSheetSteps(
  tooled: Pick<Tooled, 'port' | 'store' | 'actions' | 'undoing' | 'run' | 'undoably' | 'show'>,
) {
  const { port, store, actions, undoing, run, undoably, show } = tooled;
  return <T extends Written>({ write, told, isRead }: OwnSheetStep<T>): Promise<void> =>
    undoably(
      run(
        async () => {
          const shown = await readAndScore(port, actions.work);
          if (!shown.ok) return shown;
          actions.writing();
          const done = await write(shown.value);
          if (!done.ok) return done;
          // It is written, whether or not it can be read once more.
          const after = isRead ? await readAndScore(port, actions.work) : shown;
          return { ok: true, value: { ...(after.ok ? after.value : shown.value), done: done.value } };
        },
        async ({ done, ...shown }) => {
          const sheets = done.sheets.map(({ sheetId: id, name }) => ({ id, name }));
          const { written } = done;
          if (written) undoing.add(undoStep('sheetsWritten', written, { sheets }, { at: now(), scorings: null }));
          await show(shown, told(done));
          // Some were not there when the workbook was read.
          const ids = Object.fromEntries(sheets.map(({ id, name }) => [name, id]));
          store.set({ sheetIds: { ...store.state.sheetIds, ...ids } });
        },
      ),
    );
}
