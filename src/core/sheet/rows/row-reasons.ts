import { cellAddress, type CellPlace } from '../../grid/address';
import { clipText } from '../../grid/cell-text';
import { gridCell, isCellError, type CellValue, type Grid } from '../../grid/grid';
import { formatMeaning } from '../../grid/number-format';
import { readingText, type Reading } from '../../grid/reading';
import type { IndicatorRow } from '../indicator-sheet';
import type { RecognitionReason } from '../recognition-reason';

/** What the cells of a row were read as, and why: target, actual, weight and what is typed as its score. Told when asked
 *  for, a row at a time. */
export function rowReasons(grid: Grid, row: IndicatorRow): readonly RecognitionReason[] {
  const { target, actual, weight, written, cells } = row;
  return [
    ...valueReason(grid, 'target', target, cells.target),
    ...valueReason(grid, 'actual', actual, cells.actual),
    ...valueReason(grid, 'weight', weight, cells.weight),
    ...valueReason(grid, 'score', written, cells.score),
  ];
}

function valueReason(
  grid: Grid,
  role: RecognitionReason<'words'>['args']['role'],
  reading: Reading,
  place: CellPlace | null,
): RecognitionReason[] {
  if (place === null) return [];
  const cell = gridCell(grid, place.row, place.column);
  const args = { role, cell: cellAddress(place), text: clipText(shownText(cell.value)) };
  switch (reading.kind) {
    case 'figure': {
      const percent = typeof cell.value === 'number' && formatMeaning(cell.numberFormat).percent;
      const value = clipText(readingText(reading) ?? '');
      return [{ code: percent ? 'percent' : 'figure', ...place, args: { ...args, value } }];
    }
    case 'words': {
      const { date, state } = reading;
      if (date) return [{ code: 'date', ...place, args: { ...args, first: date.first, last: date.last } }];
      return [{ code: state ? 'state' : 'words', ...place, args }];
    }
    case 'unreadable':
      return [{ code: reading.range ? 'range' : 'unreadable', ...place, args }];
    case 'blank':
    case 'mark':
    case 'error':
      return [{ code: reading.kind, ...place, args }];
  }
}

const shownText = (value: CellValue): string =>
  value === null ? '' : isCellError(value) ? value.error : String(value).replace(/\s+/gu, ' ');
