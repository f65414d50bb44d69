import type { ArguedScore } from '../core/argued/argue-row';
import type { Finding, Scorecard } from '../core/finding/finding';
import type { SinceScoring } from '../core/finding/since-scoring';
import type { DismissedFinding } from '../core/record/dismissals';
import type { Grid } from '../core/grid/grid';
import type { History } from '../core/record/history';
import type { RecordCopies } from '../core/record/record-text';
import type { Dismissal } from '../core/record/workbook-record';
import type { RowDecision } from '../core/scoring/choose-function';
import type { Correction } from '../core/sheet/corrections/correction';
import type { HeaderRole } from '../core/sheet/column-roles';
import type { CorrectionRequest } from '../core/sheet/make-correction';
import type { LeftOutTable } from '../core/recalculate';
import type { IndicatorSheet } from '../core/sheet/indicator-sheet';
import type { NearMiss } from '../core/sheet/near-miss';
import type { MissingTraces } from '../host/port';
import type { FormPlan, PendingCell } from './form-plan';
import type { FormReview, Renewed, ReviewLine } from '../core/plan/review-lines';
import type { ReviewWrite } from '../core/plan/plan-review';
import type { BesideSession } from './beside/beside-session';
import type { Imagined, ImaginedForm } from './imagine';
import type { ScoredWorkbook } from './read-forms';
import type { FormColumns } from './review-columns';
import type { ReviewOrder } from './review-workbook';
import type { WantedRemark } from './remark-cell';
import type { RuleSetDraft, RuleSetEffect } from './rule-set-effect';
import type { BroughtPart } from './brought-along';
import type { BroughtAlong } from '../core/record/brought-along';
import type { SaidOfSheet } from './said';
import type { SheetComparison } from './compare-without';
import type { SessionNotice } from './session-notice';
import type { SessionProgress } from './session-progress';
import type { ToldStep } from './undo/undo-step';
import type { RuleSetOption } from './workbook-rules';

export type SessionPhase = 'loading' | 'ready' | 'working' | 'failed';

export type { SessionNotice } from './session-notice';
export type { SessionProgress } from './session-progress';

/** One form as the pane shows it. */
export interface SessionForm {
  /** Which form it is, also after it was scored again. */
  readonly key: string;
  /** What the next scoring would write in it. */
  readonly plan: FormPlan;
  /** Without the findings that are dismissed. */
  readonly card: Scorecard;
  /** The form as read: columns, reasons, questions. */
  readonly sheet: IndicatorSheet;
  /** The sheet it stands in. */
  readonly grid: Grid;
  readonly dismissed: readonly DismissedFinding[];
  /** What became of it since it was last scored; null: the workbook does not remember that it was. */
  readonly since: SinceScoring | null;
  /** Corrections in force here. */
  readonly corrections: readonly Correction[];
  /** Corrections made on a form of the same layout that would fit here. */
  readonly offered: readonly Correction[];
  /** As a reviewer sees it; null: nobody reviews, or the form has no review. */
  readonly review: FormInReview | null;
  /** Rows of which this session decided how they are scored; every other decision was brought along. */
  readonly decidedHere: ReadonlySet<number>;
}

/** A form as its reviewer sees it, and what writing the review does to it. */
export interface FormInReview extends FormReview {
  /** Rows that differ, the largest difference first. */
  readonly differing: readonly ReviewLine[];
  /** What is written: into blank cells, and where somebody wants a figure written anew. */
  readonly fills: readonly ReviewWrite[];
  /** What would be, were it not locked. */
  readonly locked: readonly ReviewWrite[];
  /** Figures typed in the reviewer's columns that are not what the review comes to; they stay. */
  readonly offers: readonly ReviewWrite[];
}

/** Where somebody is in the workbook, counted from 0; `row` and `column` are null where no cells are selected. */
export interface ActivePlace {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
  /** The address of the whole selection, such as F8:F12; null where no cells are selected. */
  readonly address: string | null;
}

/** A figure that scoring is to leave as it was typed: the points of the row in a line, or a figure of the form. */
export interface LeftFigure {
  readonly form: SessionForm;
  readonly cell: PendingCell;
}

