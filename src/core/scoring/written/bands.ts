import { Exact } from '../../exact';
import type { TiersChoice } from '../rules/tiers';
import type { Bound, Interval } from './conditions';
import type { Award } from './effects';
import { measureOf, type Measure } from './measures';
import type { RuleRow } from './rule-row';

/** An interval with what it awards. */
export interface Band {
  readonly interval: Interval;
  readonly award: Award;
}

/** A table of steps from its bands and what everything else gets: from best to worst without a gap or a doubt which of two
 *  neighbours a limit belongs to; null where it is none. */
export function stepTable(written: readonly Band[], rest: Award | null, row: RuleRow): TiersChoice | null {
  const bands = written.map(oneSided);
  const on = commonMeasure(bands, row);
  const unit = commonAward([...bands.map(({ award }) => award), ...(rest ? [rest] : [])], row);
  if (on === null || unit === null) return null;
  const way = wayOf(bands, on, unit.of);
  if (way === null || !suits(way, on, row)) return null;
  const lines = bands.map(({ interval, award }) => ({ ...ends(interval, way), award: unit.of(award) }));
  const turn = way === 'atLeast' ? -1 : 1;
  const kept = lines
    .filter(({ limit }) => limit !== null)
    .sort((a, b) => turn * new Exact(a.limit?.at ?? 0).comparedTo(b.limit?.at ?? 0));
  const beyond = lines.filter(({ limit }) => limit === null);
  if (beyond.length > 1 || (beyond.length === 1 && rest !== null)) return null;
  if (kept.length + beyond.length + (rest ? 1 : 0) < 2 || !isJoined([...kept, ...beyond], on)) return null;
  const otherwise = rest ? unit.of(rest) : (beyond[0]?.award ?? '0');
  const awards = [...kept.map(({ award }) => award), otherwise];
  if (!awards.every((award, index) => index === 0 || new Exact(award).lte(awards[index - 1] ?? award))) return null;
  if (unit.full !== null && !new Exact(awards[0] ?? 0).eq(unit.full)) return null;
  const own = on === 'actual' ? { reach: way } : {};
  const limits = kept.flatMap(({ limit, award }) => (limit === null ? [] : [{ limit: limit.at, award }]));
  return { function: 'tiers', on, award: unit.kind, bands: limits, otherwise, ...own };
}

/** 达到100%得满分，达到90%得80%: each of them is a line to be reached. */
function oneSided(band: Band, _: number, all: readonly Band[]): Band {
  const areLines = all.every(({ interval }) => isLine(interval) || interval.high === null);
  if (all.length < 2 || !areLines || !isLine(band.interval)) return band;
  const { bare: _bare, reached: _reached, ...interval } = band.interval;
  return { ...band, interval: { ...interval, high: null } };
}

/** 达到90%, 完成100%. */
function isLine({ bare, reached, low, unit }: Interval): boolean {
  return reached === true || (bare === true && low?.at === '100' && unit === '%');
}

type Way = 'atLeast' | 'atMost';

/** A band by its ends on the worse side, where it begins to hold, and on the better one. */
interface Line {
  readonly limit: Bound | null;
  readonly to: Bound | null;
  readonly award: string;
}

function ends({ low, high }: Interval, way: Way): Pick<Line, 'limit' | 'to'> {
  return way === 'atLeast' ? { limit: low, to: high } : { limit: high, to: low };
}

function commonMeasure(bands: readonly Band[], row: RuleRow): Measure | null {
  const all = new Set(bands.map(({ interval }) => measureOf(interval, row)));
  // The bands of a deviation say ± once, 偏差率 once, and then only figures.
  if (all.has('deviation')) return all.has(null) ? null : 'deviation';
  // 完成率90%以上得10分，80%-90%得8分: the subject is said once.
  const [first] = bands;
  const named = first && first.interval.subject !== '' ? measureOf(first.interval, row) : null;
  if (named !== null && bands.every(({ interval }) => interval.subject === '' || measureOf(interval, row) === named)) {
    return named;
  }
  const [only, ...others] = all;
  return only === undefined || others.length > 0 ? null : only;
}

interface AwardUnit {
  readonly kind: 'points' | 'percentOfWeight';
  /** What the best band has to award; null where the weight is not known. */
  readonly full: string | null;
  of(award: Award): string;
}

/** All in points, where 满分 is the weight, or all in percent of the weight. */
function commonAward(awards: readonly Award[], { weight }: RuleRow): AwardUnit | null {
  const share = (award: Award): string | null =>
    'share' in award ? award.share : new Exact(award.points).isZero() ? '0' : null;
  const isFull = (award: Award): boolean => 'share' in award && award.share === '100';
  if (awards.some((award) => 'share' in award && !isFull(award))) {
    const all = awards.map(
      (award) => share(award) ?? (weight !== null && 'points' in award && award.points === weight ? '100' : null),
    );
    if (all.includes(null)) return null;
    return { kind: 'percentOfWeight', full: '100', of: (award) => share(award) ?? '100' };
  }
  if (weight === null && awards.some(isFull)) return null;
  return { kind: 'points', full: weight, of: (award) => ('points' in award ? award.points : (weight ?? '0')) };
}

/** Which way is better: the best band says it. */
function wayOf(bands: readonly Band[], on: Measure, of: (award: Award) => string): Way | null {
  if (on === 'deviation') return bands.some(({ interval }) => interval.bare) ? null : 'atMost';
  const [best, ...others] = [...bands].sort((a, b) => new Exact(of(b.award)).comparedTo(of(a.award)));
  if (!best) return null;
  const { low, high } = best.interval;
  if (best.interval.low === best.interval.high && low !== null) {
    // =0，计5分；0-10%…: a single value that the next band goes up or down from.
    const next = others[0]?.interval;
    if (next?.low && new Exact(next.low.at).gte(low.at)) return 'atMost';
    if (next?.high && new Exact(next.high.at).lte(low.at))
      return best.interval.bare && low.at !== '100' ? null : 'atLeast';
    return null;
  }
  if (low === null) return 'atMost';
  if (high === null || (high.at === '100' && best.interval.unit === '%')) return 'atLeast';
  return null;
}

/** The row says nothing to the contrary, and nothing is measured backwards. */
function suits(way: Way, on: Measure, { comparison, signed }: RuleRow): boolean {
  if (on === 'deviation') return true;
  if (on === 'ratio' && (way === 'atMost' || comparison === 'atMost')) return false;
  if (!signed) return true;
  return way === 'atMost' ? comparison === 'atMost' : comparison !== 'atMost';
}

/** Every limit belongs to the better band, and every band begins where the one before it ends. */
function isJoined(lines: readonly Line[], on: Measure): boolean {
  return lines.every(({ limit, to }, index) => {
    if (limit?.open === true) return false;
    const before = lines[index - 1]?.limit;
    if (index === 0)
      return to === null || to.at === limit?.at || to.at === '100' || to.at === '0' || on === 'deviation';
    if (!before) return false;
    if (limit !== null && new Exact(limit.at).eq(before.at)) return false;
    // Only a table of one-sided lines (90%以上…，80%以上…) leaves the better end unsaid.
    if (to === null) return limit !== null && lines.every((each) => each.to === null || each.limit === null);
    return new Exact(to.at).eq(before.at) && to.open !== false;
  });
}
