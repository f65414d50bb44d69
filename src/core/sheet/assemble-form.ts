import { readingText } from '../grid/reading';
import type { Area, CellPlace } from '../grid/address';
import { pointsBelowTotal, unreadPoints, unreadScores } from './around/unread-points';
import type { IndicatorRow, IndicatorSheet, SkippedTable, TotalRow } from './indicator-sheet';
import type { LabelGrid } from './label-grid';
import { labelledWeights, withLabelledWeights, type LabelledWeights } from './rows/label-weights';
import { withSharedWeights } from './rows/row-weights';
import type { ProjectBlock } from './rows/project-blocks';
import type { Block } from './rows/read-block';
import type { Funds } from './around/recognise-funds';
import { partOfYear } from './around/part-of-year';
import { keptCells } from './around/kept-cells';
import { executionOf } from './around/execution-row';
import type { Header } from './header/recognise-header';
import { reviewColumns } from './header/review-columns';
import { readProject, readTitle, readUnits } from './around/form-head';
import { statedTotals } from './around/stated-totals';
import { recogniseGradeCell, totalAbove, totalAboveReason } from './around/recognise-total';
import type { RecognitionQuestion, RecognitionReason } from './recognition-reason';
import { hasTwoTargets } from './rows/read-row-cells';
import { sharesOfOne } from './rows/share-weights';
import { otherForm } from './form-title';

/** How many rows below the total a grade may stand. */
const ROWS_BELOW_TOTAL = 4;

/** The form's own rows, and its funds above the header. */
export interface FormPlace {
  readonly top: number;
  /** Where its own lines begin: at the top, but for the projects below the first of several under one header. */
  readonly from: number;
  readonly bottom: number;
  readonly funds: Funds | null;
}

/** A header with its rows as a form, or why it is none that is scored. `lastAbove`: the last line above the first header. */
export function assembleForm(
  labels: LabelGrid,
  lastAbove: number,
  { block: read, project }: ProjectBlock,
  place: FormPlace,
): IndicatorSheet | SkippedTable {
  const { top, from, funds } = place;
  const { header } = read;
  const execution = executionOf(labels, header, funds, read.rows);
  const above = read.total === null && from === top ? totalAbove(labels, top, lastAbove) : null;
  const block: Block = { ...read, rows: execution.rows, total: read.total ?? above };
  const title = readTitle(labels, top, lastAbove);
  const inLabels =
    header.kind === 'weights' || header.columns.weight === undefined
      ? labelledWeights(labels, header, block.rows)
      : null;
  const kind = tableKind(title, header, block, inLabels);
  const parts: FormParts = { read, block, execution, inLabels, project, above };
  if (kind === 'scored' || kind === 'weights') return readForm(labels, lastAbove, place, parts, kind);
  return {
    sheet: labels.grid.sheet,
    row: header.firstRow,
    kind,
    title,
    points: hasPoints(labels, header, block),
    declared:
      kind === 'declaration' && block.rows.length > 0 ? [readForm(labels, lastAbove, place, parts, 'declared')] : [],
  };
}

/** What a form is put together from. */
interface FormParts {
  readonly read: Block;
  readonly block: Block;
  readonly execution: ReturnType<typeof executionOf>;
  readonly inLabels: LabelledWeights | null;
  readonly project: string | null;
  readonly above: TotalRow | null;
}

function readForm(
  labels: LabelGrid,
  lastAbove: number,
  { top, from, bottom, funds }: FormPlace,
  { read, block, execution, inLabels, project, above }: FormParts,
  kind: IndicatorSheet['kind'],
): IndicatorSheet {
  const { header } = read;
  const scored = kind === 'scored';
  const asked = withAskedPoints(labels, header, block.rows);
  const inParts = inLabels && (scored ? inLabels : { ...inLabels, shared: [] });
  const own = inParts ? withLabelledWeights(header, asked, inParts) : { rows: asked, reasons: [] };
  const shared = scored ? withSharedWeights(labels, own.rows, execution.block, block.total) : { ...own, reasons: [] };
  const shares = scored ? sharesOfOne(header, shared.rows) : { rows: shared.rows, reasons: [], questions: [] };
  const { rows } = shares;
  // The grade and a total above the header are the department's own, whatever the reviewer's points come to.
  const reviewed = header.byReview?.counts === true && header.byReview.scoreColumn !== null;
  const total = reviewed && block.total === above ? null : block.total;
  const grade = scored && !reviewed ? gradeCell(labels, lastAbove, read, from, bottom) : null;
  return {
    sheet: labels.grid.sheet,
    area: filledArea(labels, from, bottom),
    kind,
    title: readTitle(labels, top, lastAbove),
    project: project ?? readProject(labels, top, lastAbove),
    units: readUnits(labels, top, lastAbove),
    headerRow: header.firstRow,
    headerLastRow: header.lastRow,
    rowsFrom: read.rowsFrom,
    columns: header.columns,
    execution: scored ? execution.block : null,
    funds: funds && { block: funds.block, lines: funds.lines },
    rows,
    total,
    statedTotals: scored
      ? statedTotals(
          labels,
          { ...block, execution: execution.block },
          { above: [top, from === top ? lastAbove : top - 1], below: [read.lastRow + 1, bottom] },
        )
      : [],
    gradeCell: grade,
    leftFigures: [],
    kept: scored ? keptCells(labels.grid, { rows, execution: execution.block, total, gradeCell: grade }) : [],
    labelledWeight: scored ? null : (inLabels?.sum ?? null),
    reasons: inOrder([
      ...header.reasons,
      ...(scored ? execution.reasons : []),
      ...totalAboveReason(labels, above),
      ...block.reasons,
      ...own.reasons,
      ...shared.reasons,
      ...shares.reasons,
      ...gradeReason(grade),
    ]),
    questions: [
      ...header.questions,
      ...(scored ? partOfYear(labels, header, top, lastAbove) : []),
      ...twoTargets(labels, header, rows),
      ...shares.questions,
    ],
    unread: scored ? unread(labels, lastAbove, read, { top, from, bottom, funds }) : unreadScores(labels, header, rows),
    mayShareWeights: labels.grid.merges === undefined && shared.reasons.some(({ code }) => code === 'weightShared'),
    reviews: reviewColumns(labels, header, read.rows, total, execution.block),
    byReview: header.byReview,
    layout: header.layout,
  };
}

