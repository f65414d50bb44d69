import { Exact, HUNDRED, ONE } from '../exact';
import { readText } from '../grid/cell-number';
import { cellAddress, type CellPlace } from '../grid/address';
import { clipText } from '../grid/cell-text';
import { isEmptyReading, readingText } from '../grid/reading';
import { PERCENT } from '../grid/units';
import type { IndicatorRow } from '../sheet/indicator-sheet';
import { alignUnits } from './measure/align-units';
import type { Expectation } from './expectation';
import { generalLines, tell, type Explanation } from './explanation';
import type { Figures } from './measure/figures';
import { listedFigures, meanFigures, type MeanFigures } from './measure/mean-figures';
import { type Measurement } from './measure/measure';
import { comparisonOfMean } from './measure/row-direction';
import { actualText, aimedAtNone, targetText, wordResult } from './measure/row-words';
import type { FunctionChoice } from './rules/scoring-rules';
import type { RuleCase, RuleNeed } from './rules/rule';

/** What the chosen function works on; or why it cannot work on this row. */
export function rowCase(
  row: IndicatorRow,
  weight: Exact,
  measured: Measurement,
  choice: FunctionChoice,
  need: RuleNeed,
): RuleCase | Explanation {
  const base: RuleCase = {
    weight,
    figures: measured.kind === 'measured' ? measured.figures : figuresWithoutTarget(row, measured, choice),
    range: measured.kind === 'ranged' ? measured.range : null,
    dates: measured.kind === 'dated' ? measured.dates : null,
    state: need === 'nothing' ? stateOf(row) : null,
    mean: null,
    typed: row.written,
    told: need === 'nothing' || need === 'rates' ? (actualText(row) ?? '') : '',
  };
  if (need === 'rates') return meanCase(row, base, choice);
  const from = choice.function === 'deduction' ? choice.from : undefined;
  if (from !== undefined) return lineCase(row, base, from);
  if (base.figures === null && need !== 'nothing' && lacks(measured)) return refusal(row, measured);
  const eitherSide = choice.function === 'deduction' && choice.form === 'perPoint' && choice.bothSides === true;
  const misses = eitherSide && base.range !== null;
  return misses || hasWhatItNeeds(base, need) ? base : missing(row, need);
}

/** The result told in words. Where nothing was aimed at and nobody typed points, none are given for it. */
function stateOf(row: IndicatorRow): RuleCase['state'] {
  const aimed = !isEmptyReading(row.target) || aimedAtNone(row);
  return aimed || !isEmptyReading(row.written) ? wordResult(row) : null;
}

function hasWhatItNeeds({ figures, range, dates }: RuleCase, need: RuleNeed): boolean {
  switch (need) {
    case 'figures':
      return figures !== null;
    case 'range':
      return range !== null;
    case 'dates':
      return dates !== null;
    case 'measured':
      return (figures ?? range ?? dates) !== null;
    case 'rates':
    case 'nothing':
      return true;
  }
}

/** 直接计分 needs no target: the actual rate alone is scored. Neither does a step table on the actual that says which way
 *  its limits are reached. */
function figuresWithoutTarget(row: IndicatorRow, measured: Measurement, choice: FunctionChoice): Figures | null {
  if (row.actual.kind !== 'figure') return null;
  const { value, unit } = row.actual.quantity;
  if (choice.function === 'tiers' && choice.on === 'actual' && choice.reach !== undefined) {
    if (measured.kind === 'unclear' || measured.kind === 'ranged') return null;
    const target = new Exact(choice.bands[0]?.limit ?? 0);
    return { comparison: choice.reach, target, actual: value, unit, scaleKnown: unit !== null || value.gt(ONE) };
  }
  if (choice.function !== 'direct') return null;
  return { comparison: 'atLeast', target: HUNDRED, actual: value, unit, scaleKnown: unit === PERCENT };
}

/** A rule with a line of its own (90%以上得10分) compares the actual with that line. */
function lineCase(row: IndicatorRow, base: RuleCase, from: string): RuleCase | Explanation {
  const line = readText(from);
  if (row.actual.kind !== 'figure' || line.kind !== 'figure') return unreadable(row, 'actual', 'figure');
  const aligned = alignUnits(line.quantity, row.actual.quantity, row.unit, row.name);
  if (aligned === 'scaleUnclear') return scaleUnclear(row, from);
  if (aligned === 'sameUnit') return unreadable(row, 'actual', aligned);
  return { ...base, figures: { comparison: line.quantity.comparator ?? 'atLeast', ...aligned } };
}

