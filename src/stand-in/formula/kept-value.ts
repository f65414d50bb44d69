import { isCellError, sameValue, type CellValue } from '../../core/grid/grid';

/** What came of calculating one formula: a value, or why the engine has none a single cell could hold. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'notUnderstood' }
  /** It depends on itself. */
  | { readonly kind: 'circular' }
  /** More values than one; Excel would spill them or take one by implicit intersection. */
  | { readonly kind: 'array' };

/** Errors the engine produces for its own limits; Excel calculates many of those formulas. */
const ENGINE_ERRORS: ReadonlySet<string> = new Set([
  '#NAME?',
  '#SPILL!',
  '#CALC!',
  '#CYCLE!',
  '#ERROR!',
  '#GETTING_DATA',
]);

/** Whether calculating gave nothing but an error of the engine's own. */
export function isEngineError(outcome: Outcome): boolean {
  return outcome.kind === 'value' && isCellError(outcome.value) && ENGINE_ERRORS.has(outcome.value.error);
}

/** The value a formula cell has after a calculation. A cached value that was no error outlives everything that only
 *  says the engine could not calculate it; `inputFails` tells if a cell the formula reads shows the same error, which
 *  makes it a real one. */
export function keptValue(cached: CellValue, outcome: Outcome, inputFails: () => boolean): CellValue {
  if (outcome.kind !== 'value') return cached ?? { error: WITHOUT_VALUE[outcome.kind] };
  const { value } = outcome;
  if (!isCellError(value) || !ENGINE_ERRORS.has(value.error)) return value;
  const isName = value.error === '#NAME?';
  if (cached === null || isCellError(cached) || (isName && inputFails())) return isName ? value : { error: '#VALUE!' };
  return cached;
}

/** What a cell without a cached value shows. Excel, too, stores the errors that came after 2007 as #VALUE!. */
const WITHOUT_VALUE = { notUnderstood: '#NAME?', array: '#VALUE!', circular: '#REF!' } as const;

/** Files hold 17 digits of a number, of which Excel counts 15. */
const NOISE = 1e-14;

/** Whether calculating gave what the cell holds already: to the digits Excel counts, and an empty text is as good as no
 *  result. */
export function sameResult(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b));
  return sameValue(a, b) || (a === null && b === '');
}
