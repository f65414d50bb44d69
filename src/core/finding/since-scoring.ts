import type { CellPlace } from '../grid/address';
import type { LocalText } from '../local-text';

/** What a score is made from and is another than when the form was last scored: a cell of a row or of the execution block; the
 *  points somebody gave by hand; what else a row says (name, unit, own rule), where its score moves by that; a row put in or
 *  taken out; or, of a form whose figures the workbook had no room to remember one by one, something. */
export type ChangedInput =
  | 'target'
  | 'actual'
  | 'weight'
  | 'budget'
  | 'executed'
  | 'executionWeight'
  | 'rate'
  | 'points'
  | 'words'
  | 'added'
  | 'removed'
  | 'unlisted';

/** One such change, with the texts of the cell then and now (empty: blank) and the score that follows from each (null: none). */
export interface InputChange {
  readonly what: ChangedInput;
  readonly place: CellPlace;
  /** The row's name; empty where it is no row, or one that is gone. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly scoreFrom: string | null;
  readonly scoreTo: string | null;
  /** The sheet shows the score that follows now. */
  readonly isShown: boolean;
}

/** A figure that stood in the form after it was scored and was typed over since; `computed`: what the rules give now. */
export interface TypedOver {
  readonly what: 'score' | 'executionScore' | 'executionRate' | 'total' | 'grade';
  readonly place: CellPlace;
  readonly name: string;
  readonly from: string;
  /** Empty: it was taken away. */
  readonly to: string;
  readonly computed: string | null;
}

/** The rule set a form was last scored by, where another one is in force now. */
export interface OtherRules {
  readonly id: string;
  readonly version: number;
  readonly name: LocalText;
  /** The values that differ, as `defaults.atLeast`. */
  readonly fields: readonly string[];
}

/** What became of a form since it was last scored, as far as the workbook remembers. */
export interface SinceScoring {
  /** The day it was scored, as 2026-11-23. */
  readonly on: string;
  /** The total then and now; null: there was or is none that is complete. */
  readonly total: { readonly from: string | null; readonly to: string | null };
  /** By how much scoring again moves the total, with its sign; null: it does not, or there is no telling. */
  readonly moved: string | null;
  readonly inputs: readonly InputChange[];
  readonly typed: readonly TypedOver[];
  readonly rules: OtherRules | null;
  /** The cells (placeKey) that hold what we wrote there, wherever their rows have moved. */
  readonly ours: ReadonlySet<string>;
}
