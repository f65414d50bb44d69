import type { FormLine } from '../app/summary/form-line';
import { filePort } from '../host/file/file-port';
import type { Packing } from '../stand-in/workbook/workbook-types';
import type { Locale } from '../text/locale';
import { collectedForms, jsonLine } from './collected';
import { UNKNOWN_RULE_SET } from './score-json';
import { lacksResults, openFile, scoreRead } from './score-read';

/** A form of a file: as a line of the summary, and as a line of JSON. */
export interface FileForm {
  readonly line: FormLine;
  readonly json: string;
}

/** What one file came to: its forms, or why there are none. */
export interface CollectedFile {
  readonly forms: readonly FileForm[];
  readonly error: string | null;
  /** It names a rule set that nobody knows: another one can be asked for. */
  readonly wantsRuleSet: boolean;
}

/** By what files are collected; `ruleSetId` null: each by the rule set it carries, else by the default. */
export interface CollectTerms {
  readonly locale: Locale;
  readonly ruleSetId: string | null;
}

/** Scores the forms of a file; nothing of it is planned, written or kept. `file`: how it is shown. */
export async function collectFile(
  file: string,
  bytes: Uint8Array,
  { locale, ruleSetId }: CollectTerms,
  packing?: Packing,
): Promise<CollectedFile> {
  const workbook = openFile(file, bytes, locale, packing);
  if ('error' in workbook) return { forms: [], error: workbook.error?.message ?? null, wantsRuleSet: false };
  const formulas = lacksResults(workbook)
    ? await (await import('../stand-in/formula/start-formulas')).startFormulas(workbook)
    : null;
  try {
    const { scored } = await scoreRead(file, filePort(workbook), { locale, ruleSetId, style: null });
    const found = collectedForms(scored, locale, { json: true, rows: false });
    const forms = found.map((form) => ({ line: form.line, json: jsonLine(file, form) }));
    const { error } = scored;
    return { forms, error: error?.message ?? null, wantsRuleSet: error?.code === UNKNOWN_RULE_SET };
  } finally {
    formulas?.dispose();
  }
}
