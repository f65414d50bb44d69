import type { LabelGrid } from '../label-grid';
import { fundsHeader } from '../around/funds-header';
import { isContinuedTitle, isProjectLabel, isTitle, isUnitLabel } from './row-labels';

/** Whether another form begins in a row: its title, its project, or its funds. */
export function beginsForm(labels: LabelGrid, row: number): boolean {
  const filled = labels.filled(row);
  const first = filled[0];
  if (first === undefined) return false;
  const label = labels.label(row, first);
  if (filled.length === 1 && isContinuedTitle(label)) return false;
  return (
    isProjectLabel(label) ||
    isUnitLabel(label) ||
    (filled.length === 1 && isTitle(label)) ||
    fundsHeader(labels, row) !== null
  );
}
