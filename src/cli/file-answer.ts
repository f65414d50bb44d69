import type { Finding } from '../core/finding/finding';
import type { Arguments } from './arguments';
import { cliText } from './cli-text';
import { COMPLETE, FAILED, INCOMPLETE } from './exit-status';
import { writeUnfinished, type UnfinishedCopy } from './copies';
import { programFault } from './program-fault';
import { resultText } from './result-text';
import { scoreInput } from './score-input';
import { failedFile, type ScoredFile } from './score-json';

/** What one file came to, in plain data: it may come from another thread. */
export interface FileAnswer {
  readonly file: string;
  /** The result as it is printed. */
  readonly result: string;
  readonly error: string | null;
  readonly notes: readonly string[];
  readonly copy: UnfinishedCopy | null;
  readonly status: number;
}

/** Scores a file of the command line; its copy is put into the folder under a name that is not its own yet. */
export async function answerFile(file: string, given: Arguments): Promise<FileAnswer> {
  const { scored, copy, notes } = await scoreInput(file, given);
  const unfinished = copy && given.out !== null ? writeUnfinished(given.out, copy, given.locale) : null;
  return answer(scored, given, notes, unfinished);
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
): FileAnswer {
  const { file, error } = scored;
  const status = error ? FAILED : isClean(scored) ? COMPLETE : INCOMPLETE;
  return { file, result: resultText(scored, given), error: error?.message ?? null, notes, copy, status };
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
