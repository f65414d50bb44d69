import type { Result } from '../port';
import { GroupRefused, hostFailure, isSilent, mayBeTheGroup, NoAnswer, Stopped } from './host-failure';

/** How long to wait for Excel, in milliseconds. */
export interface Patience {
  /** For the answer to one request; on the web one can be left without an answer for ever. */
  readonly answer: number;
  /** Between two tries of a request that failed in passing. */
  readonly retry: number;
}

/** Whether what is going on with Excel is to end without its answers. */
export class Waiting {
  #stop: (cause: Stopped) => void = () => undefined;
  #isStopped = false;
  readonly #stopped = new Promise<never>((_, reject) => {
    this.#stop = reject;
  });

  constructor() {
    this.#stopped.catch(() => undefined);
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  stop(): void {
    this.#isStopped = true;
    this.#stop(new Stopped());
  }

  /** The answer, or why it is not waited for any longer. */
  async orStopped<T>(answer: Promise<T>): Promise<T> {
    return Promise.race([answer, this.#stopped]);
  }
}

/** One conversation with Excel. */
export interface ExcelRun {
  /** Another one after a request of a group was refused; what hangs on the earlier one is to be asked for again then, as
   *  after every failure. */
  readonly context: Excel.RequestContext;
  /** Sends what is queued and waits for the answer, at most as long as patience lasts. */
  roundTrip(): Promise<void>;
  /** Waits before a request is tried again. */
  pause(): Promise<void>;
}

/** Runs an action; what Excel refuses becomes a value. `asOneUndo`: Ctrl+Z takes back all its requests at once, where Excel
 *  can do that. Excel refuses some groups for what is in them, and some for no reason (office-js 6491, 6255, 6711): what
 *  follows a refusal is done without one, so that trying again may succeed. Only a group needs `Excel.run`, which makes Excel
 *  keep every range it is asked for (a tenth of what is sent). */
export async function inExcel<T>(
  patience: Patience,
  waiting: Waiting,
  action: (run: ExcelRun) => Promise<Result<T>>,
  asOneUndo = false,
): Promise<Result<T>> {
  let isGrouped = asOneUndo && groupsUndo();
  try {
    const acting: Promise<Result<T>>[] = [];
    const batch = (first: Excel.RequestContext): Promise<Result<T>> => {
      let context = first;
      const mine = action({
        get context() {
          return context;
        },
        async roundTrip() {
          if (waiting.isStopped) throw new Stopped();
          try {
            await withinLimit(waiting.orStopped(context.sync()), patience.answer);
          } catch (cause) {
            if (!isGrouped || !mayBeTheGroup(cause)) throw cause;
            isGrouped = false;
            context = new Excel.RequestContext();
            throw new GroupRefused(cause);
          }
        },
        pause: () => new Promise((resolve) => setTimeout(resolve, patience.retry)),
      });
      acting.push(mine);
      return mine;
    };
    const done = isGrouped ? Excel.run({ mergeUndoGroup: true }, batch) : batch(new Excel.RequestContext());
    // What is stopped has its own word on what was done; what office.js still asks for itself is not waited for.
    return await waiting
      .orStopped(done)
      .catch((cause) => (cause instanceof Stopped && acting[0]) || Promise.reject(cause));
  } catch (cause) {
    return { ok: false, error: hostFailure(cause, null) };
  }
}

/** Asks Excel for something that nothing depends on, in a request of its own: null where Excel refuses to tell. While a cell
 *  is being edited, or where there is no answer at all, the failure is thrown on: asking for less would not help. */
export async function told<T>(run: ExcelRun, queue: () => (() => T) | Promise<() => T>): Promise<T | null> {
  try {
    const read = await queue();
    await run.roundTrip();
    return read();
  } catch (cause) {
    const { code } = hostFailure(cause, null);
    if (code === 'editing' || isSilent({ code })) throw cause;
    return null;
  }
}

/** Whether Excel can take back several requests as one: it says so, and the library in the page is new enough to ask for
 *  it, as one of that age knows notes. */
export function groupsUndo(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.20') && libraryHasNotes();
}

/** Whether the library in the page knows notes: Microsoft's addresses serve one that does, their package is older. */
export function libraryHasNotes(): boolean {
  return 'notes' in Excel.Worksheet.prototype;
}

/** What Ctrl+Z does after requests of ours: before ExcelApi 1.19 Excel forgets all that could be taken back, since then it
 *  takes back one request at a time. */
export function keysUndo(): 'inParts' | 'not' | undefined {
  if (groupsUndo()) return undefined;
  return Office.context.requirements.isSetSupported('ExcelApi', '1.19') ? 'inParts' : 'not';
}

async function withinLimit(answer: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), milliseconds);
  });
  try {
    await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}
