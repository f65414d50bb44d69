import { readFileSync, statSync } from 'node:fs';
import type { Locale } from '../text/locale';
import { fileErrorText } from '../text/interface-text';
import { WorkbookFileError } from '../stand-in/workbook/workbook-types';
import { cliText } from './cli-text';
import { programFault } from '../collecting/program-fault';
import { scoreFile, type FileOptions, type FileOutcome } from './score-file';
import { failedFile, type ScoredFile } from '../collecting/score-json';
import { systemFaultText } from './system-fault';

/** Scores a file of the command line. Whatever goes wrong in it ends here: what the next file comes to does not depend on
 *  it, even where the program itself is at fault. */
export async function scoreInput(
  file: string,
  options: FileOptions,
  bytes = readInput(file, options.locale),
): Promise<FileOutcome> {
  const missed = new AbortController();
  const miss = (cause: unknown): void => missed.abort(cause);
  process.on('uncaughtException', miss); // an error that nobody waited for
  try {
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
        ? failedFile(file, cause.code, fileErrorText(cause, locale))
        : failedFile(file, 'internal', cliText(locale).programFault(programFault(cause)));
    return { scored, copy: null, notes: [] };
  } finally {
    process.off('uncaughtException', miss);
  }
}

/** The bytes of a file that is named on the command line, or why there are none. */
export function readInput(file: string, locale: Locale): Uint8Array | ScoredFile {
  const text = cliText(locale);
  if (file === '-') return failedFile(file, 'not-a-file', text.notStandardInput);
  try {
    const found = statSync(file);
    if (found.isDirectory()) return failedFile(file, 'folder', text.isFolder);
    if (found.isBlockDevice() || found.isCharacterDevice()) return failedFile(file, 'not-a-file', text.isDevice);
    return readFileSync(file);
  } catch (cause) {
    return failedFile(file, 'cannot-read', text.cannotRead(systemFaultText(cause, locale)));
  }
}
