import { compactText, tidyText } from '../../grid/cell-text';
import { readText } from '../../grid/cell-number';
import { gridCell } from '../../grid/grid';
import { isEmptyReading, readingText } from '../../grid/reading';
import type { RowCorrections } from '../corrections/row-corrections';
import type { IndicatorRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import { numberedLevels, numberingDepth } from './numbered-levels';
import { asTimes, echoesTarget, readRowCells, withPercent, type Readings, type RowCells } from './read-row-cells';
import { isTimeName } from './calendar-figures';
import { passedOver } from './passed-lines';
import { namedReading } from './named-figures';
import type { Header } from '../header/recognise-header';
import type { TextReasonCode, RecognitionReason } from '../recognition-reason';
import { isPlaceholderName, levelOfLine, levelWithoutWeight, weightInLabel, withoutWeight } from './row-labels';

/** The levels that hold for the rows below until another one is named. */
interface Levels {
  level1: string | null;
  level2: string | null;
  name: string;
}

/** Reads rows of the indicator block one after the other, carrying levels down through merges, blanks and numbering. */
export interface RowReader {
  /** null when the row is no indicator: a blank line, a group heading, a subtotal, a continued text. */
  read(row: number, header: Header): IndicatorRow | null;
  /** Why rows were taken for what they were. */
  readonly reasons: readonly RecognitionReason[];
}

export function rowReader(labels: LabelGrid, corrections: RowCorrections): RowReader {
  const levels: Levels = { level1: null, level2: null, name: '' };
  const numbered = numberedLevels();
  const reasons: RecognitionReason[] = [];
  const say = (code: TextReasonCode, row: number, column: number | undefined, text: string): null => {
    reasons.push({ code, row, column: column ?? labels.filled(row)[0] ?? 0, args: { text } });
    return null;
  };
  const nameRow = (row: number, header: Header, named: string | null, level1: string | null, level2: string | null) => {
    if (named === null && (level1 ?? level2) !== null) {
      levels.name = level2 ?? level1 ?? '';
      say('namedByLevel', row, undefined, levels.name);
    } else if (named === null) say('nameCarried', row, header.columns.name, levels.name);
    if (named !== null) levels.name = named;
    const carried = level1 === null && (levels.level1 ?? levels.level2) !== null;
    if (carried && header.columns.level1 !== undefined)
      say('levelsCarried', row, header.columns.level1, levelPath(levels));
  };
  return {
    reasons,
    read(row, header) {
      const passed = passedOver(labels, row, header);
      if (passed) return say(passed, row, undefined, labels.label(row, labels.filled(row)[0] ?? 0));
      const level1 = levelText(labels, row, header.columns.level1);
      const level2 = levelText(labels, row, header.columns.level2);
      if (level1 !== null) Object.assign(levels, { level1, level2: null, name: '' });
      if (level2 !== null) Object.assign(levels, { level2, name: '' });
      const named = nameText(labels, row, header);
      const cells = readRowCells(labels, row, header);
      const filled = Object.values(cells.readings).some(({ kind }) => kind !== 'blank');
      if (named === null && !filled) return null;
      if (named === null && (level1 ?? level2) !== null && isGroupHeading(labels, row, header, cells.readings))
        return say('groupHeading', row, undefined, level2 ?? level1 ?? '');
      const isRow = hasOwnLevels(header) || filled || !isNameBelow(labels, row, header);
      const line = isRow ? null : levelOfLine(compactText(named ?? ''));
      if (line !== null && named !== null) {
        Object.assign(levels, { [line]: levelWithoutWeight(named), name: '' }, line === 'level1' && { level2: null });
        return say('groupHeading', row, header.columns.name, named);
      }
      const depth = named === null || !hasOwnLevels(header) ? numberingDepth(compactText(named ?? '')) : null;
      if (named !== null && depth !== null && isNumberedHeading(labels, row, header, cells.readings, depth)) {
        numbered.enter(withoutWeight(named), depth);
        Object.assign(levels, numbered.levels(), { name: '' });
        return say('groupHeading', row, header.columns.name, named);
      }
      if (depth !== null && numbered.any()) {
        numbered.close(depth);
        Object.assign(levels, numbered.levels());
      }
      nameRow(row, header, named, level1, level2);
      const indicator = indicatorRow(labels, row, header, levels, cells);
      const anchor = corrections.next(indicator);
      if (anchor.excluded) return say('rowCorrected', row, header.columns.name, indicator.name);
      if (indicator.placeholder) say('placeholder', row, header.columns.name, indicator.name);
      if (indicator.weight !== cells.readings.weight)
        say('weightInLabel', row, header.columns.name, readingText(indicator.weight) ?? '');
      return anchor.percents.reduce<IndicatorRow>((corrected, percent) => {
        const { target, actual } = withPercent({ ...cells.readings, ...corrected }, percent);
        const column = corrected.cells[percent.cell]?.column ?? labels.filled(row)[0] ?? 0;
        reasons.push({ code: 'percentCorrected', row, column, args: {} });
        return { ...corrected, target, actual };
      }, indicator);
    },
  };
}

const levelPath = ({ level1, level2 }: Levels): string => [level1, level2].filter((level) => level !== null).join('/');

function indicatorRow(labels: LabelGrid, row: number, header: Header, levels: Levels, parts: RowCells): IndicatorRow {
  const { columns } = header;
  const labelled = weightInLabel(compactText(levels.name), false);
  const asTyped = (column: number | undefined): string | null =>
    column === undefined ? null : readingText(labels.read(row, column));
  const timed = isTimeName(levels.name, levels.level2) ? asTimes(labels, parts) : parts.readings;
  const readings = {
    ...timed,
    target: namedReading(timed.target, levels.name, 'target'),
    actual: namedReading(timed.actual, levels.name, 'actual'),
  };
  return {
    row,
    level1: levels.level1,
    level2: levels.level2,
    name: withoutWeight(levels.name),
    placeholder: isPlaceholderName(compactText(levels.name)),
    ...readings,
    weight: readings.weight.kind === 'blank' && labelled !== null ? readText(labelled) : readings.weight,
    sign: asTyped(columns.sign),
    unit: asTyped(columns.unit) ?? header.unit,
    reason: asTyped(columns.reason),
    rule: asTyped(columns.rule),
    echoesTarget: echoesTarget(readings),
    cells: parts.cells,
  };
}

/** 产出指标 … 50: a heading whose own indicators follow below it. */
function isGroupHeading(labels: LabelGrid, row: number, header: Header, readings: Readings): boolean {
  if (!isEmptyReading(readings.target) || !isEmptyReading(readings.actual)) return false;
  const next = labels.nextFilledRow(row + 1);
  if (next === null || nameText(labels, next, header) === null) return false;
  const column = labels.isBlank(row, header.columns.level1 ?? -1) ? header.columns.level2 : header.columns.level1;
  return column === undefined || labels.isBlank(next, column);
}

/** 一、产出指标 … 50: a numbered line without figures over lines that are numbered deeper. */
function isNumberedHeading(labels: LabelGrid, row: number, header: Header, readings: Readings, depth: number): boolean {
  if (!isEmptyReading(readings.target) || !isEmptyReading(readings.actual)) return false;
  const next = labels.nextFilledRow(row + 1);
  const below = next === null ? null : nameText(labels, next, header);
  if (below === null) return false;
  const deeper = numberingDepth(compactText(below));
  return deeper === null ? depth <= 2 && !isPlaceholderName(compactText(below)) : deeper > depth;
}

/** A heading stands above something. */
function isNameBelow(labels: LabelGrid, row: number, header: Header): boolean {
  const next = labels.nextFilledRow(row + 1);
  return next !== null && nameText(labels, next, header) !== null;
}

const hasOwnLevels = ({ columns }: Header): boolean => columns.level1 !== undefined || columns.level2 !== undefined;

/** A level's label as shown to people: typed vertically or with its weight behind it, it is the same label. */
function levelText(labels: LabelGrid, row: number, column: number | undefined): string | null {
  if (column === undefined) return null;
  const text = labels.text(row, column);
  if (text === null) return null;
  return levelWithoutWeight(/\p{Script=Han}/u.test(text) ? text.replaceAll(' ', '') : text);
}

/** The indicator's name: what stands under its heading and under the blank headings right of it (merged 三级指标). */
function nameText(labels: LabelGrid, row: number, { columns, headed }: Header): string | null {
  const first = columns.name;
  if (first === undefined) return null;
  const others = headed.filter((column) => column > first);
  const end = others.length > 0 ? Math.min(...others) : first + 1;
  const parts: string[] = [];
  for (let column = first; column < end; column++) {
    const cell = gridCell(labels.grid, row, column);
    if (typeof cell.value === 'string') parts.push(tidyText(cell.value));
    else if (column === first) parts.push(readingText(labels.read(row, column)) ?? '');
  }
  const name = parts.filter((part) => part !== '').join('');
  return name === '' ? null : name;
}
