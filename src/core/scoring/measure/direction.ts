import { compactText } from '../../grid/cell-text';
import type { Comparator } from '../../grid/comparators';
import { parseFigure } from '../../grid/figure-text';
import type { Quantity } from '../../grid/reading';
import { isCounting, PERCENT, readUnit } from '../../grid/units';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import {
  BADLY,
  CONTROL_OF_HARM,
  DONE,
  ENGLISH_DONE,
  ENGLISH_STRONG,
  ENGLISH_WEAK,
  EXPENSES,
  GROWTH,
  HANDLED,
  PLAINLY_MORE,
  RAISED,
  SAVED,
  SPENDING,
  SPENT,
  SPENT_PER_OUTPUT,
  STRONG,
  USED_SPARINGLY,
  WEAK,
  WEAK_END,
  WEAK_RATES,
  WEAK_UNITS,
} from './direction-words';

/** Which way is better: more (≥) or less (≤). */
export type Direction = Exclude<Comparator, 'equal'>;

/** What a row without a sign says of the direction: nothing, so that more is better as in most rows (`usual`); words that
 *  only an aim to stay below has (`atMost`); or words that go with either (`asked`). */
export type DirectionHint = 'usual' | 'atMost' | 'asked';

type NamedRow = Pick<IndicatorRow, 'name' | 'level1' | 'level2' | 'unit' | 'rule'>;

/** The direction that the name states in so many words (成本控制在15万元以内, 越低越好), or the row's own rule (每超1天扣1分);
 *  null: neither does. A figure in the name counts where it is the target's. */
export function statedDirection({ name, rule }: NamedRow, target: Quantity): Direction | null {
  const compact = compactText(name);
  if (MORE_IS_BETTER.test(compact)) return 'atLeast';
  if (LESS_IS_BETTER.test(compact)) return 'atMost';
  const figures = COMPARED.test(compact) ? figuresIn(compact) : [];
  const figure = figures.find(
    ({ value, unit }) => value.eq(target.value) && (target.unit === null || unit === target.unit),
  );
  if (figure?.comparator === 'atLeast' || figure?.comparator === 'atMost') return figure.comparator;
  return rule === null ? null : ruleDirection(compactText(rule));
}

const MORE_IS_BETTER = /越[高大多长]越好|正向|正指标|高优/u;
const LESS_IS_BETTER = /越[低小少短]越好|[反逆负]向|逆指标|反指标|低优/u;
const FIGURE_START = /(?:控制在|不得?[超低高少大多小][过于]|低于|[≤≥<>])?\d/gu;
const LONGEST_FIGURE = 14;
/** Letters of every comparison that may stand at a figure in a name: without one of them its figures say nothing. */
const COMPARED = /控制在|[超低高少大多小][过于]|[≤≥<>上下内多]|or|and/u;

/** The figures that stand in a name, each with as much of what follows as still makes a figure. */
function figuresIn(name: string): readonly Quantity[] {
  return [...name.matchAll(FIGURE_START)].flatMap(({ index }) => {
    const part = name.slice(index, index + LONGEST_FIGURE);
    for (let length = part.length; length > 0; length--) {
      const figure = parseFigure(part.slice(0, length));
      if (figure) return [figure];
    }
    return [];
  });
}

function ruleDirection(rule: string): Direction | null {
  const above = /每(?:超|高[于出]|多|延|逾|增|上升)/u.test(rule);
  const below = /每(?:低|少|降|减|差|下降|欠)/u.test(rule);
  return above === below ? null : above ? 'atMost' : 'atLeast';
}

