import type { HostError, ReadingWatch, Result, WritingWatch } from '../host/port';
import { watchSilence, type SessionProgress } from './session-progress';
import type { SessionStore } from './session-store';
import type { ActionToken } from './stoppable-port';
import { CANCELLED, inSlices, STOPPED, type Work } from './work';

const EDITING_POLL_MS = 500;
const EDITING_LIMIT_MS = 60_000;

const WRITING: readonly SessionProgress['step'][] = ['writing', 'marking', 'puttingBack'];

/** Does the actions of a session. */
export interface ActionRunner {
  readonly busy: boolean;
  /** The action that is running. */
  readonly token: ActionToken | null;
  /** Somebody would not wait for the last action any longer: Excel is not asked for more by itself. */
  readonly wasCancelled: boolean;
  /** One action at a time; a second is ignored. While the clerk is still typing in a cell, Excel refuses everything: that is
   *  said, and the action goes on when it can. */
  run<T>(action: () => Promise<Result<T>>, done: (value: T) => void | Promise<void>): Promise<void>;
  /** Does something nobody waits for: an action that is asked for meanwhile comes first, and what fails is not told. */
  quietly<T>(action: (work: Work) => Promise<Result<T>>, done: (value: T) => void | Promise<void>): Promise<void>;
  /** Computes in slices, tells how far it is, and stops where the clerk cancels. */
  readonly work: Work;
  /** Computes in slices and stops where an action is asked for. */
  readonly quietWork: Work;
  /** Follows what is read for the action that is running. */
  readonly reading: ReadingWatch;
  /** Tells that it begins to write; what it returns follows that. */
  writing(): WritingWatch;
  /** Calls off what is running. What is being written is finished or put back as a whole, unless (`atOnce`) Excel is not waited
   *  for any longer: then nothing more is sent, and an answer that comes later is not heard. */
  cancel(atOnce?: boolean): void;
}

/** `stopWaiting`: ends the waiting for whatever the workbook is being asked. */
export function actionRunner(store: SessionStore, stopWaiting: () => void): ActionRunner {
  let token: ActionToken | null = null;
  let wasCancelled = false;
  let quiet: Promise<void> | null = null;
  let ending: Promise<void> | null = null;
  const quietWork: Work = (steps) =>
    inSlices(
      steps,
      () => undefined,
      () => token !== null,
    );

  const tell = (progress: SessionProgress): void =>
    store.set({ progress: token?.calledOff ? { ...progress, calledOff: true } : progress });

  const fail = (error: HostError): void => {
    store.set({ phase: store.state.phase === 'loading' ? 'failed' : 'ready', notice: { kind: 'error', error } });
  };

  const patiently = async <T>(mine: ActionToken, action: () => Promise<Result<T>>): Promise<Result<T>> => {
    for (let waited = 0; ; waited += EDITING_POLL_MS) {
      const result = mine.cancelled ? CANCELLED : await action();
      if (result.ok || result.error.code !== 'editing' || waited >= EDITING_LIMIT_MS) return result;
      store.set({ notice: { kind: 'error', error: result.error } });
      await new Promise((resolve) => setTimeout(resolve, EDITING_POLL_MS));
      if (mine.cancelled) return CANCELLED;
    }
  };

  return {
    get busy() {
      return token !== null;
    },
    get token() {
      return token;
    },
    get wasCancelled() {
      return wasCancelled;
    },
    async run(action, done) {
      // What is shown tells that the next can be pressed, a moment before the action is over.
      if (ending && (store.state.phase === 'ready' || store.state.phase === 'failed')) await ending;
      if (token) return;
      const mine: ActionToken = { cancelled: false, calledOff: false, mayHaveWritten: false };
      token = mine;
      const phase = store.state.phase === 'ready' ? 'working' : 'loading';
      const begin = (): void => store.set({ phase, notice: null, progress: { step: 'reading', done: 0, total: null } });
      begin();
      const stopWatching = watchSilence(store);
      let end = (): void => undefined;
      try {
        // Two readings at once would not know which of them is the later one.
        if (quiet) await quiet.then(begin); // it may have shown what it read
        const result = await patiently(mine, action);
        ending = new Promise((resolve) => (end = resolve));
        if (result.ok) await done(result.value);
        else if (result.error.code === 'cancelled' && mine.mayHaveWritten) fail(STOPPED.error);
        else fail(result.error);
      } catch (cause) {
        fail({ code: 'refused', sheet: null, detail: cause instanceof Error ? cause.message : String(cause) });
      } finally {
        token = null;
        wasCancelled = mine.cancelled;
        stopWatching();
        store.set({ progress: null });
        ending = null;
        end();
      }
    },
    async quietly(action, done) {
      await quiet;
      if (token) return;
      const mine = action(quietWork).then(async (result) => {
        if (result.ok && !token) await done(result.value);
      });
      quiet = mine.catch(() => undefined);
      await quiet;
      quiet = null;
    },
    quietWork,
    work: (steps) =>
      inSlices(
        steps,
        ({ done, total }) => tell({ step: 'scoring', done, total }),
        () => token?.cancelled === true,
      ),
    reading: (done, total) => token && tell({ step: 'reading', done, total }),
    writing() {
      tell({ step: 'writing', done: 0, total: null });
      const mine = token;
      return {
        told: (step, done, total) => mine === token && tell({ step, done, total }),
        mustStop: () => mine?.calledOff === true,
      };
    },
    cancel(atOnce = false) {
      if (!token) return;
      const { progress } = store.state;
      if (progress && !atOnce && WRITING.includes(progress.step)) {
        token.calledOff = true;
        return tell({ ...progress, silent: false });
      }
      token.cancelled = true;
      stopWaiting();
    },
  };
}
