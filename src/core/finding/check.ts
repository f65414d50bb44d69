import { Exact } from '../exact';
import type { CellPlace } from '../grid/address';
import type { Measurement } from '../scoring/measure/measure';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import type { ScoredRow, UncheckedScorecard } from '../scoring/scorecard';
import type { IndicatorRow, IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';
import type { CheckPolicy } from './check-settings';
import type { CheckId, Finding } from './finding';
import type { Goals } from './goals';

/** A row as read, beside the row as scored and what its target and actual amount to. */
export interface CheckedRow {
  readonly read: IndicatorRow;
  readonly scored: ScoredRow;
  readonly measured: Measurement;
}

/** What a check looks at: the form as read, as scored, the rules it was scored with, and the sheet around it. */
export interface CheckSubject {
  readonly sheet: IndicatorSheet;
  readonly card: UncheckedScorecard;
  readonly ruleSet: RuleSet;
  readonly policy: CheckPolicy;
  readonly labels: LabelGrid;
  readonly rows: readonly CheckedRow[];
  readonly goals: Goals;
}

/** Where something was found, with the figures its sentence needs. */
export interface Observation {
  readonly place: CellPlace;
  readonly args: Finding['args'];
  /** Only worth a note, whatever the check is otherwise. */
  readonly note?: boolean;
}

/** Something found only by looking at several forms, told at one of them. */
export interface WorkbookObservation extends Observation {
  readonly subject: CheckSubject;
}

/** A check of the reviewing officer: one a file, pure. What it means stands in the catalogue. */
export interface Check {
  readonly id: CheckId;
  observe(subject: CheckSubject): readonly Observation[];
  /** What it sees only in all forms of the workbook together. */
  observeWorkbook?(subjects: readonly CheckSubject[]): readonly WorkbookObservation[];
}

/** The first of some cells that exists; the header row's first column when none does. */
export function firstPlace(sheet: IndicatorSheet, ...places: readonly (CellPlace | null)[]): CellPlace {
  return places.find((place) => place !== null) ?? { row: sheet.headerRow, column: sheet.area.left };
}

/** Whether a row carries points: its weight can be read and is above 0. */
export function isWeighted({ scored }: CheckedRow): boolean {
  return scored.weight !== null && new Exact(scored.weight).gt(0);
}

const NO_REASON = /^(?:0|无|没有|暂无|[/\\—\-–.*]*)$/u;

/** Whether the reason cell, in compacted text, says nothing. */
export function saysNothing(reason: string): boolean {
  return NO_REASON.test(reason);
}