/** What the words of a row without a sign say of its direction. */
export function hintedDirection(row: NamedRow, units: readonly (string | null)[]): DirectionHint {
  const name = compactText(row.name)
    .toLowerCase()
    .replace(/\([^()]*\)$/u, '')
    .replace(/[“”"'‘’《》]/gu, '');
  if (USED_SPARINGLY.test(name)) return 'asked';
  if (DONE_MEASURED.test(name)) return 'usual';
  const english = englishHint(row.name);
  if (english !== null) return english;
  const isRate = RATE.test(name);
  if (STRONG.some((word) => name.includes(word)) || isGrowthOfSpending(name)) {
    if (name.includes('控制率') && CONTROL_OF_HARM.some((word) => name.includes(word))) return 'asked';
    return isRate && !STRONG_MEASURED.test(name) && !isGrowthOfSpending(name) ? 'asked' : 'atMost';
  }
  if ([row.level1, row.level2].some((level) => level !== null && compactText(level).includes('成本'))) {
    return isRate ? 'asked' : 'atMost';
  }
  if (isSpending(name)) return EXPENSES.test(name) ? 'atMost' : 'asked';
  if (WEAK_RATES.some((word) => name.endsWith(word))) return 'asked';
  if (SPENT_PER_OUTPUT.test(name)) return 'asked';
  if (isRate || PLAINLY_MORE.some((word) => name.includes(word))) return 'usual';
  const column = row.unit === null ? null : readUnit(compactText(row.unit));
  const weak =
    WEAK.some((word) => name.includes(word)) ||
    (WEAK_END.some((word) => name.endsWith(word)) && !units.some((unit) => unit !== null && isCounting(unit))) ||
    [...units, column].some((unit) => unit !== null && WEAK_UNITS.some((weakUnit) => weakUnit === unit));
  return weak ? 'asked' : 'usual';
}

/** Whether more than a range may well be better: of what is done or counted, where no rule of the sheet's own says what it
 *  is worth. */
export function mayBeBetter(row: NamedRow, unit: string | null): boolean {
  if (row.rule !== null || hintedDirection(row, [unit]) !== 'usual') return false;
  return unit === null || unit === PERCENT ? PLAINLY_GOOD.test(compactText(row.name)) : isCounting(unit);
}

const PLAINLY_GOOD = /(?<!不)(?:满意|合格|达标|知晓|覆盖|办结|及时|准确|完成)[率度]$/u;

/** What English words say of the direction; null: there are none of them. */
function englishHint(name: string): DirectionHint | null {
  if (ENGLISH_STRONG.test(name)) return ENGLISH_DONE.test(name) ? 'asked' : 'atMost';
  return ENGLISH_WEAK.test(name) && !ENGLISH_RATE.test(name) ? 'asked' : null;
}

const ENGLISH_RATE = /\b(?:rates?|ratio|share|percentage|on time|timely)\b|%/iu;

const RATE = /(?:率|比例|占比|比重|百分比|度)$/u;
const HOW = '(?:及时|准确|按期|按时|完成|有效|到位|真实|工作|资金|情况|的|人员|群众|对象|事项|案件)*';
const COUNT =
  '率|度|性|比例|占比|比重|百分比|数|数量|总数|人数|户数|次数|件数|起数|家数|人次|场次|场数|批次|面积|里程|水平|程度|情况';
const DONE_MEASURED = new RegExp(
  `(?:(?:${SAVED.join('|')})${HOW}(?:${COUNT}|金额|总额|额|量)?|(?<!不)(?:${HANDLED.join('|')})${HOW}(?:${COUNT})|(?<!${BADLY.join('|')})(?:${DONE.join('|')})${HOW}(?:${COUNT}))$`,
  'u',
);
/** The word is what the rate measures: 投诉率, 事故发生率, 成本占比. */
const STRONG_MEASURED = new RegExp(
  `控制在|(?:${STRONG.map((word) => word.replace(/率$/u, '')).join('|')})(?:发生|发案|偏差|偏离|上升|增长|次数|人员)?(?:率|比例|占比|比重|百分比|度)$|(?:${BADLY.join('|')})(?:${DONE.join('|')})率$`,
  'u',
);

function isSpending(name: string): boolean {
  return SPENT.some((word) => name.endsWith(word)) && !RAISED.some((word) => name.includes(word));
}

function isGrowthOfSpending(name: string): boolean {
  return GROWTH.some((word) => name.endsWith(word)) && SPENDING.some((word) => name.includes(word));
}
