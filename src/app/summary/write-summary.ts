import type { Result, WorkbookPort } from '../../host/port';
import type { SheetRefreshCounts } from '../../text/written-sheet-words';
import { listLocale } from '../finding-list-sheet';
import { writeOwnSheets, type WrittenSheet, type WrittenSheets } from '../own-sheet';
import type { ScoredWorkbook } from '../read-forms';
import { formLine } from './form-line';
import { planSummary } from './plan-summary';

/** The summary as written into its workbook. */
export interface WrittenSummary extends WrittenSheets {
  /** How many forms it lists. */
  readonly forms: number;
  /** What bringing the list of forms up to date did; null: it is new. */
  readonly refreshed: SheetRefreshCounts | null;
}

/** Writes the forms of a workbook as a summary (汇总) into it, or brings the one there up to date. */
export async function writeSummary(
  port: WorkbookPort,
  { reading, recalculation, rules }: ScoredWorkbook,
): Promise<Result<WrittenSummary>> {
  const forms = recalculation.forms.map((form) => ({ line: formLine(form, rules.ruleSet.name), file: null }));
  const plans = planSummary(reading, { forms, unread: null }, listLocale(recalculation));
  const written = await writeOwnSheets(port, plans);
  if (!written.ok) return written;
  const [list] = written.value.sheets;
  return { ok: true, value: { ...written.value, forms: forms.length, refreshed: list ? refreshCounts(list) : null } };
}

function refreshCounts({ refresh }: WrittenSheet): SheetRefreshCounts | null {
  if (!refresh) return null;
  const { changed, added, marked, emptied, ownColumns, ownRows, missing } = refresh;
  return {
    changed: changed.length + emptied.length,
    added: added.length,
    gone: marked.length,
    ownColumns,
    ownRows,
    missing,
  };
}
