import { exactFromDouble, plainText } from '../exact';
import { fingerprint } from '../fingerprint';
import type { CellPlace } from '../grid/address';
import { compactText, tidyText } from '../grid/cell-text';
import { gridCell, isCellError, type CellValue, type Grid } from '../grid/grid';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import type { UncheckedScorecard } from '../scoring/scorecard';
import { rowCounter } from '../sheet/corrections/row-corrections';
import type { IndicatorRow, IndicatorSheet } from '../sheet/indicator-sheet';
import { ruleSetPrint, type RuleSetPrint } from './rule-set-print';

/** A score, rate, total or grade as scoring left it: what it came to (empty: nothing), and who put it into its cell. `nobody`:
 *  there is no such cell, or it stayed blank. `held`: what stood there instead, where that was something else. */
export interface LastFigure {
  readonly value: string;
  readonly by: 'us' | 'people' | 'formula' | 'nobody';
  readonly held?: string;
}

/** One row of a form when it was scored; `key` knows it by its words, wherever it moves. */
export interface LastRow {
  readonly key: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  /** A fingerprint of what else its score may depend on: sign, unit, own rule; empty where it has none of them. */
  readonly rest: string;
  readonly score: LastFigure;
  /** The words of the flag that we put into the form's own column; empty: none. */
  readonly flag: string;
}

/** The execution block when it was scored. */
export interface LastExecution {
  readonly budget: string;
  readonly executed: string;
  readonly weight: string;
  /** Where only a rate is typed, which. */
  readonly rateAlone: string;
  readonly score: LastFigure;
  readonly rate: LastFigure;
}

/** A form when it was last scored: what its scores came from, and the scores. */
export interface LastScoring {
  readonly sheet: string;
  /** A fingerprint of its title and project, by which one of several forms in a sheet is known. */
  readonly who: string;
  /** The day, as 2026-11-23. */
  readonly on: string;
  readonly rules: RuleSetPrint;
  readonly total: LastFigure;
  readonly grade: LastFigure;
  readonly execution: LastExecution | null;
  /** null: there was no room for them, only for their fingerprint. */
  readonly rows: readonly LastRow[] | null;
  readonly inputs: string;
}

/** A form as read and as scored. */
export interface ReadForm {
  readonly sheet: IndicatorSheet;
  readonly card: UncheckedScorecard;
}

/** What is remembered of a form that was just scored: `grid` as it stands in the sheet by now; `isOurs`: which cells hold what
 *  we wrote. */
export function lastScoring(
  { sheet, card }: ReadForm,
  grid: Grid,
  { ruleSet, on, isOurs }: { readonly ruleSet: RuleSet; readonly on: string; isOurs(place: CellPlace): boolean },
): LastScoring {
  const left = (place: CellPlace | null, value: string | null): LastFigure => {
    const cell = place && gridCell(grid, place.row, place.column);
    if (!place || !cell) return { value: value ?? '', by: 'nobody' };
    if (cell.formula !== null) return { value: value ?? '', by: 'formula' };
    const held = cellText(cell.value);
    if (held === '') return { value: value ?? '', by: 'nobody' };
    if (!sameFigure(held, value ?? '')) return { value: value ?? '', by: 'people', held };
    return { value: value ?? '', by: isOurs(place) ? 'us' : 'people' };
  };
  const rows = scoredRows({ sheet, card }).map(({ key, read, scored }) => ({
    key,
    target: keptText(scored.target),
    actual: keptText(scored.actual),
    weight: keptText(scored.weight),
    rest: restOf(read),
    score: left(scored.scoreCell, scored.score),
    flag: read.cells.flag && isOurs(read.cells.flag) ? flagText(grid, read.cells.flag) : '',
  }));
  const { execution, total } = card;
  const rateCell = sheet.execution?.cells.rate ?? null;
  return {
    sheet: sheet.sheet,
    who: formWho({ sheet, card }),
    on,
    rules: ruleSetPrint(ruleSet),
    total: left(total.cell, total.complete ? total.score : null),
    grade: left(sheet.gradeCell, card.grade),
    execution: execution && {
      budget: keptText(execution.budget),
      executed: keptText(execution.executed),
      weight: keptText(execution.weight),
      rateAlone: execution.rateAlone?.rate ?? '',
      score: left(execution.scoreCell, execution.score),
      rate: left(rateCell, rateCell && cellText(gridCell(grid, rateCell.row, rateCell.column).value)),
    },
    rows,
    inputs: inputsPrint(rows),
  };
}

function flagText(grid: Grid, { row, column }: CellPlace): string {
  const { value, formula } = gridCell(grid, row, column);
  return formula === null ? cellText(value) : '';
}

/** The rows of a form that stand for something, with their keys. */
export function scoredRows({ sheet, card }: ReadForm): readonly {
  readonly key: string;
  readonly read: IndicatorRow;
  readonly scored: UncheckedScorecard['rows'][number];
}[] {
  const count = rowCounter();
  return sheet.rows.flatMap((read, index) => {
    const scored = card.rows[index];
    const anchor = count(read);
    if (!scored || read.placeholder) return [];
    return [{ key: fingerprint(JSON.stringify(Object.values(anchor))).slice(0, 8), read, scored }];
  });
}

/** One fingerprint for the inputs of all rows. */
export function inputsPrint(rows: readonly LastRow[]): string {
  const inputs = rows.map(({ key, target, actual, weight, rest }) => [key, target, actual, weight, rest]);
  return fingerprint(JSON.stringify(inputs)).slice(0, 8);
}

/** By what one of several forms in a sheet is known. */
export function formWho({ card: { title, project } }: ReadForm): string {
  return fingerprint(compactText(`${title ?? ''}\n${project ?? ''}`)).slice(0, 8);
}

/** A fingerprint of what else a row's score may depend on. */
export function restOf({ sign, unit, rule }: IndicatorRow): string {
  const said = [sign, unit, rule].map((text) => compactText(text ?? ''));
  return said.every((text) => text === '') ? '' : fingerprint(said.join('\n')).slice(0, 6);
}

const LONGEST = 60;
const SHOWN = 40;
const PRINTED = /…[0-9a-f]{8}$/u;

/** A cell's text as it is remembered: a long one by its beginning and a fingerprint. */
export function keptText(text: string | null): string {
  const tidy = tidyText(text ?? '').replaceAll('|', '¦');
  if (tidy.length <= LONGEST) return tidy;
  return `${Array.from(tidy).slice(0, SHOWN).join('')}…${fingerprint(tidy).slice(0, 8)}`;
}

/** Such a text as people are shown it. */
export function shownText(kept: string): string {
  return kept.replace(PRINTED, '…');
}

/** What stands in a cell, as text; empty where nothing does. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? plainText(exactFromDouble(value)) : keptText(String(value));
}

const NUMBER = /^-?\d{1,15}(?:\.\d{1,20})?$/u;

/** Whether two texts say the same figure: 9.6 and 9.60. */
export function sameFigure(one: string, other: string): boolean {
  if (one === other) return true;
  return NUMBER.test(one) && NUMBER.test(other) && plain(one) === plain(other);
}

const plain = (text: string): string =>
  (text.includes('.') ? text.replace(/\.?0+$/u, '') : text).replace(/^(-?)0+(?=\d)/u, '$1');
