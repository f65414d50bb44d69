import { readAndScore, type ScoredWorkbook } from '../app/read-forms';
import { nearestMiss } from '../app/session-store';
import { atOnce } from '../app/work';
import type { LeftOutTable } from '../core/recalculate';
import type { SkippedTable } from '../core/sheet/indicator-sheet';
import type { ScoreStyle } from '../core/record/workbook-record';
import type { WorkbookPort } from '../host/port';
import { openWorkbook } from '../stand-in/workbook/open-workbook';
import { WorkbookFileError, type Packing, type Workbook } from '../stand-in/workbook/workbook-types';
import { fileErrorText, hostErrorText } from '../text/interface-text';
import type { Locale } from '../text/locale';
import { faultsTold, readWords } from '../text/read-words';
import { nearMissText, skippedText } from '../text/recognition-text';
import { isSummary } from '../text/summary-words';
import { failedFile, OWN_SUMMARY, UNKNOWN_RULE_SET, type ScoredFile } from './score-json';

/** Opens a file; what is no workbook is a file that could not be scored. `packing`: the host's own. */
export function openFile(file: string, bytes: Uint8Array, locale: Locale, packing?: Packing): Workbook | ScoredFile {
  try {
    return openWorkbook(bytes, file, packing);
  } catch (cause) {
    if (!(cause instanceof WorkbookFileError)) throw cause;
    return failedFile(file, cause.code, fileErrorText(cause, locale));
  }
}

/** Whether a formula has no stored result: programs that are no spreadsheets write such files. */
export function lacksResults({ sheets }: Workbook): boolean {
  for (const sheet of sheets.filter(({ mayHoldFormulas }) => mayHoldFormulas)) {
    for (const [, { value, formula }] of sheet.filledCells()) if (formula !== null && value === null) return true;
  }
  return false;
}

/** By what a file is scored: `ruleSetId` null: the rule set it carries, else the default; `style` null: as it remembers. */
export interface ReadOptions {
  readonly locale: Locale;
  readonly ruleSetId: string | null;
  readonly style: ScoreStyle | null;
}

/** A file as found, before anything is written; `read` null: it could not be scored. */
export interface ReadFile {
  readonly scored: ScoredFile;
  readonly read: ScoredWorkbook | null;
}

/** Reads an open file and scores its forms. Nothing is planned or written. */
export async function scoreRead(
  file: string,
  port: WorkbookPort,
  { locale, ruleSetId, style }: ReadOptions,
): Promise<ReadFile> {
  const text = readWords(locale);
  const failed = (code: string, told: string, tables: readonly LeftOutTable[] = []): ReadFile => ({
    scored: failedFile(file, code, told, tables),
    read: null,
  });
  const read = await readAndScore(port, atOnce, ruleSetId, [], 'whereUnclear', style);
  if (!read.ok) return failed(read.error.code, hostErrorText(read.error, locale));
  const { sheets, rules, recalculation, reading } = read.value;
  if (rules.unknown !== null) {
    const why = faultsTold(rules.kept.ruleSetFaults, locale);
    if (why !== '') return failed(UNKNOWN_RULE_SET, text.ruleSetRefused(rules.unknown, why));
    const inDispute = rules.kept.state === 'disagree';
    return failed(UNKNOWN_RULE_SET, (inDispute ? text.ruleSetInDispute : text.unknownRuleSet)(rules.unknown));
  }
  const { forms, scorecards, skippedTables } = recalculation;
  if (scorecards.length === 0) {
    if (reading.sheets.some(({ grid }) => grid !== null && isSummary(grid)))
      return failed(OWN_SUMMARY, text.ownSummary, skippedTables);
    const near = nearestMiss(sheets, recalculation);
    // A table that was found is told by itself: that none was found would be untrue.
    const said =
      skippedTables.length > 0 ? [text.noScoredForm] : [text.noForm, ...(near ? [nearMissText(near, locale)] : [])];
    return failed('no-form', [...said, ...tableNotes(skippedTables, locale)].join(' '), skippedTables);
  }
  const recognised = forms.flatMap(({ sheet: form, since, dismissed }) => {
    const grid = sheets.find(({ name }) => name === form.sheet)?.grid;
    const skipped = skippedTables.filter(({ sheet }) => sheet === form.sheet);
    return grid ? [{ form, grid, skipped, dismissed, since }] : [];
  });
  const nothing = { recordInForce: null, recordNotUsed: null, history: null, leftToSpreadsheet: [], reviews: null };
  return {
    scored: { file, error: null, ruleSetName: rules.ruleSet.name, scorecards, recognised, skippedTables, ...nothing },
    read: read.value,
  };
}

/** Which tables look like a form and are not scored, and why. */
export function tableNotes(tables: readonly SkippedTable[], locale: Locale): readonly string[] {
  return tables.map((table) => readWords(locale).skippedTable(table.sheet, table.row + 1, skippedText(table, locale)));
}
