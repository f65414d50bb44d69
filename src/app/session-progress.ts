/** What is done at the moment, for the progress bar; `total` is null where it is not known yet. */
export interface SessionProgress {
  readonly step: 'reading' | 'scoring' | 'writing' | 'marking' | 'puttingBack';
  readonly done: number;
  readonly total: number | null;
  /** Nothing has been heard for a while: what is awaited is to be said. */
  readonly silent?: boolean;
  /** It was called off, and ends once Excel has answered. */
  readonly calledOff?: boolean;
}

const SILENT_AFTER_MS = 10_000;
/** Somebody who has called something off does not wait as long. */
const SILENT_AFTER_CANCEL_MS = 3_000;
const LOOK_MS = 1_000;

interface Progressing {
  readonly state: { readonly progress: SessionProgress | null };
  set(part: { readonly progress: SessionProgress }): void;
}

/** Tells when nothing has moved for ten seconds; returns how to stop looking. */
export function watchSilence(store: Progressing): () => void {
  let { progress: last } = store.state;
  let since = Date.now();
  const looking = setInterval(() => {
    const { progress } = store.state;
    if (progress !== last) {
      last = progress;
      since = Date.now();
    } else if (progress && !progress.silent && Date.now() - since >= patienceWith(progress)) {
      last = { ...progress, silent: true };
      store.set({ progress: last });
    }
  }, LOOK_MS);
  return () => clearInterval(looking);
}

const patienceWith = ({ calledOff }: SessionProgress): number => (calledOff ? SILENT_AFTER_CANCEL_MS : SILENT_AFTER_MS);
