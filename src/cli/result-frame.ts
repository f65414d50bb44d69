import { JSON_VERSION } from '../collecting/score-json';

/** What stands around the results of files on standard output, which come one after the other, so that none has to be kept. */
export interface ResultFrame {
  readonly start: string;
  readonly between: string;
  readonly end: string;
}

/** One JSON document, whatever the number of files; or tables for people, a blank line between files. */
export function resultFrame(json: boolean): ResultFrame {
  if (!json) return { start: '', between: '\n', end: '' };
  return {
    start: `{\n  "version": ${String(JSON_VERSION)},\n  "files": [\n    `,
    between: ',\n    ',
    end: '\n  ]\n}\n',
  };
}
