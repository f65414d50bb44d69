import { Exact, ZERO } from '../exact';
import type { CellPlace } from '../grid/address';
import { readCell } from '../grid/cell-number';
import { gridCell } from '../grid/grid';
import { isEmptyReading } from '../grid/reading';
import type { LabelGrid } from '../sheet/label-grid';
import { fundsHeader } from '../sheet/around/funds-places';

/** One money column of the budget execution block: the year's total against its parts, in the column's own unit. */
export interface FundsColumn {
  readonly heading: string;
  readonly place: CellPlace;
  readonly total: Exact;
  readonly sum: Exact;
  /** Every part may be rounded by itself. */
  readonly tolerance: Exact;
  /** `all`: the parts make the whole; `some`: 其中 names only some of them; `nested`: parts of parts stand among them. */
  readonly complete: 'all' | 'some' | 'nested';
}

const PART = /财政拨款|财政资金|财政性资金|结转|其他资金|其它资金|自有资金|单位资金|社会资金|自筹资金/u;
const REST = /其他|其它|自有|单位资金|社会资金|自筹/u;
const PART_OF_PART = /中央|省级|市级|区级|县级|本级|上级|一般公共预算|政府性基金|国有资本|专户|债券/u;
const MOST_PARTS = 8;
const ROUNDING = '0.01';
const MONEY = ['initialBudget', 'budget', 'adjustedBudget', 'executed'] as const;

interface Part {
  readonly row: number;
  readonly label: string;
}

/** The money columns of the funds block whose total stands in a row; empty where no parts are listed below it. */
export function fundsColumns(labels: LabelGrid, totalRow: number, top: number): readonly FundsColumn[] {
  for (let row = totalRow - 1; row >= top; row--) {
    const header = fundsHeader(labels, row);
    if (!header) continue;
    const columns = MONEY.map((role) => header[role]).filter((column) => column !== undefined);
    const parts = listedParts(labels, totalRow, Math.min(...columns));
    if (parts.length === 0) return [];
    return columns.flatMap((column) => fundsColumn(labels, { row, column }, totalRow, parts));
  }
  return [];
}

function listedParts(labels: LabelGrid, totalRow: number, firstFigure: number): Part[] {
  const parts: Part[] = [];
  for (let row = totalRow + 1; row <= totalRow + MOST_PARTS; row++) {
    const words = labels.filled(row).filter((column) => column < firstFigure);
    const label = words.map((column) => labels.label(row, column)).join('');
    if (!PART.test(label) && !PART_OF_PART.test(label)) break;
    parts.push({ row, label });
  }
  return parts;
}

function fundsColumn(
  labels: LabelGrid,
  heading: CellPlace,
  totalRow: number,
  parts: readonly Part[],
): readonly FundsColumn[] {
  const place = { row: totalRow, column: heading.column };
  const total = money(labels, place);
  const sums = parts.map(({ row }) => money(labels, { row, column: heading.column }));
  if (total === null || total === 'blank' || sums.includes(null)) return [];
  const figures = sums.filter((sum) => sum instanceof Exact);
  if (figures.length === 0) return [];
  const words = parts.map(({ label }) => label);
  const nested = words.some((label) => PART_OF_PART.test(label) && words.length > 1);
  const all = words.length > 1 && words.some((label) => REST.test(label));
  return [
    {
      heading: labels.label(heading.row, heading.column),
      place,
      total,
      sum: figures.reduce<Exact>((sum, figure) => sum.plus(figure), ZERO),
      tolerance: new Exact(ROUNDING).times(parts.length),
      complete: nested ? 'nested' : all ? 'all' : 'some',
    },
  ];
}

/** null: not a figure. A cell that says nothing is no part. */
function money(labels: LabelGrid, { row, column }: CellPlace): Exact | 'blank' | null {
  const reading = readCell(gridCell(labels.grid, row, column));
  if (isEmptyReading(reading)) return 'blank';
  return reading.kind === 'figure' ? reading.quantity.value : null;
}
