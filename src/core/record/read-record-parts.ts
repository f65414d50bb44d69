import { findCheck } from '../finding/catalogue';
import { NO_DECISION } from '../scoring/choose-function';
import { readFunctionChoice } from '../scoring/rule-set/read-rule-set';
import { importRuleSet } from '../scoring/rule-set/rule-sets';
import { type RowAnchor, readCorrections } from '../sheet/corrections/correction';
import { isFields } from './canonical-json';
import type { Dismissal, KeptDecision, WorkbookRecord } from './workbook-record';

const isText = (value: unknown): value is string => typeof value === 'string';

/** What of a stored record is as it must be, and how much was left out because it is not. */
export function readRecordParts(stored: unknown): { readonly record: WorkbookRecord; readonly leftOut: number } {
  const fields = isFields(stored) ? stored : {};
  const decisions = readEach(fields['decisions'], readDecision);
  const corrections = readEach(fields['corrections'], (each) => readCorrections([each])[0] ?? null);
  const dismissals = readEach(fields['dismissals'], readDismissal);
  const ruleSet = fields['ruleSet'] ?? null;
  const isRuleSet = ruleSet === null || importRuleSet(JSON.stringify(ruleSet)).ok;
  return {
    record: {
      ruleSet: isRuleSet ? ruleSet : null,
      decisions: decisions.read,
      corrections: corrections.read,
      dismissals: dismissals.read,
      ...(isFields(fields['sheetIds']) ? { sheetIds: readIds(fields['sheetIds']) } : {}),
    },
    leftOut: decisions.leftOut + corrections.leftOut + dismissals.leftOut + (isRuleSet ? 0 : 1),
  };
}

function readIds(stored: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => isText(entry[1])));
}

function readEach<T>(
  stored: unknown,
  read: (each: unknown) => T | null,
): { readonly read: readonly T[]; readonly leftOut: number } {
  if (!Array.isArray(stored)) return { read: [], leftOut: stored === undefined ? 0 : 1 };
  const all = stored.map(read).filter((each) => each !== null);
  return { read: all, leftOut: stored.length - all.length };
}

function readDecision(stored: unknown): KeptDecision | null {
  if (!isFields(stored) || !isFields(stored['decision'])) return null;
  const anchor = readAnchor(stored['anchor']);
  const { sheet } = stored;
  const { chosen, confirmed } = stored['decision'];
  if (!anchor || !isText(sheet) || !(confirmed === null || isText(confirmed))) return null;
  const choice = chosen === null ? { ok: true as const, choice: null } : readFunctionChoice(chosen);
  return choice.ok ? { sheet, anchor, decision: { ...NO_DECISION, chosen: choice.choice, confirmed } } : null;
}

function readDismissal(stored: unknown): Dismissal | null {
  if (!isFields(stored)) return null;
  const { check, sheet, layout, figures, reason, on } = stored;
  const anchor = stored['anchor'] === null ? null : readAnchor(stored['anchor']);
  if (!isText(check) || !findCheck(check) || (anchor === null && stored['anchor'] !== null)) return null;
  if (!isText(sheet) || !isText(layout) || !isText(figures) || !isText(reason) || !isText(on)) return null;
  return { check, sheet, anchor, layout, figures, reason, on };
}

function readAnchor(stored: unknown): RowAnchor | null {
  if (!isFields(stored)) return null;
  const { name, level1, level2, occurrence } = stored;
  if (!isText(name) || !isText(level1) || !isText(level2)) return null;
  if (typeof occurrence !== 'number' || !Number.isSafeInteger(occurrence) || occurrence < 0) return null;
  return { name, level1, level2, occurrence };
}
