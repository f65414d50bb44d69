import type { Grid } from '../grid/grid';
import { assembleForm } from './assemble-form';
import { isOfRow, type Correction } from './corrections/correction';
import { correctedHeaderRows } from './header/corrected-header';
import { rowCorrections, type RowCorrections } from './corrections/row-corrections';
import type { IndicatorSheet, SheetSurvey, SkippedTable } from './indicator-sheet';
import { labelGrid, type LabelGrid, type ColumnSpan } from './label-grid';
import { Exact, ZERO } from '../exact';
import { recogniseFunds, type Funds } from './around/recognise-funds';
import { beginsForm } from './around/form-head';
import { projectBlocks } from './rows/project-blocks';
import { readBlock } from './rows/read-block';
import { recogniseHeader, type Header, type HeaderCorrections } from './header/recognise-header';
import { headingKey } from './header/heading-index';
import { headingsOf, isRowBelow, looksLikeHeader } from './header/headings';

/** Reading a department's sheet. Its way, and the room of each step:
 *
 *  - label-grid.ts: which cells hold anything, and one spelling for every spelling; row-labels.ts: the words by which rows
 *    are told apart; column-roles.ts: what a column can be; dialects/: the headings that say so.
 *  - corrections/: what the user said, anchored by words. It counts before what anybody thinks below.
 *  - header/: where a header stands, one row or two, which column has which role, what is asked instead.
 *  - around/: what stands around the rows: title, project, funds, total, grade, and where another form begins.
 *  - rows/: where the table ends, the levels that hold through merges, blanks and numbering, lines that are no indicators,
 *    what the cells hold, points that stand in labels or once for several rows.
 *  - assemble-form.ts: a form, or why it is none that is scored.
 *
 *  A room knows those above it. A grid knows no merged areas: only their first cell holds a value, and what a merge would
 *  tell is inferred from blanks. Nothing is guessed: two columns that could both have a role make a question and no column,
 *  and a value that is no exact figure, range, time or known word is `unreadable`. Every decision is a reason
 *  (recognition-reason.ts); `npm run score -- FILE --json --explain` prints all of them. */

/** Finds every indicator form of a sheet, in sheet order. A sheet that is no form yields none. What the user said about
 *  this sheet counts before what the recogniser thinks. */
export function recogniseSheet(grid: Grid, corrections: readonly Correction[] = []): readonly IndicatorSheet[] {
  return surveySheet(grid, corrections).forms;
}

/** Finds every indicator form of a sheet, and the tables that look like one and are not scored, with why. Forms that stand
 *  side by side are read one after the other, from left to right. */
export function surveySheet(grid: Grid, corrections: readonly Correction[] = []): SheetSurvey {
  const whole = labelGrid(grid);
  const own = corrections.filter(({ sheet }) => sheet === grid.sheet);
  const header: HeaderCorrections = {
    columns: own.filter((each) => each.kind === 'column'),
    rows: correctedHeaderRows(
      whole,
      own.filter((each) => each.kind === 'header'),
    ),
    byReview: new Set(own.flatMap(({ kind, layout }) => (kind === 'byReview' ? [layout] : []))),
  };
  const ofRows = own.filter(isOfRow);
  const spans = sideBySide(whole);
  const columns = spans === null ? [whole] : spans.map((span) => labelGrid(grid, span));
  const read = (indicators: RowCorrections): SheetSurvey => ({
    ...surveyAll(columns, { ...header, indicators }),
    labels: whole,
  });
  const strict = rowCorrections(ofRows);
  const survey = read(strict);
  const lost = strict.lost();
  return withFormsSaid(lost.length === 0 ? survey : read(rowCorrections(ofRows, lost)), own);
}

/** What was said of forms by their header: a rate that stands without figures counts, a figure stays as it was typed. */
function withFormsSaid(survey: SheetSurvey, own: readonly Correction[]): SheetSurvey {
  const said = own.filter((each) => each.kind === 'typedRate' || each.kind === 'keepFigure');
  if (said.length === 0) return survey;
  const forms = survey.forms.map((form): IndicatorSheet => {
    const ofForm = said.filter(({ layout }) => layout === form.layout);
    const leftFigures = ofForm.flatMap((each) => (each.kind === 'keepFigure' ? [each.figure] : []));
    const { execution } = form;
    const rateStands = execution?.rateAlone != null && ofForm.some(({ kind }) => kind === 'typedRate');
    return { ...form, leftFigures, execution: execution && rateStands ? { ...execution, rateStands } : execution };
  });
  return { ...survey, forms };
}

interface SaidOfSheet extends HeaderCorrections {
  readonly indicators: RowCorrections;
}

function surveyAll(columns: readonly LabelGrid[], said: SaidOfSheet): Omit<SheetSurvey, 'labels'> {
  const surveys = columns.map((labels) => surveySpan(labels, said));
  return { forms: surveys.flatMap(({ forms }) => forms), skipped: surveys.flatMap(({ skipped }) => skipped) };
}

