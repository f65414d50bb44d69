import { dialects } from '../dialects/all-dialects';
import type { Dialect } from '../dialects/dialect';
import type { FundsRole, HeaderRole } from '../column-roles';
import {
  BARE_REVIEW,
  isOfOtherSpan,
  isPartOfYear,
  isToYearsEnd,
  saysReviewed,
  tellsDay,
  withoutYear,
} from './heading-aspects';

/** What a known heading stands for. */
export interface KnownHeading<R extends string> {
  readonly role: R;
  /** Place among the role's words: the lower, the surer. */
  readonly rank: number;
  /** Told by a part of the heading only. */
  readonly byPart: boolean;
  /** Told by what stands below it; the heading itself is not known. */
  readonly byContent?: true;
}

/** Parts of longer headings that leave no doubt. */
const HEADER_PARTS: readonly (readonly [part: RegExp, role: HeaderRole])[] = [
  [/原因|改进措施|整改措施|偏差说明|扣分说明|reasonfor/u, 'reason'],
  [/^(?:上年|上一年|去年|前年|往年|基期|历年|历史|近三年|前三年)/u, 'baseline'],
  [/是否达标|未达标(?:标[记识]|提示|预警)/u, 'flag'],
  [
    /(?:\d|[一二三四五六七八九十])月.{0,6}(?:执行|完成|进度)|(?:预计|预期)(?:全年)?完成|完成.{0,2}可能性|监控/u,
    'progress',
  ],
  [
    /^(?:财政|(?:财务|主管部门|上级|上级部门|考核组|评价组)?(?:复核|复评|复审|审核|核查)|终审|核减后|(?:核定|核实|审定|认定)(?!.*(?:目标|指标|计划|预算))|抽查|评审|专家|第三方).{0,6}(?:评?得?分|分数|分值|完成值|值|结果|情况|意见)$/u,
    'review',
  ],
  [/^[^及和与、]*(?:指标值|目标值|计划值)$/u, 'target'],
  [
    /^(?:年初|年度|全年|本年度?|当年|期初)?(?:绩效)?(?:设定|设置|预设|预定|制定|下达|申报|批复)的?(?:绩效)?(?:目标|指标|任务)(?:值|数|量)?$/u,
    'target',
  ],
  [
    /^(?:年末|年终|年度|全年|本年度?|当年|期末)(?:绩效)?(?:目标|指标|任务)?(?:实际)?(?:完成|实现|达到|达成)(?:值|数|量|情况|结果)?$/u,
    'actual',
  ],
  [/^[^及和与、]*(?:完成值|实际值|完成数)$/u, 'actual'],
  [/^期末(?:实际)?(?:值|数)$|^(?:年末|年终)(?:实际)?值$/u, 'actual'],
  [/^(?:期初|基期)(?:实际)?(?:值|数)$/u, 'baseline'],
  [BARE_REVIEW, 'review'],
  [
    /^(?:targets?|planned|plan|goals?)(?:for|in)?(?:fy)?(?:19|20)\d\d$|^(?:fy)?(?:19|20)\d\d(?:targets?|planned|plan|goals?)$/u,
    'target',
  ],
  [
    /^(?:actuals?|achieved|achievements?|results?|outturn)(?:for|in)?(?:fy)?(?:19|20)\d\d$|^(?:fy)?(?:19|20)\d\d(?:actuals?|achieved|achievements?|results?|outturn)$/u,
    'actual',
  ],
];
const PART_RANK = 999;

const LEADING_BRACKETS = /^\([^()]*\)/u;
const BRACKETED_TAIL = /\([^()]*\)$/u;

/** A heading in the spelling the dialects keep their words in. */
export function headingKey(label: string): string {
  let key = label.toLowerCase();
  if (/^[^()*:]*$/u.test(key)) return key;
  key = key.replace(/[:*]+$/u, '');
  while (BRACKETED_TAIL.test(key)) key = key.replace(BRACKETED_TAIL, '');
  if (LEADING_BRACKETS.test(key)) key = key.replace(LEADING_BRACKETS, '');
  return key.replace(/[:*]+$/u, '').replace(/^\*+/u, '');
}

type Index<R extends string> = ReadonlyMap<string, KnownHeading<R>>;

