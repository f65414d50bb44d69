import type { Area, CellPlace } from '../grid/address';
import type { ChosenFunction } from './choose-function';
import type { Explanation } from './explanation';
import type { Direction } from './measure/direction';
import type { Measurement } from './measure/measure';
import type { FunctionChoice } from './rules/scoring-rules';

/** The columns a form may have; 0-based column numbers. */
export type ColumnRole = 'level1' | 'level2' | 'name' | 'target' | 'actual' | 'weight' | 'score' | 'reason';

/** null is not zero: a row is scored, does not apply, or cannot be scored (and says why). */
export type RowStatus = 'scored' | 'notApplicable' | 'unscorable';

/** The sheet's own rule of a row (评分标准): what it comes to there, beside what the rule set would give. */
export interface OwnRule {
  readonly sentence: string;
  /** What the sentence was read as; null: it cannot be read, or there is nothing in the row it could run on. */
  readonly choice: FunctionChoice | null;
  readonly score: string | null;
  /** It gives the points that are typed: to the hundredth, or to the decimals that were typed. */
  readonly agrees: boolean;
  /** Somebody adopted it, or chose another function for the row. */
  readonly decided: boolean;
  /** What the row would be scored by without it. */
  readonly ruleSet: { readonly choice: FunctionChoice; readonly score: string | null };
}

/** One row of the indicator block, in sheet order. Numbers are plain decimal texts. */
export interface ScoredRow {
  readonly row: number;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  /** As read, as a normalised text (`≥60%`), null when blank. */
  readonly target: string | null;
  readonly actual: string | null;
  readonly weight: string | null;
  readonly function: string | null;
  /** The function with its parameters, and who said so: the user for this row, the sheet's own rule once confirmed, or
   *  the rule set; null for a row that no function scores. */
  readonly choice: FunctionChoice | null;
  readonly by: ChosenFunction['by'] | null;
  readonly status: RowStatus;
  readonly score: string | null;
  readonly explanation: Explanation;
  /** What stood in the score cell before, as text; null when blank. */
  readonly written: string | null;
  readonly scoreCell: CellPlace | null;
  /** true: met, false: missed, null: cannot be told (judged by hand, not applicable, unreadable). */
  readonly met: boolean | null;
  /** What its target and actual amount to, for whoever checks the row. */
  readonly measured: Measurement;
  /** The actual is so far above its target that the rule set asks about it (完成值过高). */
  readonly overTarget?: boolean;
  /** The rule the sheet states for this row (评分标准); absent where it states none. */
  readonly ownRule?: OwnRule;
  /** Nobody wrote which way is better; the name of the row says that less is. */
  readonly assumed?: 'atMost';
  /** Which way is better, as somebody decided for this row. */
  readonly direction?: Direction;
  /** What it would come to by the figure a reviewer found (复核完成值), where one stands beside the department's own. */
  readonly reviewed?: Pick<ScoredRow, 'actual' | 'status' | 'score' | 'explanation'>;
  /** The points of the row stand once for several, and can be divided alike. */
  readonly shared?: SharedPoints;
  /** The form gives its rows no points; somebody decided that the score typed is what the row is worth. */
  readonly typedAsPoints?: true;
  /** What is asked of a row without a score, where one press answers it: which way is better, whether the points typed
   *  stand as judged by hand, whether points that stand once for several rows are divided alike, whether scores typed in a
   *  form without points are what its rows are worth. */
  readonly question?: RowQuestion;
}

/** A question about one row that one press answers. */
export type RowQuestion = 'direction' | 'keepTyped' | 'equalShare' | 'typedAsPoints';

/** Points that stand once for several rows, and what each gets where they are divided alike. */
export interface SharedPoints {
  readonly points: string;
  readonly count: number;
  readonly each: string;
  /** Where they stand: the rows with the same place share them. */
  readonly cell: CellPlace | null;
  /** Somebody decided that they are divided alike. */
  readonly decided: boolean;
}

/** The budget execution block (预算执行率). */
export interface ScoredExecution {
  readonly row: number;
  readonly budget: string | null;
  readonly executed: string | null;
  /** A fraction, not a percentage: 0.862037…, at most 20 digits. */
  readonly rate: string | null;
  /** The two figures of the rate in one unit; absent where there is no rate. */
  readonly comparedWith?: { readonly executed: string; readonly budget: string };
  readonly weight: string | null;
  readonly status: RowStatus;
  readonly score: string | null;
  readonly explanation: Explanation;
  readonly written: string | null;
  readonly scoreCell: CellPlace | null;
  /** Only a rate is typed, in percentage points: whether it counts is asked, or somebody decided that it does. */
  readonly rateAlone?: { readonly rate: string; readonly decided: boolean };
}

export interface Total {
  readonly complete: boolean;
  /** null while a row is missing; never a silent 0. */
  readonly score: string | null;
  readonly weight: string | null;
  readonly cell: CellPlace | null;
  /** Why the total is not the plain sum of the scores: capped by the execution rate, raised for rows that do not apply. */
  readonly explanation?: Explanation;
  /** Why there is no total, or none to grade: its cell and the grade's are left as they are. */
  readonly held?: Explanation;
}

/** The points of a reviewer's column as typed; they take no part in the form's own score. */
export interface ScoredReview {
  readonly column: number;
  readonly heading: string;
  /** In how many rows points stand. */
  readonly filled: number;
  readonly total: string;
  /** Every row that counts has some. */
  readonly complete: boolean;
  readonly grade: string | null;
}

/** A column of what a reviewer found (复核完成值), by which a form may be scored. */
export interface ReviewedActuals {
  readonly column: number;
  readonly heading: string;
  /** Somebody said that it counts. */
  readonly counts: boolean;
  /** In how many rows it does: where it is blank, the department's own figure stands. */
  readonly rows: number;
}

/** One indicator form, read and scored; it has not been checked yet. */
export interface UncheckedScorecard {
  readonly sheet: string;
  readonly area: Area;
  readonly title: string | null;
  readonly project: string | null;
  readonly ruleSet: string;
  /** `scored`: targets, actuals and scores; `weights`: a table that only lists indicators with their weights; `declared`: a
   *  declaration of targets. */
  readonly kind: 'scored' | 'weights' | 'declared';
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  readonly execution: ScoredExecution | null;
  readonly rows: readonly ScoredRow[];
  readonly total: Total;
  readonly grade: string | null;
  /** Score or point cells that no row claims. */
  readonly unread: readonly Area[];
  /** The reviewers' columns that hold points. */
  readonly reviews: readonly ScoredReview[];
  /** Absent where there is no column of what a reviewer found, or no telling which. */
  readonly byReview?: ReviewedActuals;
}
