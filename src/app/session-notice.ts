import type { BesideNotice } from './beside/beside-session';
import type { CellPlace } from '../core/grid/address';
import type { OwnSheetTold } from '../text/written-sheet-words';
import type { LocalText } from '../core/local-text';
import type { TooMuch } from '../core/record/record-parts';
import type { RuleSetFault } from '../core/scoring/rule-set/read-rule-set';
import type { HostError } from '../host/port';
import type { NotKept } from './keep-scoring';
import type { FormColumns } from './review-columns';
import type { ReplacedFigure } from './replaced-figures';
import type { TypedFigure } from './typed-meanwhile';
import type { UndoneSteps } from './undo-scoring';
import type { SkippedSheet } from './workbook-changes';
import type { UndoableAction } from './undo/undo-step';

/** What somebody did while a run was going on, and what could not be mended beside it. */
interface MeanwhileNotice {
  /** Figures somebody typed into cells that were to be written: they stay. */
  readonly typed: readonly TypedFigure[];
  /** Why the workbook does not remember what was scored, or could not be mended; null: there is nothing to say. */
  readonly notKept: NotKept | null;
}

/** What the last action did, or why it failed; a sentence is made of it in src/text. */
export type SessionNotice =
  | ({
      readonly kind: 'scored';
      readonly cells: number;
      readonly flags: number;
      readonly unflags: number;
      /** Other cells that are marked, in the sheets whose marks changed. */
      readonly marked: number;
      /** The department's own figures that were written over. */
      readonly replaced: readonly (ReplacedFigure & { readonly sheet: string })[];
      readonly skipped: readonly SkippedSheet[];
      /** Marked cells where somebody else's threaded comment stood, so that our note was left out. */
      readonly foreignNotes: number;
      /** This Excel has no notes for add-ins: it is told in input messages, but for `wordless` cells, or by fill only. */
      readonly inMessages: boolean;
      readonly notesMissing: boolean;
      readonly wordless: number;
      /** Its formulas were calculated before scoring, not after; and scores may lose decimals that are not shown. */
      readonly manualCalculation: boolean;
      readonly precisionAsDisplayed: boolean;
    } & MeanwhileNotice)
  /** A review was written into so many cells; the department's stay. */
  | {
      readonly kind: 'reviewed';
      readonly cells: number;
      readonly skipped: readonly SkippedSheet[];
      /** Forms that were to get columns for a review. */
      readonly columns: readonly FormColumns[];
      readonly notKept: NotKept | null;
    }
  | ({ readonly kind: 'unchanged'; readonly skipped: readonly SkippedSheet[] } & MeanwhileNotice)
  /** `steps`: how many were taken back, `action` being the earliest; `marks`: cells of which only a mark or a note was put
   *  back; the rest was written by somebody since, and is left. */
  | ({
      readonly kind: 'undone';
      readonly steps: number;
      readonly action: UndoableAction;
      /** Why the workbook still remembers the scoring; null: it does not. */
      readonly notKept: NotKept | null;
    } & UndoneSteps)
  /** All our marks, flags and notes were taken away from so many cells; the scores stay. */
  | { readonly kind: 'marked'; readonly cells: number; readonly skipped: readonly SkippedSheet[] }
  | { readonly kind: 'marksRemoved'; readonly cells: number; readonly skipped: readonly SkippedSheet[] }
  /** A remark was written in this cell; or it was not, as something else stands there by now, or the cell is locked. */
  | { readonly kind: 'remarked'; readonly place: CellPlace }
  | { readonly kind: 'remarkRefused'; readonly why: 'changed' | 'locked' }
  /** The list of findings (整改清单) stands in this sheet: so many are open, so many lines settled. */
  | ({ readonly kind: 'listWritten'; readonly findings: number; readonly settled: number } & OwnSheetTold)
  /** The review of declared targets (事前审核意见) stands in this sheet. */
  | ({ readonly kind: 'targetReviewWritten'; readonly findings: number } & OwnSheetTold)
  | BesideNotice
  /** The summary (汇总) stands in these sheets, the list of forms in the first. */
  | ({
      readonly kind: 'summaryWritten';
      readonly sheets: readonly string[];
      readonly forms: number;
      readonly withoutCharts: readonly string[];
    } & OwnSheetTold)
  /** The workbook carries a rule set this version does not know (`id`): scores are shown by the default one, and
   *  nothing is written until one is chosen. */
  | { readonly kind: 'unknownRuleSet'; readonly id: string }
  /** A rule set file that was refused whole, with every fault. */
  | { readonly kind: 'ruleSetRefused'; readonly faults: readonly RuleSetFault[] }
  | { readonly kind: 'ruleSetImported'; readonly name: LocalText }
  /** What the workbook remembers for us was damaged: one copy was mended from the other, or neither can be read. */
  | { readonly kind: 'recordMended' | 'recordLost' }
  /** So many of its entries cannot be understood; the others are in force. */
  | { readonly kind: 'recordPartly'; readonly leftOut: number }
  /** The workbook remembers more than people ever decide; that was not taken. */
  | { readonly kind: 'recordTooMuch'; readonly tooMuch: TooMuch }
  /** Nothing was kept: two copies of what the workbook remembers disagree, and which counts is to be said first. */
  | { readonly kind: 'recordDisagrees' }
  /** The rule set that the workbook carries was not taken, with every fault. */
  | { readonly kind: 'broughtRefused'; readonly faults: readonly RuleSetFault[] }
  /** What the workbook brought along is not used any more; or again. */
  | { readonly kind: 'setAside' | 'putBack' }
  /** The selection fits no correction: nothing is selected, it lies in no form, or nothing stands there to hold on to. */
  | { readonly kind: 'selectionUnfit'; readonly why: 'noForm' | 'noAnchor' }
  /** Nothing was written: figures changed since they were shown, and are shown as they are now. */
  | { readonly kind: 'shownAgain' }
  | { readonly kind: 'error'; readonly error: HostError };
