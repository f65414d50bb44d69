import type { Exact, Ratio } from '../../exact';
import type { Reading } from '../../grid/reading';
import type { WordState } from '../../grid/word-states';
import type { DatePair } from '../measure/dates';
import type { Explanation, ExplanationCode } from '../explanation';
import type { Figures } from '../measure/figures';
import type { RangeFigures } from '../measure/range-figures';
import type { ChoiceDraft } from '../rule-set/function-choice';
import type { LocalText } from '../../local-text';
import type { FunctionChoice } from '../rule-set/rule-set';

/** What a scoring function works on: the row's weight, what its target and actual amount to (null where they are nothing
 *  of the kind), and what is typed into its score cell. */
export interface RuleCase {
  readonly weight: Exact;
  readonly figures: Figures | null;
  readonly range: RangeFigures | null;
  readonly dates: DatePair | null;
  readonly state: WordState | null;
  /** The arithmetic of the mean that the figures are, where they are one. */
  readonly mean: Explanation['args'] | null;
  readonly typed: Reading;
  /** The actual as it stands in the sheet. */
  readonly told: string;
}

/** The figures of a line of arithmetic, to which weight and score are added; or all of them in one go. */
export type LineArgs = Explanation['args'] | ((weight: string, score: string) => Explanation['args']);

/** Points before rounding, with the line of arithmetic; or why there are none. The engine adds `weight` and the rounded
 *  `score` to the arguments. */
export type Verdict =
  | {
      readonly kind: 'points';
      readonly points: Ratio;
      readonly code: ExplanationCode;
      readonly args: LineArgs;
      readonly next?: Step;
    }
  | { readonly kind: 'unscorable'; readonly code: ExplanationCode; readonly args: Explanation['args'] };

/** A step of arithmetic that follows another one. */
export interface Step {
  readonly code: ExplanationCode;
  readonly args: LineArgs;
  readonly next?: Step;
}

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

/** A parameter of a scoring function, for the manual. */
export interface RuleParameter {
  readonly name: string;
  readonly meaning: LocalText;
  /** What is allowed. */
  readonly allowed: LocalText;
  /** What is proposed to somebody who chooses the function; null: it has to be given. */
  readonly proposed: string | null;
}

/** What a scoring function is called, and what is proposed to somebody who chooses it. */
export interface RuleMeta<C extends FunctionChoice> {
  readonly id: C['function'];
  readonly name: LocalText;
  /** One draft for each of its forms, the usual one first. */
  readonly proposals: readonly [ChoiceDraft, ...ChoiceDraft[]];
}

/** What the manual says of a scoring function: beside it in its file, but apart from it, so that a page which shows no
 *  manual leaves it out. */
export interface RuleDescription<C extends FunctionChoice> {
  /** The formula in words. */
  readonly formula: LocalText;
  readonly parameters: readonly RuleParameter[];
  readonly examples: readonly RuleExample<C>[];
  /** Where the rule comes from. */
  readonly source: LocalText;
}

/** What a scoring function has to have: target and actual figures, a range and a figure, two dates, any of these, several
 *  figures for a mean, or nothing but what is typed. */
export type RuleNeed = 'figures' | 'range' | 'dates' | 'measured' | 'rates' | 'nothing';

/** A scoring function: one a file, pure, on exact figures. */
export interface ScoringRule<C extends FunctionChoice> {
  readonly meta: RuleMeta<C>;
  readonly needs: RuleNeed;
  score(input: RuleCase, choice: C): Verdict;
}

/** The choice of one scoring function. */
export type ChoiceOf<F extends FunctionChoice['function']> = Extract<FunctionChoice, { function: F }>;
