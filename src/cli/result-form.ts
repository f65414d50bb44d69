import type { Locale } from '../text/locale';
import { printableJson } from './printable';
import { fileJson, JSON_VERSION, type ScoredFile } from './score-json';
import { fileTable } from './score-table';

/** How results are put on standard output one file after the other, so that none has to be kept. */
export interface ResultForm {
  readonly start: string;
  readonly file: (scored: ScoredFile) => string;
  readonly between: string;
  readonly end: string;
}

/** One JSON document, whatever the number of files. */
export function jsonForm(locale: Locale, explain: boolean): ResultForm {
  return {
    start: `{\n  "version": ${String(JSON_VERSION)},\n  "files": [\n    `,
    file: (scored) =>
      printableJson(JSON.stringify(fileJson(scored, locale, explain), null, 2).replaceAll('\n', '\n    ')),
    between: ',\n    ',
    end: '\n  ]\n}\n',
  };
}

/** Tables for people, a blank line between files. */
export function tableForm(locale: Locale): ResultForm {
  return { start: '', file: (scored) => `${fileTable(scored, locale).join('\n')}\n`, between: '\n', end: '' };
}
