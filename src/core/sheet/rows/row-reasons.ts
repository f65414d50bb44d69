import { cellAddress, type CellPlace } from '../../grid/address';
import { clipText } from '../../grid/cell-text';
import { gridCell, isCellError, type CellValue, type Grid } from '../../grid/grid';
import { formatMeaning } from '../../grid/number-format';
import { readingText, type Reading } from '../../grid/reading';
import type { IndicatorRow } from '../indicator-sheet';
import type { ReasonCode, RecognitionReason } from '../recognition-reason';

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

function valueReason(grid: Grid, role: string, reading: Reading, place: CellPlace | null): RecognitionReason[] {
  if (place === null) return [];
  const cell = gridCell(grid, place.row, place.column);
  const percent = typeof cell.value === 'number' && formatMeaning(cell.numberFormat).percent;
  const args = {
    role,
    cell: cellAddress(place),
    text: clipText(shownText(cell.value)),
    value: clipText(readingText(reading) ?? ''),
    ...timeArgs(reading),
  };
  return [{ code: readingCode(reading, percent), ...place, args }];
}

function readingCode(reading: Reading, percent: boolean): ReasonCode {
  switch (reading.kind) {
    case 'figure':
      return percent ? 'percent' : 'figure';
    case 'words':
      return reading.date ? 'date' : reading.state ? 'state' : 'words';
    case 'unreadable':
      return reading.range ? 'range' : 'unreadable';
    case 'blank':
    case 'mark':
    case 'error':
      return reading.kind;
  }
}

function timeArgs(reading: Reading): Record<string, string> {
  if (reading.kind !== 'words') return {};
  if (reading.date) return { first: reading.date.first, last: reading.date.last };
  return reading.state ? { state: reading.state } : {};
}

const shownText = (value: CellValue): string =>
  value === null ? '' : isCellError(value) ? value.error : String(value).replace(/\s+/gu, ' ');
