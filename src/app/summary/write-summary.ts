import type { Result, WorkbookPort } from '../../host/port';
import type { OwnSheetTold } from '../../text/written-sheet-words';
import { listLocale } from '../finding-list-sheet';
import { ownSheetTold, writeOwnSheets, type WrittenSheets } from '../own-sheet';
import type { ScoredWorkbook } from '../read-forms';
import { formLine } from './form-line';
import { planSummary } from './plan-summary';

/** The summary as written into its workbook. */
export interface WrittenSummary extends WrittenSheets {
  /** How many forms it lists. */
  readonly forms: number;
  /** What became of the list of forms. */
  readonly list: OwnSheetTold;
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
  const [first] = written.value.sheets;
  if (!first) throw new TypeError('a summary has a list of forms');
  const { refreshed, ...list } = ownSheetTold(first);
  const isSame = written.value.written === null;
  const told = { ...list, refreshed: refreshed && { ...refreshed, isSame } };
  return { ok: true, value: { ...written.value, forms: forms.length, list: told } };
}
