import { availableParallelism } from 'node:os';
import type { Arguments } from './arguments';
import { answerFile, lostAnswer, type FileAnswer } from './file-answer';
import { WorkerPool } from './worker-pool';

/** So many files are done before another thread would have begun. */
const FEW_FILES = 8;

/** What each file of the command line came to, in their order: few of them one after the other, many on all processors.
 *  A thread runs the entry point of this process again. */
export async function* fileAnswers(given: Arguments): AsyncGenerator<FileAnswer> {
  const { files } = given;
  const threads = Math.min(availableParallelism(), files.length);
  if (files.length > FEW_FILES && threads > 1) {
    const failed = (file: string, cause: unknown): FileAnswer => lostAnswer(file, cause, given);
    yield* new WorkerPool({ file: process.argv[1] ?? '', data: given, threads, failed }).inOrder(files);
  } else for (const file of files) yield await answerFile(file, given);
}
