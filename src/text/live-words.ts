import type { NoFormula } from '../core/plan/live-formulas';
import { cellAddress, type CellPlace } from '../core/grid/address';
import type { Locale } from './locale';

/* Scores that are written as formulas (活公式), and why some are numbers all the same. */

const CHINESE = {
  asFormulas: '得分写成公式（活公式）',
  hint: '得分、总分和等级写成公式，以后改了完成值会跟着变，没有本加载项也能重算。',
  numbers: (count: number, each: readonly string[]) => `得分写成公式；${count} 处只能写数值：${each.join('；')}。`,
  /** What opens the list of them. */
  someNumbers: (count: number) => `得分写成公式，${count} 处只能写数值`,
  all: '得分写成公式，以后改了完成值会跟着变。',
  each: (address: string, why: string) => `${address}（${why}）`,
  more: (count: number) => `另有 ${count} 处`,
  why: {
    words: '数不是单独填在一个单元格里的数字，公式读不出',
    function: '人工评分一类的办法写不成公式',
    overTarget: '口径对超额完成扣分',
    digits: '位数太多，公式可能四舍五入不一样',
    unit: '单位要换算',
    rounding: '口径不是四舍五入',
    part: '有的得分没有单元格',
    adjusted: '总分不是各项得分之和',
  } satisfies Readonly<Record<NoFormula, string>>,
};

const ENGLISH: typeof CHINESE = {
  asFormulas: 'Write scores as formulas (活公式)',
  hint: 'Scores, total and grade become formulas: they follow later edits, also without this add-in.',
  numbers: (count, each) =>
    `Scores are written as formulas; ${count} ${count === 1 ? 'has to be a number' : 'have to be numbers'}: ${each.join('; ')}.`,
  someNumbers: (count) => `Scores are written as formulas, ${count} as ${count === 1 ? 'a number' : 'numbers'}`,
  all: 'Scores are written as formulas and follow later edits.',
  each: (address, why) => `${address} (${why})`,
  more: (count) => `${count} more`,
  why: {
    words: 'a figure it needs is no number in a cell of its own',
    function: 'no formula can give what this way of scoring gives, for example judging by hand',
    overTarget: 'the rule set takes points off far above the target',
    digits: 'so many digits that a formula might round another way',
    unit: 'units have to be converted',
    rounding: 'the rule set does not round half up',
    part: 'a score has no cell',
    adjusted: 'the total is not the plain sum of the scores',
  },
};

export type LiveWords = typeof CHINESE;

export function liveWords(locale: Locale): LiveWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

const MOST_NAMED = 3;

/** That scores are formulas, and which are numbers all the same and why. */
export function formulasTold(without: readonly (CellPlace & { readonly why: NoFormula })[], locale: Locale): string {
  const words = liveWords(locale);
  if (without.length === 0) return words.all;
  const named = without.slice(0, MOST_NAMED).map((cell) => words.each(cellAddress(cell), words.why[cell.why]));
  const more = without.length - named.length;
  return words.numbers(without.length, more > 0 ? [...named, words.more(more)] : named);
}
