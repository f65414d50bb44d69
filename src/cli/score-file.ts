import { arguedRows } from '../app/argued-rows';
import { keepScoring } from '../app/keep-scoring';
import type { FormSheet, ScoredWorkbook } from '../app/read-forms';
import { reviewWorkbook } from '../app/review-workbook';
import { asItStands, scoreWorkbook, type ScoringOutcome } from '../app/score-workbook';
import { NO_HISTORY } from '../core/record/history';
import type { ScoreStyle } from '../core/record/workbook-record';
import { lacksScores } from '../core/sheet/indicator-sheet';
import { startFormulas, type FormulaEngine } from '../stand-in/formula/start-formulas';
import { filePort } from '../host/file/file-port';
import type { WorkbookPort } from '../host/port';
import { writeBeside } from './beside-sheets';
import { cliText } from './cli-text';
import { leftFormulaNotes } from './left-formulas';
import { hostErrorText, interfaceText } from '../text/interface-text';
import { formulasTold } from '../text/live-words';
import type { Locale } from '../text/locale';
import type { Workbook } from '../stand-in/workbook/workbook-types';
import { NODE_PACKING } from './node-packing';
import { recordInForce, withoutRecord } from './record-in-force';
import { fillReviewed } from './reviewed-copy';
import { failedFile, UNKNOWN_RULE_SET, type ScoredFile } from '../collecting/score-json';
import { lacksResults, openFile, scoreRead, tableNotes } from '../collecting/score-read';

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
  /** Reviews the forms: what is written goes into the reviewers' columns, and no self-score is touched; `columns`: forms
   *  without such columns get some. */
  readonly review: boolean | 'columns';
  /** Tells what unmet rows would come to by other readings and rule sets; absent: not. */
  readonly compare?: boolean;
  /** The list of materials, a sheet of sampled items, and the list of findings are written into the copy. */
  readonly evidence?: boolean;
  readonly sample?: boolean;
  readonly list?: boolean;
  /** Tells what was done with the workbook. */
  readonly history: boolean;
}

/** Scores one file. The result is what was found in it, before anything is written; formulas that no program has calculated
 *  yet are, so that the result and the copy say the same. */
export async function scoreFile(file: string, bytes: Uint8Array, options: FileOptions): Promise<FileOutcome> {
  const workbook = openFile(file, bytes, options.locale, NODE_PACKING);
  if ('error' in workbook) return { scored: workbook, copy: null, notes: [] };
  const formulas = options.wantsCopy || lacksResults(workbook) ? await startFormulas(workbook) : null;
  try {
    return await scoreOpened(file, workbook, formulas, options);
  } finally {
    formulas?.dispose();
  }
}

const failed = (file: string, code: string, message: string): FileOutcome => ({
  scored: failedFile(file, code, message),
  copy: null,
  notes: [],
});

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
  const found = await scoreRead(file, port, options);
  const text = cliText(locale);
  if (!found.read) return { scored: withAdvice(found.scored, text.chooseRuleSet), copy: null, notes: [] };
  const { read } = found;
  const { rules, recalculation } = read;
  const { inForce, notUsed, notes: told } = await recordInForce(file, found.read, options.ruleSetId, locale);
  const scored = {
    ...found.scored,
    recordInForce: inForce,
    recordNotUsed: notUsed,
    history: options.history ? (rules.kept.record.history ?? NO_HISTORY) : null,
    ...(options.compare === true && { argued: recalculation.forms.map((form) => arguedRows(read, form)) }),
    reviews: options.review !== false ? reviewWorkbook(found.read).map(({ review }) => review) : null,
  };
  const { recognised, skippedTables } = scored;
  const tables = tableNotes(skippedTables, locale).map((note) => `${file}${text.colon}${note}`);
  const notes = [...ignored.value, ...told, ...tables];
  if (hasOldResults(workbook, read)) notes.push(text.calculatedByHand(file));
  if (!options.wantsCopy || formulas === null) return { scored, copy: null, notes };
  if (workbook.isSigned) notes.push(text.signed(file));
  if (options.review !== false) {
    const filled = await fillReviewed(scored, port, found.read, { locale, columns: options.review === 'columns' });
    if (!filled.ok) return failed(file, filled.error.code, hostErrorText(filled.error, locale));
    await formulas.settled();
    const left = formulas.left();
    const { notes: done, reviews } = filled.value;
    notes.push(...done, ...leftFormulaNotes(file, left, locale));
    return { scored: { ...scored, reviews, leftToSpreadsheet: left }, copy: workbook.save(), notes };
  }
  const outcome = await scoreWorkbook(port, { ruleSetId: options.ruleSetId, known: found.read });
  await formulas.settled();
  const leftToSpreadsheet = formulas.left();
  notes.push(...leftFormulaNotes(file, leftToSpreadsheet, locale));
  if (!outcome.ok) return failed(file, outcome.error.code, hostErrorText(outcome.error, locale));
  // What the workbook carries to take back an earlier run does not fit what is written now.
  if (outcome.value.rules.kept.record.formulas === 'live') notes.push(...formulaNotes(file, outcome.value, locale));
  if (outcome.value.applied !== null) await port.keepUndo(null);
  const notKept = await keepScoring(port, outcome.value);
  if (notKept && !notKept.mending) notes.push(text.scoringUnkept(file, hostErrorText(notKept.error, locale)));
  notes.push(...(await besideNotes(file, port, outcome.value, options)));
  await formulas.settled();
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

/** What was written beside the forms, of the file. */
async function besideNotes(
  file: string,
  port: WorkbookPort,
  outcome: ScoringOutcome,
  { evidence = false, sample = false, list = false, locale }: FileOptions,
): Promise<readonly string[]> {
  if (!evidence && !sample && !list) return [];
  const told = await writeBeside(port, asItStands(outcome), { evidence, sample, list }, locale);
  return told.map((sentence) => `${file}${cliText(locale).colon}${sentence}`);
}

/** Of each form, that its scores are formulas, and which are numbers all the same. */
function formulaNotes(file: string, { asNumbers }: Pick<ScoringOutcome, 'asNumbers'>, locale: Locale): string[] {
  const { colon } = cliText(locale);
  return asNumbers
    .filter(({ form }) => form.kind === 'scored')
    .map(({ form, cells }) => `${file}${colon}${form.sheet}${colon}${formulasTold(cells, locale)}`);
}

/** Whether a form is scored that has a formula whose stored result may be old. */
function hasOldResults({ calculatedByHand }: Workbook, { sheets, recalculation }: ScoredWorkbook): boolean {
  const scored = new Set(recalculation.forms.map(({ sheet }) => sheet.sheet));
  const hasFormula = ({ name, grid }: FormSheet): boolean =>
    scored.has(name) && grid.cells.some((row) => row.some(({ formula }) => formula !== null));
  return calculatedByHand && sheets.some(hasFormula);
}

const NOTHING_IGNORED = { ok: true, value: [] } as const;

/** What helps where a workbook names a rule set nobody knows. */
function withAdvice(scored: ScoredFile, advice: string): ScoredFile {
  const { error } = scored;
  if (error === null || error.code !== UNKNOWN_RULE_SET) return scored;
  return { ...scored, error: { ...error, message: `${error.message}${advice}` } };
}
