import { scoreReading, scoreWorkbook } from '../app/score-workbook';
import { defaultRuleSet, findRuleSet } from '../core/scoring/rule-sets';
import { startFormulas } from '../formula/start-formulas';
import { filePort } from '../host/file/file-port';
import { cliText } from './cli-text';
import { fileErrorText, hostErrorText } from '../text/interface-text';
import type { Locale } from '../text/locale';
import { openWorkbook } from '../workbook/open-workbook';
import { WorkbookFileError, type Workbook } from '../workbook/workbook-types';
import type { ScoredFile } from './score-json';

/** A scored file, and the bytes of its scored copy where one was asked for. */
export interface FileOutcome {
  readonly scored: ScoredFile;
  readonly copy: Uint8Array | null;
  /** Sheets left as they are in the copy: protected or hidden. */
  readonly skipped: readonly string[];
}

export interface FileOptions {
  readonly locale: Locale;
  /** The rule set asked for; null: the one the workbook carries, else the default. */
  readonly ruleSetId: string | null;
  readonly wantsCopy: boolean;
}

/** Scores one file. The result is what was found in it, before anything is written. */
export async function scoreFile(file: string, bytes: Uint8Array, options: FileOptions): Promise<FileOutcome> {
  const { locale } = options;
  const failed = (code: string, message: string): FileOutcome => ({
    scored: { file, error: { code, message }, scorecards: [] },
    copy: null,
    skipped: [],
  });
  let workbook: Workbook;
  try {
    workbook = openWorkbook(bytes, file);
  } catch (cause) {
    if (!(cause instanceof WorkbookFileError)) throw cause;
    return failed(cause.code, fileErrorText(cause.code, cause.detail, locale));
  }
  const port = filePort(workbook);
  const read = await port.read('workbook');
  if (!read.ok) return failed(read.error.code, hostErrorText(read.error, locale));
  const ruleSetId = options.ruleSetId ?? read.value.ruleSet ?? defaultRuleSet.id;
  const ruleSet = findRuleSet(ruleSetId);
  if (!ruleSet) return failed('unknown-rule-set', cliText(locale).unknownRuleSet(ruleSetId));
  const { scorecards } = scoreReading(read.value, ruleSet);
  if (scorecards.length === 0) return failed('no-form', cliText(locale).noForm);
  const scored = { file, error: null, scorecards };
  if (!options.wantsCopy) return { scored, copy: null, skipped: [] };
  const formulas = await startFormulas(workbook);
  const outcome = await scoreWorkbook(port, () => ruleSet);
  await formulas.settled();
  formulas.dispose();
  if (!outcome.ok) return failed(outcome.error.code, hostErrorText(outcome.error, locale));
  return { scored, copy: workbook.save(), skipped: outcome.value.skipped.map(({ sheet }) => sheet) };
}
