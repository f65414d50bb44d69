/** Words in both interface languages. */
export interface LocalText {
  readonly 'zh-CN': string;
  readonly 'en-US': string;
}

/** Which function scores a row, with its parameters (decimal texts). */
export type FunctionChoice =
  | { readonly function: 'proportional'; readonly reverse: 'linear' | 'ratio' }
  | { readonly function: 'threshold' }
  | { readonly function: 'deduction'; readonly form: 'flat'; readonly points: string; readonly floor: string }
  | {
      readonly function: 'deduction';
      readonly form: 'perPoint';
      readonly points: string;
      /** Size of one step, in percentage points for rates, else in the target's unit. */
      readonly step: string;
      readonly wholeSteps: boolean;
      readonly floor: string;
    }
  | { readonly function: 'direct' }
  | { readonly function: 'manual' };

/** What decides a row's default function: the target's comparison sign, or that it is judged in words. */
export type RowKind = 'atLeast' | 'equal' | 'atMost' | 'qualitative';

/** A rule set (口径): everything about scoring that differs from place to place, as data. */
export interface RuleSet {
  readonly id: string;
  readonly version: number;
  readonly name: LocalText;
  /** Where its rules come from. */
  readonly source: LocalText;
  readonly decimals: number;
  readonly rounding: 'half-up' | 'half-even';
  readonly defaults: Readonly<Record<RowKind, FunctionChoice>>;
  /** Rows with a rule of their own: the indicator's name contains `nameContains`. */
  readonly rows: readonly { readonly nameContains: string; readonly choice: FunctionChoice }[];
  readonly execution: { readonly weight: string };
  /** What the levels are expected to weigh, as a rule: the 一级 label contains `contains`. */
  readonly levelWeights: readonly { readonly contains: string; readonly weight: string }[];
  /** From best to worst; a total of at least `from` has the grade. */
  readonly grades: readonly { readonly name: string; readonly from: string }[];
  readonly totalWeight: string;
  readonly flagWords: string;
}
