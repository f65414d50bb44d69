import { keepScoring } from '../app/keep-scoring';
import { readAndScore, type ScoredWorkbook } from '../app/read-forms';
import { reviewWorkbook } from '../app/review-workbook';
import { nearestMiss } from '../app/session-store';
import { scoreWorkbook } from '../app/score-workbook';
import { atOnce } from '../app/work';
import { NO_HISTORY } from '../core/record/history';
import type { LeftOutTable } from '../core/recalculate';
import { liveFormulas } from '../core/plan/live-formulas';
import type { ScoreStyle } from '../core/record/workbook-record';
import { lacksScores, type SkippedTable } from '../core/sheet/indicator-sheet';
import { startFormulas, type FormulaEngine } from '../stand-in/formula/start-formulas';
import { filePort } from '../host/file/file-port';
import { cliText } from './cli-text';
import { leftFormulaNotes } from './left-formulas';
import { fileErrorText, hostErrorText, interfaceText } from '../text/interface-text';
import { nearMissText, skippedText } from '../text/recognition-text';
import { formulasTold } from '../text/live-words';
import type { Locale } from '../text/locale';
import { isSummary } from '../text/summary-words';
import { openWorkbook } from '../stand-in/workbook/open-workbook';
import { WorkbookFileError, type Workbook } from '../stand-in/workbook/workbook-types';
import { NODE_PACKING } from './node-packing';
import { faultsTold, recordInForce, withoutRecord } from './record-in-force';
import { fillReviewed } from './reviewed-copy';
import { failedFile, OWN_SUMMARY, type ScoredFile } from './score-json';

/** A scored file, and the bytes of its scored copy where one was asked for. */
export interface FileOutcome {
  readonly scored: ScoredFile;
  readonly copy: Uint8Array | null;
  /** What else has to be said about the file. */
  readonly notes: readonly string[];
}

export interface FileOptions {
  readonly locale: Locale;
  /** The rule set asked for; null: the one the workbook carries, else the default. */
  readonly ruleSetId: string | null;
  readonly wantsCopy: boolean;
  /** Scores without what the workbook brings along. */
  readonly ignoreRecord: boolean;
  /** Scores are written as formulas, or as numbers again; null: as the workbook remembers. */
  readonly style: ScoreStyle | null;
  /** Reviews the forms: what is written goes into the reviewers' columns, and no self-score is touched. */
  readonly review: boolean;
  /** Tells what was done with the workbook. */
  readonly history: boolean;
}

/** Scores one file. The result is what was found in it, before anything is written; formulas that no program has calculated
 *  yet are, so that the result and the copy say the same. */
export async function scoreFile(file: string, bytes: Uint8Array, options: FileOptions): Promise<FileOutcome> {
  let workbook: Workbook;
  try {
    workbook = openWorkbook(bytes, file, NODE_PACKING);
  } catch (cause) {
    if (!(cause instanceof WorkbookFileError)) throw cause;
    return failed(file, cause.code, fileErrorText(cause.code, cause.detail, options.locale));
  }
  const formulas = options.wantsCopy || lacksResults(workbook) ? await startFormulas(workbook) : null;
  try {
    return await scoreOpened(file, workbook, formulas, options);
  } finally {
    formulas?.dispose();
  }
}

const failed = (file: string, code: string, message: string, tables: readonly LeftOutTable[] = []): FileOutcome => ({
  scored: failedFile(file, code, message, tables),
  copy: null,
  notes: [],
});

/** Whether a formula has no stored result: programs that are no spreadsheets write such files. */
function lacksResults({ sheets }: Workbook): boolean {
  for (const sheet of sheets) {
    for (const [, { value, formula }] of sheet.filledCells()) if (formula !== null && value === null) return true;
  }
  return false;
}

