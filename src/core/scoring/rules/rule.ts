import type * as v from 'valibot';
import type { Exact, Ratio } from '../../exact';
import type { Reading } from '../../grid/reading';
import type { WordState } from '../../grid/word-states';
import type { LocalText } from '../../local-text';
import type { Line, Told } from '../explanation';
import type { EqualSign } from '../line-figure';
import type { DatePair } from '../measure/dates';
import type { Figures } from '../measure/figures';
import type { MeanFigures } from '../measure/mean-figures';
import type { RangeFigures } from '../measure/range-figures';
import type { Allowed, ChoiceSchema } from '../rule-set/schema/parts';
import type { RowTerms } from '../measure/row-terms';

/** What a scoring function works on: the row's weight, what its target and actual amount to (null where they are nothing
 *  of the kind), and what is typed into its score cell. */
export interface RuleCase {
  readonly weight: Exact;
  readonly figures: Figures | null;
  readonly range: RangeFigures | null;
  readonly dates: DatePair | null;
  readonly state: WordState | null;
  /** The arithmetic of the mean that the figures are, where they are one. */
  readonly mean: MeanFigures['mean'] | null;
  readonly typed: Reading;
  /** The actual as it stands in the sheet. */
  readonly told: string;
}

/** What a line tells, to which weight and score are added; or all of it in one go. */
export type LineArgs = Told | ((weight: string, equals: EqualSign, score: string) => Told);

/** Points before rounding, with the line of arithmetic; or why there are none. The engine adds `weight`, the rounded
 *  `score` and the sign before it (`equals`) to what a line tells, and to a reason the cell, its text and the weight.
 *  `verdicts.ts` makes both. */
export type Verdict =
  | ({ readonly kind: 'points'; readonly points: Ratio } & Step)
  | { readonly kind: 'unscorable'; readonly code: string; readonly args: Told };

/** A step of arithmetic, and the one that follows it. */
export interface Step {
  readonly code: string;
  readonly args: LineArgs;
  /** A figure in it is rounded already, so that it does not come to its score exactly. */
  readonly rounded?: true;
  readonly next?: Step;
}

/** What a scoring function has to have: target and actual figures, a range and a figure, two dates, any of these, several
 *  figures for a mean, or nothing but what is typed. What works on figures can also score a mean. */
export type RuleNeed = 'figures' | 'range' | 'dates' | 'measured' | 'rates' | 'nothing';

/** A parameter as a field of the pane, or one that follows from another field without being asked for. Fields go by their
 *  place in the choice; `[]` stands for any number. */
export type RuleField =
  | {
      readonly label: LocalText;
      /** A parameter that is one of a few words. */
      readonly options?: Readonly<Record<string, LocalText>>;
      /** A figure with its sign (≥90%), a number that may be left out, several numbers (2、1、1) or a percentage; else it is a number or yes and no. */
      readonly typed?: 'line' | 'number' | 'numbers' | 'percentage';
      /** May be left blank, and then is not in the choice at all, or is there as null or as an empty list. */
      readonly blank?: 'absent' | 'null' | 'empty';
      /** Only where another field has this value. */
      readonly onlyWhere?: readonly [field: string, value: string];
    }
  | { readonly follows: string };

/** A scoring function: everything of it in one file, its score a pure function of exact figures. */
export interface ScoringRule<S extends ChoiceSchema = ChoiceSchema> {
  readonly id: IdOf<ChoiceBy<S>>;
  readonly name: LocalText;
  readonly needs: RuleNeed;
  /** The form of its choice: its type, the rule set's and the published JSON Schema are made from it. */
  readonly choice: S;
  /** What a field of it has to be, where no other function says so. */
  readonly allowed?: readonly Allowed[];
  /** What is proposed to somebody who chooses it: a draft for each of its forms, the usual one first. null stands where a
   *  parameter has to be given. */
  readonly proposals: readonly [Draft<ChoiceBy<S>>, ...Draft<ChoiceBy<S>>[]];
  readonly fields: Readonly<Record<string, RuleField>>;
  /** What its parameters are called where a rule set file is at fault, by the last part of their place. */
  readonly parameterNames: Readonly<Record<string, LocalText>>;
  /** How a row is scored, with the parameters, in one sentence a clerk can check. */
  readonly sentence: Sentence<ChoiceBy<S>>;
  readonly lines: Readonly<Record<string, Line>>;
  score(input: RuleCase, choice: ChoiceBy<S>): Verdict;
  /** The points before rounding as a formula of Excel over the row's cells, with functions that Excel 2010, WPS and
   *  LibreOffice know; null for a row in which none comes to the same. Absent: none ever does. */
  formula?(terms: RowTerms, choice: ChoiceBy<S>): string | null;
}

/** The sentence of a choice in both languages. */
export interface Sentence<C> {
  'zh-CN'(choice: C): string;
  'en-US'(choice: C): string;
}

/** The choice a form describes; numbers are decimal texts. */
export type ChoiceBy<S extends ChoiceSchema> = Frozen<v.InferOutput<S>>;

type IdOf<C> = C extends { readonly function: infer Id extends string } ? Id : string;

/** The choice of a scoring function. */
export type ChoiceOf<R extends { readonly choice: ChoiceSchema }> = ChoiceBy<R['choice']>;

type Frozen<T> = T extends string | boolean | null | undefined ? T : { readonly [Key in keyof T]: Frozen<T[Key]> };

/** A choice that is not filled in yet: null where a parameter has to be given. */
export type Draft<T> = T extends string
  ? string extends T
    ? T | null
    : T
  : T extends readonly (infer Each)[]
    ? readonly Draft<Each>[]
    : T extends object
      ? { readonly [Key in keyof T]: Draft<T[Key]> }
      : T;

/** A worked example: it is checked by the tests and printed in the manual. */
export interface RuleExample<C> {
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

/** What the manual says of a scoring function: the `description` of its file, a function that only the manual calls, so
 *  that a page without one leaves it out. */
export interface RuleDescription<C = unknown> {
  /** The formula in words. */
  readonly formula: LocalText;
  readonly parameters: readonly RuleParameter[];
  readonly examples: readonly RuleExample<C>[];
  /** Where the rule comes from. */
  readonly source: LocalText;
}
