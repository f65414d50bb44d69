import { EMPTY_RECORD } from '../core/record/workbook-record';
import type { RecordCopies } from '../core/record/record-text';
import { defaultRuleSet } from '../core/scoring/rule-set/rule-sets';
import type { Result } from '../host/port';
import { broughtAlong, withoutPart, withSetAside, type BroughtPart, type SetAside } from './brought-along';
import type { MadeHere } from './made-here';
import type { KnownWorkbook, ToRemember } from './remembering';
import { chosenRules, workbookRules } from './workbook-rules';

type Decide = (known: KnownWorkbook) => Promise<Result<ToRemember>>;

const done = (value: ToRemember): Result<ToRemember> => ({ ok: true, value });

/** Sets aside what the workbook brings along, or a part of it, and tells what that was. */
export function keepWithout(part: BroughtPart, made: MadeHere, tell: (aside: SetAside) => void): Decide {
  return async ({ reading, record }) => {
    const brought = broughtAlong(workbookRules(reading), made);
    if (!brought) return done({});
    const left = withoutPart(record, brought, part, made);
    const isIn =
      <T>(entries: readonly T[]) =>
      (each: T): boolean =>
        !entries.includes(each);
    tell({
      record: {
        ruleSet: left.record.ruleSet === null ? record.ruleSet : null,
        decisions: record.decisions.filter(isIn(left.record.decisions)),
        corrections: record.corrections.filter(isIn(left.record.corrections)),
        dismissals: record.dismissals.filter(isIn(left.record.dismissals)),
      },
      ruleSetId: left.ruleSetId !== undefined && brought.refused === null ? reading.ruleSet : null,
    });
    return done({ ...left, notice: { kind: 'setAside' } });
  };
}

/** Puts back what was set aside. */
export function keepPutBack(aside: SetAside): Decide {
  return async ({ record }) => {
    const ruleSetId = aside.ruleSetId === null ? {} : { ruleSetId: aside.ruleSetId };
    return done({ record: withSetAside(record, aside), ...ruleSetId, asItWas: true, notice: { kind: 'putBack' } });
  };
}

/** Keeps one of two copies that disagree; null: neither, and no rule set that only they hold. */
export function keepCopy(which: keyof RecordCopies | null): Decide {
  return async ({ copies, reading }) => {
    if (!copies) return done({});
    const record = which === null ? EMPTY_RECORD : copies[which];
    const isKnown = chosenRules(record, reading.ruleSet).unknown === null;
    return done({ record, settles: true, asItWas: true, ...(isKnown ? {} : { ruleSetId: defaultRuleSet.id }) });
  };
}

/** What is set aside once more is. */
export function bothAside(first: SetAside | null, second: SetAside): SetAside {
  if (!first) return second;
  return { record: withSetAside(second.record, first), ruleSetId: second.ruleSetId ?? first.ruleSetId };
}
