import { cellAddress, type CellPlace } from '../../grid/address';
import { clipText, tidyText } from '../../grid/cell-text';
import { readText } from '../../grid/cell-number';
import { gridCell, isCellError } from '../../grid/grid';
import type { Check, CheckSubject, Observation } from '../check';

/** S12: a score or the total is stored as text, or shows an error value. Words typed where points are to be judged are
 *  asked about by T10. */
export const scoreNotNumber: Check = {
  id: 'S12',
  observe: (subject) => {
    const { sheet, rows } = subject;
    if (sheet.kind !== 'scored') return [];
    const scores = rows
      .filter(({ scored }) => scored.explanation.code !== 'manualNotNumber')
      .map(({ read }) => read.cells.score);
    return [sheet.execution?.cells.score ?? null, ...scores, sheet.total?.scoreCell ?? null].flatMap((place) =>
      place ? notNumber(subject, place) : [],
    );
  },
};

function notNumber({ labels }: CheckSubject, place: CellPlace): Observation[] {
  const { value } = gridCell(labels.grid, place.row, place.column);
  const cell = cellAddress(place);
  if (isCellError(value)) return [{ place, args: { cell, text: value.error, stored: 'error' } }];
  if (typeof value !== 'string') return [];
  const { kind } = readText(value);
  if (kind !== 'figure' && kind !== 'error') return [];
  const stored = kind === 'error' ? 'error' : 'text';
  return [{ place, args: { cell, text: clipText(tidyText(value)), stored } }];
}
