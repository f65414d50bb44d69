import type { Locale } from '../text/locale';
import { printableJson } from './printable';
import { fileJson, JSON_VERSION, type ScoredFile } from './score-json';
import { fileTable } from './score-table';

/** How results are put on standard output one file after the other, so that none has to be kept. */
export interface ResultPrinter {
  readonly start: string;
  readonly file: (scored: ScoredFile) => string;
  readonly end: string;
}

/** One JSON document, whatever the number of files. */
export function jsonPrinter(locale: Locale, explain: boolean): ResultPrinter {
  let between = '\n    ';
  return {
    start: `{\n  "version": ${String(JSON_VERSION)},\n  "files": [`,
    file: (scored) => {
      const json = JSON.stringify(fileJson(scored, locale, explain), null, 2).replaceAll('\n', '\n    ');
      const text = between + printableJson(json);
      between = ',\n    ';
      return text;
    },
    end: '\n  ]\n}\n',
  };
}

/** Tables for people, a blank line between files. */
export function tablePrinter(locale: Locale): ResultPrinter {
  let between = '';
  return {
    start: '',
    file: (scored) => {
      const text = `${between}${fileTable(scored, locale).join('\n')}\n`;
      between = '\n';
      return text;
    },
    end: '',
  };
}
