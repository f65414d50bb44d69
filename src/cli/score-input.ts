import { fileErrorText } from '../text/interface-text';
import { WorkbookFileError } from '../stand-in/workbook/workbook-types';
import { cliText } from './cli-text';
import { readInput } from './input-file';
import { programFault } from './program-fault';
import { scoreFile, type FileOptions, type FileOutcome } from './score-file';
import { failedFile } from './score-json';

/** Scores a file of the command line. Whatever goes wrong in it ends here: what the next file comes to does not depend on
 *  it, even where the program itself is at fault. */
export async function scoreInput(file: string, options: FileOptions): Promise<FileOutcome> {
  const missed = new AbortController();
  const miss = (cause: unknown): void => missed.abort(cause);
  process.on('uncaughtException', miss); // an error that nobody waited for
  try {
    const bytes = readInput(file, options.locale);
    if ('error' in bytes) return { scored: bytes, copy: null, notes: [] };
    const aborted = new Promise<never>((_, reject) => {
      missed.signal.addEventListener('abort', () => reject(missed.signal.reason));
    });
    const outcome = await Promise.race([scoreFile(file, bytes, options), aborted]);
    await new Promise(setImmediate);
    missed.signal.throwIfAborted();
    return outcome;
  } catch (cause) {
    const { locale } = options;
    const scored =
      cause instanceof WorkbookFileError
        ? failedFile(file, cause.code, fileErrorText(cause.code, cause.detail, locale))
        : failedFile(file, 'internal', cliText(locale).programFault(programFault(cause)));
    return { scored, copy: null, notes: [] };
  } finally {
    process.off('uncaughtException', miss);
  }
}
