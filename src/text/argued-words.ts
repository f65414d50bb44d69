import type { ArguedActual } from '../core/argued/argued-actuals';
import type { ArguedScore } from '../core/argued/argue-row';
import { cellAddress } from '../core/grid/address';
import { explanationText } from './explanation-text';
import { gradeText } from './grade-text';
import type { Locale } from './locale';

/* The words of what may be argued about an unmet row: which actual, which rule, and what they come to. */

const CHINESE = {
  heading: (name: string, target: string) => `${name}（目标${target}）换个读法或口径会得多少`,
  asRead: (text: string) => `按表中所填 ${text}`,
  alone: (text: string, label: string) => (label === '' ? `只看 ${text}` : `只看“${label}” ${text}`),
  mean: (rates: readonly string[], text: string, cell: string) =>
    `取 ${rates.join('、')} 的平均 ${text}${cell === '' ? '' : `（${cell}）`}`,
  roundedMean: (rates: readonly string[], text: string, cell: string) =>
    `${rates.join('、')} 的平均取整为 ${text}${cell === '' ? '' : `（${cell}）`}`,
  stated: (text: string, label: string, cell: string) => `按 ${cell} 所写“${label}” ${text}`,
  decided: '为本行选定的办法',
  ownRule: '表中评分标准',
  ruleSets: (names: readonly string[]) => names.join('、'),
  moreRuleSets: (first: string, all: number) => `${first}等 ${all} 个口径`,
  inForce: (rule: string) => `${rule}（现用）`,
  rule: '口径',
  score: '得分',
  total: '总分',
  noScore: '算不出',
  noTotal: '不完整',
  same: (score: string) => `附带的各个口径都得 ${score} 分，表里也没有别的读法。`,
  line: (reading: string, rule: string, told: string, score: string, total: string, grade: string) =>
    `${reading}，${rule}：${told}，得分 ${score}，总分 ${total}${grade === '' ? '' : `，${grade}`}`,
  copy: '复制这张比较',
  hint: '总分按同一口径重算全表；只在这里算，不会写进表格。',
};

const ENGLISH: typeof CHINESE = {
  heading: (name, target) => `${name} (target ${target}) by another reading or rule set`,
  asRead: (text) => `As filled in, ${text}`,
  alone: (text, label) => (label === '' ? `${text} alone` : `“${label}” ${text} alone`),
  mean: (rates, text, cell) => `Mean of ${rates.join(', ')}: ${text}${cell === '' ? '' : ` (${cell})`}`,
  roundedMean: (rates, text, cell) =>
    `Mean of ${rates.join(', ')}, rounded to ${text}${cell === '' ? '' : ` (${cell})`}`,
  stated: (text, label, cell) => `“${label}” ${text} as ${cell} states`,
  decided: 'the method chosen for the row',
  ownRule: 'the rule written in the sheet',
  ruleSets: (names) => names.join(', '),
  moreRuleSets: (first, all) => `${first} and ${all - 1} more`,
  inForce: (rule) => `${rule} (in force)`,
  rule: 'Rule set',
  score: 'Score',
  total: 'Total',
  noScore: 'none',
  noTotal: 'incomplete',
  same: (score) => `Every rule set at hand gives ${score} points, and the sheet tells no other reading.`,
  line: (reading, rule, told, score, total, grade) =>
    `${reading}, ${rule}: ${told}; score ${score}, total ${total}${grade === '' ? '' : `, ${grade}`}`,
  copy: 'Copy this comparison',
  hint: 'The total is that of the whole form by the same rule set. Worked out here only; nothing is written.',
};

export type ArguedWords = typeof CHINESE;

export function arguedWords(locale: Locale): ArguedWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

const MOST_NAMES = 2;

/** Which actual is meant: 按表中所填 34%. */
export function arguedActualText({ kind, text, label, rates, place }: ArguedActual, locale: Locale): string {
  const words = arguedWords(locale);
  const cell = place ? cellAddress(place) : '';
  switch (kind) {
    case 'asRead':
      return words.asRead(text);
    case 'alone':
      return words.alone(text, label);
    case 'mean':
      return words.mean(rates, text, cell);
    case 'roundedMean':
      return words.roundedMean(rates, text, cell);
    case 'stated':
      return words.stated(text, label, cell);
  }
}

/** By which rule: the rule sets by their names, or a rule of the row's own. */
export function arguedRuleText({ by, ruleSets }: ArguedScore, locale: Locale): string {
  const words = arguedWords(locale);
  if (by !== 'ruleSet') return words[by];
  const names = ruleSets.map(({ name }) => name[locale]);
  return names.length <= MOST_NAMES ? words.ruleSets(names) : words.moreRuleSets(names[0] ?? '', names.length);
}

/** One of them in a sentence, as it can stand in a report. */
export function arguedLine(argued: ArguedScore, locale: Locale): string {
  const words = arguedWords(locale);
  const rule = arguedRuleText(argued, locale);
  return words.line(
    arguedActualText(argued.actual, locale),
    argued.isNow ? words.inForce(rule) : rule,
    explanationText(argued.explanation, locale),
    argued.score ?? words.noScore,
    argued.total ?? words.noTotal,
    argued.grade === null ? '' : gradeText(argued.grade, locale),
  );
}

/** All of them as a text to be copied: a heading, and a numbered line each. */
export function arguedText(
  { name, target }: { readonly name: string; readonly target: string | null },
  argued: readonly ArguedScore[],
  locale: Locale,
): string {
  const lines = argued.map((each, index) => `${index + 1}. ${arguedLine(each, locale)}`);
  return [arguedWords(locale).heading(name, target ?? ''), ...lines].join('\n');
}
