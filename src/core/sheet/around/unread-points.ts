import type { Area } from '../../grid/address';
import { headingsOf } from '../header/headings';
import type { LabelGrid } from '../label-grid';
import { fundsHeader } from './funds-places';

/** Cells with points or scores between two rows (both included) that no row of a form claims: below a line that names 分值 or
 *  得分 and is no header we could read. The form's total counts them too, or at least nobody can say that it does not. */
export function unreadPoints(labels: LabelGrid, first: number, last: number): readonly Area[] {
  const areas: Area[] = [];
  for (let row = labels.nextFilledRow(first); row !== null && row <= last;) {
    const area = fundsHeader(labels, row) === null ? pointsBelow(labels, row, last) : null;
    if (area) areas.push(area);
    row = labels.nextFilledRow((area?.bottom ?? row) + 1);
  }
  return areas;
}

function pointsBelow(labels: LabelGrid, header: number, last: number): Area | null {
  const headings = headingsOf(labels, header);
  const columns = headings.flatMap(({ known, column }) =>
    known?.role === 'weight' || known?.role === 'score' ? [column] : [],
  );
  if (columns.length === 0 || headings.length < 2 || headings.some(({ label }) => label === '')) return null;
  const rows: number[] = [];
  for (let row = labels.nextFilledRow(header + 1); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    const at = row;
    if (!columns.some((column) => labels.read(at, column).kind === 'figure')) break;
    rows.push(row);
  }
  const [top] = rows;
  const bottom = rows.at(-1);
  if (top === undefined || bottom === undefined) return null;
  return { top, left: Math.min(...columns), bottom, right: Math.max(...columns) };
}
