import { availableParallelism } from 'node:os';
import type { FileAnswer, Task } from './file-answer';
import { WorkerPool } from './worker-pool';

/** So many files are done before another thread would have begun. */
const FEW_FILES = 8;

/** What each file of the command line came to, in their order: few of them one after the other, many on all processors.
 *  A thread runs what this process runs; which then loads little more than what tells the answers. */
export async function* fileAnswers(given: Task): AsyncGenerator<FileAnswer> {
  const { files } = given;
  const threads = Math.min(availableParallelism(), files.length);
  if (files.length > FEW_FILES && threads > 1) {
    const { mainModule, argv } = process;
    const [file, entry] = [mainModule?.filename ?? '', argv[1] ?? ''];
    const failed = async (task: string, cause: unknown): Promise<FileAnswer> =>
      (await import('./file-answer')).lostAnswer(task, cause, given);
    yield* new WorkerPool({ file, argv: [entry], data: given, threads, failed }).inOrder(files);
  } else {
    const { answerFile } = await import('./file-answer');
    for (const file of files) yield await answerFile(file, given);
  }
}
