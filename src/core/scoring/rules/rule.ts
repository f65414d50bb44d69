import type { Exact, Ratio } from '../../exact';
import type { Reading } from '../../grid/reading';
import type { Explanation, ExplanationCode } from '../explanation';
import type { Figures } from '../figures';
import type { FunctionChoice, LocalText } from '../rule-set';

/** What a scoring function works on: the row's weight, its figures (null where it is judged in words), and what is
 *  typed into its score cell. */
export interface RuleCase {
  readonly weight: Exact;
  readonly figures: Figures | null;
  readonly typed: Reading;
}

/** Points before rounding, with the line of arithmetic; or why there are none. The engine adds `weight` and the rounded
 *  `score` to the arguments. */
export type Verdict =
  | {
      readonly kind: 'points';
      readonly points: Ratio;
      readonly code: ExplanationCode;
      readonly args: Explanation['args'];
    }
  | { readonly kind: 'unscorable'; readonly code: ExplanationCode; readonly args: Explanation['args'] };

/** A worked example: it is checked by the tests and printed in the manual. */
export interface RuleExample<C extends FunctionChoice> {
  readonly choice: C;
  readonly weight: string;
  readonly target: string;
  readonly actual: string;
  readonly typed?: string;
  /** The score, rounded half-up to two decimals. */
  readonly score: string;
}

/** What a scoring function is, for people and for the manual. */
export interface RuleMeta<C extends FunctionChoice> {
  readonly id: C['function'];
  readonly name: LocalText;
  /** The formula in words. */
  readonly formula: LocalText;
  readonly parameters: readonly { readonly name: string; readonly meaning: LocalText }[];
  readonly examples: readonly RuleExample<C>[];
  /** Where the rule comes from. */
  readonly source: LocalText;
}

/** A scoring function: one a file, pure, on exact figures. */
export interface ScoringRule<C extends FunctionChoice> {
  readonly meta: RuleMeta<C>;
  /** Whether it needs target and actual figures; else it scores from what is typed. */
  readonly needsFigures: boolean;
  score(input: RuleCase, choice: C): Verdict;
}

/** The choice of one scoring function. */
export type ChoiceOf<F extends FunctionChoice['function']> = Extract<FunctionChoice, { function: F }>;
