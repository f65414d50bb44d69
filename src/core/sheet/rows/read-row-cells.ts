import { HUNDRED, plainText } from '../../exact';
import type { CellPlace } from '../../grid/address';
import { compactText } from '../../grid/cell-text';
import { gridCell, type GridCell } from '../../grid/grid';
import { quantityText } from '../../grid/figure-text';
import { BLANK, isEmptyReading, readingText, type Reading } from '../../grid/reading';
import { PERCENT, readUnit } from '../../grid/units';
import type { AboutCorrection, PercentCorrection } from '../corrections/correction';
import type { HeaderRole } from '../column-roles';
import type { IndicatorRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import type { TargetColumns } from '../header/assign-roles';
import type { Header } from '../header/recognise-header';
import { aboutFigure } from '../../grid/about';
import { readDate } from '../../grid/date-text';
import { readText } from '../../grid/cell-number';
import { namedReading } from './named-reading';
import { readAimOfNone } from './aims-of-none';

export type Readings = Readonly<Record<'target' | 'actual' | 'weight' | 'written', Reading>>;

type RowName = Pick<IndicatorRow, 'name' | 'level2'>;

/** The cells of a row and what they hold. */
export interface RowCells {
  readonly readings: Readings;
  readonly cells: IndicatorRow['cells'];
}

/** Reads the cells of a row that a scorecard needs. */
export function readRowCells(
  labels: LabelGrid,
  row: number,
  { columns, targets, ownUnits, actualUnit, ownActual }: Header,
): RowCells {
  const place = (role: HeaderRole): CellPlace | null => {
    const column = columns[role];
    return column === undefined ? null : { row, column };
  };
  const read = (cell: CellPlace | null): Reading => (cell ? labels.read(cell.row, cell.column) : BLANK);
  const besideActual = actualUnit === null ? null : readUnit(labels.label(row, actualUnit));
  const cells = {
    target: targets === null ? place('target') : targetPlace(labels, row, targets),
    actual: actualPlace(labels, place('actual'), ownActual),
    weight: place('weight'),
    score: place('score'),
    sign: place('sign'),
    reason: place('reason'),
    flag: place('flag'),
  };
  const readings = {
    target: inUnit(disputed(labels, row, targets) ?? read(cells.target), ownUnits.target),
    actual: inUnit(read(cells.actual), besideActual ?? ownUnits.actual),
    weight: bracketedPoints(read(cells.weight)),
    written: read(cells.score),
  };
  return { readings, cells };
}

/** （10分） in a cell of points. */
function bracketedPoints(reading: Reading): Reading {
  if (reading.kind !== 'unreadable') return reading;
  const points = /^\((\d+(?:\.\d+)?分?)\)$/u.exec(compactText(reading.text))?.[1];
  return points === undefined ? reading : readText(points);
}

/** 调整指标值 where it is filled, else 年初指标值. */
function targetPlace(labels: LabelGrid, row: number, { first, second }: TargetColumns): CellPlace {
  return { row, column: isEmptyReading(labels.read(row, first)) ? second : first };
}

/** What the reviewer found, else what the department says. */
function actualPlace(labels: LabelGrid, cell: CellPlace | null, own: number | null): CellPlace | null {
  if (cell === null || own === null || !isEmptyReading(labels.read(cell.row, cell.column))) return cell;
  return { row: cell.row, column: own };
}

/** Two targets that differ, where nobody has said which counts. */
function disputed(labels: LabelGrid, row: number, targets: TargetColumns | null): Reading | null {
  if (!targets?.asks) return null;
  const [second, first] = [targets.second, targets.first].map((column) => labels.read(row, column));
  if (!first || !second || isEmptyReading(first) || isEmptyReading(second)) return null;
  const [was, is] = [readingText(second) ?? '', readingText(first) ?? ''];
  return was === is ? null : { kind: 'unreadable', text: `${was} / ${is}` };
}

/** Whether a row has two targets of which somebody has to choose. */
export const hasTwoTargets = (labels: LabelGrid, row: number, { targets }: Header): boolean =>
  disputed(labels, row, targets) !== null;

/** A figure without a unit in the unit its heading names. */
function inUnit(reading: Reading, unit: string | null | undefined): Reading {
  if (unit === null || unit === undefined || reading.kind !== 'figure' || reading.quantity.unit !== null)
    return reading;
  const quantity = { ...reading.quantity, unit };
  return { kind: 'figure', quantity, text: quantityText(quantity) };
}

/** Target and actual as the indicator they belong to has them mean: under 完成时间 2020.12 is a month, of 培训场次 培训2场
 *  is a figure. */
export function readingsOf(indicator: RowName, labels: LabelGrid, { readings, cells }: RowCells): Readings {
  const timed = TIME_NAME.test(compactText(indicator.name)) || /时效/u.test(indicator.level2 ?? '');
  const meant = (role: 'target' | 'actual'): Reading => {
    const cell = timed ? cells[role] : null;
    const reading = cell
      ? calendarReading(readings[role], gridCell(labels.grid, cell.row, cell.column))
      : readings[role];
    return namedReading(reading, indicator.name, role);
  };
  const [target, actual] = [meant('target'), meant('actual')];
  return {
    ...readings,
    ...readAimOfNone(indicator.name, { target: monthOf(target, actual), actual: monthOf(actual, target) }),
  };
}

/** 12月 beside a time is the month, not twelve of them. */
function monthOf(reading: Reading, beside: Reading): Reading {
  if (beside.kind !== 'words' || !beside.date) return reading;
  if (reading.kind !== 'figure' || reading.quantity.unit !== '月') return reading;
  const { comparator, value } = reading.quantity;
  const date = readDate(`${comparator === 'atMost' ? '≤' : ''}${plainText(value)}月`);
  return date ? { kind: 'words', text: reading.text, date } : reading;
}

/** What the user said is a percentage: a bare 95 is 95%, a 0.95 said to be a fraction is 95% too. */
export function withPercent(readings: Readings, { cell, fraction }: PercentCorrection): Readings {
  const reading = readings[cell];
  if (reading.kind !== 'figure' || reading.quantity.unit !== null) return readings;
  const { value } = reading.quantity;
  const quantity = {
    ...reading.quantity,
    unit: PERCENT,
    said: true as const,
    value: fraction ? value.times(HUNDRED) : value,
  };
  return { ...readings, [cell]: { kind: 'figure', quantity, text: quantityText(quantity) } };
}

/** What the user said is just the figure that is told roughly, or the one of several that counts: 约5次 is 5次. null: other
 *  words stand there by now. */
export function withAbout(readings: Readings, { cell, text, figure }: AboutCorrection): Readings | null {
  const reading = readings[cell];
  const inWords = reading.kind === 'unreadable' || reading.kind === 'words';
  if (!inWords || reading.text !== text) return null;
  const told = figure === undefined ? aboutFigure(text) : compactText(text).includes(figure) ? figure : null;
  const exact = told === null ? null : readText(told);
  return exact?.kind === 'figure' ? { ...readings, [cell]: exact } : null;
}

/** Whether target and actual are told in the same words: the goal is reached as it was set. */
export function echoesTarget({ target, actual }: Readings): boolean {
  const inWords = ({ kind }: Reading): boolean => kind === 'words' || kind === 'unreadable';
  if (!inWords(target) || !inWords(actual)) return false;
  return spelled(target) === spelled(actual);
}

const spelled = (reading: Reading): string => compactText(readingText(reading) ?? '').replace(/[。；;.]$/u, '');

/** What names an indicator about a time. */
const TIME_NAME = /时间|日期|月份|交付|期限|时限|工期|时效|竣工|完工|deadline|timeliness|date/iu;
const YEAR_MONTH = /^((?:19|20)\d\d)\.(\d{1,2})$/u;
const COMPACT_DAY = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?$/u;

/** 2020.12 under 完成时间 is a month, not a figure; 2020.1 as a number could be January or October, so it is asked.
 *  20201231, 202012 and 2020 are a day, a month, a year. Anything else stays as it was read. */
function calendarReading(reading: Reading, cell: GridCell): Reading {
  if (reading.kind !== 'figure') return reading;
  const { value, unit, comparator } = reading.quantity;
  if (unit !== null || (comparator !== null && comparator !== 'atMost')) return reading;
  const typed = typeof cell.value === 'string' ? digitsOf(cell.value) : plainText(value);
  const month = YEAR_MONTH.exec(typed);
  if (month && typeof cell.value === 'number' && month[2]?.length === 1) return { kind: 'unreadable', text: typed };
  const day = COMPACT_DAY.exec(typed);
  const spelled = month
    ? `${month[1] ?? ''}年${month[2] ?? ''}月`
    : day
      ? `${day[1] ?? ''}年${day[2] ?? ''}月${day[3] === undefined ? '' : `${day[3]}日`}`
      : /^(?:19|20)\d\d$/u.test(typed)
        ? `${typed}年`
        : null;
  const date = spelled === null ? null : readDate((comparator === 'atMost' ? '≤' : '') + spelled);
  return date ? { kind: 'words', text: reading.text, date } : reading;
}

const digitsOf = (text: string): string => compactText(text.slice(0, 40)).replace(/[^\d.]/gu, '');
