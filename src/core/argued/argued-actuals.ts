import { Exact, plainText, type Ratio } from '../exact';
import type { CellPlace } from '../grid/address';
import { readText } from '../grid/cell-number';
import { gridCell, type Grid } from '../grid/grid';
import type { Reading } from '../grid/reading';
import { PERCENT } from '../grid/units';
import { readGoalFigures, readGoals, type GoalFigure } from '../finding/goals';
import type { ScoredRow } from '../scoring/scorecard';
import { listedFigures } from '../scoring/measure/mean-figures';
import { roundRatio, rounded } from '../scoring/round';
import { labelGrid } from '../sheet/label-grid';
import type { IndicatorRow, IndicatorSheet } from '../sheet/indicator-sheet';

/** An actual somebody may argue for: what stands in the cell (`asRead`), one of several rates alone, their mean, the mean
 *  rounded to the decimals the rates are written with, or an overall rate that the form states. */
export interface ArguedActual {
  readonly kind: 'asRead' | 'alone' | 'mean' | 'roundedMean' | 'stated';
  readonly reading: Reading;
  /** As people read it: 34%, 44.67%. */
  readonly text: string;
  /** The words beside a rate alone or stated: 材料减少; '' where there are none. */
  readonly label: string;
  /** The rates of a mean: 34%、56%、44%. */
  readonly rates: readonly string[];
  /** Where it is told, if not in the row's actual. */
  readonly place: CellPlace | null;
}

const FEWEST = 2;
const MOST = 6;
/** Of a rate that sums up the others. */
const OVERALL = /总体|整体|综合|总计|合计|^平均/u;
/** Of a figure that is no result of this year. */
const OTHER = /目标|计划|预期|要求|应当|去年|上年|往年|同比|环比|较上|比上|增长|占|扣/u;
/** Of a sentence that divides a rate into its parts. */
const PARTS = /其中|分别占/u;

/** The actuals one may argue for in a row: first the one that stands there. Others are found only among rates that the
 *  form tells beside it: in the same sentence as the row's own, in the result of its goals or in a text of the row; or, of
 *  a row scored by a mean, in its actual. */
export function arguedActuals(
  grid: Grid,
  sheet: IndicatorSheet,
  read: IndicatorRow,
  scored: ScoredRow,
): readonly ArguedActual[] {
  const own: ArguedActual = {
    kind: 'asRead',
    reading: read.actual,
    text: scored.actual ?? '',
    label: '',
    rates: [],
    place: null,
  };
  if (scored.choice?.function === 'composite') return [own, ...ofMean(read)];
  const { measured } = scored;
  if (measured.kind !== 'measured' || measured.figures.unit !== PERCENT) return [own];
  return [own, ...besides(toldRates(grid, sheet, read), measured.figures.actual)];
}

/** The single rates of a row that is scored by their mean, and the mean as people print it. */
function ofMean({ actual, cells }: IndicatorRow): readonly ArguedActual[] {
  if (actual.kind !== 'words') return [];
  const rates = listedFigures(actual.text)?.filter(({ unit }) => unit === PERCENT) ?? [];
  if (rates.length < FEWEST || rates.length > MOST) return [];
  const place = cells.actual ?? { row: 0, column: 0 };
  const labelled = readGoalFigures(actual.text, place).filter(isRate);
  const labels = labelled.length === rates.length ? labelled.map(({ words }) => words) : [];
  const values = rates.map(({ value }) => value);
  return [...values.map((value, index) => alone(value, labels[index] ?? '', null)), ...roundedMean(values, null)];
}

