import type { BroughtAlong, BroughtRuleSet, FormTotal } from '../core/record/brought-along';
import { findCheck } from '../core/finding/catalogue';
import { clipText } from '../core/grid/cell-text';
import { isFields } from '../core/record/canonical-json';
import type { RuleSetDifference } from '../core/record/rule-set-differences';
import { MOST_ENTRIES, type TooMuch } from '../core/record/record-parts';
import type { KeptDecision } from '../core/record/workbook-record';
import { readFunctionChoice } from '../core/scoring/rule-set/read-rule-set';
import { choiceText } from './choice-text';
import type { Locale } from './locale';
import { fieldName, fieldPlace } from './rule-set-field-text';
import { OPTION_WORDS } from './rule-set-words';

const CHINESE = {
  comma: '、',
  /** Between fields of an entry, and between entries. */
  within: '，',
  apart: '；',
  more: (entries: number) => `等 ${entries} 条`,
  line: (parts: string) => `本工作簿带有：${parts}`,
  ruleSet: (name: string, base: string, differs: number) => `口径 ${name}（与${base}相差 ${differs} 项）`,
  ruleSetUnused: (name: string) => `口径 ${name}（没有在用）`,
  ruleSetRefused: (id: string) => `口径 ${id}（没有采用）`,
  functions: (count: number) => `评分办法 ${count}`,
  confirmed: (count: number) => `采用表中评分标准 ${count}`,
  directions: (count: number) => `高低方向 ${count}`,
  shares: (count: number) => `分值均分 ${count}`,
  decisions: (count: number) => `对指标行的决定 ${count}`,
  tooLong: '内容过长',
  tooMany: (parts: string, most: number) => `${parts}（每类最多 ${most} 条，总共最多 90 万字）`,
  corrections: (count: number) => `纠正 ${count}`,
  dismissals: (count: number) => `忽略 ${count}`,
  verified: (count: number) => `核实 ${count}`,
  nothing: '没有内容',
  none: '无',
  total: ({ complete, score, grade }: FormTotal) => (complete ? `${score ?? '–'} ${grade ?? ''}`.trim() : '总分不完整'),
  findings: (count: number) => `问题 ${count} 个`,
  off: (count: number, ids: string) => `${count} 项（${ids}）`,
  change: (field: string, base: string, here: string) => `${field}：${base} → ${here}`,
  chosen: (rule: string) => `评分办法：${rule}`,
  confirmedRule: (sentence: string) => `采用表中评分标准“${sentence}”`,
  direction: { atLeast: '越高越好', atMost: '越低越好' },
  share: '分值平均分',
};

const ENGLISH: typeof CHINESE = {
  comma: ', ',
  within: ', ',
  apart: '; ',
  more: (entries) => `… (${entries} entries)`,
  line: (parts) => `This workbook brings along: ${parts}`,
  ruleSet: (name, base, differs) => `rule set ${name} (${differs} values differ from ${base})`,
  ruleSetUnused: (name) => `rule set ${name} (not in use)`,
  ruleSetRefused: (id) => `rule set ${id} (not taken)`,
  functions: (count) => `scoring functions ${count}`,
  confirmed: (count) => `rules of the sheet confirmed ${count}`,
  directions: (count) => `directions ${count}`,
  shares: (count) => `points shared equally ${count}`,
  decisions: (count) => `decisions about rows ${count}`,
  tooLong: 'too long a text',
  tooMany: (parts, most) => `${parts} (no more than ${most} of a kind and 900,000 characters are taken)`,
  corrections: (count) => `corrections ${count}`,
  dismissals: (count) => `dismissed findings ${count}`,
  verified: (count) => `verified findings ${count}`,
  nothing: 'nothing',
  none: 'none',
  total: ({ complete, score, grade }) => (complete ? `${score ?? '–'} ${grade ?? ''}`.trim() : 'total incomplete'),
  findings: (count) => (count === 1 ? '1 finding' : `${count} findings`),
  off: (count, ids) => `${count} (${ids})`,
  change: (field, base, here) => `${field}: ${base} → ${here}`,
  chosen: (rule) => `Scoring function: ${rule}`,
  confirmedRule: (sentence) => `Rule of the sheet confirmed: “${sentence}”`,
  direction: { atLeast: 'higher is better', atMost: 'lower is better' },
  share: 'points shared equally',
};

const WORDS = { 'zh-CN': CHINESE, 'en-US': ENGLISH } as const;

/** What of a record is more than is taken: 忽略 100000（每类最多 5000 条，总共最多 90 万字）. */
export function tooMuchText({ decisions, corrections, dismissals }: TooMuch, locale: Locale): string {
  const words = WORDS[locale];
  const parts = [
    ...(decisions > 0 ? [words.decisions(decisions)] : []),
    ...(corrections > 0 ? [words.corrections(corrections)] : []),
    ...(dismissals > 0 ? [words.dismissals(dismissals)] : []),
  ];
  return words.tooMany(parts.length > 0 ? parts.join(words.comma) : words.tooLong, MOST_ENTRIES);
}