/** All the pane shows. Replaced as a whole at every change. */
export interface SessionState {
  readonly phase: SessionPhase;
  readonly progress: SessionProgress | null;
  /** As last read or scored, in sheet order; empty in phase ready: no form was found. */
  readonly forms: readonly SessionForm[];
  /** Tables that look like forms and are not scored, and why. */
  readonly skippedTables: readonly LeftOutTable[];
  /** What comes nearest to a form where none was found and no table looks like one; null: nothing does. */
  readonly nearMiss: NearMiss | null;
  /** Corrections whose sheet or place is gone; they can only be taken back. */
  readonly strayCorrections: readonly Correction[];
  /** Sheet name → id, for `select`. */
  readonly sheetIds: Readonly<Record<string, string>>;
  /** The shipped ones, and the department's own where the workbook carries one. */
  readonly ruleSets: readonly RuleSetOption[];
  readonly ruleSetId: string;
  /** The grades it gives, from the best to the worst. */
  readonly grades: readonly string[];
  /** The own one was imported in this session. */
  readonly ruleSetIsImported: boolean;
  /** What the workbook brings along that was not said in this session; null: nothing. */
  readonly brought: BroughtAlong | null;
  /** What its sheets come to with it and without it. */
  readonly comparison: readonly SheetComparison[];
  /** What was done with the workbook, and how many of these lines (and of those folded) were there when it was opened: anybody
   *  may have written them. */
  readonly history: History & { readonly brought: number };
  /** Two copies of what the workbook remembers that disagree, so that neither is in force; null: they do not. */
  readonly copies: Readonly<Record<keyof RecordCopies, BroughtAlong | null>> | null;
  /** Something that was brought along was set aside and can be put back. */
  readonly canPutBack: boolean;
  /** Scores are written as formulas that follow later edits. */
  readonly asFormulas: boolean;
  /** Somebody reviews the forms (财务复核): nothing but the reviewers' columns is written. */
  readonly reviewing: boolean;
  /** New columns for the review of forms that have none, as they are shown before they are added; null: nobody has asked. */
  readonly newColumns: readonly FormColumns[] | null;
  readonly outOfDate: boolean;
  /** null: not known. */
  readonly active: ActivePlace | null;
  /** What is about to be written is shown first: of one sheet (its name), or (null) of all. null: it is not. */
  readonly preview: { readonly only: string | null } | null;
  /** When this session last wrote scores in a sheet, by its name, in milliseconds. */
  readonly writtenAt: Readonly<Record<string, number>>;
  readonly canUndo: boolean;
  /** What can be taken back, the last first. */
  readonly undoSteps: readonly ToldStep[];
  /** The workbook could not be given what taking back the last step needs: closing the pane ends it. */
  readonly undoNeedsPane: boolean;
  /** What Ctrl+Z does after scoring, if not to take it back as one. */
  readonly keysUndo: 'inParts' | 'not' | null;
  /** The workbook carries marks, flags or notes of ours. */
  readonly hasMarks: boolean;
  /** What the last action could not do of marks and notes. */
  readonly missingTraces: readonly MissingTraces[];
  readonly notice: SessionNotice | null;
}

/** What was decided for the row in a line of a sheet, counted from 0; what it does not speak of stays as it was. */
export interface DecidedRow {
  readonly sheet: string;
  readonly row: number;
  readonly decision: Partial<RowDecision>;
}

