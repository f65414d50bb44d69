import { Exact, plainText, ZERO } from '../../exact';
import type { CellPlace } from '../../grid/address';
import { readCell } from '../../grid/cell-number';
import { gridCell } from '../../grid/grid';
import { isEmptyReading } from '../../grid/reading';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { fundsHeader } from '../../sheet/around/funds-places';
import type { LabelGrid } from '../../sheet/label-grid';
import { firstPlace, type Check, type CheckManual } from '../check';

/** `total` is empty where the whole is not filled in. */
type Args = Told<'heading' | 'total' | 'sum'>;

/** S11: the total of the year's funds is not the sum of its parts, or 0 or blank while a part is not. Where not all parts are
 *  listed (其中 alone), the total may only be larger. */
export const fundsSum: Check<Args> = {
  id: 'S11',
  severity: 'error',
  about: 'row',
  name: words('资金总额与各项资金之和不一致', 'Funds total differs from its parts'),
  remedy: words('核对资金总额和各项资金', 'Check the total and its parts.'),
  sentence: {
    'zh-CN': (a) =>
      a.total === ''
        ? `年度资金总额的“${a.heading}”未填，各项之和为 ${a.sum}：核实后可填 ${a.sum}`
        : `年度资金总额的“${a.heading}”为 ${a.total}，各项之和为 ${a.sum}`,
    'en-US': (a) =>
      a.total === ''
        ? `The year’s total in “${a.heading}” is blank, its parts add up to ${a.sum}: fill in ${a.sum} once it is checked`
        : `The year’s total in “${a.heading}” is ${a.total}, its parts add up to ${a.sum}`,
  },
  observe: ({ sheet, labels }) => {
    const { funds } = sheet;
    if (!funds) return [];
    return fundsColumns(labels, funds.block.row, sheet.area.top)
      .filter(isWrong)
      .map(({ heading, total, sum, place }) => ({
        place: firstPlace(sheet, place),
        args: { heading, total: total ? plainText(total) : '', sum: plainText(sum) },
      }));
  },
};

function isWrong({ total, sum, tolerance, complete }: FundsColumn): boolean {
  if (total === null) return complete !== 'nested' && sum.gt(0);
  if (total.isZero()) return sum.gt(0);
  const over = sum.minus(total);
  return complete === 'nested' ? false : over.gt(tolerance) || (complete === 'all' && over.negated().gt(tolerance));
}

/** One money column of the budget execution block: the year's total against its parts, in the column's own unit. */
interface FundsColumn {
  readonly heading: string;
  readonly place: CellPlace;
  /** null: blank. */
  readonly total: Exact | null;
  readonly sum: Exact;
  /** Every part may be rounded by itself. */
  readonly tolerance: Exact;
  /** `all`: the parts make the whole; `some`: 其中 names only some of them; `nested`: parts of parts stand among them. */
  readonly complete: 'all' | 'some' | 'nested';
}

const PART = /财政拨款|财政资金|财政性资金|地方资金|补助|结转|其他资金|其它资金|自有资金|单位资金|社会资金|自筹资金/u;
const REST = /其他|其它|自有|单位资金|社会资金|自筹/u;
const PART_OF_PART = /中央|省级|市级|区级|县级|本级|上级|一般公共预算|政府性基金|国有资本|专户|债券/u;
/** What may hold parts of its own: 当年财政拨款 over 中央 and 省级. */
const UMBRELLA = /财政/u;
const MOST_PARTS = 8;
const ROUNDING = '0.01';
const MONEY = ['initialBudget', 'budget', 'adjustedBudget', 'executed'] as const;

interface Part {
  readonly row: number;
  readonly label: string;
}

/** The money columns of the funds block whose total stands in a row; empty where no parts are listed below it. */
function fundsColumns(labels: LabelGrid, totalRow: number, top: number): readonly FundsColumn[] {
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
  if (total === null || sums.includes(null)) return [];
  const figures = sums.filter((sum) => sum instanceof Exact);
  if (figures.length === 0) return [];
  const words = parts.map(({ label }) => label);
  const holds = (label: string): boolean => UMBRELLA.test(label) && !PART_OF_PART.test(label);
  const nested = words.some((label) => PART_OF_PART.test(label)) && words.some(holds);
  const all = words.length > 1 && words.some((label) => REST.test(label));
  return [
    {
      heading: labels.label(heading.row, heading.column),
      place,
      total: total === 'blank' ? null : total,
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

/** What the manual says of S11. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度资金总额、其中各项', 'total funds of the year, its parts'],
  example: {
    given: ['年度资金总额的全年预算数为0，当年财政拨款为90', 'The budget total is 0 while the appropriation shows 90'],
    args: { heading: '全年预算数', total: '0', sum: '90' },
  },
};
