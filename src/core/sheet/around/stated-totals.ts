import { Exact } from '../../exact';
import { placeKey, type CellPlace } from '../../grid/address';
import type { ExecutionBlock, IndicatorRow, StatedTotal, TotalRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import { TOTAL_ABOVE, withoutGrade } from './recognise-total';

/** The lines above a form's header and below its table. */
export interface LinesAround {
  readonly above: readonly [first: number, last: number];
  readonly below: readonly [first: number, last: number];
}

/** What the table of the form says, as far as it tells a total from a sum inside it. */
interface StatedTable {
  readonly total: TotalRow | null;
  readonly rows: readonly IndicatorRow[];
  readonly execution: ExecutionBlock | null;
  /** Total lines above its own. */
  readonly passed: readonly TotalRow[];
}

/** Every other cell in which the form states its total: 自评总分 | 98 above, 自评得分：98分 in a line of text, a 合计 above the
 *  总分. Which of two that differ is right nobody can tell here. */
export function statedTotals(
  labels: LabelGrid,
  table: StatedTable,
  { above, below }: LinesAround,
): readonly StatedTotal[] {
  const own = table.total?.scoreCell ? placeKey(table.total.scoreCell) : '';
  const found = [
    ...statedIn(labels, ...above),
    ...table.passed.flatMap((each) => passedTotal(labels, each, table)),
    ...statedIn(labels, ...below),
  ];
  return found.filter(({ cell }) => placeKey(cell) !== own);
}

function statedIn(labels: LabelGrid, first: number, last: number): StatedTotal[] {
  const stated: StatedTotal[] = [];
  for (let row = labels.nextFilledRow(first); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    const filled = labels.filled(row);
    for (const [index, column] of filled.entries()) {
      const label = labels.label(row, column);
      const next = filled[index + 1];
      const says = TOTAL_ABOVE.test(label) || (SELF_SCORE.test(label) && isSoleFigure(labels, row, filled));
      const beside = next !== undefined && says ? figureAt(labels, { row, column: next }) : null;
      const inside = beside ? null : totalInText(label);
      if (beside) stated.push(beside);
      else if (inside !== null) stated.push({ cell: { row, column }, written: inside });
    }
  }
  return stated;
}

/** Beside other figures 自评得分 may be the score of the execution rate. */
const SELF_SCORE = /^(?:项目|部门|单位|绩效|整体)*(?:自评得分|自评分|评价得分|综合得分|最终得分)(?:\(分\))?:?$/u;

const isSoleFigure = (labels: LabelGrid, row: number, filled: readonly number[]): boolean =>
  filled.filter((column) => labels.read(row, column).kind === 'figure').length === 1;

function figureAt(labels: LabelGrid, cell: CellPlace): StatedTotal | null {
  const written = withoutGrade(labels.read(cell.row, cell.column));
  return written.kind === 'figure' ? { cell, written: written.quantity.value } : null;
}

/** 自评得分：98分, 经自评，本项目总得分为98.5分: only words that are nobody's but the whole form's. */
const IN_TEXT =
  /(?:^|[,，。;；:：(（])(?:经|本|该|我|单位|部门|项目|绩效|自评|综合|评价|最终|整体|支出)*(?:自评得分|自评总分|自评分|总得分|综合得分|评价得分|评价总分|最终得分)(?:为|是|共|合计|[:：])*(\d{1,3}(?:\.\d+)?)分?(?![\d.%/÷*×+-])/u;
const LONGEST_TEXT = 400;
const SHORTEST_TEXT = 6;

function totalInText(label: string): Exact | null {
  if (label.length < SHORTEST_TEXT || label.length > LONGEST_TEXT || !label.includes('分')) return null;
  const points = IN_TEXT.exec(label)?.[1];
  return points === undefined ? null : new Exact(points);
}

/** A total line above the form's own: the same total where it stands for the same points, a sum inside the form otherwise. */
function passedTotal(labels: LabelGrid, passed: TotalRow, { total, rows, execution }: StatedTable): StatedTotal[] {
  if (passed.written.kind !== 'figure' || !passed.scoreCell || passed.row === total?.row) return [];
  const { value: written } = passed.written.quantity;
  const [weight, full] = [pointsAt(labels, passed.weightCell), pointsAt(labels, total?.weightCell ?? null)];
  const scored = execution !== null && execution.weight.kind === 'figure';
  const isWhole = weight !== null && full !== null ? weight.eq(full) : weight === null && !scored;
  const last = rows.at(-1)?.row ?? 0;
  return isWhole && (weight !== null || passed.row > last) ? [{ cell: passed.scoreCell, written }] : [];
}

function pointsAt(labels: LabelGrid, cell: CellPlace | null): Exact | null {
  const reading = cell ? labels.read(cell.row, cell.column) : null;
  return reading?.kind === 'figure' ? reading.quantity.value : null;
}
