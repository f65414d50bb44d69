import { Exact, exactFromDouble, HUNDRED } from '../exact';
import type { Finding, Severity } from '../finding/finding';
import { isCoveredBy, placeKey, type CellPlace } from '../grid/address';
import { isTextFormat } from '../grid/flag';
import { gridCell, type Grid } from '../grid/grid';
import { formatMeaning } from '../grid/number-format';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import { isRateOf } from '../scoring/typed-rate';
import type { ScoredExecution } from '../scoring/scorecard';
import { NO_LOOKS, type SheetLooks, type ShownFlag } from './flag-extent';
import type { LiveFormulas } from './live-formulas';
import { planFlagColumn } from './flag-column';
import { planFlags, pointsFormatOf } from './plan-flags';
import type { MarkedCell, ScoredForm, SheetPlan, ValueWrite, WriteReason } from './write-plan';

/** What is to change in a sheet so that it shows its scorecards; null when nothing is to be written, flagged, marked or
 *  cleared. */
export function planSheet(grid: Grid, forms: readonly ScoredForm[], ruleSet: RuleSet): SheetPlan | null {
  const writes = planWrites(grid, forms, ruleSet);
  const shown = planFlagsAndMarks(grid, forms, ruleSet);
  if ([writes, ...Object.values(shown)].every(({ length }) => length === 0)) return null;
  return { sheet: grid.sheet, writes, ...shown };
}

/** The values to write; formulas that are not ours are the department's and stay. `live`: the formulas that come to the values
 *  of a form, where they are wanted. */
export function planWrites(
  grid: Grid,
  forms: readonly ScoredForm[],
  ruleSet: RuleSet,
  live: LiveFormulas = NO_FORMULAS,
): readonly ValueWrite[] {
  return forms.flatMap((form) => formWrites(grid, form, ruleSet, live.formulas));
}

const NO_FORMULAS: LiveFormulas = { formulas: new Map(), without: [] };

/** What is to be seen of a plan besides its values. */
export type ShownPlan = Pick<SheetPlan, 'flags' | 'liveFlags' | 'unflags' | 'marks'>;

/** Which cells are to be flagged and marked: to be asked of the sheet as it stands once the values are written. */
export function planFlagsAndMarks(
  grid: Grid,
  forms: readonly ScoredForm[],
  ruleSet: RuleSet,
  looks: SheetLooks = NO_LOOKS,
): ShownPlan {
  const { flags, liveFlags, unflags } = planFlags(grid, forms, ruleSet, looks);
  const findings = forms.flatMap(({ card }) => card.findings);
  const telling = liveFlags.filter(({ unmet }) => unmet).map((flag) => ({ ...flag, extent: 'sign' as const }));
  return { flags, liveFlags, unflags, marks: planMarks(findings, [...flags, ...telling]) };
}

function formWrites(
  grid: Grid,
  { sheet, card }: ScoredForm,
  ruleSet: RuleSet,
  formulas: LiveFormulas['formulas'],
): ValueWrite[] {
  const pointsFormat = pointsFormatOf(ruleSet);
  const writes: (ValueWrite | null)[] = [];
  const points = (place: CellPlace | null, score: string | null, reason: WriteReason): void => {
    if (place === null || score === null) return;
    writes.push(write(grid, place, Number(score), reason, pointsFormat, formulas.get(placeKey(place))));
  };
  const isLeft = ({ reason }: ValueWrite): boolean => sheet.leftFigures.some((figure) => figure === reason);
  if (card.execution && sheet.execution) {
    writes.push(writeRate(grid, sheet.execution.cells.rate, sheet.execution.rateInPoints, card.execution));
    points(card.execution.scoreCell, card.execution.score, 'executionScore');
  }
  for (const row of card.rows) points(row.scoreCell, row.score, 'score');
  if (!card.total.held) points(card.total.cell, card.total.score, 'total');
  if (sheet.gradeCell && card.grade !== null) {
    const formula = formulas.get(placeKey(sheet.gradeCell));
    writes.push(write(grid, sheet.gradeCell, card.grade, 'grade', formula ? 'General' : null, formula));
  }
  const wanted = writes.filter((each) => each !== null).filter((each) => !isLeft(each));
  return [...wanted, ...planFlagColumn(grid, { sheet, card }, ruleSet, formulas)];
}

