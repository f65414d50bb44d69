import type { Exact } from '../exact';
import type { LabelGrid } from './label-grid';
import type { Area, CellPlace } from '../grid/address';
import type { Reading } from '../grid/reading';
import type { HeaderRole } from './column-roles';
import type { RecognitionQuestion, RecognitionReason } from './recognition-reason';

/** One row of the indicator block, read but not judged. */
export interface IndicatorRow {
  readonly row: number;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  /** A line of the printed form that nobody filled in. */
  readonly placeholder: boolean;
  readonly target: Reading;
  readonly actual: Reading;
  readonly weight: Reading;
  /** What stands in the score cell. */
  readonly written: Reading;
  /** What the sign column says, as typed; null when blank or absent. */
  readonly sign: string | null;
  /** What the unit column says, as typed, else the unit in the column's heading; null when neither says any. */
  readonly unit: string | null;
  /** What the reason column says; null when blank or absent. */
  readonly reason: string | null;
  /** The row's own scoring rule (得分计算方法, 评分标准), as typed; null when blank or absent. */
  readonly rule: string | null;
  /** Target and actual are told in the same words. */
  readonly echoesTarget: boolean;
  /** `flag`: the form's own place for saying that the target is missed (是否达标). */
  readonly cells: Readonly<
    Record<'target' | 'actual' | 'weight' | 'score' | 'sign' | 'reason' | 'flag', CellPlace | null>
  >;
}

/** One of several budget figures, and where it stands. */
export interface BudgetFigure {
  readonly reading: Reading;
  readonly cell: CellPlace | null;
}

/** The budget figures a form may show: 全年预算数, 调整后预算数, 实际到位资金, 年初预算数. */
export type BudgetKind = 'annual' | 'adjusted' | 'received' | 'initial';

/** The budget execution block: the line of the year's total funds. */
export interface ExecutionBlock {
  readonly row: number;
  /** The budget the rate is taken on unless a rule set says otherwise: the first of `budgets` that the form has, in the
   *  order annual, adjusted, initial, received. */
  readonly budget: Reading;
  /** Every budget figure the form shows. */
  readonly budgets: Readonly<Partial<Record<BudgetKind, BudgetFigure>>>;
  readonly executed: Reading;
  readonly weight: Reading;
  readonly written: Reading;
  readonly cells: Readonly<Record<'budget' | 'executed' | 'weight' | 'rate' | 'score', CellPlace | null>>;
  /** The rate column counts in percentage points: 执行率(%). */
  readonly rateInPoints: boolean;
  /** Only the rate is typed, no figure it could be of: in percentage points, as plain decimal text. */
  readonly rateAlone: string | null;
  /** Somebody said that such a rate counts. */
  readonly rateStands: boolean;
}

/** A line of a form's funds table: the year's total, or a part of it. */
export interface FundsLine {
  readonly row: number;
  /** As it stands there, compacted; '' where the line has none. */
  readonly label: string;
  readonly budget: Reading;
  readonly executed: Reading;
  /** The rate as typed. */
  readonly rate: Reading;
  readonly cells: Readonly<Record<'budget' | 'executed' | 'rate', CellPlace | null>>;
}

/** A column of a reviewer (复核得分, 复核完成值, 专家1), with what stands in it. */
export interface ReviewColumn {
  readonly column: number;
  readonly heading: string;
  readonly holds: 'points' | 'actual';
  /** By the row's line in the sheet. */
  readonly ofRow: ReadonlyMap<number, Reading>;
  /** What stands in the form's total line. */
  readonly total: Reading;
}

/** The one column of what a reviewer found (复核完成值), in a form that may be scored by it. */
export interface ByReview {
  readonly column: number;
  readonly heading: string;
  /** The one column of the reviewer's points, where they would be written; null: it has none, or several. */
  readonly scoreColumn: number | null;
  /** Somebody said that what the reviewer found counts. */
  readonly counts: boolean;
}

export interface TotalRow {
  readonly row: number;
  readonly written: Reading;
  readonly weightCell: CellPlace | null;
  readonly scoreCell: CellPlace | null;
}

/** Another cell in which the form states its total; never written. */
export interface StatedTotal {
  readonly cell: CellPlace;
  readonly written: Exact;
}