function buildIndex<R extends string>(
  vocabularies: readonly Readonly<Partial<Record<R, readonly string[]>>>[],
): Index<R> {
  const index = new Map<string, KnownHeading<R>>();
  const ranks = new Map<R, number>();
  for (const words of vocabularies) {
    for (const role of Object.keys(words) as R[]) {
      for (const word of words[role] ?? []) {
        if (index.has(word)) continue;
        const rank = ranks.get(role) ?? 0;
        ranks.set(role, rank + 1);
        index.set(word, { role, rank, byPart: false });
      }
    }
  }
  return index;
}

/** What column headings (compacted) stand for; null for one that is not known. */
export interface HeadingIndex {
  /** A heading of the indicator block. */
  readonly known: (label: string) => KnownHeading<HeaderRole> | null;
  /** A heading of the budget execution block. */
  readonly knownFunds: (label: string) => KnownHeading<FundsRole> | null;
}

/** The headings that some dialects know. */
export function headingIndex(all: readonly Dialect[]): HeadingIndex {
  const headings = buildIndex<HeaderRole>(all.map((dialect) => dialect.headings));
  const funds = buildIndex<FundsRole>(all.map((dialect) => dialect.funds ?? {}));
  return {
    known: (label) => knownIn(headings, label),
    knownFunds: (label) => funds.get(headingKey(label)) ?? null,
  };
}

const { known, knownFunds } = headingIndex(dialects);

/** What a column heading of the indicator block stands for in any of our dialects. */
export const knownHeading = known;

/** What a column heading of the funds block stands for in any of our dialects. */
export const knownFundsHeading = knownFunds;

/** A heading that speaks of what was done. */
const SAYS_RESULT = /完成|实际|执行情况|进展|进度|actual|achieved|result/iu;
const FIGURES: ReadonlySet<HeaderRole> = new Set(['target', 'actual', 'score']);

function knownIn(index: Index<HeaderRole>, label: string): KnownHeading<HeaderRole> | null {
  const key = headingKey(label);
  const found = index.get(key) ?? bothParts(index, key) ?? ofThisYear(index, key);
  if (!found && tellsDay(label)) return null;
  if (isPartOfYear(label) && (found?.role === 'actual' || (!found && SAYS_RESULT.test(label))))
    return { role: 'progress', rank: PART_RANK, byPart: true };
  if (!found && isToYearsEnd(label) && SAYS_RESULT.test(label))
    return { role: 'actual', rank: PART_RANK, byPart: true };
  if (found?.role === 'score' && markedUpTo(label) !== null) return null;
  if (found) return saysReviewed(label) && FIGURES.has(found.role) ? { ...found, role: 'review' } : found;
  const part = isOfOtherSpan(key) ? undefined : HEADER_PARTS.find(([pattern]) => pattern.test(key));
  return part ? { role: part[1], rank: PART_RANK, byPart: true } : null;
}

const SCALE = /\([01](?:[-~–—]|至|到)(\d{1,2})[分星级]?\)|(?:\(|^)(\d{1,2}|五|十)分制(?:\)|$)/u;

/** 评分(1-5), 得分（十分制）: marks on a scale of its own, up to so many; null: points. */
export function markedUpTo(label: string): number | null {
  const [, most, outOf = ''] = SCALE.exec(label) ?? [];
  if (most !== undefined) return Number(most);
  if (outOf === '') return null;
  return outOf === '五' ? 5 : outOf === '十' ? 10 : Number(outOf);
}

const BETWEEN_LANGUAGES = /(?<=\p{Script=Han})[/-]?(?=[a-z])|(?<=[a-z])[/-]?(?=\p{Script=Han})/u;

/** 分值/权重, 分值 Weight: two words for the same column. */
function bothParts(index: Index<HeaderRole>, key: string): KnownHeading<HeaderRole> | null {
  const languages = key.split(BETWEEN_LANGUAGES);
  const parts = languages.length === 2 ? languages : key.split(/[/、]/u);
  if (parts.length !== 2) return null;
  const [a, b] = parts.map((part) => index.get(part));
  return a && b && a.role === b.role ? a : null;
}

/** 2023年指标值, 本年完成值: the words behind the year are known. */
function ofThisYear(index: Index<HeaderRole>, key: string): KnownHeading<HeaderRole> | null {
  const found = index.get(withoutYear(key));
  return found?.role === 'target' || found?.role === 'actual' ? found : null;
}
