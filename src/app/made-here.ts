import { canonicalJson } from '../core/record/canonical-json';
import { anchorKey, type KeptDecision, type WorkbookRecord } from '../core/record/workbook-record';

/** What was decided in this session; all else that a workbook remembers was brought along by it. */
export interface MadeHere {
  /** The rule set that was chosen; null: none was. */
  readonly ruleSetId: string | null;
  has(entry: unknown): boolean;
  /** Whether this sheet was scored in this session: what the workbook remembers of its scores is from here then, or was seen to
   *  be what scoring gives. */
  hasScored(sheetId: string): boolean;
}

/** Keeps what is decided in this session. */
export interface MadeHereKeeper extends MadeHere {
  ruleSetId: string | null;
  /** What is in the record now and was not before. */
  add(before: WorkbookRecord, after: WorkbookRecord): void;
  scored(sheetIds: readonly string[]): void;
}

export function madeHere(ruleSetId: string | null = null): MadeHereKeeper {
  const keys = new Set<string>();
  const sheets = new Set<string>();
  const has = (entry: unknown): boolean => keys.has(canonicalJson(entry));
  return {
    ruleSetId,
    has,
    hasScored: (sheetId) => sheets.has(sheetId),
    scored(sheetIds) {
      for (const id of sheetIds) sheets.add(id);
    },
    add(before, after) {
      const known = new Set<unknown>([...before.decisions, ...before.corrections, ...before.dismissals]);
      const made = [
        ...after.decisions.filter((each) => !keepsForeignChoice(before.decisions, each, has)),
        ...after.corrections,
        ...after.dismissals,
      ].filter((each) => !known.has(each));
      for (const each of made) keys.add(canonicalJson(each));
      if (after.ruleSet !== null && after.ruleSet !== before.ruleSet) keys.add(canonicalJson(after.ruleSet));
    },
  };
}

/** Whether a decision only adds to one that was brought along: the function of that one is nobody's choice here. */
function keepsForeignChoice(
  before: readonly KeptDecision[],
  { sheet, anchor, decision }: KeptDecision,
  has: (entry: unknown) => boolean,
): boolean {
  const earlier = before.find((each) => each.sheet === sheet && anchorKey(each.anchor) === anchorKey(anchor));
  if (!earlier || has(earlier) || earlier.decision.chosen === null) return false;
  return canonicalJson(earlier.decision.chosen) === canonicalJson(decision.chosen);
}
