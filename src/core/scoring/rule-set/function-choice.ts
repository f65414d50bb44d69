/** Points off for a miss. Numbers are decimal texts. */
export type DeductionChoice =
  | {
      readonly function: 'deduction';
      readonly form: 'flat';
      readonly points: string;
      readonly floor: string;
      /** The line above which full points are due, as a figure such as `≥90%`; in place of the row's target. */
      readonly from?: string;
    }
  | {
      readonly function: 'deduction';
      readonly form: 'perPoint';
      readonly points: string;
      /** Size of one step: percentage points for rates, else in the target's unit. */
      readonly step: string;
      /** Rows that are no rate: the step is so many percent of the target (每低5%扣1分). */
      readonly percentSteps?: boolean;
      /** A part of a step counts as a step; else it counts in proportion. */
      readonly wholeSteps: boolean;
      readonly floor: string;
      readonly from?: string;
    };

/** A step table. Bands stand from best to worst; a row gets the first band whose limit it reaches, so that each band is
 *  half-open. */
export interface TiersChoice {
  readonly function: 'tiers';
  /** What the limits are compared with: the actual itself, actual ÷ target in percent, |actual − target| ÷ target in
   *  percent. */
  readonly on: 'actual' | 'ratio' | 'deviation';
  /** What a band awards: points, or so many percent of the weight. */
  readonly award: 'points' | 'percentOfWeight';
  readonly bands: readonly { readonly limit: string; readonly award: string }[];
  /** Beyond the last band. */
  readonly otherwise: string;
}

/** Straight lines between points: actual ÷ target in percent → percent of the weight; flat outside. */
export interface InterpolateChoice {
  readonly function: 'interpolate';
  readonly points: readonly { readonly rate: string; readonly share: string }[];
}

/** How much a qualitative result is worth: the band in percent of the weight, and the point of it that is given where
 *  nothing is typed; null: the points have to be typed. */
export interface Band {
  readonly from: string;
  readonly to: string;
  readonly point: string | null;
}

/** The three bands of a qualitative indicator. */
export interface QualitativeChoice {
  readonly function: 'qualitative';
  readonly reached: Band;
  readonly partly: Band;
  readonly missed: Band;
}

export type DeadlineChoice =
  | { readonly function: 'deadline'; readonly late: 'zero' }
  | {
      readonly function: 'deadline';
      readonly late: 'perDay' | 'perMonth';
      readonly points: string;
      readonly floor: string;
    };

/** The functions that score target and actual figures. */
export type FigureChoice =
  | { readonly function: 'proportional'; readonly reverse: 'linear' | 'ratio' }
  | { readonly function: 'threshold' }
  | DeductionChoice
  | TiersChoice
  | InterpolateChoice
  | { readonly function: 'direct' };

/** Several measured rates in one cell, taken as their (weighted) mean, then scored by another function. */
export interface CompositeChoice {
  readonly function: 'composite';
  /** One weight a rate, in their order; empty: all alike. */
  readonly weights: readonly string[];
  readonly by: FigureChoice;
}

/** Which function scores a row, with its parameters (decimal texts). */
export type FunctionChoice =
  | FigureChoice
  | { readonly function: 'range'; readonly outside: 'linear' | 'ratio' | 'zero' }
  | QualitativeChoice
  | DeadlineChoice
  | { readonly function: 'manual' }
  | CompositeChoice;

/** A choice that is not filled in yet: null where a parameter has to be given. */
export type ChoiceDraft = Draft<FunctionChoice>;

type Draft<T> = T extends string
  ? string extends T
    ? T | null
    : T
  : T extends readonly (infer Each)[]
    ? readonly Draft<Each>[]
    : T extends object
      ? { readonly [Key in keyof T]: Draft<T[Key]> }
      : T;
