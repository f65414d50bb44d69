import type { CellPlace } from '../grid/address';
import { readCell, readText } from '../grid/cell-number';
import { gridCell } from '../grid/grid';
import { BLANK, type Reading } from '../grid/reading';
import { unitInLabel } from '../grid/units';
import { FUNDS_SYNONYMS, type FundsRole } from './header-synonyms';
import type { ExecutionBlock } from './indicator-sheet';
import type { LabelGrid } from './label-grid';
import { headingIndex, headingKey } from './recognise-header';
import { weightInLabel } from './row-labels';

const INDEX = headingIndex(FUNDS_SYNONYMS);
const YEAR_TOTAL = /资金总额|资金总和|年度资金|预算资金|总额|合计|total/iu;
const PART = /^(?:其中|其他|上年|当年|财政拨款|ofwhich)/iu;
const LONGEST_BLOCK = 8;

type FundsColumns = Partial<Record<FundsRole, number>>;

/** Whether a row is the header of a budget execution block, and its columns. */
export function fundsHeader(labels: LabelGrid, row: number): FundsColumns | null {
  const columns: FundsColumns = {};
  const { left, right } = labels.grid.area;
  for (let column = left; column <= right; column++) {
    const label = labels.label(row, column);
    const known = label === '' || label.length > 32 ? undefined : INDEX.get(headingKey(label));
    if (known) columns[known[0]] ??= column;
  }
  const budgeted = columns.budget ?? columns.adjustedBudget ?? columns.initialBudget;
  return columns.executed !== undefined && budgeted !== undefined ? columns : null;
}

/** Finds the budget execution block between two rows (both included). The block counts only where the form gives points
 *  for it; the rate is taken on 全年预算数, where the form has none on the adjusted or else the initial budget. */
export function recogniseExecution(labels: LabelGrid, first: number, last: number): ExecutionBlock | null {
  for (let row = first; row <= last; row++) {
    const columns = fundsHeader(labels, row);
    if (!columns) continue;
    const labelled = labelledWeight(labels, row);
    if (columns.score === undefined && columns.weight === undefined && labelled === null) return null;
    const total = totalFundsRow(labels, row, Math.min(last, row + LONGEST_BLOCK), columns);
    return total === null ? null : executionBlock(labels, row, total, columns, labelled);
  }
  return null;
}

function executionBlock(
  labels: LabelGrid,
  headerRow: number,
  row: number,
  columns: FundsColumns,
  labelled: string | null,
): ExecutionBlock {
  const place = (column: number | undefined): CellPlace | null => (column === undefined ? null : { row, column });
  const blockUnit = moneyUnit(labels, headerRow, row);
  const read = (cell: CellPlace | null): Reading =>
    cell ? readCell(gridCell(labels.grid, cell.row, cell.column)) : BLANK;
  const cells = {
    budget: place(columns.budget ?? columns.adjustedBudget ?? columns.initialBudget),
    executed: place(columns.executed),
    weight: place(columns.weight),
    rate: place(columns.rate),
    score: place(columns.score),
  };
  const weight = read(cells.weight);
  return {
    row,
    budget: inUnit(read(cells.budget), blockUnit),
    executed: inUnit(read(cells.executed), blockUnit),
    weight: weight.kind === 'blank' && labelled !== null ? readText(labelled) : weight,
    written: read(cells.score),
    cells,
    rateInPoints: columns.rate !== undefined && /%/u.test(labels.label(headerRow, columns.rate)),
  };
}

function totalFundsRow(labels: LabelGrid, header: number, last: number, columns: FundsColumns): number | null {
  const figures = Math.min(...Object.values(columns));
  const executed = columns.executed ?? figures;
  let firstFilled: number | null = null;
  for (let row = header + 1; row <= last; row++) {
    for (let column = labels.grid.area.left; column < figures; column++) {
      const label = labels.label(row, column);
      if (YEAR_TOTAL.test(label) && !PART.test(label)) return row;
    }
    if (firstFilled === null && typeof gridCell(labels.grid, row, executed).value === 'number') firstFilled = row;
  }
  return firstFilled;
}

function labelledWeight(labels: LabelGrid, row: number): string | null {
  for (const column of labels.filled(row)) {
    const weight = weightInLabel(labels.label(row, column), false);
    if (weight !== null) return weight;
  }
  return null;
}

function moneyUnit(labels: LabelGrid, headerRow: number, totalRow: number): string | null {
  for (const row of [totalRow, headerRow]) {
    for (const column of labels.filled(row)) {
      const unit = unitInLabel(labels.label(row, column));
      if (unit !== null && unit.endsWith('元')) return unit;
    }
  }
  return null;
}

function inUnit(reading: Reading, unit: string | null): Reading {
  if (reading.kind !== 'figure' || reading.quantity.unit !== null) return reading;
  return { ...reading, quantity: { ...reading.quantity, unit } };
}
