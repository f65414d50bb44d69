import { dialects } from './dialects/all-dialects';
import type { FundsRole, HeaderRole } from './header-roles';

/** What a known heading stands for. */
export interface KnownHeading<R extends string> {
  readonly role: R;
  /** Place among the role's words: the lower, the surer. */
  readonly rank: number;
  /** The dialect that brought the word; the empty text for a part of a longer heading. */
  readonly dialect: string;
}

/** Parts of longer headings that leave no doubt. */
const HEADER_PARTS: readonly (readonly [part: RegExp, role: HeaderRole])[] = [
  [/原因分析|偏差原因|未完成原因|改进措施|reasonfor/u, 'reason'],
  [
    /(?:\d|[一二三四五六七八九十])月.{0,6}(?:执行|完成|进度)|(?:预计|预期)(?:全年)?完成|完成.{0,2}可能性|监控/u,
    'progress',
  ],
  [/^(?:财政|复核|审核|核查|抽查|评审|专家|第三方).{0,6}(?:评?得?分|分值|完成值|值|结果|情况|意见)$/u, 'review'],
];
const PART_RANK = 999;

const LEADING_BRACKETS = /^\([^()]*\)/u;
const BRACKETED_TAIL = /\([^()]*\)$/u;

/** A heading in the spelling the dialects keep their words in. */
export function headingKey(label: string): string {
  let key = label.toLowerCase();
  if (/^[^()*:]*$/u.test(key)) return key;
  while (BRACKETED_TAIL.test(key)) key = key.replace(BRACKETED_TAIL, '');
  if (LEADING_BRACKETS.test(key)) key = key.replace(LEADING_BRACKETS, '');
  return key.replace(/[:*]+$/u, '').replace(/^\*+/u, '');
}

type Index<R extends string> = ReadonlyMap<string, KnownHeading<R>>;

function buildIndex<R extends string>(
  wordsOf: (dialect: (typeof dialects)[number]) => Readonly<Partial<Record<R, readonly string[]>>>,
): Index<R> {
  const index = new Map<string, KnownHeading<R>>();
  const ranks = new Map<R, number>();
  for (const dialect of dialects) {
    const words = wordsOf(dialect);
    for (const role of Object.keys(words) as R[]) {
      for (const word of words[role] ?? []) {
        if (index.has(word)) continue;
        const rank = ranks.get(role) ?? 0;
        ranks.set(role, rank + 1);
        index.set(word, { role, rank, dialect: dialect.id });
      }
    }
  }
  return index;
}

const HEADINGS = buildIndex<HeaderRole>(({ headings }) => headings);
const FUNDS = buildIndex<FundsRole>(({ funds }) => funds ?? {});

/** What a column heading of the indicator block (compacted) stands for; null when it is none we know. */
export function knownHeading(label: string): KnownHeading<HeaderRole> | null {
  const key = headingKey(label);
  const known = HEADINGS.get(key) ?? bothParts(key);
  if (known) return known;
  const part = HEADER_PARTS.find(([pattern]) => pattern.test(key));
  return part ? { role: part[1], rank: PART_RANK, dialect: '' } : null;
}

/** 分值/权重: two words for the same column. */
function bothParts(key: string): KnownHeading<HeaderRole> | null {
  const parts = key.split(/[/、]/u);
  if (parts.length !== 2) return null;
  const [a, b] = parts.map((part) => HEADINGS.get(part));
  return a && b && a.role === b.role ? a : null;
}

/** What a column heading of the funds block (compacted) stands for; null when it is none we know. */
export function knownFundsHeading(label: string): KnownHeading<FundsRole> | null {
  return FUNDS.get(headingKey(label)) ?? null;
}
