import type { Locale } from '../text/locale';
import { printableJson } from './printable';
import { fileJson, type ScoredFile } from '../collecting/score-json';
import { fileTable } from './score-table';

/** The result of one file as it is printed, to stand in the frame of `resultFrame`. */
export function resultText(
  scored: ScoredFile,
  { json, explain, locale }: { readonly json: boolean; readonly explain: boolean; readonly locale: Locale },
): string {
  if (!json) return `${fileTable(scored, locale).join('\n')}\n`;
  return printableJson(JSON.stringify(fileJson(scored, locale, explain), null, 2).replaceAll('\n', '\n    '));
}