async function scoreOpened(
  file: string,
  workbook: Workbook,
  formulas: FormulaEngine | null,
  options: FileOptions,
): Promise<FileOutcome> {
  const { locale } = options;
  const port = filePort(workbook);
  const ignored = options.ignoreRecord ? await withoutRecord(file, port, locale) : NOTHING_IGNORED;
  if (!ignored.ok) return failed(file, ignored.error.code, hostErrorText(ignored.error, locale));
  const read = await readAndScore(port, atOnce, options.ruleSetId, [], 'whereUnclear', options.style);
  if (!read.ok) return failed(file, read.error.code, hostErrorText(read.error, locale));
  const text = cliText(locale);
  const { sheets, rules, recalculation } = read.value;
  if (rules.unknown !== null) {
    const why = faultsTold(rules.kept, locale);
    const message = why === '' ? text.unknownRuleSet(rules.unknown) : text.ruleSetRefused(rules.unknown, why);
    return failed(file, 'unknown-rule-set', `${message}${text.chooseRuleSet}`);
  }
  const { forms, scorecards, skippedTables } = recalculation;
  if (scorecards.length === 0) {
    if (read.value.reading.sheets.some(({ grid }) => grid !== null && isSummary(grid)))
      return failed(file, OWN_SUMMARY, text.ownSummary, skippedTables);
    const near = nearestMiss(sheets, recalculation);
    // A table that was found is told by itself: that none was found would be untrue.
    const said =
      skippedTables.length > 0 ? [text.noScoredForm] : [text.noForm, ...(near ? [nearMissText(near, locale)] : [])];
    return failed(file, 'no-form', [...said, ...tableNotes(skippedTables, locale)].join(' '), skippedTables);
  }
  const recognised = forms.flatMap(({ sheet: form, since, dismissed: { length: dismissed } }) => {
    const grid = sheets.find(({ name }) => name === form.sheet)?.grid;
    const skipped = skippedTables.filter(({ sheet }) => sheet === form.sheet);
    return grid ? [{ form, grid, skipped, dismissed, since }] : [];
  });
  const { inForce, notUsed, notes: told } = await recordInForce(file, read.value, options.ruleSetId, locale);
  const scored = {
    file,
    error: null,
    recordInForce: inForce,
    recordNotUsed: notUsed,
    history: options.history ? (rules.kept.record.history ?? NO_HISTORY) : null,
    scorecards,
    recognised,
    skippedTables,
    leftToSpreadsheet: [],
    reviews: options.review ? reviewWorkbook(read.value).map(({ review }) => review) : null,
  };
  const tables = tableNotes(skippedTables, locale).map((note) => `${file}${text.colon}${note}`);
  const notes = [...ignored.value, ...told, ...tables];
  if (!options.wantsCopy || formulas === null) return { scored, copy: null, notes };
  if (workbook.isSigned) notes.push(text.signed(file));
  if (options.review) {
    const filled = await fillReviewed(scored, port, read.value, locale);
    if (!filled.ok) return failed(file, filled.error.code, hostErrorText(filled.error, locale));
    await formulas.settled();
    const left = formulas.left();
    notes.push(...filled.value, ...leftFormulaNotes(file, left, locale));
    return { scored: { ...scored, leftToSpreadsheet: left }, copy: workbook.save(), notes };
  }
  const outcome = await scoreWorkbook(port, { ruleSetId: options.ruleSetId, known: read.value });
  await formulas.settled();
  const leftToSpreadsheet = formulas.left();
  notes.push(...leftFormulaNotes(file, leftToSpreadsheet, locale));
  if (!outcome.ok) return failed(file, outcome.error.code, hostErrorText(outcome.error, locale));
  // What the workbook carries to take back an earlier run does not fit what is written now.
  if (outcome.value.rules.kept.record.formulas === 'live') notes.push(...formulaNotes(file, outcome.value, locale));
  if (outcome.value.applied !== null) await port.keepUndo(null);
  const notKept = await keepScoring(port, outcome.value);
  if (notKept && !notKept.mending) notes.push(text.scoringUnkept(file, hostErrorText(notKept.error, locale)));
  for (const { form } of recognised) {
    if (lacksScores(form)) notes.push(text.noScoreColumn(file, form.sheet));
    else if (form.columns.score === undefined && form.kind === 'scored') notes.push(text.scoreAsked(file, form.sheet));
  }
  if (workbook.isFullOfLooks) notes.push(text.fullOfLooks(file));
  const { skipped } = outcome.value;
  const partly = skipped.filter(({ reason }) => reason === 'partly');
  notes.push(...partly.map(({ sheet }) => `${file}${text.colon}${interfaceText(locale).skippedSheet.partly(sheet)}`));
  const left = skipped.filter(({ reason }) => reason !== 'partly').map(({ sheet }) => sheet);
  if (left.length > 0) notes.push(text.skipped(file, left));
  return { scored: { ...scored, leftToSpreadsheet }, copy: workbook.save(), notes };
}

/** Of each form, that its scores are formulas, and which are numbers all the same. */
function formulaNotes(file: string, { sheets, rules, recalculation }: ScoredWorkbook, locale: Locale): string[] {
  return recalculation.forms.flatMap((form) => {
    const grid = sheets.find(({ name }) => name === form.sheet.sheet)?.grid;
    if (!grid || form.card.kind !== 'scored') return [];
    const { without } = liveFormulas(grid, form, rules.ruleSet);
    return [
      `${file}${cliText(locale).colon}${form.sheet.sheet}${cliText(locale).colon}${formulasTold(without, locale)}`,
    ];
  });
}

const NOTHING_IGNORED = { ok: true, value: [] } as const;

/** Which tables look like a form and are not scored, and why. */
function tableNotes(tables: readonly SkippedTable[], locale: Locale): string[] {
  return tables.map((table) => cliText(locale).skippedTable(table.sheet, table.row + 1, skippedText(table, locale)));
}
