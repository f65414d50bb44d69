import { HUNDRED } from '../../exact';
import type { CellPlace } from '../../grid/address';
import { compactText } from '../../grid/cell-text';
import { gridCell } from '../../grid/grid';
import { quantityText } from '../../grid/figure-text';
import { BLANK, readingText, type Reading } from '../../grid/reading';
import { PERCENT, readUnit } from '../../grid/units';
import type { PercentCorrection } from '../corrections/correction';
import { calendarReading } from './calendar-figures';
import type { HeaderRole } from '../header/header-roles';
import type { IndicatorRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import type { Header } from '../header/recognise-header';

export type Readings = Readonly<Record<'target' | 'actual' | 'weight' | 'written', Reading>>;

/** The cells of a row and what they hold. */
export interface RowCells {
  readonly readings: Readings;
  readonly cells: IndicatorRow['cells'];
}

/** Reads the cells of a row that a scorecard needs. */
export function readRowCells(labels: LabelGrid, row: number, { columns, ownUnits, actualUnit }: Header): RowCells {
  const place = (role: HeaderRole): CellPlace | null => {
    const column = columns[role];
    return column === undefined ? null : { row, column };
  };
  const read = (cell: CellPlace | null): Reading => (cell ? labels.read(cell.row, cell.column) : BLANK);
  const besideActual = actualUnit === null ? null : readUnit(labels.label(row, actualUnit));
  const cells = {
    target: place('target'),
    actual: place('actual'),
    weight: place('weight'),
    score: place('score'),
    sign: place('sign'),
    reason: place('reason'),
    flag: place('flag'),
  };
  const readings = {
    target: inUnit(read(cells.target), ownUnits.target),
    actual: inUnit(read(cells.actual), besideActual ?? ownUnits.actual),
    weight: read(cells.weight),
    written: read(cells.score),
  };
  return { readings, cells };
}

/** A figure without a unit in the unit its heading names. */
function inUnit(reading: Reading, unit: string | null | undefined): Reading {
  if (unit === null || unit === undefined || reading.kind !== 'figure' || reading.quantity.unit !== null)
    return reading;
  const quantity = { ...reading.quantity, unit };
  return { kind: 'figure', quantity, text: quantityText(quantity) };
}

/** Target and actual of an indicator about a time: 2020.12 is a month there. */
export function asTimes(labels: LabelGrid, { readings, cells }: RowCells): Readings {
  const asTime = (reading: Reading, cell: CellPlace | null): Reading =>
    cell ? calendarReading(reading, gridCell(labels.grid, cell.row, cell.column)) : reading;
  return {
    ...readings,
    target: asTime(readings.target, cells.target),
    actual: asTime(readings.actual, cells.actual),
  };
}

/** What the user said is a percentage: a bare 95 is 95%, a 0.95 said to be a fraction is 95% too. */
export function withPercent(readings: Readings, { cell, fraction }: PercentCorrection): Readings {
  const reading = readings[cell];
  if (reading.kind !== 'figure' || reading.quantity.unit !== null) return readings;
  const { value } = reading.quantity;
  const quantity = { ...reading.quantity, unit: PERCENT, value: fraction ? value.times(HUNDRED) : value };
  return { ...readings, [cell]: { kind: 'figure', quantity, text: quantityText(quantity) } };
}

/** Whether target and actual are told in the same words: the goal is reached as it was set. */
export function echoesTarget({ target, actual }: Readings): boolean {
  if (target.kind !== 'words' || actual.kind !== 'words') return false;
  return spelled(target) === spelled(actual);
}

const spelled = (reading: Reading): string => compactText(readingText(reading) ?? '').replace(/[。；;.]$/u, '');