/** A cell for a score, the total or the grade that is never written: it lies in a merged area below or beside its first cell,
 *  or (`merge`: null) it holds a formula. */
export interface KeptCell extends CellPlace {
  readonly merge: Area | null;
}

/** Figures of a form that are not the points of a row. */
export type FormFigure = 'executionRate' | 'executionScore' | 'total' | 'grade';

/** One indicator form as found in a sheet. */
export interface IndicatorSheet {
  readonly sheet: string;
  readonly area: Area;
  /** `weights`: the table only lists indicators with their weights; `declared`: it declares targets. Nothing is scored or
   *  written in either. */
  readonly kind: 'scored' | 'weights' | 'declared';
  readonly title: string | null;
  readonly project: string | null;
  /** Whose form it is: the department in charge (主管部门), and the unit that carries the project out or fills the form in. */
  readonly units: { readonly department: string | null; readonly unit: string | null };
  readonly headerRow: number;
  /** The second row of the header where it has two. */
  readonly headerLastRow: number;
  /** The first line that may be one of its rows: below the header, but several projects may stand under one header, and a
   *  first part of the form may have a header of its own. */
  readonly rowsFrom: number;
  readonly columns: Readonly<Partial<Record<HeaderRole, number>>>;
  readonly execution: ExecutionBlock | null;
  /** The form's funds, whether it gives points for their execution or not: the figures of the year's total, and the lines of
   *  the table (the total first, then its parts); null where it has none. */
  readonly funds: { readonly block: ExecutionBlock; readonly lines: readonly FundsLine[] } | null;
  readonly rows: readonly IndicatorRow[];
  readonly total: TotalRow | null;
  /** Where it is stated besides. */
  readonly statedTotals: readonly StatedTotal[];
  readonly gradeCell: CellPlace | null;
  /** Which of its score, total and grade cells are never written. */
  readonly kept: readonly KeptCell[];
  /** Which of its figures scoring leaves as they were typed, because somebody said so. */
  readonly leftFigures: readonly FormFigure[];
  /** Of a `weights` table: the sum of the weights that stand in its labels, as plain decimal text. */
  readonly labelledWeight: string | null;
  /** What was taken for what, and why: header, columns, lines that are no indicators, total, grade. What the cells of a
   *  row were read as is told by rowReasons (row-reasons.ts). */
  readonly reasons: readonly RecognitionReason[];
  /** What is asked rather than guessed. */
  readonly questions: readonly RecognitionQuestion[];
  /** Score or point cells above or beside the rows that no row claims; the total is then not complete. */
  readonly unread: readonly Area[];
  /** Rows without points may share those above them, and the host has not told what is merged. */
  readonly mayShareWeights: boolean;
  /** The columns of reviewers; they take no part in the score. */
  readonly reviews: readonly ReviewColumn[];
  /** null: there is no such column, or no telling which. */
  readonly byReview: ByReview | null;
  /** The words of the header: forms with the same layout can share corrections. */
  readonly layout: string;
}

/** Whether a form has no column for scores, and none that may be it. */
export function lacksScores({
  kind,
  columns,
  questions,
}: Pick<IndicatorSheet, 'kind' | 'columns' | 'questions'>): boolean {
  return kind === 'scored' && columns.score === undefined && !questions.some(({ role }) => role === 'score');
}

/** A table that was found and is no form to be scored: a monitoring sheet, a declaration of targets, a header without
 *  rows, a list of indicators without weights. */
export interface SkippedTable {
  readonly sheet: string;
  readonly row: number;
  readonly kind: 'monitoring' | 'declaration' | 'noRows' | 'noWeights';
  readonly title: string | null;
  /** Points and scores are typed in it: nobody may take it for done. */
  readonly points: boolean;
  /** Of a declaration of targets: its rows, so that they can be checked, a form for each project; else none. */
  readonly declared: readonly IndicatorSheet[];
}

/** Everything found in a sheet. No form and nothing skipped: the sheet holds no table of indicators. */
export interface SheetSurvey {
  /** The sheet as it was read: the checks look at the same. */
  readonly labels: LabelGrid;
  readonly forms: readonly IndicatorSheet[];
  readonly skipped: readonly SkippedTable[];
}
