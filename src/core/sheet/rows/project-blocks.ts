import { readTotal } from '../around/recognise-total';
import type { TotalRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import { isSubtotalLabel, isTotalLabel } from '../row-labels';
import type { Block } from './read-block';

/** The rows of one project under a header that several share. */
export interface ProjectBlock {
  readonly block: Block;
  /** null: the table has no column of projects. */
  readonly project: string | null;
}

/** A table with a column 项目名称 holds a form for each project: its rows, and the 小计 right below them as its total. */
export function projectBlocks(labels: LabelGrid, block: Block): readonly ProjectBlock[] {
  const { project: column } = block.header.columns;
  const whole = [{ block, project: null }];
  if (column === undefined) return whole;
  const starts = block.rows.flatMap(({ row }, index) => {
    const name = labels.text(row, column);
    return name === null ? [] : [{ index, row, name }];
  });
  const groups = starts.filter(({ name }, index) => name !== starts[index - 1]?.name);
  const [only] = groups;
  if (!only) return whole;
  if (groups.length === 1) return [{ block, project: only.name }];
  return groups.map(({ index, name }, place) => {
    const next = groups[place + 1];
    const rows = block.rows.slice(place === 0 ? 0 : index, next?.index);
    const rowsFrom = place === 0 ? block.rowsFrom : (rows[0]?.row ?? block.rowsFrom);
    const end = (next?.row ?? block.lastRow + 1) - 1;
    const reasons = block.reasons.filter(({ row }) => row >= rowsFrom && row <= end);
    const last = rows.at(-1)?.row ?? rowsFrom;
    return {
      block: { ...block, rows, rowsFrom, lastRow: end, passed: [], total: subtotal(labels, block, last, end), reasons },
      project: name,
    };
  });
}

/** The line of sums right below a project's rows; the sum of all projects below the last one is nobody's. */
function subtotal(labels: LabelGrid, { header, total }: Block, last: number, end: number): TotalRow | null {
  const row = labels.nextFilledRow(last + 1);
  if (row === null || row > end || row === total?.row) return null;
  const isSum = labels.filled(row).some((column) => {
    const label = labels.label(row, column);
    return isSubtotalLabel(label) || isTotalLabel(label);
  });
  return isSum ? readTotal(labels, row, header) : null;
}
