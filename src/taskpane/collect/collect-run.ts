import type { SummaryForm } from '../../app/summary/summary-columns';
import type { UnreadFile } from '../../app/summary/summary-draft';
import type { CollectTerms } from '../../collecting/collect-file';
import { collectWords } from '../../text/collect-words';
import { readWords } from '../../text/read-words';
import type { Chosen, ChosenFile } from './chosen-files';
import type { PoolAnswer, ThreadPool } from './thread-pool';

/** How far a collection is, and what it has found so far. `notStarted`: no thread could be started. */
export interface CollectState {
  readonly phase: 'choosing' | 'running' | 'done' | 'stopped' | 'notStarted';
  readonly total: number;
  readonly done: number;
  /** Files a second; null before anything can be said. */
  readonly rate: number | null;
  /** In the order of the files; while it runs only how many there are is told. */
  readonly forms: readonly SummaryForm[];
  readonly found: number;
  readonly unread: readonly UnreadFile[];
  readonly terms: CollectTerms;
}

/** How often what is shown follows, in milliseconds. */
const INTERVAL = 200;

/** One file: what is kept of it until the summary is made. */
interface Done {
  readonly forms: readonly SummaryForm[];
  readonly lines: Blob | null;
  readonly unread: UnreadFile | null;
}

/** A collection from files that were chosen in the pane. No more of a file is kept than its lines; those of JSON as blobs,
 *  which the browser keeps elsewhere. */
export class CollectRun {
  state: CollectState;
  private readonly openPool: () => Promise<ThreadPool>;
  private readonly now: () => number;
  private readonly listeners = new Set<() => void>();
  private pool: ThreadPool | null = null;
  /** Which start counts: what an earlier one comes to is let go. */
  private turn = 0;
  private finished: (Done | null)[] = [];
  private leftOut: readonly UnreadFile[] = [];
  private began = 0;
  private told = 0;

  constructor(openPool: () => Promise<ThreadPool>, terms: CollectTerms, now: () => number = () => performance.now()) {
    this.openPool = openPool;
    this.now = now;
    this.state = nothingYet(terms);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Collects from the files; what was collected before is let go. */
  async start({ files, otherFormats }: Chosen, terms: CollectTerms): Promise<void> {
    this.close();
    const { turn } = this;
    const words = readWords(terms.locale).leftOut;
    this.leftOut = otherFormats.map((shown) => ({ shown, why: words.otherFormat }));
    this.finished = files.map(() => null);
    this.began = this.now();
    this.put({ ...nothingYet(terms), phase: 'running', total: files.length });
    const pool = await this.openPool();
    if (this.turn !== turn) return pool.close();
    this.pool = pool;
    const copies = await copiesBeside(files, pool);
    if (this.turn !== turn) return;
    await Promise.all(
      files.map(async (file, index) => {
        if (copies.has(file)) return this.take(index, leftOutFile(file, words.copy));
        const answer = await pool.ask({ kind: 'collect', name: file.path, file: file.file, terms });
        if (this.turn !== turn) return;
        if (answer.kind === 'notStarted') this.end('notStarted');
        else this.take(index, doneFile(file, answer, terms));
      }),
    );
    if (this.turn === turn) this.end('done');
  }

  /** Stops where it is; what was done by then can still be had. */
  stop(): void {
    if (this.state.phase === 'running') this.end('stopped');
  }

  /** Back to choosing. */
  reset(): void {
    this.close();
    this.finished = [];
    this.leftOut = [];
    this.put(nothingYet(this.state.terms));
  }

  /** Lets files be collected by other terms the next time. */
  choose(terms: CollectTerms): void {
    this.put({ ...this.state, terms });
  }

  /** A line of JSON a form, in the order of the files. */
  lines(): Blob {
    return new Blob(
      this.finished.flatMap((done) => done?.lines ?? []),
      { type: 'application/jsonl' },
    );
  }

  /** The summary as a workbook; null: it could not be made. */
  async summary(fileName: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const pool = await this.openPool();
    const { forms, unread, terms } = this.state;
    const answer = await pool.ask({ kind: 'summary', fileName, forms, unread, terms });
    pool.close();
    return answer.kind === 'summary' ? answer.bytes : null;
  }

  private take(index: number, done: Done): void {
    this.finished[index] = done;
    const now = this.now();
    const { state } = this;
    this.state = { ...state, done: state.done + 1, found: state.found + done.forms.length };
    if (now - this.told < INTERVAL) return;
    this.told = now;
    const rate = this.state.done / Math.max(0.001, (now - this.began) / 1000);
    this.put({ ...this.state, rate, unread: this.unreadSoFar() });
  }

  private end(phase: 'done' | 'stopped' | 'notStarted'): void {
    this.close();
    const forms = this.finished.flatMap((done) => done?.forms ?? []);
    this.put({ ...this.state, phase, forms, unread: this.unreadSoFar() });
  }

  private close(): void {
    this.turn += 1;
    this.pool?.close();
    this.pool = null;
  }

  private unreadSoFar(): readonly UnreadFile[] {
    return [...this.finished.flatMap((done) => done?.unread ?? []), ...this.leftOut];
  }

  private put(state: CollectState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

const nothingYet = (terms: CollectTerms): CollectState => ({
  phase: 'choosing',
  total: 0,
  done: 0,
  rate: null,
  forms: [],
  found: 0,
  unread: [],
  terms,
});

const leftOutFile = ({ path }: ChosenFile, why: string): Done => ({
  forms: [],
  lines: null,
  unread: { shown: path, why },
});

function doneFile(chosen: ChosenFile, answer: PoolAnswer, { locale }: CollectTerms): Done {
  const words = collectWords(locale);
  if (answer.kind === 'unread') return leftOutFile(chosen, words.notGiven);
  if (answer.kind !== 'collect') {
    return leftOutFile(chosen, words.programFault(answer.kind === 'failed' ? answer.report : answer.kind));
  }
  const { forms, error, wantsRuleSet } = answer.collected;
  if (error !== null) return leftOutFile(chosen, wantsRuleSet ? `${error}${words.chooseRuleSet}` : error);
  const { path: shown, folder } = chosen;
  // Where the summary is saved beside what was chosen, the way to a file is the one it was chosen by.
  const file = { shown, folder, link: shown };
  return {
    forms: forms.map(({ line }) => ({ line, file })),
    lines: new Blob(forms.map(({ json }) => json)),
    unread: null,
  };
}

/** Copies an earlier run wrote, whose originals were chosen too: their forms would count twice. */
async function copiesBeside(files: readonly ChosenFile[], pool: ThreadPool): Promise<ReadonlySet<ChosenFile>> {
  const byName = groupedByName(files);
  const copies = new Set<ChosenFile>();
  for (const alike of byName.values()) {
    if (alike.length === 1) continue;
    const answers = await Promise.all(alike.map(({ file }) => pool.ask({ kind: 'isCopy', file })));
    const found = alike.filter((_, index) => {
      const answer = answers[index];
      return answer?.kind === 'isCopy' && answer.isCopy;
    });
    if (found.length < alike.length) for (const each of found) copies.add(each);
  }
  return copies;
}

function groupedByName(files: readonly ChosenFile[]): ReadonlyMap<string, readonly ChosenFile[]> {
  const groups = new Map<string, ChosenFile[]>();
  for (const each of files) groups.set(each.file.name, [...(groups.get(each.file.name) ?? []), each]);
  return groups;
}
