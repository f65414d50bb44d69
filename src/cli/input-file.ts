import { readFileSync, statSync } from 'node:fs';
import type { Locale } from '../text/locale';
import { cliText } from './cli-text';
import { failedFile, type ScoredFile } from './score-json';
import { systemFaultText } from './system-fault';

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
