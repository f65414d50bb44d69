import type { Finding } from '../core/finding/finding';
import type { Arguments } from './arguments';
import { cliText } from './cli-text';
import { COMPLETE, FAILED, INCOMPLETE } from './exit-status';
import { collectedForms } from '../collecting/collected';
import { wantedParts } from './collect/output-paths';
import { contentKey, packDone } from './collect/resume';
import { writeUnfinished, type UnfinishedCopy } from './copies';
import { programFault } from '../collecting/program-fault';
import { resultText } from './result-text';
import { readInput, scoreInput } from './score-input';
import { failedFile, OWN_SUMMARY, type ScoredFile } from '../collecting/score-json';

/** What one file came to, in plain data: it may come from another thread. */
export interface FileAnswer {
  readonly file: string;
  /** The result as it is printed. */
  readonly result: string;
  readonly error: string | null;
  readonly notes: readonly string[];
  readonly copy: UnfinishedCopy | null;
  readonly status: number;
  /** What is collected of it, where that was asked for and it could be read. */
  readonly collected: CollectedFile | null;
}

/** What was collected of a file, by the key of its contents, as it is remembered: one text goes from thread to thread sooner
 *  than all that is in it. null: it is remembered from an earlier run. */
export interface CollectedFile {
  readonly key: string;
  readonly packed: string | null;
}

/** What a thread is given when it begins: the command line, and the contents that an earlier run has done. */
export interface Task extends Arguments {
  readonly done: ReadonlySet<string>;
}

/** Scores a file of the command line; its copy is put into the folder under a name that is not its own yet. */
export async function answerFile(file: string, given: Task): Promise<FileAnswer> {
  const bytes = readInput(file, given.locale);
  const key = given.collect && !('error' in bytes) ? contentKey(bytes) : null;
  if (key !== null && given.done.has(key)) {
    const collected = { key, packed: null };
    return { file, result: '', error: null, notes: [], copy: null, status: COMPLETE, collected };
  }
  const { scored, copy, notes } = await scoreInput(file, given, bytes);
  const unfinished = copy && given.out !== null ? writeUnfinished(given.out, copy, given.locale) : null;
  const collected = key === null || scored.error ? null : collectFile(key, scored, given);
  return answer(scored, given, notes, unfinished, collected);
}

/** What is said of a file that took the thread with it in which it was scored. */
export function lostAnswer(file: string, cause: unknown, given: Arguments): FileAnswer {
  return answer(failedFile(file, 'internal', cliText(given.locale).programFault(programFault(cause))), given);
}

function answer(
  scored: ScoredFile,
  given: Arguments,
  notes: readonly string[] = [],
  copy: UnfinishedCopy | null = null,
  collected: CollectedFile | null = null,
): FileAnswer {
  const { file, error } = scored;
  const status = statusOf(scored);
  // What is collected is read there; only who asks for JSON as well gets each file on standard output.
  const result = given.collect === null || given.json ? resultText(scored, given) : '';
  return { file, result, error: error?.message ?? null, notes, copy, status, collected };
}

function collectFile(key: string, scored: ScoredFile, { locale, collect }: Arguments): CollectedFile {
  const wants = collect ? wantedParts(collect) : { rows: false, json: false };
  return { key, packed: packDone({ forms: collectedForms(scored, locale, wants), status: statusOf(scored) }) };
}

function statusOf(scored: ScoredFile): number {
  if (scored.error) return scored.error.code === OWN_SUMMARY ? INCOMPLETE : FAILED;
  return isClean(scored) ? COMPLETE : INCOMPLETE;
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** A table that carries points and was not scored is not done. */
function isClean({ scorecards, skippedTables }: ScoredFile): boolean {
  if (skippedTables.some(({ points, findings }) => points || findings.some(isError))) return false;
  return scorecards.every(
    (card) =>
      (card.kind === 'weights' ? card.unread.length === 0 : card.total.complete) && !card.findings.some(isError),
  );
}
