import type { Exact } from '../exact';
import type { Comparator } from './comparators';
import type { DateSpan } from './date-text';
import type { WordState } from './word-states';

/** A figure as it stands in a cell. A percentage is counted in percentage points with the unit `%`: 34% is 34 `%`. */
export interface Quantity {
  readonly value: Exact;
  /** In one spelling (units.ts), a multiplier such as 万 where it stands alone, or null. */
  readonly unit: string | null;
  /** 万, where the figure was written with it in front of a unit (550万粒 is 5500000 粒). */
  readonly multiplier?: string;
  /** Its thousands stand apart in the cell: 45,732,300. */
  readonly grouped?: true;
  /** Somebody said that it is a percentage: nothing is asked of it any more. */
  readonly said?: true;
  readonly comparator: Comparator | null;
  /** The comparator is only a turn of speech (达到), which says nothing on an actual value. */
  readonly reached: boolean;
}

/** A span of figures such as 80%-90%, both ends included; `low` and `high` have the same unit. */
export interface QuantityRange {
  readonly low: Exact;
  readonly high: Exact;
  readonly unit: string | null;
  /** ±10%: the ends are deviations from a figure that stands elsewhere, not values themselves. */
  readonly deviation: boolean;
}

/** What a cell was understood as. Nothing is ever taken for 0 that is not written as 0. */
export type Reading =
  | { readonly kind: 'blank' }
  /** /, —, 无, …… : does not apply. */
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'figure'; readonly quantity: Quantity; readonly text: string }
  /** Words, a sentence or a date; `date` where the whole cell says a time, `state` where it says one known result. */
  | { readonly kind: 'words'; readonly text: string; readonly date?: DateSpan; readonly state?: WordState }
  /** Looks like a figure but is none we could take without guessing: a range (with its ends), 约90%, 12..5. */
  | {
      readonly kind: 'unreadable';
      readonly text: string;
      readonly range?: QuantityRange;
      /** So many indicators share what stands in the cell (a merged one). */
      readonly sharedBy?: number;
    }
  /** An error value such as #REF!. */
  | { readonly kind: 'error'; readonly text: string };

export const BLANK: Reading = { kind: 'blank' };

/** The reading as a normalised text (`≥60%`), null when blank. */
export function readingText(reading: Reading): string | null {
  return reading.kind === 'blank' ? null : reading.text;
}

/** Neither a figure nor words: nothing there, or a mark that says so. */
export function isEmptyReading(reading: Reading): boolean {
  return reading.kind === 'blank' || reading.kind === 'mark';
}

/** The figure that stands there, without a sign before it; null: something else, or nothing. */
export const bareFigure = (reading: Reading | undefined): Exact | null =>
  reading?.kind === 'figure' && reading.quantity.comparator === null ? reading.quantity.value : null;
