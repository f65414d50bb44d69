import type { RowDecision } from '../scoring/choose-function';
import type { Correction, RowAnchor } from '../sheet/corrections/correction';
import { rowCounter } from '../sheet/corrections/row-corrections';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import type { History } from './history';
import type { LastScoring } from './last-scoring';

/** How one row is to be scored, as somebody decided. The row is told by its words, so that inserted rows do not matter.
 *  `on`: the day, as 2026-11-23; absent in records of earlier versions. Who decided is not kept: Excel tells it nobody
 *  reliably, and what a workbook says of it proves nothing. */
export interface KeptDecision {
  readonly sheet: string;
  readonly anchor: RowAnchor;
  readonly decision: RowDecision;
  readonly on?: string;
}

/** A correction, and the day it was made where that is known. */
export type KeptCorrection = Correction & { readonly on?: string };

/** A finding somebody looked at and set aside, with their reason, or verified. It holds as long as `figures` stay as they were. */
export interface Dismissal {
  /** The id of its check. */
  readonly check: string;
  readonly sheet: string;
  /** The row it was found in; null: it concerns the form as a whole. */
  readonly anchor: RowAnchor | null;
  /** Which form of the sheet, told by its header (IndicatorSheet.layout). */
  readonly layout: string;
  /** The figures it was found with: the finding's arguments and the row's target, actual and weight. What
   *  stands in the score cell counts only where the finding names it, as scoring itself changes it. */
  readonly figures: string;
  /** Empty where it was verified and nothing said of it. */
  readonly reason: string;
  /** The day, as 2026-11-23. */
  readonly on: string;
  /** It was verified (核实), not set aside: by whom, as they typed it; empty: they typed no name. */
  readonly verifiedBy?: string;
}

/** What the workbook remembers of people's decisions, by which everybody who opens it scores the same, and of what was
 *  scored, by which they see whether the scores still hold. */
export interface WorkbookRecord {
  /** A department's own rule set as the document it was imported as (it may extend a shipped one); null: none. */
  readonly ruleSet: unknown;
  readonly decisions: readonly KeptDecision[];
  readonly corrections: readonly KeptCorrection[];
  readonly dismissals: readonly Dismissal[];
  /** The sheets of the workbook when the record was written, name → id, by which a renamed one is found again. Absent in
   *  records of earlier versions. */
  readonly sheetIds?: Readonly<Record<string, string>>;
  /** Each form as it was when it was last scored; absent: none was, as far as the workbook remembers. */
  readonly scorings?: readonly LastScoring[];
  readonly history?: History;
  /** How scores are written: as formulas that follow later edits (活公式), or as numbers again, so that such formulas are
   *  turned back; absent: as numbers, and no formula in the workbook is ours. */
  readonly formulas?: ScoreStyle;
}

/** Whether scores are formulas or numbers. */
export type ScoreStyle = 'live' | 'values';

export const EMPTY_RECORD: WorkbookRecord = { ruleSet: null, decisions: [], corrections: [], dismissals: [] };

/** The anchor of every row of a sheet's forms, by the line it stands in; rows of the same words are counted through the
 *  whole sheet. */
export function rowAnchors(forms: readonly IndicatorSheet[]): ReadonlyMap<number, RowAnchor> {
  const count = rowCounter();
  return new Map(forms.flatMap(({ rows }) => rows.map((row): [number, RowAnchor] => [row.row, count(row)])));
}

/** One text for one anchor. */
export function anchorKey(anchor: RowAnchor | null): string {
  return anchor === null ? '' : JSON.stringify([anchor.name, anchor.level1, anchor.level2, anchor.occurrence]);
}
