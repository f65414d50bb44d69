import * as v from 'valibot';
import { Exact, plainText, whole, ZERO } from '../../exact';
import { words } from '../../local-text';
import { generalLines, line, type Told } from '../explanation';
import { spaced } from '../line-figure';
import { daysLate, isInTime, monthsLate, type DatePair } from '../measure/dates';
import { is, oneOf, pick, points as pointsText } from '../rule-set/schema/parts';
import type { ChoiceBy, RuleDescription, ScoringRule, Verdict } from './rule';
import { FLOOR, isBelow, points, POINTS_ALLOWED, POINTS_OFF, unscorable, parameter } from './verdicts';

const GRADUAL = ['perDay', 'perMonth'] as const;
const choice = v.variant(
  'late',
  [
    v.strictObject({ function: is('deadline'), late: is('zero') }),
    v.strictObject({ function: is('deadline'), late: pick(GRADUAL), points: pointsText, floor: pointsText }),
  ],
  oneOf(['zero', ...GRADUAL]),
);
type Choice = ChoiceBy<typeof choice>;
type Gradual = Extract<Choice, { late: 'perDay' | 'perMonth' }>;

type Dates = Told<'due' | 'done' | 'weight' | 'equals' | 'score'>;
type Late = Dates & Told<'late' | 'points' | 'off'>;

/** What is told of something done in time or late. */
export const deadlineLines = {
  onTime: line(
    'onTime',
    (a: Dates) => `${a.done}≤${a.due}，按期完成，得满分${a.weight}`,
    (a) => `${a.done} ≤ ${a.due}: in time, full ${a.weight} points`,
  ),
  late: line(
    'late',
    (a: Dates) => `${a.done}>${a.due}，逾期，得${a.score}分`,
    (a) => `${a.done} > ${a.due}, late: ${a.score} points`,
  ),
  perDay: line(
    'latePerDay',
    (a: Late) => `${a.done}>${a.due}，逾期${a.late}天，每天扣${a.points}分：${a.weight}−${a.off}${a.equals}${a.score}`,
    (a) =>
      `${a.done} > ${a.due}, ${a.late} days late, ${a.points} points off a day: ${a.weight} − ${spaced(a.off)} ${a.equals} ${a.score}`,
  ),
  perMonth: line(
    'latePerMonth',
    (a: Late) =>
      `${a.done}>${a.due}，逾期${a.late}个月（不足1个月按1个月），每月扣${a.points}分：${a.weight}−${a.off}${a.equals}${a.score}`,
    (a) =>
      `${a.done} > ${a.due}, ${a.late} months late (a part counts as a month), ${a.points} points off a month: ${a.weight} − ${spaced(a.off)} ${a.equals} ${a.score}`,
  ),
  floor: line(
    'lateFloor',
    (a: Late) => `${a.done}>${a.due}，逾期应扣${a.off}分，最低得${a.score}分`,
    (a) => `${a.done} > ${a.due}, late, ${spaced(a.off)} points off, but not below ${a.score}`,
  ),
};