/** What stands in some columns of a sheet, from top to bottom. */
function surveySpan(labels: LabelGrid, said: SaidOfSheet): Omit<SheetSurvey, 'labels'> {
  const headers = allHeaders(labels, said);
  const byRow = new Map(headers.map((header) => [header.firstRow, header]));
  const forms: IndicatorSheet[] = [];
  const skipped: SkippedTable[] = [];
  let { top } = labels.grid.area;
  for (let index = 0; index < headers.length;) {
    const header = headers[index];
    if (!header) break;
    const funds = recogniseFunds(labels, top, header.firstRow - 1);
    const block = readBlock(labels, header, byRow, said.indicators, pointsOf(funds));
    while (index < headers.length && (headers[index]?.firstRow ?? Infinity) <= block.lastRow) index++;
    const bottom = formEnd(labels, block.lastRow, headers[index]);
    const projects = projectBlocks(labels, block);
    for (const [place, each] of projects.entries()) {
      const last = place === projects.length - 1;
      const found = assembleForm(labels, header.firstRow - 1, each, {
        top,
        from: place === 0 ? top : each.block.rowsFrom,
        bottom: last ? bottom : each.block.lastRow,
        funds: projects.length === 1 ? funds : null,
      });
      if ('rows' in found) forms.push(found);
      else if (place === 0) skipped.push(found);
      else addDeclared(skipped, found);
    }
    top = bottom + 1;
  }
  return { forms, skipped };
}

/** A table that declares the targets of several projects is one table. */
function addDeclared(skipped: SkippedTable[], { row, declared }: SkippedTable): void {
  const table = skipped.at(-1);
  if (table?.row === row) skipped.splice(-1, 1, { ...table, declared: [...table.declared, ...declared] });
}

const pointsOf = (funds: Funds | null): Exact =>
  funds?.scored && funds.block.weight.kind === 'figure' ? funds.block.weight.quantity.value : ZERO;

function allHeaders(labels: LabelGrid, corrections: HeaderCorrections): Header[] {
  const headers: Header[] = [];
  const { top } = labels.grid.area;
  for (let row = labels.nextFilledRow(top); row !== null;) {
    const found = recogniseHeader(labels, row, corrections);
    const isRow = found !== null && !corrections.rows.has(row) && isRowBelow(labels, found, headers.at(-1));
    const header = isRow ? null : found;
    if (header) headers.push(header);
    row = labels.nextFilledRow((header?.lastRow ?? row) + 1);
  }
  return headers;
}

/** The last row that still belongs to a form: up to the next form's title, project or funds block. */
function formEnd(labels: LabelGrid, lastRow: number, next: Header | undefined): number {
  const end = next ? next.firstRow - 1 : labels.grid.area.bottom;
  for (let row = labels.nextFilledRow(lastRow + 1); row !== null && row <= end; row = labels.nextFilledRow(row + 1)) {
    if (beginsForm(labels, row)) return row - 1;
  }
  return end;
}

/** The columns of forms that stand side by side: where every header of the sheet repeats the same headings to its right.
 *  null: the sheet's forms stand below each other only. */
function sideBySide(labels: LabelGrid): readonly ColumnSpan[] | null {
  let found: readonly ColumnSpan[] | null = null;
  const { top, right } = labels.grid.area;
  for (let row = labels.nextFilledRow(top); row !== null; row = labels.nextFilledRow(row + 1)) {
    const headings = headingsOf(labels, row).filter(({ known }) => known !== null);
    if (!looksLikeHeader(headings)) continue;
    const lefts = repeatedAt(headings) ?? aimsAt(headings);
    if (lefts === null) return null;
    const spans = lefts.map((left, index) => ({
      left: index === 0 ? labels.grid.area.left : left,
      right: (lefts[index + 1] ?? right + 1) - 1,
    }));
    if (found !== null && !isSame(found, spans)) return null;
    found = spans;
  }
  return found;
}

const LEAST_HEADINGS = 4;

type Headings = ReturnType<typeof headingsOf>;

/** Where each of several forms begins whose headings are the same; null: they are not. */
function repeatedAt(headings: Headings): readonly number[] | null {
  const keys = headings.map(({ label }) => headingKey(label));
  const length = keys.indexOf(keys[0] ?? '', 1);
  if (length < LEAST_HEADINGS || !isRepeated(keys, length)) return null;
  return headings.filter((_, index) => index % length === 0).map(({ column }) => column);
}

/** Where the aims of several years and those of the year begin in a declaration that has them side by side below one 一级指标
 *  (二级指标 三级指标 指标值, twice); null: it is none. */
function aimsAt(headings: Headings): readonly number[] | null {
  const [first, ...rest] = headings;
  const keys = rest.map(({ label }) => headingKey(label));
  const half = keys.length / 2;
  const roles = rest.map(({ known }) => known?.role);
  const isTwice = half >= LEAST_AIMS && keys.slice(0, half).every((key, index) => key === keys[half + index]);
  const isAims =
    roles.includes('target') && roles.includes('name') && !roles.includes('actual') && !roles.includes('score');
  const second = rest[half];
  return first?.known?.role === 'level1' && isTwice && isAims && second ? [first.column, second.column] : null;
}

const LEAST_AIMS = 3;

const isRepeated = (keys: readonly string[], length: number): boolean =>
  keys.length % length === 0 && keys.every((key, index) => key === keys[index % length]);

const isSame = (a: readonly ColumnSpan[], b: readonly ColumnSpan[]): boolean =>
  a.length === b.length && a.every(({ left }, index) => left === b[index]?.left);
