import { broughtAlong } from '../app/brought-along';
import { compareWithout, type SheetComparison } from '../app/compare-without';
import { madeHere } from '../app/made-here';
import type { ScoredWorkbook } from '../app/read-forms';
import { atOnce } from '../app/work';
import { workbookRules, type WorkbookRules } from '../app/workbook-rules';
import type { BroughtAlong } from '../core/record/brought-along';
import { defaultRuleSet } from '../core/scoring/rule-set/rule-sets';
import type { Result, WorkbookPort } from '../host/port';
import { broughtLine, tooMuchText, totalsText } from '../text/brought-text';
import type { Locale } from '../text/locale';
import type { RecordInForce, RecordNotUsed } from '../collecting/record-json';
import { faultsTold } from '../text/read-words';
import { cliText } from './cli-text';

/** What is in force of a record, and what has to be said of it. */
export interface RecordTold {
  readonly inForce: RecordInForce | null;
  readonly notUsed: RecordNotUsed | null;
  readonly notes: readonly string[];
}

/** What of a workbook's record decides its result, and what that changes. */
export async function recordInForce(
  file: string,
  scored: ScoredWorkbook,
  asked: string | null,
  locale: Locale,
): Promise<RecordTold> {
  const made = madeHere(asked);
  const notUsed = recordNotUsed(file, scored.rules, locale);
  const mended = scored.rules.kept.state === 'mended' ? [cliText(locale).record(file, 'mended')] : [];
  const notes = notUsed ? [notUsed.message] : mended;
  const all = broughtAlong(scored.rules, made);
  const brought = all && { ...all, ruleSet: all.ruleSet?.inForce === true ? all.ruleSet : null };
  if (!all || !brought || isNothing(brought)) return { inForce: null, notUsed, notes };
  const comparison = await compareWithout(scored, all, made, atOnce);
  const totals = comparison.flatMap(({ sheet, without }) =>
    without.map(({ score, complete }) => ({ sheet, total: complete ? score : null })),
  );
  const { ruleSet, decisions, corrections, dismissals } = brought;
  const inForce: RecordInForce = {
    ruleSet: ruleSet && { name: ruleSet.name[locale], differs: ruleSet.differences.length },
    rowDecisions: decisions.length,
    corrections: corrections.length,
    dismissals: dismissals.length,
    by: [...new Set(dismissals.flatMap(({ verifiedBy }) => verifiedBy || []))],
    totalWithout: totals[0]?.total ?? null,
    ...(totals.length > 1 && { totalsWithout: totals }),
  };
  return { inForce, notUsed, notes: [...notes, broughtNote(file, brought, comparison, locale)] };
}

const isNothing = ({ ruleSet, decisions, corrections, dismissals }: BroughtAlong): boolean =>
  ruleSet === null && decisions.length + corrections.length + dismissals.length === 0;

/** As many sheets as are compared in the one line. */
const MOST_SHEETS = 3;

function broughtNote(
  file: string,
  brought: BroughtAlong,
  comparison: readonly SheetComparison[],
  locale: Locale,
): string {
  const text = cliText(locale);
  const changed = comparison
    .map(({ used, without }) => [totalsText(used, locale), totalsText(without, locale)] as const)
    .filter(([used, without]) => used !== without);
  const told = changed.slice(0, MOST_SHEETS).map(([used, without]) => text.withAndWithout(used, without));
  return text.broughtAlong(file, broughtLine(brought, locale), told);
}

function recordNotUsed(file: string, { kept }: WorkbookRules, locale: Locale): RecordNotUsed | null {
  const text = cliText(locale);
  const { state, tooMuch, ruleSetFaults, leftOut } = kept;
  if (ruleSetFaults.length > 0)
    return { code: 'refused', message: text.broughtRefused(file, faultsTold(kept.ruleSetFaults, locale)) };
  if (tooMuch !== null) return { code: 'tooMuch', message: text.recordTooMuch(file, tooMuchText(tooMuch, locale)) };
  if (leftOut > 0) return { code: 'partly', message: text.recordPartly(file, leftOut) };
  return state === 'lost' || state === 'disagree' ? { code: state, message: text.record(file, state) } : null;
}

/** Takes what a workbook brings along out of it, in memory, so that neither its result nor its scored copy has it; tells
 *  what that was. */
export async function withoutRecord(
  file: string,
  port: WorkbookPort,
  locale: Locale,
): Promise<Result<readonly string[]>> {
  const read = await port.read('workbook');
  if (!read.ok) return read;
  const { record, ruleSet } = read.value;
  const brought = broughtAlong(workbookRules(read.value), madeHere());
  const saved = [
    record.xml !== null || record.sheet !== null ? await port.saveRecord(null) : null,
    ruleSet !== null ? await port.saveRuleSet(defaultRuleSet.id) : null,
  ];
  // It is in force for as long as it stands in the workbook: what could not be taken out is not said to be ignored.
  for (const each of saved) if (each?.ok === false) return each;
  return { ok: true, value: brought ? [cliText(locale).recordIgnored(file, broughtLine(brought, locale))] : [] };
}
