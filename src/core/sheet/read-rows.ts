import type { CellPlace } from '../grid/address';
import { compactText, tidyText } from '../grid/cell-text';
import { readCell, readText } from '../grid/cell-number';
import { gridCell } from '../grid/grid';
import { BLANK, isEmptyReading, readingText, type Reading } from '../grid/reading';
import type { HeaderRole } from './header-synonyms';
import type { IndicatorRow } from './indicator-sheet';
import type { LabelGrid } from './label-grid';
import type { Header } from './recognise-header';
import { isPlaceholderName, isSubtotalLabel, weightInLabel, withoutWeight } from './row-labels';

/** The levels that hold for the rows below until another one is named. */
interface Levels {
  level1: string | null;
  level2: string | null;
  name: string;
}

/** Reads rows of the indicator block one after the other, carrying levels down through merges and blanks. */
export interface RowReader {
  /** null when the row is no indicator: a blank line, a group heading, a subtotal, a continued text. */
  read(row: number, header: Header): IndicatorRow | null;
}

export function rowReader(labels: LabelGrid): RowReader {
  const levels: Levels = { level1: null, level2: null, name: '' };
  return {
    read(row, header) {
      if (labels.filled(row).some((column) => isSubtotalLabel(labels.label(row, column)))) return null;
      const level1 = levelText(labels, row, header.columns.level1);
      const level2 = levelText(labels, row, header.columns.level2);
      if (level1 !== null) Object.assign(levels, { level1, level2: null, name: '' });
      if (level2 !== null) Object.assign(levels, { level2, name: '' });
      const named = nameText(labels, row, header);
      const parts = readParts(labels, row, header);
      const filled = Object.values(parts.readings).some(({ kind }) => kind !== 'blank');
      if (named === null && !filled) return null;
      if (named === null && (level1 ?? level2) !== null && isGroupHeading(labels, row, header, parts.readings))
        return null;
      if (named === null && (level1 ?? level2) !== null) levels.name = level2 ?? level1 ?? '';
      if (named !== null) levels.name = named;
      return indicatorRow(labels, row, header, levels, parts);
    },
  };
}

type Readings = Record<'target' | 'actual' | 'weight' | 'written', Reading>;
interface Parts {
  readonly readings: Readings;
  readonly cells: IndicatorRow['cells'];
}

function readParts(labels: LabelGrid, row: number, { columns }: Header): Parts {
  const place = (role: HeaderRole): CellPlace | null => {
    const column = columns[role];
    return column === undefined ? null : { row, column };
  };
  const read = (cell: CellPlace | null): Reading =>
    cell ? readCell(gridCell(labels.grid, cell.row, cell.column)) : BLANK;
  const cells = {
    target: place('target'),
    actual: place('actual'),
    weight: place('weight'),
    score: place('score'),
    sign: place('sign'),
    reason: place('reason'),
  };
  const readings = {
    target: read(cells.target),
    actual: read(cells.actual),
    weight: read(cells.weight),
    written: read(cells.score),
  };
  return { readings, cells };
}

function indicatorRow(labels: LabelGrid, row: number, header: Header, levels: Levels, parts: Parts): IndicatorRow {
  const { columns } = header;
  const { readings, cells } = parts;
  const labelled = weightInLabel(compactText(levels.name), false);
  const asTyped = (column: number | undefined): string | null =>
    column === undefined ? null : readingText(readCell(gridCell(labels.grid, row, column)));
  return {
    row,
    level1: levels.level1,
    level2: levels.level2,
    name: withoutWeight(levels.name),
    placeholder: isPlaceholderName(compactText(levels.name)),
    ...readings,
    weight: readings.weight.kind === 'blank' && labelled !== null ? readText(labelled) : readings.weight,
    sign: asTyped(columns.sign),
    unit: asTyped(columns.unit),
    reason: asTyped(columns.reason),
    cells,
  };
}

/** 产出指标 … 50: a heading whose own indicators follow below it. */
function isGroupHeading(labels: LabelGrid, row: number, header: Header, readings: Readings): boolean {
  if (!isEmptyReading(readings.target) || !isEmptyReading(readings.actual)) return false;
  const { bottom } = labels.grid.area;
  const next = row + 1;
  if (next > bottom || nameText(labels, next, header) === null) return false;
  const column = labels.isBlank(row, header.columns.level1 ?? -1) ? header.columns.level2 : header.columns.level1;
  return column === undefined || labels.isBlank(next, column);
}

/** A level's label as shown to people: typed vertically or with its weight behind it, it is the same label. */
function levelText(labels: LabelGrid, row: number, column: number | undefined): string | null {
  if (column === undefined) return null;
  const text = labels.text(row, column);
  return text === null ? null : withoutWeight(text.replaceAll(' ', ''));
}

/** The indicator's name: what stands under its heading and under the blank headings right of it (merged 三级指标). */
function nameText(labels: LabelGrid, row: number, { columns }: Header): string | null {
  const first = columns.name;
  if (first === undefined) return null;
  const others = Object.values(columns).filter((column) => column > first);
  const end = others.length > 0 ? Math.min(...others) : first + 1;
  const parts: string[] = [];
  for (let column = first; column < end; column++) {
    const cell = gridCell(labels.grid, row, column);
    parts.push(typeof cell.value === 'string' ? tidyText(cell.value) : (readingText(readCell(cell)) ?? ''));
  }
  const name = parts.filter((part) => part !== '').join('');
  return name === '' ? null : name;
}
