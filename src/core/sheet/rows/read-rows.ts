import { compactText } from '../../grid/cell-text';
import { readText } from '../../grid/cell-number';
import { gridCell } from '../../grid/grid';
import { readingText } from '../../grid/reading';
import type { RowCorrections } from '../corrections/row-corrections';
import type { IndicatorRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import {
  hasOwnLevels,
  isGroupHeading,
  isNameBelow,
  isNumberedHeading,
  levelText,
  nameText,
  numberedLevels,
  numberingDepth,
  type Levels,
} from './row-levels';
import { echoesTarget, readingsOf, readRowCells, withPercent, type RowCells } from './read-row-cells';
import type { Header } from '../header/recognise-header';
import type { RecognitionReason, TextReasonCode } from '../recognition-reason';
import {
  isPlaceholderName,
  levelOfLine,
  levelWithoutWeight,
  weightInLabel,
  withoutWeight,
  isContinuedTitle,
  isGoalLabel,
  isSubtotalLabel,
} from '../row-labels';

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
  const readings = readingsOf(levels, labels, parts);
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

/** A line inside the table that is never an indicator. */
function passedOver(labels: LabelGrid, row: number, { columns, lastRow }: Header): TextReasonCode | null {
  const filled = labels.filled(row);
  const first = filled[0];
  if (first === undefined) return null;
  if (filled.some((column) => isSubtotalLabel(labels.label(row, column)))) return 'subtotal';
  if (row === lastRow + 1 && isColumnNumbering(labels, row)) return 'columnNumbers';
  if (row === lastRow + 1 && isHintLine(labels, row)) return 'note';
  const label = labels.label(row, first);
  if (isGoalLabel(label) && first !== columns.name && labels.isBlank(row, columns.name ?? first)) return 'goal';
  return filled.length === 1 && isContinuedTitle(label) ? 'headerRepeated' : null;
}

const HINT = /^\(.+\)$/u;

/** （填写指标） （填写批复的指标值） right below the header: what belongs into the columns. */
function isHintLine(labels: LabelGrid, row: number): boolean {
  const filled = labels.filled(row);
  return filled.length > 1 && filled.every((column) => HINT.test(labels.label(row, column)));
}

const COLUMN_NUMBER = /^(?:栏次|行次|序号|[甲乙丙丁戊]|\(?[a-z]\)?|[a-z][/÷-][a-z]|\(?\d{1,2}\)?)$/iu;

/** 甲 A B C or 栏次 1 2 3 right below the header: the columns are numbered there. */
function isColumnNumbering(labels: LabelGrid, row: number): boolean {
  const filled = labels.filled(row);
  const texts = filled.map((column) => labels.label(row, column) || String(gridCell(labels.grid, row, column).value));
  if (filled.length < 3 || !texts.every((text) => COLUMN_NUMBER.test(text))) return false;
  const numbers = texts.flatMap((text) => /\d+/u.exec(text) ?? []).map(Number);
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}
