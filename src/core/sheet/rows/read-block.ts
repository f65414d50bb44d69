import { Exact, HUNDRED, ZERO } from '../../exact';
import type { RowCorrections } from '../corrections/row-corrections';
import type { IndicatorRow, TotalRow } from '../indicator-sheet';
import { beginsForm } from '../around/form-head';
import type { LabelGrid } from '../label-grid';
import { rowReader } from './read-rows';
import type { Header } from '../header/recognise-header';
import { isNoteRow, isTotalRow, readTotal } from '../around/recognise-total';
import type { RecognitionReason } from '../recognition-reason';
import { isTotalByPoints, type PointsAbove } from './unknown-total';

/** The rows below a header, down to the total, a note, or the next form. */
export interface Block {
  readonly rows: readonly IndicatorRow[];
  readonly total: TotalRow | null;
  /** Total lines above it. */
  readonly passed: readonly TotalRow[];
  readonly lastRow: number;
  /** The header of its main part, and the first line below the first header. */
  readonly header: Header;
  readonly rowsFrom: number;
  readonly reasons: readonly RecognitionReason[];
}

/** Reads rows from a header down to the total, a note, or the next form. A header that repeats mid-table continues it. */
export function readBlock(
  labels: LabelGrid,
  first: Header,
  headers: ReadonlyMap<number, Header>,
  corrections: RowCorrections,
  above: PointsAbove,
): Block {
  const reader = rowReader(labels, corrections);
  const rows: IndicatorRow[] = [];
  const reasons: RecognitionReason[] = [];
  const say = (
    code: 'headerRepeated' | 'formPart' | 'total' | 'totalByPoints' | 'subtotal' | 'note' | 'end',
    row: number,
  ): void => {
    const column = labels.filled(row)[0] ?? 0;
    reasons.push({ code, row, column, args: { text: labels.label(row, column) } });
  };
  const end = (total: TotalRow | null): Block => ({
    rows,
    total,
    passed: passed.filter((each) => each !== total),
    lastRow,
    header: main,
    rowsFrom: first.lastRow + 1,
    reasons: [...reasons, ...reader.reasons],
  });
  /** Totals that stand above the last indicators or above another total; the last is the form's own where no other
   *  follows. */
  const passed: TotalRow[] = [];
  let header = first;
  let main = first;
  let { lastRow } = first;
  for (let row = labels.nextFilledRow(lastRow + 1); row !== null; row = labels.nextFilledRow(lastRow + 1)) {
    const repeated = headers.get(row);
    const part = repeated && isAnotherPart(labels, header, repeated, rows, headers);
    if (repeated && !part && isAnotherForm(header, repeated, rows)) break;
    if (repeated) {
      header = repeated;
      if (part) main = mainPart(main, repeated);
      if (part) reader.beginPart();
      say(part ? 'formPart' : 'headerRepeated', row);
    } else if (isTotalRow(labels, row, header) && indicatorsGoOn(labels, row, header, headers)) {
      passed.push(readTotal(labels, row, header));
      say('subtotal', row);
    } else if (isTotalRow(labels, row, header)) {
      lastRow = isTotalRow(labels, row + 1, header) ? row + 1 : row;
      if (lastRow !== row) passed.push(readTotal(labels, row, header));
      say('total', lastRow);
      return end(readTotal(labels, lastRow, header));
    } else if (beginsForm(labels, row)) {
      break;
    } else if (isTotalByPoints(labels, row, header, rows, above) && !indicatorsGoOn(labels, row, header, headers)) {
      lastRow = row;
      say('totalByPoints', row);
      return end(readTotal(labels, row, header));
    } else if (isNoteRow(labels, row, header) && indicatorsGoOn(labels, row, header, headers)) {
      say('note', row);
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
  const last = passed.at(-1) ?? null;
  if (last) say('total', last.row);
  return end(last);
}

/** A repeated header continues the table of the page before, unless its columns stand elsewhere, or the points above it
 *  are complete. */
function isAnotherForm(first: Header, repeated: Header, rows: readonly IndicatorRow[]): boolean {
  if (repeated.kind !== first.kind) return true;
  return hasOtherColumns(first, repeated) || isComplete(rows);
}

/** Whether a header of other columns begins the second part of the same form: 决策 and 管理 by their own standards, then 绩效
 *  by targets. Nothing has ended the first part, and the points of both do not exceed the full ones. */
function isAnotherPart(
  labels: LabelGrid,
  header: Header,
  repeated: Header,
  rows: readonly IndicatorRow[],
  headers: ReadonlyMap<number, Header>,
): boolean {
  if (header.kind !== 'scored' || repeated.kind !== 'scored' || !hasOtherColumns(header, repeated)) return false;
  const points = pointsOf(rows);
  if (points.isZero() || points.gte(HUNDRED)) return false;
  const { weight } = repeated.columns;
  let sum = points;
  let row = labels.nextFilledRow(repeated.lastRow + 1);
  for (; row !== null && !headers.has(row) && !isTotalRow(labels, row, repeated); row = labels.nextFilledRow(row + 1)) {
    if (beginsForm(labels, row)) break;
    const reading = weight === undefined ? null : labels.read(row, weight);
    if (reading?.kind === 'figure') sum = sum.plus(reading.quantity.value);
  }
  return sum.lte(HUNDRED);
}

/** The header that the form goes by: that of the part with targets, with what is said of both. */
function mainPart(main: Header, part: Header): Header {
  const told = part.columns.target !== undefined && main.columns.target === undefined ? part : main;
  return { ...told, reasons: [...main.reasons, ...part.reasons], questions: [...main.questions, ...part.questions] };
}

const hasOtherColumns = (first: Header, repeated: Header): boolean =>
  (['name', 'target', 'actual', 'weight', 'score'] as const).some(
    (role) => repeated.columns[role] !== first.columns[role],
  );

function isComplete(rows: readonly IndicatorRow[]): boolean {
  return pointsOf(rows).eq(HUNDRED);
}

const pointsOf = (rows: readonly IndicatorRow[]): Exact =>
  rows.reduce<Exact>((sum, { weight }) => (weight.kind === 'figure' ? sum.plus(weight.quantity.value) : sum), ZERO);

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

/** Whether indicators go on below a line that usually closes the table: a total or a note may stand in its midst or
 *  above it. Such a row has points and a target or an actual value. */
function indicatorsGoOn(
  labels: LabelGrid,
  line: number,
  header: Header,
  headers: ReadonlyMap<number, Header>,
): boolean {
  let row = labels.nextFilledRow(line + 1);
  let pointed = false;
  for (let lines = 0; row !== null && lines < LINES_ABOVE_TOTAL; lines++, row = labels.nextFilledRow(row + 1)) {
    if (headers.has(row) || beginsForm(labels, row)) return false;
    // Points between two totals: the first is the sum of a part.
    if (isTotalRow(labels, row, header)) return pointed;
    if (isWeightedRow(labels, row, header)) return true;
    const hasPoints = hasWeight(labels, row, header);
    if (!hasPoints && !isNoteRow(labels, row, header)) return false;
    pointed ||= hasPoints;
  }
  return false;
}

const hasWeight = (labels: LabelGrid, row: number, { columns: { weight } }: Header): boolean =>
  weight !== undefined && labels.read(row, weight).kind === 'figure' && (labels.filled(row)[0] ?? weight) < weight;

function isWeightedRow(labels: LabelGrid, row: number, { columns, lastRow }: Header): boolean {
  const { level1, level2, name, weight, target, actual } = columns;
  const filled = (column: number | undefined): boolean => column !== undefined && !labels.isBlank(row, column);
  // 预算执行率 below a subtotal stands in the column of the levels.
  if (![level1, level2, name].some(filled) || (weight !== undefined && labels.read(row, weight).kind !== 'figure'))
    return false;
  if (target !== undefined || actual !== undefined) return filled(target) || filled(actual);
  // Without such columns only a total right below the header has its rows below it.
  return weight !== undefined && row <= lastRow + 1 + LINES_ABOVE_TOTAL;
}
