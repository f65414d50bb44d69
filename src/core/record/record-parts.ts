import { findCheck } from '../finding/catalogue';
import { isFields } from './canonical-json';
import { NO_HISTORY, readHistory } from './history';
import { readScorings } from './scorings-text';
import type { Dismissal, KeptCorrection, KeptDecision, ScoreStyle, WorkbookRecord } from './workbook-record';
import { NO_DECISION, type RowDecision } from '../scoring/choose-function';
import type { Direction } from '../scoring/measure/direction';
import { readFunctionChoice, type RuleSetFault } from '../scoring/rule-set/read-rule-set';
import type { PointsShare } from '../scoring/weight';
import { importRuleSet } from '../scoring/rule-set/rule-sets';
import { readCorrections, type RowAnchor } from '../sheet/corrections/correction';

/** What of a stored record is as it must be. */
export interface RecordParts {
  readonly record: WorkbookRecord;
  /** Why its own rule set was not taken; empty where it was, or there is none. */
  readonly ruleSetFaults: readonly RuleSetFault[];
  /** How many decisions, corrections, dismissals, scorings, lines of history or rule sets were left out because they are none. */
  readonly leftOut: number;
  /** What was not taken because there is more of it than people ever decide; null: nothing. */
  readonly tooMuch: TooMuch | null;
}

/** How many entries of each kind were not taken, 0 for a kind that was; all 0 where a copy is too long even to be counted. */
export type TooMuch = Readonly<Record<'decisions' | 'corrections' | 'dismissals', number>>;

/** The most entries of a kind that are taken: a list that is longer was made to hold up whoever opens the workbook. */
export const MOST_ENTRIES = 5_000;
/** How many entries a stored list has. */
export const many = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** Who verified something is a name, not a text. */
export const LONGEST_NAME = 40;

const isText = (value: unknown): value is string => typeof value === 'string';

/** What of a stored record is as it must be, and how much was left out because it is not. */
export function readRecordParts(stored: unknown): RecordParts {
  const fields = isFields(stored) ? stored : {};
  const beyond = (list: unknown): number => (many(list) > MOST_ENTRIES ? many(list) : 0);
  const tooMuch: TooMuch = {
    decisions: beyond(fields['decisions']),
    corrections: beyond(fields['corrections']),
    dismissals: beyond(fields['dismissals']),
  };
  const decisions = readEach(fields['decisions'], readDecision);
  const corrections = readEach(fields['corrections'], readKeptCorrection);
  const dismissals = readEach(fields['dismissals'], readDismissal);
  const scorings = readScorings(fields['scorings']);
  const history = readHistory(fields['history']);
  const ruleSet = fields['ruleSet'] ?? null;
  const read = ruleSet === null ? null : importRuleSet(JSON.stringify(ruleSet));
  const ruleSetFaults = read?.ok === false ? read.faults : [];
  const isRuleSet = ruleSetFaults.length === 0;
  return {
    record: {
      ruleSet: isRuleSet ? ruleSet : null,
      decisions: decisions.read,
      corrections: corrections.read,
      dismissals: dismissals.read,
      ...(isFields(fields['sheetIds']) ? { sheetIds: readIds(fields['sheetIds']) } : {}),
      ...(scorings.read.length > 0 ? { scorings: scorings.read } : {}),
      ...(history.read === NO_HISTORY ? {} : { history: history.read }),
      ...(isStyle(fields['formulas']) ? { formulas: fields['formulas'] } : {}),
    },
    leftOut: [decisions, corrections, dismissals, scorings, history].reduce(
      (sum, each) => sum + each.leftOut,
      isRuleSet ? 0 : 1,
    ),
    ruleSetFaults,
    tooMuch: Object.values(tooMuch).some((count) => count > 0) ? tooMuch : null,
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
  if (stored.length > MOST_ENTRIES) return { read: [], leftOut: 0 }; // told as too much
  const all = stored.map(read).filter((each) => each !== null);
  return { read: all, leftOut: stored.length - all.length };
}

function readDecision(stored: unknown): KeptDecision | null {
  if (!isFields(stored) || !isFields(stored['decision'])) return null;
  const anchor = readAnchor(stored['anchor']);
  const { sheet } = stored;
  const { chosen, confirmed, direction = null, share = null } = stored['decision'];
  if (!anchor || !isText(sheet) || !(confirmed === null || isText(confirmed))) return null;
  const choice = chosen === null ? { ok: true as const, choice: null } : readFunctionChoice(chosen);
  if (!choice.ok || !isDirection(direction) || !isShare(share)) return null;
  const said: Pick<RowDecision, 'direction' | 'share'> = { ...(direction && { direction }), ...(share && { share }) };
  const kept = { sheet, anchor, decision: { ...NO_DECISION, chosen: choice.choice, confirmed, ...said } };
  return isDay(stored['on']) ? { ...kept, on: stored['on'] } : kept;
}

function readKeptCorrection(stored: unknown): KeptCorrection | null {
  const [correction] = readCorrections([stored]);
  if (!correction) return null;
  return isFields(stored) && isDay(stored['on']) ? { ...correction, on: stored['on'] } : correction;
}

/** A day as we write it: nothing else is told as one. */
const isDay = (value: unknown): value is string => isText(value) && /^\d{4}-\d\d-\d\d$/u.test(value);

const isStyle = (value: unknown): value is ScoreStyle => value === 'live' || value === 'values';

const isDirection = (value: unknown): value is Direction | null =>
  value === null || value === 'atLeast' || value === 'atMost';

const isShare = (value: unknown): value is PointsShare | null =>
  value === null ||
  value === 'equal' ||
  (isFields(value) && isText(value['points']) && /^\d{1,6}(?:\.\d{1,4})?$/u.test(value['points']));

function readDismissal(stored: unknown): Dismissal | null {
  if (!isFields(stored)) return null;
  const { check, sheet, layout, figures, reason, on, verifiedBy } = stored;
  const anchor = stored['anchor'] === null ? null : readAnchor(stored['anchor']);
  if (!isText(check) || !findCheck(check) || (anchor === null && stored['anchor'] !== null)) return null;
  if (!isText(sheet) || !isText(layout) || !isText(figures) || !isText(reason) || !isDay(on)) return null;
  const dismissal = { check, sheet, anchor, layout, figures, reason, on };
  if (verifiedBy === undefined) return dismissal;
  return isText(verifiedBy) && verifiedBy.length <= LONGEST_NAME ? { ...dismissal, verifiedBy } : null;
}

function readAnchor(stored: unknown): RowAnchor | null {
  if (!isFields(stored)) return null;
  const { name, level1, level2, occurrence } = stored;
  if (!isText(name) || !isText(level1) || !isText(level2)) return null;
  if (typeof occurrence !== 'number' || !Number.isSafeInteger(occurrence) || occurrence < 0) return null;
  return { name, level1, level2, occurrence };
}
