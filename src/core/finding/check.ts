import type { CellPlace } from '../grid/address';
import type { IndicatorRow, IndicatorSheet } from '../sheet/indicator-sheet';
import type { RuleSet } from '../scoring/rule-set';
import type { ScoredRow } from '../scoring/scorecard';
import type { UncheckedScorecard } from '../scoring/score-sheet';
import type { CheckId, Finding } from './finding';

/** What a check looks at: the form as read, as scored, and the rules it was scored with. */
export interface CheckSubject {
  readonly sheet: IndicatorSheet;
  readonly card: UncheckedScorecard;
  readonly ruleSet: RuleSet;
  /** The rows as read beside the rows as scored. */
  readonly rows: readonly { readonly read: IndicatorRow; readonly scored: ScoredRow }[];
}

/** Where something was found, with the figures its sentence needs. */
export interface Observation {
  readonly place: CellPlace;
  readonly args: Finding['args'];
}

/** A check of the reviewing officer: one a file, pure. What it means stands in catalogue.ts. */
export interface Check {
  readonly id: CheckId;
  observe(subject: CheckSubject): readonly Observation[];
}

/** The first of some cells that exists; the header row's first column when none does. */
export function firstPlace(sheet: IndicatorSheet, ...places: readonly (CellPlace | null)[]): CellPlace {
  return places.find((place) => place !== null) ?? { row: sheet.headerRow, column: sheet.area.left };
}