function meanCase(row: IndicatorRow, base: RuleCase, choice: FunctionChoice): RuleCase | Explanation {
  if (choice.function !== 'composite') return base;
  if (row.target.kind !== 'figure') return tell(generalLines.noTarget, {});
  const listed = listedFigures(base.told);
  if (listed === null) return unreadable(row, 'actual', 'rates');
  const { quantity } = row.target;
  const comparison = comparisonOfMean(row, quantity);
  const mean = meanFigures(listed, choice.weights, { quantity, comparison }, row.unit, row.name);
  if (isMean(mean)) return { ...base, ...mean };
  return mean === 'scaleUnclear' ? scaleUnclear(row, row.target.text) : unreadable(row, 'actual', mean);
}

function isMean(mean: ReturnType<typeof meanFigures>): mean is MeanFigures {
  return typeof mean !== 'string';
}

type Lacking = Extract<Measurement, { kind: 'missing' | 'asked' | 'unclear' }>;

function lacks(measured: Measurement): measured is Lacking {
  return measured.kind === 'missing' || measured.kind === 'asked' || measured.kind === 'unclear';
}

function refusal(row: IndicatorRow, measured: Lacking): Explanation {
  const cells = { target: address(row.cells.target), actual: address(row.cells.actual) };
  if (measured.kind === 'missing') {
    return measured.code === 'noEvidence'
      ? tell(generalLines.noEvidence, cells)
      : tell(generalLines[measured.code], {});
  }
  if (measured.kind === 'asked') return question(row, measured.code);
  const place = { text: clipText(measured.args.text), cell: address(measured.cell) };
  switch (measured.code) {
    case 'unreadable':
      return tell(generalLines.unreadable, { ...measured.args, ...place });
    case 'errorCell':
      return tell(generalLines.errorCell, place);
    case 'about':
      return tell(generalLines.about, { ...measured.args, ...place });
    case 'scaleUnclear':
      return tell(generalLines.scaleUnclear, { ...measured.args, ...place });
  }
}

function question(row: IndicatorRow, code: Extract<Measurement, { kind: 'asked' }>['code']): Explanation {
  const target = clipText(targetText(row) ?? '');
  const actual = clipText(actualText(row) ?? '');
  switch (code) {
    case 'direction':
      return tell(generalLines.direction, { target, actual });
    case 'figure':
      return tell(generalLines.figure, { target, cell: address(row.cells.actual), text: actual });
    case 'otherFigures':
      return tell(generalLines.otherFigures, { target, cell: address(row.cells.actual), text: actual });
    case 'saysLess':
      return tell(generalLines.saysLess, {
        target,
        cell: address(row.cells.actual),
        text: actual,
        typed: readingText(row.written) ?? '',
      });
    case 'column':
      return tell(generalLines.column, {});
  }
}

/** The function chosen for a row asks for something else than what stands there. */
function missing(row: IndicatorRow, need: RuleNeed): Explanation {
  if (need === 'range') return unreadable(row, 'target', 'range');
  if (need === 'dates') {
    const isDated = row.target.kind === 'words' && row.target.date !== undefined;
    return unreadable(row, isDated ? 'actual' : 'target', 'date');
  }
  return row.target.kind === 'figure' ? unreadable(row, 'actual', 'figure') : tell(generalLines.noTarget, {});
}

function unreadable(row: IndicatorRow, of: 'target' | 'actual', expected: Expectation): Explanation {
  const text = readingText(row[of]);
  if (text === null) return tell(of === 'target' ? generalLines.noTarget : generalLines.noActual, {});
  return tell(generalLines.unreadable, { cell: address(row.cells[of]), text: clipText(text), expected });
}

function scaleUnclear(row: IndicatorRow, target: string): Explanation {
  const text = clipText(actualText(row) ?? '');
  return tell(generalLines.scaleUnclear, { cell: address(row.cells.actual), text, actual: text, target });
}

function address(cell: CellPlace | null): string {
  return cell ? cellAddress(cell) : '';
}
