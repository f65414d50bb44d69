import type { ScoredWorkbook } from '../app/read-forms';
import { fillReviews, planReviews } from '../app/review-workbook';
import type { Result, WorkbookPort } from '../host/port';
import type { Locale } from '../text/locale';
import { reviewWords } from '../text/review-words';
import { cliText } from './cli-text';
import type { ScoredFile } from '../collecting/score-json';

/** Fills the reviewers' columns of a workbook, and says of the file what was done: `notes`, or why nothing could be. */
export async function fillReviewed(
  { file, reviews, scorecards }: ScoredFile,
  port: WorkbookPort,
  read: ScoredWorkbook,
  locale: Locale,
): Promise<Result<readonly string[]>> {
  const [text, words] = [cliText(locale), reviewWords(locale)];
  const planned = planReviews(read);
  const outcome = await fillReviews(port, read, planned);
  if (!outcome.ok) return outcome;
  const { sheets } = planned;
  const filled = sheets.reduce((sum, { filled: cells }) => sum + cells.length, 0);
  const locked = sheets.filter(({ locked: cells }) => cells.length > 0).map(({ sheet }) => sheet);
  const hasColumn = reviews?.some((review) => review?.column) === true;
  const lacking = scorecards.filter((_, index) => reviews?.[index]?.column === null).map(({ sheet }) => sheet);
  const notes = [
    ...(filled > 0 ? [words.filled(filled)] : hasColumn && locked.length === 0 ? [words.nothingToFill] : []),
    ...[...new Set(lacking)].map((sheet) => words.noColumnIn(sheet)),
  ];
  const told = notes.map((note) => `${file}${text.colon}${note}`);
  return { ok: true, value: locked.length > 0 ? [...told, text.skipped(file, locked)] : told };
}
