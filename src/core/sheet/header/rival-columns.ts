import type { HeaderRole } from '../column-roles';
import { isRenewed, mentionsReview, saysTheYear, yearIn } from './heading-aspects';
import { headingKey } from './heading-index';
import type { Heading } from './headings';
import type { RecognitionQuestion } from '../recognition-reason';

/** A column that could have a role by its heading. */
export interface Claim {
  readonly heading: Heading;
  readonly role: HeaderRole;
  readonly rank: number;
}

/** Headings that name a value and not its story: 完成值 is the actual beside 完成情况. */
const VALUE = /(?:值|数)$/u;

/** Whether nothing tells which of two columns has the role: the same words twice; two score columns; two values, where
 *  neither says that it is the year's. A wrong guess would read or write falsely, so such columns are asked about. */
export function isRival(best: Claim, other: Claim): boolean {
  const [a, b] = [headingKey(best.heading.label), headingKey(other.heading.label)];
  if (a === b) return true;
  if (best.role === 'score') return true;
  if (best.role !== 'target' && best.role !== 'actual') return false;
  if (!VALUE.test(a) || !VALUE.test(b)) return false;
  return isRenewed(b) || !saysTheYear(a) || saysTheYear(b);
}

/** 年初指标值 and 调整指标值, the one as it was set and the other as it was set anew: no rivals, the second counts where it is
 *  filled. null: they are no such two. */
export function targetPair(
  best: Claim,
  alike: readonly Claim[],
): { readonly initial: Claim; readonly adjusted: Claim } | null {
  const [other, ...more] = alike;
  if (best.role !== 'target' || !other || more.length > 0) return null;
  const renewed = ({ heading }: Claim): boolean => isRenewed(headingKey(heading.label));
  if (renewed(best) === renewed(other)) return null;
  return renewed(best) ? { initial: other, adjusted: best } : { initial: best, adjusted: other };
}

/** 全年目标值 says that it is the year's; 年初目标值 does not. */
export function isOfTheYear({ role, heading }: Claim): boolean {
  const key = headingKey(heading.label);
  return (role === 'target' || role === 'actual') && saysTheYear(key) && VALUE.test(key);
}

/** 2022年完成值 beside 2023年目标值 and 2023年完成值: last year's, which stands there to be compared with. Only where the other
 *  side is of one year, and of these columns one is of it too. */
export function isOfOtherYear({ role, heading }: Claim, claims: readonly Claim[]): boolean {
  if (role !== 'target' && role !== 'actual') return false;
  const year = yearIn(heading.label);
  const years = (of: HeaderRole): ReadonlySet<string> =>
    new Set(claims.flatMap((claim) => (claim.role === of ? (yearIn(claim.heading.label) ?? []) : [])));
  const [meant, ...others] = years(role === 'target' ? 'actual' : 'target');
  return year !== null && meant !== undefined && others.length === 0 && meant !== year && years(role).has(meant);
}

/** 一级指标 分值 二级指标 分值 三级指标 分值: the points right behind a level are the level's, not the row's. */
export function isLevelsOwn(claim: Claim, headings: readonly Heading[]): boolean {
  return levelsOwn(claim, headings) > 0;
}

/** How many levels above the row a column of points belongs to: of two such columns the lower level's is nearer the rows. */
export function levelsOwn({ heading, role }: Claim, headings: readonly Heading[]): number {
  if (role !== 'weight' && role !== 'score') return 0;
  const left = headings.filter(({ column }) => column < heading.column).map(({ column }) => column);
  const before = headings.find(({ column }) => column === Math.max(...left))?.known?.role;
  return before === 'level1' ? 2 : before === 'level2' ? 1 : 0;
}

/** 三级指标 得分 … 得分: of several columns of scores the one right behind the names holds their points, once it is said
 *  which is the score. */
export function isNamesOwn({ heading, role }: Claim, headings: readonly Heading[]): boolean {
  if (role !== 'score') return false;
  const left = headings.filter(({ column }) => column < heading.column).map(({ column }) => column);
  return headings.find(({ column }) => column === Math.max(...left))?.known?.role === 'name';
}

/** Which of these columns has the role? */
export function whichColumn(role: RecognitionQuestion['role'], claims: readonly Claim[]): RecognitionQuestion {
  return { code: 'whichColumn', role, candidates: claims.map(({ heading }) => candidate(heading)) };
}

const MOST_CANDIDATES = 8;
/** Headings of columns that are neither names nor figures. */
export const NO_FIGURES = /^(?:序号|编号|行次|指标编码|项目|绩效指标.*)$/u;

/** A scored form that has a target but no actual, or the other way round, and columns whose heading we do not know: one of
 *  them may be it. */
export function missingColumn(
  headings: readonly Heading[],
  columns: Readonly<Partial<Record<HeaderRole, number>>>,
  asked: readonly RecognitionQuestion[],
): readonly RecognitionQuestion[] {
  const lacks = (role: 'target' | 'actual'): boolean =>
    columns[role] === undefined && !asked.some((question) => question.role === role);
  if (lacks('target') === lacks('actual')) return [];
  const isOpen = ({ known, column }: Heading): boolean =>
    known === null || (known.role === 'flag' && columns.flag !== column);
  const unknown = headings.filter((heading) => isOpen(heading) && /\p{L}/u.test(heading.label));
  const candidates = unknown.filter(
    ({ label, group }) => !NO_FIGURES.test(label) && (group === null || !mentionsReview(group)),
  );
  if (candidates.length === 0) return [];
  const role = lacks('target') ? 'target' : 'actual';
  return [{ code: 'missingColumn', role, candidates: candidates.slice(0, MOST_CANDIDATES).map(candidate) }];
}

/** A column as it stands in a question. */
export const candidate = ({ row, column, label }: Heading): RecognitionQuestion['candidates'][number] => ({
  row,
  column,
  heading: label,
});
