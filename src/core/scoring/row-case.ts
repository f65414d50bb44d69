import { HUNDRED, type Exact } from '../exact';
import { readText } from '../grid/cell-number';
import { cellAddress, type CellPlace } from '../grid/address';
import { clipText, compactText } from '../grid/cell-text';
import { readSign } from '../grid/comparators';
import { readingText } from '../grid/reading';
import { PERCENT } from '../grid/units';
import type { IndicatorRow } from '../sheet/indicator-sheet';
import { alignUnits } from './measure/align-units';
import type { Expectation } from './expectation';
import { generalLines, tell, type Explanation } from './explanation';
import type { Figures } from './measure/figures';
import { listedFigures, meanFigures, type MeanFigures } from './measure/mean-figures';
import { actualText, wordResult, type Measurement } from './measure/measure';
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
    figures: measured.kind === 'measured' ? measured.figures : figuresWithoutTarget(row, choice),
    range: measured.kind === 'ranged' ? measured.range : null,
    dates: measured.kind === 'dated' ? measured.dates : null,
    state: need === 'nothing' ? wordResult(row) : null,
    mean: null,
    typed: row.written,
    told: need === 'nothing' || need === 'rates' ? (actualText(row) ?? '') : '',
  };
  if (need === 'rates') return meanCase(row, base, choice);
  const from = choice.function === 'deduction' ? choice.from : undefined;
  if (from !== undefined) return lineCase(row, base, from);
  if (base.figures === null && (measured.kind === 'missing' || measured.kind === 'unclear')) return refusal(measured);
  return hasWhatItNeeds(base, need) ? base : missing(row, need);
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

/** 直接计分 needs no target: the actual rate alone is scored. */
function figuresWithoutTarget(row: IndicatorRow, choice: FunctionChoice): Figures | null {
  if (choice.function !== 'direct' || row.actual.kind !== 'figure') return null;
  const { value, unit } = row.actual.quantity;
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
  const sign = row.sign === null ? null : readSign(compactText(row.sign));
  const comparison = quantity.comparator ?? (sign === 'qualitative' || sign === null ? 'equal' : sign);
  const mean = meanFigures(listed, choice.weights, { quantity, comparison }, row.unit, row.name);
  if (isMean(mean)) return { ...base, ...mean };
  return mean === 'scaleUnclear' ? scaleUnclear(row, row.target.text) : unreadable(row, 'actual', mean);
}

function isMean(mean: ReturnType<typeof meanFigures>): mean is MeanFigures {
  return typeof mean !== 'string';
}

function refusal(measured: Extract<Measurement, { kind: 'missing' | 'unclear' }>): Explanation {
  if (measured.kind === 'missing') return tell(generalLines[measured.code], {});
  const place = { text: clipText(measured.args.text), cell: address(measured.cell) };
  switch (measured.code) {
    case 'unreadable':
      return tell(generalLines.unreadable, { ...measured.args, ...place });
    case 'errorCell':
      return tell(generalLines.errorCell, place);
    case 'scaleUnclear':
      return tell(generalLines.scaleUnclear, { ...measured.args, ...place });
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