/** What the rates beside the row's own make of it: their mean with it, or, where its own sums them up, each of them. */
function besides(sentences: readonly (readonly GoalFigure[])[], own: Exact): readonly ArguedActual[] {
  const found: ArguedActual[] = [];
  for (const rates of sentences) {
    const mine = rates.filter(({ quantity }) => quantity.value.eq(own));
    const overall = rates.filter((rate) => OVERALL.test(rate.words));
    const parts = rates.filter((rate) => !overall.includes(rate));
    const [first] = mine;
    found.push(...overall.filter((rate) => !mine.includes(rate)).map((rate) => told('stated', rate)));
    if (!first || mine.length > 1 || rates.length > MOST) continue;
    if (overall.includes(first)) found.push(...parts.map((rate) => told('alone', rate)));
    else if (parts.length >= FEWEST) found.push(...meanOf(parts));
  }
  const texts = new Set([`${plainText(own)}%`]);
  return found.filter(({ text }) => !texts.has(text) && texts.add(text));
}

function meanOf(parts: readonly GoalFigure[]): readonly ArguedActual[] {
  const [first] = parts;
  const place = first?.place ?? null;
  const values = parts.map(({ quantity }) => quantity.value);
  const rates = values.map(percent);
  const reading: Reading = { kind: 'words', text: rates.join('、') };
  const text = percent(rounded(meanRatio(values)));
  return [{ kind: 'mean', reading, text, label: '', rates, place }, ...roundedMean(values, place)];
}

/** The mean with as many decimals as the rates have; none where that is the mean itself. */
function roundedMean(values: readonly Exact[], place: CellPlace | null): readonly ArguedActual[] {
  const ratio = meanRatio(values);
  const decimals = Math.max(...values.map((value) => value.decimalPlaces()));
  const mean = roundRatio(ratio, decimals, 'half-up');
  if (mean.times(ratio.denominator).eq(ratio.numerator)) return [];
  return [{ ...figure('roundedMean', percent(mean), '', place), rates: values.map(percent) }];
}

const meanRatio = (values: readonly Exact[]): Ratio => ({
  numerator: values.reduce((sum, value) => sum.plus(value)),
  denominator: new Exact(values.length),
});

const percent = (value: Exact): string => `${plainText(value)}%`;
const alone = (value: Exact, label: string, place: CellPlace | null): ArguedActual =>
  figure('alone', percent(value), label, place);
const told = (kind: 'alone' | 'stated', { quantity, words, place }: GoalFigure): ArguedActual =>
  figure(kind, percent(quantity.value), words, place);

function figure(kind: ArguedActual['kind'], text: string, label: string, place: CellPlace | null): ArguedActual {
  return { kind, reading: readText(text), text, label, rates: [], place };
}

const isRate = ({ quantity, words }: GoalFigure): boolean =>
  quantity.unit === PERCENT && (quantity.comparator === null || quantity.reached) && !OTHER.test(words);

/** The rates that are told as results, a list a sentence: in the result of the form's goals, where the row's own is among
 *  them, and in the texts of the row itself. */
function toldRates(grid: Grid, sheet: IndicatorSheet, read: IndicatorRow): readonly (readonly GoalFigure[])[] {
  const { actual: results } = readGoals(labelGrid(grid), sheet);
  const ownRate = read.actual.kind === 'figure' ? read.actual.quantity.value : null;
  const ofGoals = sentences(results).filter((rates) =>
    rates.some(({ quantity }) => ownRate !== null && quantity.value.eq(ownRate)),
  );
  return [...sentences(rowTexts(grid, sheet, read)), ...ofGoals];
}

function rowTexts(grid: Grid, { area, columns }: IndicatorSheet, { row, cells }: IndicatorRow): readonly GoalFigure[] {
  const own = new Set([columns.name, columns.level1, columns.level2, cells.target?.column, cells.actual?.column]);
  const found: GoalFigure[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const { value } = gridCell(grid, row, column);
    if (typeof value === 'string' && !own.has(column)) found.push(...readGoalFigures(value, { row, column }));
  }
  return found;
}

function sentences(figures: readonly GoalFigure[]): readonly (readonly GoalFigure[])[] {
  const byText = new Map<string, GoalFigure[]>();
  for (const each of figures.filter((figure) => isRate(figure) && !PARTS.test(figure.sentence))) {
    const key = `${each.place.row},${each.place.column},${each.sentence}`;
    byText.set(key, [...(byText.get(key) ?? []), each]);
  }
  return [...byText.values()];
}
