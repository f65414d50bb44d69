import { readText } from '../../grid/cell-number';
import type { CellPlace } from '../../grid/address';
import { BLANK, type Reading } from '../../grid/reading';
import {
  BUDGET_ROLES,
  fundsHeader,
  type FundsColumns,
  type FundsPlace,
  type FundsPlaces,
  fundsPairs,
  pairReading,
} from './funds-places';
import type { FundsRole } from '../column-roles';
import type { BudgetKind, ExecutionBlock, FundsLine } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import type { RecognitionReason } from '../recognition-reason';
import { weightInLabel } from '../row-labels';
import { PERCENT, unitInLabel, readUnit, isMoney } from '../../grid/units';
import { plainText } from '../../exact';

const YEAR_TOTAL = /资金总额|资金总和|年度资金|预算资金|总额|合计|total/iu;
const PART = /^(?:其中|其他|上年|当年|财政拨款|ofwhich)/iu;
const LONGEST_BLOCK = 8;

/** A label of a part of the year's funds. */
const PART_LABEL = /其中|资金|拨款|补助|财政|其他|结转|自筹|专户|中央|省级|市级|县级|区级|本级|ofwhich|funds|other/iu;

/** The funds of a form: the budget execution with the reasons for taking it, and the lines of its table. */
export interface Funds {
  readonly block: ExecutionBlock;
  /** Whether the block itself gives points for the execution. */
  readonly scored: boolean;
  readonly lines: readonly FundsLine[];
  readonly reasons: readonly RecognitionReason[];
}

const BUDGETS: Readonly<Record<BudgetKind, FundsRole>> = {
  annual: 'budget',
  adjusted: 'adjustedBudget',
  received: 'receivedBudget',
  initial: 'initialBudget',
};

/** Finds the funds of a form between two rows (both included). The budget execution counts only where the form gives
 *  points for it; the figures can be compared all the same. */
export function recogniseFunds(labels: LabelGrid, first: number, last: number): Funds | null {
  for (let row = labels.nextFilledRow(first); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    const pairs = fundsPairs(labels, row, last);
    const columns = pairs ? null : fundsHeader(labels, row);
    const found = pairs ?? (columns && underHeader(labels, row, last, columns));
    if (!found) {
      if (columns) return null;
      continue;
    }
    const labelled = labelledWeight(labels, pairs ? found.rows : [row]);
    const { score, weight } = found.places;
    const { block, reasons } = execution(labels, first, found, pairs !== null, labelled);
    const lines = pairs ? [] : fundsLines(labels, first, last, found);
    return { block, reasons, lines, scored: Boolean(score ?? weight) || labelled !== null };
  }
  return null;
}

/** The lines of a funds table: that of the whole and its parts below it (其中：中央财政资金, 地方资金, 其他资金). */
function fundsLines(labels: LabelGrid, top: number, last: number, found: FundsPlaces): readonly FundsLine[] {
  const { places } = found;
  const budget = BUDGET_ROLES.map((role) => places[role]).find((place) => place !== undefined);
  const figures = Math.min(...Object.values(places).map(({ cell }) => cell.column));
  const lines: FundsLine[] = [];
  const end = Math.min(last, found.row + LONGEST_BLOCK);
  for (let row = labels.nextFilledRow(found.row); row !== null && row <= end; row = labels.nextFilledRow(row + 1)) {
    const label = labels
      .filled(row)
      .filter((column) => column < figures)
      .map((column) => labels.label(row, column));
    const name = label.at(-1) ?? '';
    if (row !== found.row && !PART_LABEL.test(name)) break;
    const at = (place: FundsPlace | undefined): CellPlace | null => (place ? { row, column: place.cell.column } : null);
    const read = (place: FundsPlace | undefined): Reading =>
      place ? inUnit(labels.read(row, place.cell.column), moneyUnit(labels, top, found, place)) : BLANK;
    const rate = places.rate;
    lines.push({
      row,
      label: name,
      budget: read(budget),
      executed: read(places.executed),
      rate: rate ? labels.read(row, rate.cell.column) : BLANK,
      cells: { budget: at(budget), executed: at(places.executed), rate: at(rate) },
    });
  }
  return lines;
}

/** The line of the year's total under a header. */
function underHeader(labels: LabelGrid, header: number, last: number, columns: FundsColumns): FundsPlaces | null {
  const row = totalFundsRow(labels, header, Math.min(last, header + LONGEST_BLOCK), columns);
  if (row === null) return null;
  const places: Partial<Record<FundsRole, FundsPlace>> = {};
  for (const role of Object.keys(columns) as FundsRole[]) {
    const column = columns[role];
    if (column !== undefined) places[role] = { label: { row: header, column }, cell: { row, column } };
  }
  return { row, rows: [row, header], places };
}

