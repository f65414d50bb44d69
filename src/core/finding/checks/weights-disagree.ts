import { plainText } from '../../exact';
import { readCell } from '../../grid/cell-number';
import { gridCell } from '../../grid/grid';
import { knownHeading } from '../../sheet/header/heading-index';
import type { Check, CheckSubject, Observation } from '../check';
import { compareTables } from '../weight-tables';

/** W4: two weight columns of a form disagree, or a table of weights and the form that is scored. */
export const weightsDisagree: Check = {
  id: 'W4',
  observe: (subject) => otherWeightColumns(subject).flatMap((column) => compareColumn(subject, column)),
  observeWorkbook: compareTables,
};

function otherWeightColumns({ sheet, labels }: CheckSubject): number[] {
  const { left, right } = sheet.area;
  if (sheet.columns.weight === undefined) return [];
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return columns.filter((column) => {
    const heading = labels.label(sheet.headerRow, column);
    return column !== sheet.columns.weight && heading !== '' && knownHeading(heading)?.role === 'weight';
  });
}

/** Columns that agree nowhere measure different things. */
function compareColumn({ labels, rows }: CheckSubject, column: number): Observation[] {
  let agreeing = 0;
  const found: Observation[] = [];
  for (const { read, scored } of rows) {
    const other = readCell(gridCell(labels.grid, read.row, column));
    if (scored.weight === null || other.kind !== 'figure') continue;
    const second = plainText(other.quantity.value);
    if (second === scored.weight) agreeing++;
    else {
      const args = { between: 'columns', name: scored.name, first: scored.weight, second };
      found.push({ place: { row: read.row, column }, args });
    }
  }
  return agreeing > 0 ? found : [];
}
