import { isEmptyReading } from '../../grid/reading';
import { compactText } from '../../grid/cell-text';
import type { Header } from '../header/recognise-header';
import type { ExecutionBlock, IndicatorRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import type { RecognitionReason } from '../recognition-reason';
import type { Funds } from './recognise-funds';

const EXECUTION = /^(?:项目|预算|资金|预算资金)*执行率$/u;

/** The budget execution of a form, and the rows that are indicators. */
export interface ExecutionAndRows {
  readonly block: ExecutionBlock | null;
  readonly rows: readonly IndicatorRow[];
  readonly reasons: readonly RecognitionReason[];
}

/** The execution of a form whose funds give points for it, or whose table has a row 预算执行率 with points and neither target
 *  nor actual: its figures are those of the funds. null: the form gives no points for it. */
export function executionOf(
  labels: LabelGrid,
  { columns }: Header,
  funds: Funds | null,
  rows: readonly IndicatorRow[],
): ExecutionAndRows {
  if (funds === null) return { block: null, rows, reasons: [] };
  if (funds.scored) return { block: funds.block, rows, reasons: funds.reasons };
  const isRow = ({ name, target, actual, weight }: IndicatorRow): boolean =>
    EXECUTION.test(compactText(name)) && isEmptyReading(target) && isEmptyReading(actual) && weight.kind === 'figure';
  const row = columns.target === undefined || columns.actual === undefined ? undefined : rows.find(isRow);
  if (!row) return { block: null, rows, reasons: [] };
  const { weight, written, cells } = row;
  const { block, reasons } = funds;
  return {
    block: { ...block, weight, written, cells: { ...block.cells, weight: cells.weight, score: cells.score } },
    rows: rows.filter((each) => each !== row),
    reasons: [
      ...reasons,
      {
        code: 'fundsRow',
        row: row.row,
        column: columns.name ?? labels.filled(row.row)[0] ?? 0,
        args: { text: row.name },
      },
    ],
  };
}
