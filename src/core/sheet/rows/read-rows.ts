import { compactText } from '../../grid/cell-text';
import { tellsKindOnly } from '../../grid/comparators';
import { readText } from '../../grid/cell-number';
import { gridCell } from '../../grid/grid';
import { readingText } from '../../grid/reading';
import type { RowCorrections } from '../corrections/row-corrections';
import type { IndicatorRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import { carriedLevels, type Levels, type RowLevels } from './row-levels';
import { echoesTarget, readingsOf, readRowCells, withAbout, withPercent, type RowCells } from './read-row-cells';
import type { Header } from '../header/recognise-header';
import type { RecognitionReason, TextReasonCode } from '../recognition-reason';
import {
  isPlaceholderName,
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
  /** Another part of the form begins: no level holds over it. */
  beginPart(): void;
  /** Why rows were taken for what they were. */
  readonly reasons: readonly RecognitionReason[];
}

export function rowReader(labels: LabelGrid, corrections: RowCorrections): RowReader {
  let carried = carriedLevels(labels);
  const reasons: RecognitionReason[] = [];
  const say = (code: TextReasonCode, row: number, column: number | undefined, text: string): null => {
    reasons.push({ code, row, column: column ?? labels.filled(row)[0] ?? 0, args: { text } });
    return null;
  };
  const sayLevels = (row: number, { columns }: Header, said: RowLevels): void => {
    if (said.kind !== 'row') return;
    const { level1, level2, name } = carried.now();
    if (said.named === 'byLevel') say('namedByLevel', row, undefined, name);
    if (said.named === 'byRowAbove') say('nameCarried', row, columns.name, name);
    if (!said.carried || columns.level1 === undefined) return;
    const path = [level1, level2].filter((level) => level !== null).join('/');
    say('levelsCarried', row, columns.level1, path);
  };
  return {
    reasons,
    beginPart() {
      carried = carriedLevels(labels);
    },
    read(row, header) {
      const passed = passedOver(labels, row, header);
      if (passed) return say(passed, row, undefined, labels.label(row, labels.filled(row)[0] ?? 0));
      const cells = readRowCells(labels, row, header);
      const said = carried.take(row, header, cells.readings);
      if (said.kind === 'nothing') return null;
      if (said.kind === 'heading') return say('groupHeading', row, said.column, said.text);
      sayLevels(row, header, said);
      const indicator = indicatorRow(labels, row, header, carried.now(), cells);
      const anchor = corrections.next(indicator);
      if (anchor.excluded) return say('rowCorrected', row, header.columns.name, indicator.name);
      if (indicator.placeholder) say('placeholder', row, header.columns.name, indicator.name);
      if (indicator.weight !== cells.readings.weight)
        say('weightInLabel', row, header.columns.name, readingText(indicator.weight) ?? '');
      const settled = anchor.abouts.reduce<IndicatorRow>((told, about) => {
        const exact = withAbout({ ...cells.readings, ...told }, about);
        if (exact === null) return told;
        const column = told.cells[about.cell]?.column ?? labels.filled(row)[0] ?? 0;
        reasons.push({ code: 'aboutCorrected', row, column, args: { value: readingText(exact[about.cell]) ?? '' } });
        return { ...told, target: exact.target, actual: exact.actual };
      }, indicator);
      return anchor.percents.reduce<IndicatorRow>((corrected, percent) => {
        const { target, actual } = withPercent({ ...cells.readings, ...corrected }, percent);
        const column = corrected.cells[percent.cell]?.column ?? labels.filled(row)[0] ?? 0;
        reasons.push({ code: 'percentCorrected', row, column, args: {} });
        return { ...corrected, target, actual };
      }, settled);
    },
  };
}

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
    sign: directionOf(asTyped(columns.sign)),
    unit: asTyped(columns.unit) ?? header.unit,
    reason: asTyped(columns.reason),
    rule: asTyped(columns.rule),
    echoesTarget: echoesTarget(readings),
    cells: parts.cells,
  };
}

/** 定量指标 in a 指标性质 column tells the kind and says nothing of the direction. */
const directionOf = (sign: string | null): string | null =>
  sign !== null && tellsKindOnly(compactText(sign)) ? null : sign;

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