/** Points above and below the form's table that no row claims. */
function unread(labels: LabelGrid, lastAbove: number, block: Block, { top, from, bottom }: FormPlace): readonly Area[] {
  const above = from === top ? unreadPoints(labels, top, lastAbove) : [];
  return [
    ...above,
    ...(block.total ? pointsBelowTotal(labels, block, bottom) : []),
    ...unreadPoints(labels, block.lastRow + 1, bottom),
  ];
}

/** While it is asked which of several columns is the score and no column is known to hold the points, a row's points are not
 *  known either, and it is no row without points. */
function withAskedPoints(labels: LabelGrid, header: Header, rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const question = header.questions.find(({ role }) => role === 'score');
  if (!question || header.columns.weight !== undefined) return rows;
  return rows.map((row): IndicatorRow => {
    const typed = question.candidates.flatMap(({ column }) => readingText(labels.read(row.row, column)) ?? []);
    return typed.length === 0 ? row : { ...row, weight: { kind: 'unreadable', text: typed.join(' / ') } };
  });
}

/** Where both 年初指标值 and 调整指标值 are filled in and differ, which of them counts is asked. */
function twoTargets(labels: LabelGrid, header: Header, rows: readonly IndicatorRow[]): readonly RecognitionQuestion[] {
  const { targets, firstRow, lastRow } = header;
  if (!targets?.asks || !rows.some(({ row }) => hasTwoTargets(labels, row, header))) return [];
  const candidates = [targets.second, targets.first].map((column) => {
    const row = labels.isBlank(lastRow, column) ? firstRow : lastRow;
    return { row, column, heading: labels.label(row, column) };
  });
  return [{ code: 'whichColumn', role: 'target', candidates }];
}

/** What a table is: told by its title, by its columns, and by what its rows hold. */
function tableKind(
  title: string | null,
  header: Header,
  { rows }: Block,
  inLabels: LabelledWeights | null,
): Exclude<IndicatorSheet['kind'], 'declared'> | SkippedTable['kind'] {
  const { kind, columns } = header;
  const other = title === null ? null : otherForm(title, columns.weight !== undefined && columns.score !== undefined);
  if (other !== null) return other;
  if (kind === 'monitoring' || kind === 'declaration') return kind;
  if (rows.length === 0) return 'noRows';
  const pointless = columns.weight === undefined && inLabels?.sum === null;
  const askedFor = header.questions.some(({ role }) => role === 'score' || role === 'weight');
  const lists = kind === 'weights' || (columns.target === undefined && columns.actual === undefined && !askedFor);
  return pointless && lists && header.questions.length === 0 ? 'noWeights' : kind;
}

/** Whether somebody typed points and scores into a table. */
function hasPoints(labels: LabelGrid, header: Header, { rows, total }: Block): boolean {
  const typed = (reading: IndicatorRow['weight'] | undefined): boolean => reading?.kind === 'figure';
  const reviews = reviewColumns(labels, header, rows, total).filter(({ holds }) => holds === 'points');
  return rows.some(
    ({ row, weight, written }) =>
      typed(weight) && (typed(written) || reviews.some(({ ofRow }) => typed(ofRow.get(row)))),
  );
}

const inOrder = (reasons: RecognitionReason[]): RecognitionReason[] =>
  reasons.sort((a, b) => a.row - b.row || a.column - b.column);

const gradeReason = (cell: CellPlace | null): RecognitionReason[] =>
  cell ? [{ code: 'grade', ...cell, args: {} }] : [];

function gradeCell(labels: LabelGrid, lastAbove: number, block: Block, top: number, bottom: number): CellPlace | null {
  const { total, lastRow } = block;
  const first = total?.row ?? lastRow + 1;
  const below = recogniseGradeCell(
    labels,
    total,
    first,
    Math.min(bottom, lastRow + ROWS_BELOW_TOTAL),
    labels.grid.area.right,
  );
  return below ?? recogniseGradeCell(labels, null, top, lastAbove);
}

function filledArea(labels: LabelGrid, top: number, bottom: number): IndicatorSheet['area'] {
  const rows: number[] = [];
  let left = Infinity;
  let right = -Infinity;
  for (let row = labels.nextFilledRow(top); row !== null && row <= bottom; row = labels.nextFilledRow(row + 1)) {
    const filled = labels.filled(row);
    rows.push(row);
    left = Math.min(left, filled[0] ?? left);
    right = Math.max(right, filled.at(-1) ?? right);
  }
  return { top: rows[0] ?? top, left, bottom: rows.at(-1) ?? bottom, right };
}
