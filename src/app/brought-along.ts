import type { BroughtAlong, BroughtRuleSet } from '../core/record/brought-along';
import { canonicalJson } from '../core/record/canonical-json';
import { dismissalKey } from '../core/record/dismissals';
import { withCorrections } from '../core/record/kept-corrections';
import { ruleSetDifferences } from '../core/record/rule-set-differences';
import {
  anchorKey,
  type Dismissal,
  type KeptCorrection,
  type KeptDecision,
  type WorkbookRecord,
} from '../core/record/workbook-record';
import { defaultRuleSet } from '../core/scoring/rule-set/rule-sets';
import type { MadeHere } from './made-here';
import { ownRuleSet, type WorkbookRules } from './workbook-rules';

/** One thing that is brought along, or all of it. */
export type BroughtPart =
  | { readonly kind: 'all' | 'ruleSet' }
  | { readonly kind: 'decision'; readonly entry: KeptDecision }
  | { readonly kind: 'correction'; readonly entry: KeptCorrection }
  | { readonly kind: 'dismissal'; readonly entry: Dismissal };

/** What was set aside, to be put back. */
export interface SetAside {
  readonly record: WorkbookRecord;
  readonly ruleSetId: string | null;
}

/** What the workbook brings along; null: nothing. */
export function broughtAlong(rules: Omit<WorkbookRules, 'choice'>, made: MadeHere): BroughtAlong | null {
  const { record } = rules.kept;
  const brought: BroughtAlong = {
    ruleSet: broughtRuleSet(rules, made),
    refused: rules.unknown,
    decisions: record.decisions.filter((each) => !made.has(each)),
    corrections: record.corrections.filter((each) => !made.has(each)),
    dismissals: record.dismissals.filter((each) => !made.has(each)),
  };
  const { ruleSet, refused, decisions, corrections, dismissals } = brought;
  const entries = decisions.length + corrections.length + dismissals.length;
  return entries > 0 || ruleSet !== null || refused !== null ? brought : null;
}

function broughtRuleSet(rules: Omit<WorkbookRules, 'choice'>, made: MadeHere): BroughtRuleSet | null {
  const { ruleSet, unknown, kept } = rules;
  const carried = ownRuleSet(kept.record);
  const foreign = made.has(kept.record.ruleSet) ? null : carried;
  const isOurs = ruleSet.id !== carried?.id;
  const isNamed = isOurs && unknown === null && ruleSet.id !== defaultRuleSet.id && ruleSet.id !== made.ruleSetId;
  const shown = isNamed ? ruleSet : foreign;
  if (!shown) return null;
  const { id, name } = shown;
  const differences = ruleSetDifferences(shown, defaultRuleSet);
  return { id, name, own: !isNamed, inForce: id === ruleSet.id, base: defaultRuleSet.name, differences };
}

/** The record without a part of what is brought along, and the rule set that is in force then (absent: as before). */
export function withoutPart(
  record: WorkbookRecord,
  brought: BroughtAlong,
  part: BroughtPart,
  made: MadeHere,
): { readonly record: WorkbookRecord; readonly ruleSetId?: string } {
  const out = new Set(partEntries(brought, part).map(canonicalJson));
  const stays = (entry: unknown): boolean => !out.has(canonicalJson(entry));
  const { ruleSet, refused } = brought;
  const withRuleSet = part.kind === 'all' || part.kind === 'ruleSet';
  return {
    record: {
      ...record,
      ruleSet: withRuleSet && !made.has(record.ruleSet) ? null : record.ruleSet,
      decisions: record.decisions.filter(stays),
      corrections: record.corrections.filter(stays),
      dismissals: record.dismissals.filter(stays),
    },
    ...(withRuleSet && (refused !== null || ruleSet?.inForce) ? { ruleSetId: defaultRuleSet.id } : {}),
  };
}

function partEntries(brought: BroughtAlong, part: BroughtPart): readonly unknown[] {
  if (part.kind === 'all') return [...brought.decisions, ...brought.corrections, ...brought.dismissals];
  return 'entry' in part ? [part.entry] : [];
}

/** The record with what was set aside; what was said since of the same row, place or finding counts. */
export function withSetAside(record: WorkbookRecord, { record: aside }: SetAside): WorkbookRecord {
  const rowKey = ({ sheet, anchor }: KeptDecision): string => JSON.stringify([sheet, anchorKey(anchor)]);
  const [rows, found] = [new Set(record.decisions.map(rowKey)), new Set(record.dismissals.map(dismissalKey))];
  return {
    ...record,
    ruleSet: record.ruleSet ?? aside.ruleSet,
    decisions: [...aside.decisions.filter((each) => !rows.has(rowKey(each))), ...record.decisions],
    corrections: withCorrections(aside.corrections, record.corrections),
    dismissals: [...aside.dismissals.filter((each) => !found.has(dismissalKey(each))), ...record.dismissals],
  };
}
