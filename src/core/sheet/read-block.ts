import type { RowCorrections } from './corrections/row-corrections';
import type { IndicatorRow, TotalRow } from './indicator-sheet';
import type { LabelGrid } from './label-grid';
import { rowReader } from './read-rows';
import { fundsHeader } from './recognise-funds';
import type { Header } from './recognise-header';
import { isNoteRow, isTotalRow, readTotal } from './recognise-total';
import type { RecognitionReason } from './recognition-reason';
import { isContinuedTitle, isProjectLabel, isTitle, isUnitLabel } from './row-labels';

/** The rows below a header, down to the total, a note, or the next form. */
export interface Block {
  readonly rows: readonly IndicatorRow[];
  readonly total: TotalRow | null;
  readonly lastRow: number;
  readonly reasons: readonly RecognitionReason[];
}

/** Reads rows from a header down to the total, a note, or the next form. A header that repeats mid-table continues it. */
export function readBlock(
  labels: LabelGrid,
  first: Header,
  headers: ReadonlyMap<number, Header>,
  corrections: RowCorrections,
): Block {
  const reader = rowReader(labels, corrections);
  const rows: IndicatorRow[] = [];
  const reasons: RecognitionReason[] = [];
  const say = (code: 'headerRepeated' | 'total' | 'end', row: number): void => {
    const column = labels.filled(row)[0] ?? 0;
    reasons.push({ code, row, column, args: { text: labels.label(row, column) } });
  };
  const end = (total: TotalRow | null): Block => ({ rows, total, lastRow, reasons: [...reasons, ...reader.reasons] });
  let header = first;
  let { lastRow } = first;
  for (let row = labels.nextFilledRow(lastRow + 1); row !== null; row = labels.nextFilledRow(lastRow + 1)) {
    const repeated = headers.get(row);
    if (repeated && repeated.kind !== first.kind) break;
    if (repeated) {
      header = repeated;
      say('headerRepeated', row);
    } else if (isTotalRow(labels, row, header)) {
      lastRow = isTotalRow(labels, row + 1, header) ? row + 1 : row;
      say('total', lastRow);
      return end(readTotal(labels, lastRow, header));
    } else if (beginsForm(labels, row)) {
      break;
    } else if (isNoteRow(labels, row, header)) {
      say('end', row);
      const below = totalBelow(labels, row, header, headers);
      if (below === null) break;
      lastRow = below;
      say('total', below);
      return end(readTotal(labels, below, header));
    } else {
      const indicator = reader.read(row, header);
      if (indicator) rows.push(indicator);
    }
    lastRow = repeated?.lastRow ?? row;
  }
  return end(null);
}

/** How many lines of notes may stand between the last indicator and the total. */
const LINES_ABOVE_TOTAL = 4;

/** The total below a line such as 其他需要说明的事项; null when another form begins first. */
function totalBelow(
  labels: LabelGrid,
  note: number,
  header: Header,
  headers: ReadonlyMap<number, Header>,
): number | null {
  let row = labels.nextFilledRow(note + 1);
  for (let line = 0; row !== null && line < LINES_ABOVE_TOTAL; line++, row = labels.nextFilledRow(row + 1)) {
    if (headers.has(row) || beginsForm(labels, row)) return null;
    if (isTotalRow(labels, row, header)) return row;
  }
  return null;
}

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
