import { Exact, ZERO } from '../../exact';
import type { Figures } from './figures';
import type { RangeFigures } from './range-figures';
import { countsPercent, type Steps } from './steps-off';

/** A row as a formula of Excel sees it: its cells, or the plain numbers where the figure stands in no cell of its own, and
 *  the figures they amount to now. */
export interface RowTerms {
  /** `G14`, always a cell that holds a number. */
  readonly actual: string;
  /** `F14`, or `60%`. */
  readonly target: string;
  /** `H14`, or `20`. */
  readonly weight: string;
  readonly points: Exact;
  readonly figures: Figures | null;
  readonly range: RangeFigures | null;
  /** A number of the figures' scale as the actual's cell counts it: 5 percentage points are `5%` where it is a percentage. */
  counted(number: Exact): string;
}

/** A row with one target figure. */
export type FigureTerms = RowTerms & { readonly figures: Figures };

/** Whether the row compares its actual with one figure; a mean stands in no cell. */
export function hasFigures(terms: RowTerms): terms is FigureTerms {
  return terms.figures !== null && terms.figures.per === undefined;
}

/** Whether its target is above 0, so that something can be a share of it. */
export function hasShares(terms: RowTerms): terms is FigureTerms {
  return hasFigures(terms) && terms.figures.target.gt(ZERO);
}

/** Full points where the target is reached, else what the other term comes to. Binary noise of a calculated actual is
 *  rounded away before it is compared. */
export function whenMet({ actual, target, weight, figures }: FigureTerms, otherwise: string): string {
  return `IF(${cleared(actual)}${figures.comparison === 'atMost' ? '<=' : '>='}${cleared(target)},${weight},${otherwise})`;
}

/** Full points from one end of a range to the other, else what the other term comes to. */
export function whenWithin(
  { actual, weight, counted }: RowTerms,
  { low, high }: Pick<RangeFigures, 'low' | 'high'>,
  otherwise: string,
): string {
  const inside = `AND(${cleared(actual)}>=${counted(low)},${cleared(actual)}<=${counted(high)})`;
  return `IF(${inside},${weight},${otherwise})`;
}

/** What the limits of a step table are compared with; null: the target gives no measure. */
export function measureTerm(terms: RowTerms, on: 'actual' | 'ratio' | 'deviation'): string | null {
  const { actual, target } = terms;
  if (on === 'actual') return hasFigures(terms) ? cleared(actual) : null;
  if (!hasShares(terms)) return null;
  return on === 'ratio' ? `ROUND(${actual}/${target},10)` : `ROUND(ABS(${actual}-${target})/${target},10)`;
}

/** A cell without the noise of binary arithmetic; a number that is written out has none. */
export const cleared = (term: string): string => (/^[A-Z]/u.test(term) ? `ROUND(${term},10)` : term);

/** The points off by how far it misses; null: on either side of the target, with an end, or by a share of a target that has
 *  none. */
export function stepsTerm(
  terms: FigureTerms,
  made: Steps & { readonly bothSides?: boolean; readonly noneBeyond?: string },
): string | null {
  if (made.bothSides || made.noneBeyond !== undefined) return null;
  const byPercent = countsPercent(terms.figures, made);
  if (byPercent && !hasShares(terms)) return null;
  const step = byPercent ? `(${terms.target}*${made.step}%)` : terms.counted(new Exact(made.step));
  // What is left of two figures close to each other is binary noise for a good part, which small steps magnify.
  const steps = `ROUND(${short(terms)},10)/${step}`;
  return `${made.wholeSteps ? `ROUNDUP(ROUND(${steps},10),0)` : steps}*${made.points}`;
}

/** How far the actual is off its target. */
function short({ actual, target, figures }: FigureTerms): string {
  return figures.comparison === 'atMost' ? `${actual}-${target}` : `${target}-${actual}`;
}
