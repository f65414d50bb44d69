import { scoreReading, type ScoredWorkbook } from '../app/read-forms';
import { addColumns, planReviewColumns } from '../app/review-columns';
import { fillReviews, planReviews, reviewWorkbook } from '../app/review-workbook';
import { atOnce } from '../app/work';
import type { ScoredFile } from '../collecting/score-json';
import type { Result, WorkbookPort } from '../host/port';
import { columnsWords, placesText, refusedText } from '../text/columns-words';
import type { Locale } from '../text/locale';
import { reviewWords } from '../text/review-words';
import { cliText } from './cli-text';

/** What is said of a copy, and its reviews as it has them now. */
interface ReviewedCopy {
  readonly notes: readonly string[];
  readonly reviews: ScoredFile['reviews'];
}

/** Fills the reviewers' columns of a workbook, and says of the file what was done: `notes`, or why nothing could be. `columns`:
 *  forms that have none get some. */
export async function fillReviewed(
  { file, reviews, scorecards }: ScoredFile,
  port: WorkbookPort,
  read: ScoredWorkbook,
  { locale, columns }: { readonly locale: Locale; readonly columns: boolean },
): Promise<Result<ReviewedCopy>> {
  const [text, words] = [cliText(locale), reviewWords(locale)];
  const planned = planReviews(read);
  const outcome = await fillReviews(port, read, planned);
  if (!outcome.ok) return outcome;
  const { sheets } = planned;
  const filled = sheets.reduce((sum, { filled: cells }) => sum + cells.length, 0);
  const locked = sheets.filter(({ locked: cells }) => cells.length > 0).map(({ sheet }) => sheet);
  const hasColumn = reviews?.some((review) => review?.column) === true;
  const added = columns ? await addedColumns(port, read, locale) : null;
  if (added && !added.ok) return added;
  const lacking = scorecards.filter((_, index) => reviews?.[index]?.column === null).map(({ sheet }) => sheet);
  const notes = [
    ...(filled > 0 ? [words.filled(filled)] : hasColumn && locked.length === 0 ? [words.nothingToFill] : []),
    ...(added ? added.value : [...new Set(lacking)].map((sheet) => words.noColumnIn(sheet))),
  ];
  const told = notes.map((note) => `${file}${text.colon}${note}`);
  const all = locked.length > 0 ? [...told, text.skipped(file, locked)] : told;
  if (!added) return { ok: true, value: { notes: all, reviews } };
  const now = await standing(port, read);
  return now.ok
    ? { ok: true, value: { notes: all, reviews: reviewWorkbook(now.value).map(({ review }) => review) } }
    : now;
}

/** The workbook as it stands now. */
async function standing(port: WorkbookPort, { rules }: ScoredWorkbook): Promise<Result<ScoredWorkbook>> {
  const reading = await port.read('workbook');
  return reading.ok ? scoreReading(port, reading.value, atOnce, rules) : reading;
}

/** Adds columns for a review where a form has none, as the workbook stands now, and says of each form where, or why not. */
async function addedColumns(
  port: WorkbookPort,
  read: ScoredWorkbook,
  locale: Locale,
): Promise<Result<readonly string[]>> {
  const now = await standing(port, read);
  if (!now.ok) return now;
  const planned = await planReviewColumns(port, now.value);
  if (!planned.ok) return planned;
  const added = await addColumns(port, planned.value);
  if (!added.ok) return added;
  const words = columnsWords(locale);
  const notes = planned.value.forms.flatMap(({ sheet, columns, refused, writes }): readonly string[] => {
    if (refused) return [refusedText(sheet, refused, locale)];
    if (!columns) return [];
    const told = words.addedIn(sheet, placesText(columns, writes.length, locale));
    return columns.isPrinted ? [told] : [told, words.notPrinted];
  });
  return { ok: true, value: notes };
}
