import type { SessionState } from '../../app/session-state';
import type { HostError } from '../../host/port';

/** What happened in the pane, for whoever looks into a failure. It holds kinds, codes and places in the program only: nothing of
 *  the workbook. */
export interface Trail {
  readonly lines: readonly string[];
  /** Writes down each turn a session takes. */
  follow(session: { readonly state: SessionState; subscribe(listener: () => void): () => void }): void;
  /** A fault of ours. */
  fault(cause: unknown): void;
}

const MOST_LINES = 40;

/** Begins to write down what happens; `time`: what the clock says. */
export function newTrail(time: () => Date): Trail {
  let lines: readonly string[] = [];
  const add = (what: string): void => {
    lines = [...lines, `${time().toISOString().slice(11, 19)} ${what}`].slice(-MOST_LINES);
  };
  return {
    get lines() {
      return lines;
    },
    follow(session) {
      let last = '';
      session.subscribe(() => {
        const now = turn(session.state);
        if (now !== last) add(now);
        last = now;
      });
    },
    fault: (cause) => add(faultLine(cause)),
  };
}

/** What a session does or has just said, by its codes. */
function turn({ phase, progress, notice, forms }: SessionState): string {
  const step = progress ? ` ${progress.step}${progress.silent ? ' silent' : ''}` : '';
  const said = notice ? ` ${notice.kind}${notice.kind === 'error' ? ` ${errorCode(notice.error)}` : ''}` : '';
  return `${phase}${step}${said} forms=${String(forms.length)}`;
}

/** A failure by its code, with Excel's own code where it has one: its words may name sheets. */
export function errorCode({ code, detail }: HostError): string {
  const [own] = /^[A-Za-z]{3,40}(?=:)/.exec(detail ?? '') ?? [];
  return own === undefined ? code : `${code} ${own}`;
}

/** An exception by its kind and the places in the program it came through. Its message is left out: it may hold what stands in
 *  a cell. */
export function faultLine(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const places = (cause.stack ?? '')
    .split('\n')
    .flatMap((line) => /^\s+at .*?([\w.-]{1,80}\.(?:js|tsx?):\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
    .slice(0, 8);
  return [/^[A-Za-z]{1,40}$/.test(cause.name) ? cause.name : 'Error', ...places].join(' < ');
}