function execution(
  labels: LabelGrid,
  top: number,
  found: FundsPlaces,
  paired: boolean,
  labelled: string | null,
): Pick<Funds, 'block' | 'reasons'> {
  const { row, places } = found;
  const firstRow = Math.min(...found.rows);
  const read = (place: FundsPlace | undefined): Reading => {
    if (!place) return BLANK;
    return paired ? pairReading(labels, firstRow, place) : labels.read(place.cell.row, place.cell.column);
  };
  const money = (place: FundsPlace | undefined): Reading => inUnit(read(place), moneyUnit(labels, top, found, place));
  const budget = BUDGET_ROLES.map((role) => places[role]).find((place) => place !== undefined);
  const weight = read(places.weight);
  const fromLabel = weight.kind === 'blank' && labelled !== null;
  const rateInPoints = places.rate !== undefined && /%/u.test(labelOf(labels, places.rate));
  const figures: Omit<ExecutionBlock, 'rateAlone' | 'rateStands'> = {
    row,
    budget: money(budget),
    budgets: Object.fromEntries(
      (Object.keys(BUDGETS) as BudgetKind[]).flatMap((kind) => {
        const place = places[BUDGETS[kind]];
        return place ? [[kind, { reading: money(place), cell: place.cell }]] : [];
      }),
    ),
    executed: money(places.executed),
    weight: fromLabel ? readText(labelled) : weight,
    written: read(places.score),
    cells: {
      budget: budget?.cell ?? null,
      executed: places.executed?.cell ?? null,
      weight: places.weight?.cell ?? null,
      rate: places.rate?.cell ?? null,
      score: places.score?.cell ?? null,
    },
    rateInPoints,
  };
  const block = { ...figures, rateAlone: rateAlone(figures, read(places.rate)), rateStands: false };
  return { block, reasons: fundsReasons(labels, block, budget, fromLabel ? labelled : null) };
}

/** A rate without any figure it could be of. */
function rateAlone(
  { budgets, executed, rateInPoints }: Pick<ExecutionBlock, 'budgets' | 'executed' | 'rateInPoints'>,
  rate: Reading,
): string | null {
  const figures = [executed, ...Object.values(budgets).map(({ reading }) => reading)];
  if (rate.kind !== 'figure' || !figures.every(({ kind }) => kind === 'blank')) return null;
  const { value, unit, comparator } = rate.quantity;
  if (comparator !== null || value.isNegative()) return null;
  return unit === PERCENT || (unit === null && rateInPoints) ? plainText(value) : null;
}

const labelOf = (labels: LabelGrid, { label }: FundsPlace): string => labels.label(label.row, label.column);

function fundsReasons(
  labels: LabelGrid,
  { row }: ExecutionBlock,
  budget: FundsPlace | undefined,
  weight: string | null,
): RecognitionReason[] {
  if (!budget) return [];
  const { column } = budget.cell;
  const taken: RecognitionReason = { code: 'funds', row, column, args: { text: labelOf(labels, budget) } };
  return weight === null ? [taken] : [taken, { code: 'fundsWeight', row: budget.label.row, column, args: { weight } }];
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

function labelledWeight(labels: LabelGrid, rows: readonly number[]): string | null {
  for (const row of rows) {
    for (const column of labels.filled(row)) {
      const weight = weightInLabel(labels.label(row, column), false);
      if (weight !== null) return weight;
    }
  }
  return null;
}

/** The figure's own label, else the block's label or its line, else 单位：万元 above it, else another figure's label. */
function moneyUnit(
  labels: LabelGrid,
  top: number,
  { rows, places }: FundsPlaces,
  place: FundsPlace | undefined,
): string | null {
  const own = place ? moneyInLabel(labelOf(labels, place)) : null;
  const others = new Set(Object.values(places).map(({ label }) => label.column));
  return (
    own ??
    moneyInRows(labels, rows, others) ??
    moneyOfSheet(labels, top, Math.max(...rows)) ??
    moneyInRows(labels, rows, new Set())
  );
}

function inUnit(reading: Reading, unit: string | null): Reading {
  if (reading.kind !== 'figure' || reading.quantity.unit !== null) return reading;
  return { ...reading, quantity: { ...reading.quantity, unit } };
}

const SHEET_UNIT = /(?:金额|资金|货币)?单位[:：](?:人民币)?([^\d:：，,。()]{1,4})$/u;

/** The money unit of a label, 项目资金（万元）; null when it names none. */
function moneyInLabel(label: string): string | null {
  const unit = unitInLabel(label);
  return unit !== null && isMoney(unit) ? unit : null;
}

/** The money unit that one of some rows names in a bracket, 预算执行情况（万元）; the first row given wins. */
function moneyInRows(labels: LabelGrid, rows: readonly number[], except: ReadonlySet<number>): string | null {
  for (const row of rows) {
    for (const column of labels.filled(row)) {
      const unit = except.has(column) ? null : moneyInLabel(labels.label(row, column));
      if (unit !== null) return unit;
    }
  }
  return null;
}

/** 单位：万元 above a table; null when no row between the two says so. */
function moneyOfSheet(labels: LabelGrid, first: number, last: number): string | null {
  for (let row = labels.nextFilledRow(first); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    for (const column of labels.filled(row)) {
      const unit = readUnit(SHEET_UNIT.exec(labels.label(row, column).replace(/[)]$/u, ''))?.[1] ?? '');
      if (unit !== null && isMoney(unit)) return unit;
    }
  }
  return null;
}
