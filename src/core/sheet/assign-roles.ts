import type { HeaderRole } from './header-roles';
import { headingKey } from './heading-index';
import { isReviewGroup, type Heading } from './headings';
import type { RecognitionQuestion, RecognitionReason, ReasonCode } from './recognition-reason';

type Columns = Partial<Record<HeaderRole, number>>;

/** Which column has which role, why, and what has to be asked. */
export interface RoleAssignment {
  readonly columns: Readonly<Columns>;
  readonly reasons: readonly RecognitionReason[];
  readonly questions: readonly RecognitionQuestion[];
}

interface Claim {
  readonly heading: Heading;
  readonly role: HeaderRole;
  readonly rank: number;
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
  const say = (code: ReasonCode, { row, column, label }: Heading, args: Record<string, string> = {}): void => {
    reasons.push({ code, row, column, args: { heading: label, ...args } });
  };
  const said = new Set(corrected.values());
  for (const [column, role] of corrected) {
    if (role !== null) columns[role] = column;
    const heading = headings.find((each) => each.column === column);
    const row = heading?.row ?? headings[0]?.row ?? 0;
    reasons.push({
      code: 'columnCorrected',
      row,
      column,
      args: { heading: heading?.label ?? '', role: role ?? 'none' },
    });
  }
  const open = headings.filter(({ column }) => !corrected.has(column));
  for (const heading of open) if (heading.known === null && heading.label !== '') say('columnUnknown', heading);
  const levels = (claim: Claim): number => Number(isLevelsOwn(claim, headings));
  const surest = open
    .flatMap((heading) => claimOf(heading, say))
    .sort((a, b) => a.rank - b.rank || levels(a) - levels(b) || a.heading.column - b.heading.column);
  for (const claims of byRole(surest)) {
    const [best, ...others] = claims;
    if (!best || said.has(best.role)) continue;
    const alike = others.filter((other) => isAlike(best, other) && !isLevelsOwn(other, headings));
    const asked = ASKED.find((role) => role === best.role);
    if (asked !== undefined && alike.length > 0) {
      questions.push(question(asked, [best, ...alike]));
      for (const { heading } of [best, ...alike]) say('columnAsked', heading, { role: best.role });
      continue;
    }
    columns[best.role] = best.heading.column;
    const { known } = best.heading;
    say(known?.dialect === '' ? 'columnByPart' : 'column', best.heading, {
      role: best.role,
      dialect: known?.dialect ?? '',
    });
    for (const { heading } of others) say('columnOwn', best.heading, { role: best.role, other: heading.label });
  }
  return { columns: named(columns), reasons, questions };
}

function claimOf(
  heading: Heading,
  say: (code: ReasonCode, heading: Heading, args: Record<string, string>) => void,
): Claim[] {
  const { known, group } = heading;
  if (known === null) return [];
  if (group !== null && isReviewGroup(group)) {
    say('columnGroup', heading, { group });
    return [{ heading, role: 'review', rank: known.rank }];
  }
  return [{ heading, role: known.role, rank: known.rank }];
}

/** 一级指标 分值 二级指标 分值 三级指标 分值: the points right behind a level are the level's, not the row's. */
function isLevelsOwn({ heading, role }: Claim, headings: readonly Heading[]): boolean {
  if (role !== 'weight') return false;
  const left = headings.filter(({ column }) => column < heading.column).map(({ column }) => column);
  const before = headings.find(({ column }) => column === Math.max(...left))?.known?.role;
  return before === 'level1' || before === 'level2';
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

/** The same words twice: nothing tells which of the two it is. */
const isAlike = (a: Claim, b: Claim): boolean => headingKey(a.heading.label) === headingKey(b.heading.label);

function question(role: RecognitionQuestion['role'], claims: readonly Claim[]): RecognitionQuestion {
  return {
    code: 'whichColumn',
    role,
    candidates: claims.map(({ heading: { row, column, label } }) => ({ row, column, heading: label })),
  };
}

/** A table whose lowest level is 二级 or 一级 has its names there. */
function named(columns: Columns): Columns {
  if (columns.name !== undefined) return columns;
  const role = columns.level2 !== undefined ? 'level2' : 'level1';
  const { [role]: column, ...others } = columns;
  return column === undefined ? columns : { ...others, name: column };
}
