import type { Result } from '../port';
import { hostFailure, NoAnswer } from './host-failure';

/** How long to wait for Excel, in milliseconds. */
export interface Patience {
  /** For the answer to one request; on the web one can be left without an answer for ever. */
  readonly answer: number;
  /** Between two tries of a request that failed in passing. */
  readonly retry: number;
}

/** One conversation with Excel. */
export interface ExcelRun {
  readonly context: Excel.RequestContext;
  /** Sends what is queued and waits for the answer, at most as long as patience lasts. */
  roundTrip(): Promise<void>;
  /** Waits before a request is tried again. */
  pause(): Promise<void>;
}

/** Runs an action; what Excel refuses becomes a value. */
export async function inExcel<T>(
  patience: Patience,
  action: (run: ExcelRun) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await Excel.run((context) =>
      action({
        context,
        roundTrip: () => withinLimit(context.sync(), patience.answer),
        pause: () => new Promise((resolve) => setTimeout(resolve, patience.retry)),
      }),
    );
  } catch (cause) {
    return { ok: false, error: hostFailure(cause, null) };
  }
}

/** Asks Excel for something that nothing depends on, in a request of its own: null where Excel refuses to tell. While a cell
 *  is being edited, or where there is no answer at all, the failure is thrown on: asking for less would not help. */
export async function told<T>(run: ExcelRun, queue: () => () => T): Promise<T | null> {
  try {
    const read = queue();
    await run.roundTrip();
    return read();
  } catch (cause) {
    const { code } = hostFailure(cause, null);
    if (code === 'editing' || code === 'timeout') throw cause;
    return null;
  }
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
