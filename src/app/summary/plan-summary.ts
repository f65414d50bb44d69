import type { KeyedSheet } from '../../core/plan/keyed-sheet';
import type { SheetReading, WorkbookReading } from '../../host/port';
import { LOCALES, type Locale } from '../../text/locale';
import { planOwnSheet, type OwnSheetPlan } from '../own-sheet';
import type { SummaryForm } from './summary-columns';
import { summarySheets, type UnreadFile } from './summary-draft';

/** What becomes of the sheets of a summary in a workbook: they speak the language of the summary that is there already. */
export function planSummary(
  reading: Pick<WorkbookReading, 'sheets'>,
  { forms, unread }: { readonly forms: readonly SummaryForm[]; readonly unread: readonly UnreadFile[] | null },
  locale: Locale,
): readonly OwnSheetPlan[] {
  const drafts = [locale, ...LOCALES.filter((other) => other !== locale)].map((each) =>
    summarySheets(forms, unread, each),
  );
  const there = drafts.find(([list]) => planOwnSheet(reading, [list]).kind === 'refresh');
  const sheets: readonly KeyedSheet[] = there ?? drafts[0] ?? [];
  // People hide what they do not need beside the list.
  return sheets.map((sheet, index) => planOwnSheet(reading, [sheet], index > 0));
}

/** The sheets of a summary of ours that a workbook holds, whatever people have added to them; none where it has no list of
 *  forms. */
export function summarySheetsIn(reading: Pick<WorkbookReading, 'sheets'>): readonly SheetReading[] {
  const [list, ...others] = planSummary(reading, { forms: [], unread: [] }, 'zh-CN');
  return list?.kind === 'refresh'
    ? [list, ...others].flatMap((plan) => (plan.kind === 'refresh' ? [plan.sheet] : []))
    : [];
}
