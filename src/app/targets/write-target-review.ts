import type { Result, WorkbookPort } from '../../host/port';
import type { Locale } from '../../text/locale';
import { planOwnSheet, writeOwnSheet, type WrittenSheet, type WrittenSheets } from '../own-sheet';
import type { ScoredWorkbook } from '../read-forms';
import { declaredTargets, targetReviewSheet } from './target-review-sheet';

/** The review as written: its sheet, how many points it lists, and how to take it back (null: it said that already). */
export interface TargetReviewWritten {
  readonly sheet: WrittenSheet;
  readonly sheets: readonly WrittenSheet[];
  readonly findings: number;
  readonly written: WrittenSheets['written'];
}

/** Writes the review of declared targets as a sheet, or brings the one there up to date. The declarations stay as they are. It
 *  speaks their language. */
export async function writeTargetReview(
  port: WorkbookPort,
  { reading, sheets, recalculation }: ScoredWorkbook,
): Promise<Result<TargetReviewWritten>> {
  const targets = declaredTargets(recalculation.skippedTables);
  const names = targets.flatMap(({ sheet }) => sheet.rows.map(({ name }) => name)).join('');
  const isChinese = names === '' || /\p{Script=Han}/u.test(names);
  const locales: readonly [Locale, Locale] = isChinese ? ['zh-CN', 'en-US'] : ['en-US', 'zh-CN'];
  const grids = new Map(sheets.map(({ name, grid }) => [name, grid]));
  const [wanted, other] = locales.map((locale) => targetReviewSheet(targets, grids, locale));
  if (!wanted || !other) throw new TypeError('a list of two languages has two');
  const made = await writeOwnSheet(port, planOwnSheet(reading, [wanted, other]));
  if (!made.ok) return made;
  const { written, ...sheet } = made.value;
  return { ok: true, value: { sheet, sheets: [sheet], findings: wanted.rows.length, written } };
}