/** What a workbook brings along in one line: 本工作簿带有：口径 X（与财政部2020口径相差 5 项）、评分办法 4. */
export function broughtLine(brought: BroughtAlong, locale: Locale): string {
  return WORDS[locale].line(broughtParts(brought, locale));
}

/** The same without its beginning; for nothing, that it is nothing. */
export function broughtParts(brought: BroughtAlong | null, locale: Locale): string {
  const words = WORDS[locale];
  if (!brought) return words.nothing;
  const { ruleSet, refused, decisions, corrections, dismissals } = brought;
  const count = (is: (decision: KeptDecision['decision']) => boolean): number =>
    decisions.filter(({ decision }) => is(decision)).length;
  const verified = dismissals.filter(({ verifiedBy }) => verifiedBy !== undefined).length;
  const some = (number: number, told: (number: number) => string): readonly string[] =>
    number > 0 ? [told(number)] : [];
  return [
    ...(ruleSet ? [ruleSetPart(ruleSet, locale)] : []),
    ...(refused === null ? [] : [words.ruleSetRefused(clipText(refused))]),
    ...some(
      count(({ chosen }) => chosen !== null),
      words.functions,
    ),
    ...some(
      count(({ confirmed }) => confirmed !== null),
      words.confirmed,
    ),
    ...some(
      count(({ direction }) => Boolean(direction)),
      words.directions,
    ),
    ...some(
      count(({ share }) => Boolean(share)),
      words.shares,
    ),
    ...some(corrections.length, words.corrections),
    ...some(dismissals.length - verified, words.dismissals),
    ...some(verified, words.verified),
  ].join(words.comma);
}

function ruleSetPart({ name, base, inForce, differences }: BroughtRuleSet, locale: Locale): string {
  const words = WORDS[locale];
  return inForce ? words.ruleSet(name[locale], base[locale], differences.length) : words.ruleSetUnused(name[locale]);
}

/** One value in which a rule set differs: the field, what is usual, and what it says. */
export function differenceText({ field, base, here }: RuleSetDifference, locale: Locale): string {
  const value = (each: unknown): string => valueText(field, each, locale);
  return WORDS[locale].change(fieldPlace(field, locale), value(base), value(here));
}

function valueText(field: string, value: unknown, locale: Locale): string {
  const words = WORDS[locale];
  const choice = readFunctionChoice(value);
  if (choice.ok) return choiceText(choice.choice, locale);
  if (value === undefined || value === null) return words.none;
  if (Array.isArray(value) && value.every((each): each is string => typeof each === 'string')) {
    if (value.length === 0) return words.none;
    const names = value.map((id) => (field === 'checks.off' ? (findCheck(id)?.name[locale] ?? id) : id));
    return words.off(value.length, names.join(words.comma));
  }
  if (Array.isArray(value)) {
    const told = value.map((each) => valueText(field, each, locale));
    const [shown, left] = [told.slice(0, MOST_SHOWN), told.length > MOST_SHOWN];
    return told.length === 0 ? words.none : shown.join(words.apart) + (left ? words.more(told.length) : '');
  }
  if (isFields(value)) return fieldsText(value, locale);
  const word =
    Object.hasOwn(OPTION_WORDS, String(value)) && !FREE_TEXTS.test(field) ? OPTION_WORDS[String(value)] : null;
  return word ? word[locale] : clipText(String(value));
}

/** Words that somebody chose, whatever they are. */
const FREE_TEXTS = /(?:flagWords|withoutNotes|contains|Contains|word|name)$/u;

/** The fields of an entry: 所含文字 产出，分值 50. */
function fieldsText(fields: Readonly<Record<string, unknown>>, locale: Locale): string {
  return Object.entries(fields)
    .map(([name, value]) => `${fieldName(name, locale)} ${valueText(name, value, locale)}`.trim())
    .join(WORDS[locale].within);
}

/** As many entries of a list are told. */
const MOST_SHOWN = 8;

/** What was decided for a row. */
export function decisionSentence({ decision }: KeptDecision, locale: Locale): string {
  const words = WORDS[locale];
  const { chosen, confirmed, direction, share } = decision;
  return [
    ...(chosen ? [words.chosen(choiceText(chosen, locale))] : []),
    ...(confirmed === null ? [] : [words.confirmedRule(clipText(confirmed))]),
    ...(direction ? [words.direction[direction]] : []),
    ...(share ? [words.share] : []),
  ].join(words.comma);
}

/** What the forms of a sheet come to: total, grade and how many findings, a form each. */
export function totalsText(totals: readonly FormTotal[], locale: Locale): string {
  const words = WORDS[locale];
  if (totals.length === 0) return words.none;
  return totals.map((each) => `${words.total(each)}${words.comma}${words.findings(each.findings)}`).join(' / ');
}
