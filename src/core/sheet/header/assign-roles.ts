import type { CellPlace } from '../../grid/address';
import type { HeaderRole } from '../column-roles';
import { isReviewGroup } from './heading-aspects';
import type { Heading } from './headings';
import type { RecognitionQuestion, RecognitionReason } from '../recognition-reason';
import {
  isLevelsOwn,
  levelsOwn,
  isNamesOwn,
  isOfOtherYear,
  isOfTheYear,
  isRival,
  targetPair,
  whichColumn,
  type Claim,
} from './rival-columns';

type Columns = Partial<Record<HeaderRole, number>>;

/** Two columns of targets, as set and as set anew: the first counts where it is filled. `asks`: where both are and differ,
 *  nobody has said yet which counts. */
export interface TargetColumns {
  readonly first: number;
  readonly second: number;
  readonly asks: boolean;
}

/** Which column has which role, why, and what has to be asked. */
export interface RoleAssignment {
  readonly columns: Readonly<Columns>;
  /** Where the target stands in one of two columns. */
  readonly targets: TargetColumns | null;
  readonly reasons: readonly RecognitionReason[];
  readonly questions: readonly RecognitionQuestion[];
}

/** Columns that a wrong guess would read or write falsely: two equal claims are asked about. */
const ASKED: readonly RecognitionQuestion['role'][] = ['target', 'actual', 'weight', 'score'];

/** Gives every role its column. What the user said comes first (`corrected`: column → role, null for none); then the
 *  best known heading of a role wins, and two alike are asked about. */
export function assignRoles(
  headings: readonly Heading[],
  corrected: ReadonlyMap<number, HeaderRole | null>,
): RoleAssignment {
  const columns: Columns = {};
  const reasons: RecognitionReason[] = [];
  const questions: RecognitionQuestion[] = [];
  let targets: TargetColumns | null = null;
  const said = new Set(corrected.values());
  for (const [column, role] of corrected) {
    if (role !== null) columns[role] = column;
    const heading = headings.find((each) => each.column === column);
    const row = heading?.row ?? headings[0]?.row ?? 0;
    reasons.push({
      code: 'columnCorrected',
      row,
      column,
      args: { heading: heading?.label ?? '', role },
    });
  }
  const open = headings.filter(({ column }) => !corrected.has(column));
  for (const heading of open)
    if (heading.known === null && heading.label !== '')
      reasons.push({ code: 'columnUnknown', ...placeOf(heading), args: { heading: heading.label } });
  const levels = (claim: Claim): number => levelsOwn(claim, headings);
  const claims = open.flatMap((heading) => claimOf(heading, reasons));
  const surest = claims
    .filter((claim) => !isLoneFlag(claim, claims, said))
    .sort(
      (a, b) =>
        Number(isOfOtherYear(a, claims)) - Number(isOfOtherYear(b, claims)) ||
        Number(isOfTheYear(b)) - Number(isOfTheYear(a)) ||
        a.rank - b.rank ||
        levels(a) - levels(b) ||
        a.heading.column - b.heading.column,
    );
  for (const alternatives of byRole(surest)) {
    const [best, ...others] = alternatives;
    if (best?.role === 'target' && said.has('target')) targets = saidPair(best, headings, columns.target);
    if (!best || said.has(best.role)) continue;
    const alike = others.filter(
      (other) => isRival(best, other) && !isLevelsOwn(other, headings) && !isOfOtherYear(other, claims),
    );
    const pair = targetPair(best, alike);
    if (pair) {
      const { initial, adjusted } = pair;
      targets = { first: adjusted.heading.column, second: initial.heading.column, asks: true };
      columns.target = initial.heading.column;
      const args = { heading: adjusted.heading.label, other: initial.heading.label };
      reasons.push({ code: 'columnAdjusted', ...placeOf(adjusted.heading), args });
      continue;
    }
    const asked = ASKED.find((role) => role === best.role);
    if (asked !== undefined && alike.length > 0) {
      questions.push(whichColumn(asked, [best, ...alike]));
      for (const { heading } of [best, ...alike])
        reasons.push({ code: 'columnAsked', ...placeOf(heading), args: { heading: heading.label, role: best.role } });
      continue;
    }
    columns[best.role] = best.heading.column;
    const { known, label } = best.heading;
    const args = { heading: label, role: best.role };
    if (known?.byContent)
      reasons.push({ code: 'columnByContent', ...placeOf(best.heading), args: { role: best.role } });
    else reasons.push({ code: known?.byPart ? 'columnByPart' : 'column', ...placeOf(best.heading), args });
    for (const { heading } of others)
      reasons.push({ code: 'columnOwn', ...placeOf(best.heading), args: { ...args, other: heading.label } });
  }
  if (columns.weight === undefined && said.has('score')) {
    const points = claims.find((claim) => isNamesOwn(claim, headings) && claim.heading.column !== columns.score);
    if (points) {
      columns.weight = points.heading.column;
      reasons.push({
        code: 'column',
        ...placeOf(points.heading),
        args: { heading: points.heading.label, role: 'weight' },
      });
    }
  }
  return { columns: named(columns), targets, reasons, questions };
}

/** The user said which of two columns is the target: where it is blank, the other one still tells. */
function saidPair(other: Claim, headings: readonly Heading[], said: number | undefined): TargetColumns | null {
  const heading = headings.find(({ column }) => column === said);
  if (said === undefined || heading?.known?.role !== 'target') return null;
  const claim: Claim = { heading, role: 'target', rank: heading.known.rank };
  return targetPair(claim, [other]) ? { first: said, second: other.heading.column, asks: false } : null;
}

const placeOf = ({ row, column }: Heading): CellPlace => ({ row, column });

function claimOf(heading: Heading, reasons: RecognitionReason[]): Claim[] {
  const { known, group, label } = heading;
  if (known === null) return [];
  if (group !== null && isReviewGroup(group)) {
    reasons.push({ code: 'columnGroup', ...placeOf(heading), args: { heading: label, group } });
    return [{ heading, role: 'review', rank: known.rank }];
  }
  return [{ heading, role: known.role, rank: known.rank }];
}

function byRole(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const roles = new Map<HeaderRole, Claim[]>();
  for (const claim of claims) {
    const same = roles.get(claim.role);
    if (same) same.push(claim);
    else roles.set(claim.role, [claim]);
  }
  return [...roles.values()];
}

/** Where a form has no column for the actual value, 是否达标 is what people fill in, not our mark. */
function isLoneFlag({ role }: Claim, claims: readonly Claim[], said: ReadonlySet<HeaderRole | null>): boolean {
  return role === 'flag' && !said.has('actual') && !claims.some((each) => each.role === 'actual');
}

/** A table whose lowest level is 二级 or 一级 has its names there. */
function named(columns: Columns): Columns {
  if (columns.name !== undefined) return columns;
  const role = columns.level2 !== undefined ? 'level2' : 'level1';
  const { [role]: column, ...others } = columns;
  return column === undefined ? columns : { ...others, name: column };
}