/** One clerk at one workbook: what the pane and the ribbon button drive. One action at a time; a second is ignored. */
export interface ScoringSession extends BesideSession {
  readonly state: SessionState;
  subscribe(listener: () => void): () => void;
  /** Reads and scores without writing. */
  refresh(): Promise<void>;
  /** 一键评分: read, score, write, read back; `only`: in this sheet alone. */
  score(only?: string | null): Promise<void>;
  /** The same where no figure of the department's is replaced; else nothing is written and the preview opens. */
  scoreOrPreview(only?: string | null): Promise<void>;
  /** Shows what would be written; null closes the preview. */
  showPreview(preview: SessionState['preview']): void;
  /** The same, but some figures are left as they were typed from now on; the workbook remembers which. */
  scoreExcept(left: readonly LeftFigure[], only?: string | null): Promise<void>;
  /** What the forms of a sheet would come to if something were otherwise; nothing is kept or written. */
  imagine(sheet: string, imagined: Imagined): readonly ImaginedForm[];
  /** What may be argued about an unmet row of a form, in a line counted from 0; nothing is kept or written. */
  argue(form: SessionForm, row: number): readonly ArguedScore[];
  /** What another rule set (its id), or one that is being written (its text), would change in the workbook; null where that
   *  was called off. */
  compareRuleSet(other: string | RuleSetDraft): Promise<RuleSetEffect | null>;
  /** 撤销评分: puts back what the last step replaced, or the last `steps` ones one after the other; stops at one that fails.
   *  What somebody typed since stays. */
  undo(steps?: number): Promise<void>;
  /** Marks what is found in the sheets as they stand; no figure is written. */
  markFindings(): Promise<void>;
  /** 清除标记: takes away every mark, flag and note of ours; scores stay. */
  removeMarks(): Promise<void>;
  /** Turns the role of a reviewer on or off. */
  setReviewing(reviewing: boolean): Promise<void>;
  /** Writes the review into the reviewers' blank cells, and over the figures somebody wants written anew. */
  writeReview(order: ReviewOrder): Promise<void>;
  /** Plans columns for a review where a form has none, and shows what that would do; nothing is written. */
  planColumns(): Promise<void>;
  closeColumns(): void;
  /** Adds them and writes the review in them; `only`: in this sheet alone. */
  addColumns(only: string | null): Promise<void>;
  /** The review of a form were these figures written anew; nothing is written. */
  imagineReview(form: SessionForm, renewed: Renewed): FormInReview | null;
  /** 整改清单: writes the findings as a sheet of the workbook, or brings the one there up to date. */
  writeList(): Promise<void>;
  /** Writes a remark into the form’s own column as it was shown, or nothing; can be taken back. */
  remark(wanted: WantedRemark): Promise<void>;
  /** 事前审核意见: writes what is to be reviewed in declared targets as a sheet, or brings the one there up to date. */
  writeTargetReview(): Promise<void>;
  /** 汇总: writes a line a form, the departments and an overview as sheets of the workbook, or brings those there up to date. */
  writeSummary(): Promise<void>;
  /** Remembers the rule set in the workbook and shows the scores it would give. */
  chooseRuleSet(id: string): Promise<void>;
  /** Takes a department's own rule set into the workbook and chooses it; refused whole with every fault. */
  importRuleSet(text: string): Promise<void>;
  /** The workbook as it was last read and scored; null: it was not yet. */
  scored(): ScoredWorkbook | null;
  /** The chosen rule set as the text of a file, and the file's name. */
  exportRuleSet(): { readonly fileName: string; readonly text: string };
  /** Keeps in the workbook how a row is scored: a function of the user's own choice, the sheet's own rule confirmed, or
   *  (NO_DECISION) neither. */
  decideRow(sheet: string, row: number, decision: RowDecision): Promise<void>;
  /** The same for several rows at once. */
  decideRows(decided: readonly DecidedRow[]): Promise<void>;
  /** Keeps in the workbook what is said of its sheets, all of it or nothing. */
  answer(said: readonly SaidOfSheet[]): Promise<void>;
  /** Answers a question of the recogniser: this column has the role. */
  answerQuestion(sheet: string, row: number, column: number, role: HeaderRole): Promise<void>;
  /** Keeps in the workbook what the user says of places of a sheet. */
  correct(sheet: string, requests: readonly CorrectionRequest[]): Promise<void>;
  useCorrections(corrections: readonly Correction[]): Promise<void>;
  takeBackCorrection(correction: Correction): Promise<void>;
  /** The reason must not be blank. */
  dismiss(finding: Finding, reason: string): Promise<void>;
  /** Ticks a finding off as verified (核实): by whom, as they typed it, and what they say of it; either may be empty. */
  verify(finding: Finding, said: { readonly by: string; readonly remark: string }): Promise<void>;
  /** Shows a dismissed or verified finding again. */
  restore(dismissal: Dismissal): Promise<void>;
  /** Uses nothing, or not one thing, of what the workbook brings along. */
  setAside(part: BroughtPart): Promise<void>;
  /** Uses again what was set aside in this session. */
  putBack(): Promise<void>;
  /** Which of two copies that disagree counts; null: neither. */
  chooseCopy(which: keyof RecordCopies | null): Promise<void>;
  /** Lets scores be written as formulas from the next scoring on, or as numbers again. */
  writeFormulas(wanted: boolean): Promise<void>;
  /** Selects a cell; row and column counted from 0. */
  select(sheet: string, row: number, column: number): Promise<void>;
  /** Ends waiting for a cell being edited, and a long run: what is being written is finished or put back as a whole. `atOnce`:
   *  Excel is not waited for any longer, whatever it has done. */
  cancel(atOnce?: boolean): void;
  dispose(): void;
}