/** 时效: finished by the due date, or points off for being late. */
export const deadline = {
  id: 'deadline',
  name: words('时效', 'Deadline'),
  needs: 'dates',
  choice,
  proposals: [
    { function: 'deadline', late: 'zero' },
    { function: 'deadline', late: 'perDay', points: '1', floor: '0' },
    { function: 'deadline', late: 'perMonth', points: '1', floor: '0' },
  ],
  fields: {
    late: {
      label: words('逾期怎样计分', 'When late'),
      options: {
        zero: words('得 0 分', '0 points'),
        perDay: words('每天扣分', 'points off for each day'),
        perMonth: words('每月扣分', 'points off for each month'),
      },
    },
    points: POINTS_OFF,
    floor: FLOOR,
  },
  parameterNames: { late: words('逾期怎样计分', 'late') },
  sentence: {
    'zh-CN': (made) =>
      made.late === 'zero'
        ? '按期完成得满分，逾期得 0 分'
        : `按期完成得满分，每逾期 1 ${made.late === 'perDay' ? '天' : '个月'}扣 ${made.points} 分，最低得 ${made.floor} 分`,
    'en-US': (made) =>
      made.late === 'zero'
        ? 'full points when in time, late 0'
        : `full points when in time, ${made.points} off for each ${made.late === 'perDay' ? 'day' : 'month'} late, at least ${made.floor}`,
  },
  lines: deadlineLines,

  score({ dates, weight }, choice) {
    if (dates === null) return unscorable(generalLines.noTarget, {});
    const inTime = isInTime(dates);
    if (inTime === null) return unscorable(generalLines.unreadable, { expected: 'day' });
    if (inTime) return points(whole(weight), deadlineLines.onTime, dateArgs(dates));
    return choice.late === 'zero'
      ? points(whole(ZERO), deadlineLines.late, dateArgs(dates))
      : gradual(dates, weight, choice);
  },
} satisfies ScoringRule<typeof choice>;

/** What the manual says of 时效. */
export const description = (): RuleDescription<Choice> => ({
  formula: words(
    '按期（含当日）完成得满分；逾期：zero 得0分，perDay 每逾期1天、perMonth 每逾期1个月（不足1个月按1个月）扣若干分，扣至下限为止',
    'Full weight when finished by the due date; late: nothing (zero), or points off for each day or month begun, down to the floor.',
  ),
  parameters: [
    parameter(
      'late',
      words('逾期怎样计分', 'what being late costs'),
      words('zero、perDay 或 perMonth', 'zero, perDay or perMonth'),
      'zero',
    ),
    parameter('points', words('每天或每月扣的分数', 'points off for each day or month'), POINTS_ALLOWED, '1'),
    parameter('floor', words('最低得分', 'the least score'), POINTS_ALLOWED, '0'),
  ],
  examples: [
    {
      choice: { function: 'deadline', late: 'zero' },
      weight: '10',
      target: '2020年12月底前',
      actual: '2020年11月完成',
      score: '10',
    },
    {
      choice: { function: 'deadline', late: 'zero' },
      weight: '10',
      target: '2020年12月底前',
      actual: '2021年1月',
      score: '0',
    },
    {
      choice: { function: 'deadline', late: 'perDay', points: '0.5', floor: '0' },
      weight: '10',
      target: '2020/12/31',
      actual: '2021/1/8',
      score: '6',
    },
    {
      choice: { function: 'deadline', late: 'perMonth', points: '2', floor: '0' },
      weight: '10',
      target: '2020年12月底前',
      actual: '2021年2月完成',
      score: '6',
    },
  ],
  source: words(
    '各地评分细则通行做法；财预〔2020〕10号没有规定逾期怎样计分',
    'common in local scoring rules; 财预〔2020〕10号 does not say what being late costs',
  ),
});

function gradual(dates: DatePair, weight: Exact, choice: Gradual): Verdict {
  const count = choice.late === 'perDay' ? daysLate : monthsLate;
  const late = count(dates.due, dates.latest);
  if (late !== count(dates.due, dates.earliest)) return unscorable(generalLines.unreadable, { expected: 'day' });
  const left = whole(weight.minus(new Exact(choice.points).times(late)));
  const floor = Exact.min(choice.floor, weight);
  const args = {
    ...dateArgs(dates),
    late: String(late),
    points: choice.points,
    off: `${late}×${choice.points}`,
    floor: plainText(floor),
  };
  if (isBelow(left, floor)) return points(whole(floor), deadlineLines.floor, args);
  return points(left, deadlineLines[choice.late], args);
}

/** Days without a year are shown without one. */
const shown = (day: string): string => day.replace(/^--/u, '');

export function dateArgs({ due, earliest, latest }: DatePair): Told<'due' | 'done'> {
  return { due: shown(due), done: earliest === latest ? shown(latest) : `${shown(earliest)}~${shown(latest)}` };
}
