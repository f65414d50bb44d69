import type { CellPlace } from '../grid/address';
import { readText } from '../grid/cell-number';
import { BLANK, type Reading } from '../grid/reading';
import type { FundsRole } from './header-roles';
import { budgetColumn, fundsHeader, type FundsColumns } from './funds-header';
import type { BudgetKind, ExecutionBlock } from './indicator-sheet';
import type { LabelGrid } from './label-grid';
import { moneyInLabel, moneyInRows, moneyOfSheet } from './money-unit';
import type { RecognitionReason } from './recognition-reason';
import { weightInLabel } from './row-labels';

const YEAR_TOTAL = /资金总额|资金总和|年度资金|预算资金|总额|合计|total/iu;
const PART = /^(?:其中|其他|上年|当年|财政拨款|ofwhich)/iu;
const LONGEST_BLOCK = 8;

/** A budget execution block with the reasons for taking it. */
export interface Execution {
  readonly block: ExecutionBlock;
  readonly reasons: readonly RecognitionReason[];
}

const BUDGETS: Readonly<Record<BudgetKind, FundsRole>> = {
  annual: 'budget',
  adjusted: 'adjustedBudget',
  received: 'receivedBudget',
  initial: 'initialBudget',
};

/** Finds the budget execution block between two rows (both included). The block counts only where the form gives points
 *  for it. */
export function recogniseExecution(labels: LabelGrid, first: number, last: number): Execution | null {
  for (let row = labels.nextFilledRow(first); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    const columns = fundsHeader(labels, row);
    if (!columns) continue;
    const labelled = labelledWeight(labels, row);
    if (columns.score === undefined && columns.weight === undefined && labelled === null) return null;
    const beside = figuresBeside(labels, row, columns);
    if (beside) return execution(labels, first, row, row, beside, labelled);
    const total = totalFundsRow(labels, row, Math.min(last, row + LONGEST_BLOCK), columns);
    return total === null ? null : execution(labels, first, row, total, columns, labelled);
  }
  return null;
}

/** 预算数： 43.2 执行数： 37.24: every figure stands right of its label, in the same row. */
function figuresBeside(labels: LabelGrid, row: number, columns: FundsColumns): FundsColumns | null {
  const filled = labels.filled(row);
  const beside: FundsColumns = {};
  for (const role of Object.keys(columns) as FundsRole[]) {
    const column = columns[role];
    const next = column === undefined ? undefined : filled.find((each) => each > column);
    if (next !== undefined && labels.read(row, next).kind === 'figure') beside[role] = next;
    else if (role === 'executed' || role === 'budget') return null;
    else if (column !== undefined && (role === 'score' || role === 'rate') && next !== column + 1)
      beside[role] = column + 1;
  }
  return beside.executed !== undefined && budgetColumn(beside) !== undefined ? beside : null;
}

function execution(
  labels: LabelGrid,
  top: number,
  headerRow: number,
  row: number,
  columns: FundsColumns,
  labelled: string | null,
): Execution {
  const place = (column: number | undefined): CellPlace | null => (column === undefined ? null : { row, column });
  const read = (cell: CellPlace | null): Reading => (cell ? labels.read(cell.row, cell.column) : BLANK);
  const cells = {
    budget: place(budgetColumn(columns)),
    executed: place(columns.executed),
    weight: place(columns.weight),
    rate: place(columns.rate),
    score: place(columns.score),
  };
  const money = (cell: CellPlace | null): Reading => inUnit(read(cell), moneyUnit(labels, top, headerRow, row, cell));
  const weight = read(cells.weight);
  const fromLabel = weight.kind === 'blank' && labelled !== null;
  const block: ExecutionBlock = {
    row,
    budget: money(cells.budget),
    budgets: Object.fromEntries(
      (Object.keys(BUDGETS) as BudgetKind[]).flatMap((kind) => {
        const cell = place(columns[BUDGETS[kind]]);
        return cell ? [[kind, { reading: money(cell), cell }]] : [];
      }),
    ),
    executed: money(cells.executed),
    weight: fromLabel ? readText(labelled) : weight,
    written: read(cells.score),
    cells,
    rateInPoints: columns.rate !== undefined && /%/u.test(labels.label(headerRow, columns.rate)),
  };
  return { block, reasons: fundsReasons(labels, headerRow, block, fromLabel ? labelled : null) };
}

function fundsReasons(
  labels: LabelGrid,
  headerRow: number,
  { row, cells }: ExecutionBlock,
  weight: string | null,
): RecognitionReason[] {
  const column = cells.budget?.column ?? 0;
  const text = labels.label(headerRow, column);
  const taken: RecognitionReason = { code: 'funds', row, column, args: { text } };
  return weight === null ? [taken] : [taken, { code: 'fundsWeight', row: headerRow, column, args: { weight } }];
}

function totalFundsRow(labels: LabelGrid, header: number, last: number, columns: FundsColumns): number | null {
  const figures = Math.min(...Object.values(columns));
  const executed = columns.executed ?? figures;
  let firstFilled: number | null = null;
  for (let row = labels.nextFilledRow(header + 1); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    for (const column of labels.filled(row)) {
      const label = column < figures ? labels.label(row, column) : '';
      if (YEAR_TOTAL.test(label) && !PART.test(label)) return row;
    }
    if (firstFilled === null && labels.read(row, executed).kind === 'figure') firstFilled = row;
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

/** The column's own heading, else the block's label or its line, else 单位：万元 above it, else the other heading. */
function moneyUnit(
  labels: LabelGrid,
  top: number,
  headerRow: number,
  row: number,
  cell: CellPlace | null,
): string | null {
  const own = cell === null ? null : moneyInLabel(labels.label(headerRow, cell.column));
  const columns = new Set(Object.values(fundsHeader(labels, headerRow) ?? {}));
  return (
    own ??
    moneyInRows(labels, [row, headerRow], columns) ??
    moneyOfSheet(labels, top, headerRow) ??
    moneyInRows(labels, [headerRow], new Set())
  );
}

function inUnit(reading: Reading, unit: string | null): Reading {
  if (reading.kind !== 'figure' || reading.quantity.unit !== null) return reading;
  return { ...reading, quantity: { ...reading.quantity, unit } };
}
