import { Exact } from '../../exact';
import type { TiersChoice } from '../rules/tiers';
import { clausesOf, meaningOfCompletion, NUMBER, POINTS, SUBJECT } from './wording';
import type { RuleRow } from './rule-row';

const AWARD = `(?:的|者)?,?(?:得|计|记)?(?:${POINTS}|(满分)|(?:不得分|不计分))`;
/** ±10%以内, ±10%-15%, 10%<偏差率≤20%, 偏差率≤10%. */
const DEVIATION = new RegExp(
  `^(?:偏差率?|偏离度?|误差)?(?:在|≤)?±?(?:${NUMBER}%?(?:-|~|至|到)±?)?${NUMBER}%(?:\\(含\\))?(?:以内|之内|之间)?${AWARD}$`,
  'u',
);
const DEVIATION_BETWEEN = new RegExp(`^${NUMBER}%<(?:偏差率?|偏离度?|误差)≤${NUMBER}%${AWARD}$`, 'u');
const DEVIATION_REST = new RegExp(
  `^(?:其他|其余|否则|超过|超出|(?:偏差率?|偏离度?|误差)?(?:>|超过|超出)±?${NUMBER}%|±?${NUMBER}%以上)${AWARD}$`,
  'u',
);
/** ≥95%, 95%(含)以上, 90%(含)-95%, 100%. */
const FROM = new RegExp(
  `^${SUBJECT}?在?(?:≥|不低于|达到)?${NUMBER}%(\\(含\\)|以上|及以上|或以上|\\(含\\)以上|\\(含\\)及以上)?${AWARD}$`,
  'u',
);
const BETWEEN = new RegExp(
  `^${SUBJECT}?在?${NUMBER}%?(?:\\(含\\))?(?:-|~|至|到)${NUMBER}%(?:\\(不含\\))?(?:之间)?${AWARD}$`,
  'u',
);
const BETWEEN_SIGNS = new RegExp(`^${NUMBER}%≤${SUBJECT}<${NUMBER}%${AWARD}$`, 'u');
const BETWEEN_FALLING = new RegExp(`^${NUMBER}%>${SUBJECT}≥${NUMBER}%${AWARD}$`, 'u');
const BELOW = new RegExp(`^${SUBJECT}?在?(?:(?:低于|小于|<|不足)${NUMBER}%|${NUMBER}%以下)${AWARD}$`, 'u');
const REST = new RegExp(`^(?:其他|其余|否则)${AWARD}$`, 'u');

/** One line of a step table as written; `to`: where it ends on its better side. */
interface Line {
  readonly limit: string | null;
  readonly to: string | null;
  readonly award: string;
}

/** A table of steps in words: by the deviation (±10%以内5分，±10-15% 3分) or by limits (≥95%得满分，90%-95%得8分). */
export function ruleOfSteps(compact: string, row: RuleRow): TiersChoice | null {
  const deviates = /±|偏差|偏离|误差/u.test(compact);
  const clauses = clausesOf(compact);
  const lines = clauses.map((clause) => (deviates ? deviationLine(clause, row) : limitLine(clause, row)));
  const known = lines.filter((line) => line !== null);
  const bands = known.flatMap(({ limit, to, award }) => (limit === null ? [] : [{ limit, to, award }]));
  const rests = known.filter(({ limit }) => limit === null);
  if (known.length < lines.length || rests.length > 1 || bands.length < (deviates ? 1 : 2)) return null;
  const on = deviates ? 'deviation' : measuredBy(clauses, row);
  if (on === null || (on === 'deviation' && rests.length === 0 && bands.length < 2)) return null;
  return stepTable(on, bands, rests[0] ?? null, row);
}

function deviationLine(clause: string, row: RuleRow): Line | null {
  const rest = DEVIATION_REST.exec(clause);
  if (rest) return line(null, rest[1] ?? rest[2], rest[3], rest[4], row);
  const between = DEVIATION_BETWEEN.exec(clause);
  if (between) return line(between[2], between[1], between[3], between[4], row);
  const found = DEVIATION.exec(clause);
  return found ? line(found[2], found[1], found[3], found[4], row) : null;
}

function limitLine(clause: string, row: RuleRow): Line | null {
  const rest = REST.exec(clause);
  if (rest) return line(null, undefined, rest[1], rest[2], row);
  const below = BELOW.exec(clause);
  if (below) return line(null, below[2] ?? below[3], below[4], below[5], row);
  const between = BETWEEN.exec(clause);
  if (between) return line(between[2], between[3], between[4], between[5], row);
  const rising = BETWEEN_SIGNS.exec(clause);
  if (rising) return line(rising[1], rising[3], rising[4], rising[5], row);
  const falling = BETWEEN_FALLING.exec(clause);
  if (falling) return line(falling[3], falling[1], falling[4], falling[5], row);
  const from = FROM.exec(clause);
  if (!from) return null;
  // A bare 90% could be meant exactly; nothing is above 100%.
  const bare = from[3] === undefined && !/≥|不低于|达到/u.test(clause) && from[2] !== '100';
  return bare ? null : line(from[2], undefined, from[4], from[5], row);
}

function line(
  limit: string | null | undefined,
  to: string | undefined,
  points: string | undefined,
  full: string | undefined,
  { weight }: RuleRow,
): Line | null {
  const award = points ?? (full === undefined ? '0' : weight);
  return award === null || limit === undefined ? null : { limit, to: to ?? null, award };
}

/** What limits in percent are compared with: a rate itself, or else how much of the target was reached. */
function measuredBy(clauses: readonly string[], row: RuleRow): 'actual' | 'ratio' | null {
  if (row.comparison === 'atMost') return null;
  if (clauses.some((clause) => clause.includes('完成率'))) return meaningOfCompletion(row);
  return row.kind === 'count' ? 'ratio' : 'actual';
}

/** Bands from best to worst that leave no gap and end at the weight. */
function stepTable(
  on: TiersChoice['on'],
  lines: readonly { readonly limit: string; readonly to: string | null; readonly award: string }[],
  rest: Line | null,
  { weight }: RuleRow,
): TiersChoice | null {
  const rising = on === 'deviation' ? 1 : -1;
  const bands = [...lines].sort((a, b) => rising * new Exact(a.limit).comparedTo(b.limit));
  const [best] = bands;
  const worst = bands.at(-1);
  if (!best || !worst || (weight !== null && !new Exact(best.award).eq(weight))) return null;
  const joined = bands.every(({ limit, to, award }, index) => {
    const before = bands[index - 1];
    if (!before) return to === null || on === 'deviation' || new Exact(to).eq(100);
    const isNext = to === null ? index === bands.length - 1 || on !== 'deviation' : new Exact(to).eq(before.limit);
    return isNext && !new Exact(limit).eq(before.limit) && new Exact(award).lte(before.award);
  });
  const otherwise = rest?.award ?? '0';
  if (!joined || new Exact(otherwise).gt(worst.award)) return null;
  if (rest !== null && rest.to !== null && !new Exact(rest.to).eq(worst.limit)) return null;
  return {
    function: 'tiers',
    on,
    award: 'points',
    bands: bands.map(({ limit, award }) => ({ limit, award })),
    otherwise,
  };
}