/** null when the cell shows the value already, computes its own, or lies within a merged area. */
function write(
  grid: Grid,
  { row, column }: CellPlace,
  after: number | string,
  reason: WriteReason,
  formatForText: string | null,
  formula?: string,
): ValueWrite | null {
  const cell = gridCell(grid, row, column);
  if (cell.formula !== null || (cell.value === after && cell.own === formula)) return null;
  // What is put into a covered cell of a merged area is lost.
  if (grid.merges?.some((merge) => isCoveredBy(merge, row, column))) return null;
  const numberFormat = isTextFormat(cell.numberFormat) ? formatForText : null;
  const formulas = {
    ...(formula !== undefined && { formula }),
    ...(cell.own !== undefined && { wasOwn: true as const }),
  };
  return { row, column, reason, before: cell.value, after, numberFormat, ...formulas };
}

const RATE_FORMAT = '0.00%';

/** The rate as a fraction under a percent format, which it is given where it has none; in percentage points, with two
 *  decimals, where the column's heading or the cell's own format says %. */
function writeRate(
  grid: Grid,
  place: CellPlace | null,
  headingInPoints: boolean,
  { rate, status, comparedWith }: ScoredExecution,
): ValueWrite | null {
  if (!place || rate === null || status !== 'scored') return null;
  const { numberFormat, value } = gridCell(grid, place.row, place.column);
  if (typeof value === 'number' && comparedWith && isAsTyped(value, comparedWith)) return null;
  if (typeof value === 'string' && comparedWith && isInWords(value, comparedWith)) return null;
  const { percent, suffix } = formatMeaning(numberFormat);
  const fraction = new Exact(rate);
  if (!percent && (headingInPoints || suffix === '%')) {
    return write(grid, place, fraction.times(HUNDRED).toDecimalPlaces(2).toNumber(), 'executionRate', '0.00');
  }
  const planned = write(grid, place, fraction.toSignificantDigits(15).toNumber(), 'executionRate', RATE_FORMAT);
  return planned && !percent ? { ...planned, numberFormat: RATE_FORMAT } : planned;
}

/** A rate of fewer decimals is right as it was typed: 0.99, or 99 in percentage points. */
function isAsTyped(typed: number, { executed, budget }: NonNullable<ScoredExecution['comparedWith']>): boolean {
  const [numerator, denominator] = [new Exact(executed), new Exact(budget)];
  const [fraction, points] = [exactFromDouble(typed), { numerator: numerator.times(HUNDRED), denominator }];
  if (fraction.decimalPlaces() >= 2 && isRateOf(fraction, { numerator, denominator })) return true;
  return isRateOf(fraction, points) && fraction.gt(1);
}

const PERCENT_TEXT = /^\s*(\d{1,3}(?:\.\d+)?)\s*[%％]\s*$/u;

/** 76% typed as text, sign and all, is as right as the number would be. */
function isInWords(typed: string, { executed, budget }: NonNullable<ScoredExecution['comparedWith']>): boolean {
  const points = PERCENT_TEXT.exec(typed)?.[1];
  const rate = { numerator: new Exact(executed).times(HUNDRED), denominator: new Exact(budget) };
  return points !== undefined && isRateOf(new Exact(points), rate);
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];
const gravity = ({ severity }: Finding): number => WORST_FIRST.indexOf(severity);

/** Findings from worst to least. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => gravity(a) - gravity(b));
}

/** Every cell in which something was found, from top to bottom, with all that was found in it. */
export function planMarks(
  findings: readonly Finding[],
  flags: readonly (CellPlace & { readonly extent: ShownFlag; readonly finding?: Finding })[],
): readonly MarkedCell[] {
  const extents = new Map(flags.map((flag) => [placeKey(flag), flag.extent]));
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byCell.get(placeKey(finding));
    if (known) known.push(finding);
    else byCell.set(placeKey(finding), [finding]);
  }
  // A flag without room in its number format is shown by a mark, also where nobody has to look at it any more.
  for (const flag of flags) {
    if (flag.extent === 'none' && flag.finding && !byCell.has(placeKey(flag)))
      byCell.set(placeKey(flag), [flag.finding]);
  }
  return [...byCell]
    .flatMap(([cell, found]) => {
      const [worst, ...others] = worstFirst(found);
      if (!worst) return [];
      const { row, column, severity } = worst;
      const extent = extents.get(cell);
      const flagged = extent !== undefined && extent !== 'none';
      return [{ row, column, severity, unmet: extent === 'none', findings: [worst, ...others], flagged }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
