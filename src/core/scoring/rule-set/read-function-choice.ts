import type { FunctionChoice } from './function-choice';
import { EXPECTATIONS } from './rule-set-expectations';
import { faultsOf, isFields, type RuleSetFault } from './rule-set-faults';
import { validateChoice } from './schema/choice-schema';

/** A function with its parameters, or every fault of them by field (`points`, `bands[0].limit`). */
export type FunctionChoiceReading =
  | { readonly ok: true; readonly choice: FunctionChoice }
  | { readonly ok: false; readonly faults: readonly RuleSetFault[] };

/** Reads what somebody chose for a row: out of the workbook's record, or out of a form not yet filled in. */
export function readFunctionChoice(value: unknown): FunctionChoiceReading {
  if (!isFields(value)) return { ok: false, faults: [{ field: '', expected: EXPECTATIONS.object }] };
  const result = validateChoice(value);
  if (result.ok) return { ok: true, choice: result.value };
  return { ok: false, faults: faultsOf(value, result.issues, validateChoice) };
}
