import type { KeyedSheet } from '../../core/plan/keyed-sheet';
import type { SheetReading, WorkbookReading } from '../../host/port';
import { LOCALES, type Locale } from '../../text/locale';
import { freeName, planOwnSheet, type OwnSheetPlan } from '../own-sheet';
import type { SummaryForm } from './summary-columns';
import { summarySheets, type UnreadFile } from './summary-draft';

interface SummaryContent {
  readonly forms: readonly SummaryForm[];
  /** null: of this workbook alone. */
  readonly unread: readonly UnreadFile[] | null;
}

/** What becomes of the sheets of a summary in a workbook: they speak the language of the summary that is there already. One
 *  that was collected from files is none of this workbook's own forms, and stays as it is beside theirs. */
export function planSummary(
  { sheets }: Pick<WorkbookReading, 'sheets'>,
  content: SummaryContent,
  locale: Locale,
): readonly OwnSheetPlan[] {
  if (content.unread !== null) return planSheets({ sheets }, content, locale);
  const collected = new Set(collectedSheets({ sheets }));
  const plans = planSheets({ sheets: sheets.filter((sheet) => !collected.has(sheet)) }, content, locale);
  return plans.map((plan) =>
    plan.kind === 'new' ? { ...plan, draft: { ...plan.draft, name: freeName(sheets, plan.draft.name) } } : plan,
  );
}

function planSheets(
  reading: Pick<WorkbookReading, 'sheets'>,
  { forms, unread }: SummaryContent,
  locale: Locale,
): readonly OwnSheetPlan[] {
  const drafts = [locale, ...LOCALES.filter((other) => other !== locale)].map((each) =>
    summarySheets(forms, unread, each),
  );
  const there = drafts.find(([list]) => planOwnSheet(reading, [list]).kind === 'refresh');
  const sheets: readonly KeyedSheet[] = there ?? drafts[0] ?? [];
  return sheets.map((sheet) => planOwnSheet(reading, [sheet]));
}

/** The sheets of a summary of ours that a workbook holds, whatever people have added to them; none where it has no list of
 *  forms. */
export function summarySheetsIn(reading: Pick<WorkbookReading, 'sheets'>): readonly SheetReading[] {
  const plans = planSheets(reading, { forms: [], unread: [] }, 'zh-CN');
  return plans[0]?.kind === 'refresh' ? refreshedBy(plans) : [];
}

/** Those of a summary whose forms stand in other files. */
function collectedSheets(reading: Pick<WorkbookReading, 'sheets'>): readonly SheetReading[] {
  const plans = planSheets(reading, { forms: [], unread: [] }, 'zh-CN');
  const [list] = plans;
  return list?.kind === 'refresh' && list.refresh.columns.has('file') ? refreshedBy(plans) : [];
}

const refreshedBy = (plans: readonly OwnSheetPlan[]): readonly SheetReading[] =>
  plans.flatMap((plan) => (plan.kind === 'refresh' ? [plan.sheet] : []));
