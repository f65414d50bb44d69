import type { CellPlace } from '../../grid/address';
import type { FundsRole } from '../header/header-roles';
import { knownFundsHeading } from '../header/heading-index';
import type { LabelGrid } from '../label-grid';

const LONGEST_HEADING = 32;

/** Which column of the budget execution block holds what. */
export type FundsColumns = Partial<Record<FundsRole, number>>;

/** A figure of the budget execution block, and the label that names it. */
export interface FundsPlace {
  readonly label: CellPlace;
  readonly cell: CellPlace;
}

/** Where everything of a budget execution block stands. */
export interface FundsPlaces {
  /** The line the block is known by. */
  readonly row: number;
  /** Every line that may name the block's unit or points, the nearest first. */
  readonly rows: readonly number[];
  readonly places: Readonly<Partial<Record<FundsRole, FundsPlace>>>;
}

/** Whether a row is the header of a budget execution block, and its columns. */
export function fundsHeader(labels: LabelGrid, row: number): FundsColumns | null {
  const columns: FundsColumns = {};
  const ranks: Partial<Record<FundsRole, number>> = {};
  for (const column of labels.filled(row)) {
    const label = labels.label(row, column);
    const known = label === '' || label.length > LONGEST_HEADING ? null : knownFundsHeading(label);
    if (!known || known.rank >= (ranks[known.role] ?? Infinity)) continue;
    columns[known.role] = column;
    ranks[known.role] = known.rank;
  }
  return columns.executed !== undefined && BUDGET_ROLES.some((role) => columns[role] !== undefined) ? columns : null;
}

/** The rate is taken on 全年预算数, where the form has none on the adjusted or else the initial budget. */
export const BUDGET_ROLES = ['budget', 'adjustedBudget', 'initialBudget', 'receivedBudget'] as const;
