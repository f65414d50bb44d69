import { Exact, plainText, whole, ZERO } from '../../exact';
import { daysLate, isInTime, monthsLate, type DatePair } from '../measure/dates';
import type { ChoiceOf, RuleDescription, ScoringRule, Verdict } from './rule';
import { isBelow, points, POINTS_ALLOWED, unscorable } from './verdicts';

type Choice = ChoiceOf<'deadline'>;
type Gradual = Extract<Choice, { late: 'perDay' | 'perMonth' }>;

/** 时效: finished by the due date, or points off for being late. */
export const deadline: ScoringRule<Choice> = {
  needs: 'dates',
  meta: {
    id: 'deadline',
    name: { 'zh-CN': '时效', 'en-US': 'Deadline' },
    proposals: [
      { function: 'deadline', late: 'zero' },
      { function: 'deadline', late: 'perDay', points: '1', floor: '0' },
      { function: 'deadline', late: 'perMonth', points: '1', floor: '0' },
    ],
  },
  score({ dates, weight }, choice) {
    if (dates === null) return unscorable('noTarget');
    const inTime = isInTime(dates);
    if (inTime === null) return unscorable('unreadable', { expected: 'day' });
    if (inTime) return points(whole(weight), 'onTime', dateArgs(dates));
    return choice.late === 'zero' ? points(whole(ZERO), 'late', dateArgs(dates)) : gradual(dates, weight, choice);
  },
};

/** What the manual says of 时效. */
export const deadlineDescription: RuleDescription<Choice> = {
  formula: {
    'zh-CN':
      '按期（含当日）完成得满分；逾期：zero 得0分，perDay 每逾期1天、perMonth 每逾期1个月（不足1个月按1个月）扣若干分，扣至下限为止',
    'en-US':
      'Full weight when finished by the due date; late: nothing (zero), or points off for each day or month begun, down to the floor.',
  },
  parameters: [
    {
      name: 'late',
      meaning: { 'zh-CN': '逾期怎样计分', 'en-US': 'what being late costs' },
      allowed: { 'zh-CN': 'zero、perDay 或 perMonth', 'en-US': 'zero, perDay or perMonth' },
      proposed: 'zero',
    },
    {
      name: 'points',
      meaning: { 'zh-CN': '每天或每月扣的分数', 'en-US': 'points off for each day or month' },
      allowed: POINTS_ALLOWED,
      proposed: '1',
    },
    {
      name: 'floor',
      meaning: { 'zh-CN': '最低得分', 'en-US': 'the least score' },
      allowed: POINTS_ALLOWED,
      proposed: '0',
    },
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
  source: {
    'zh-CN': '各地评分细则通行做法；财预〔2020〕10号没有规定逾期怎样计分',
    'en-US': 'common in local scoring rules; 财预〔2020〕10号 does not say what being late costs',
  },
};

function gradual(dates: DatePair, weight: Exact, choice: Gradual): Verdict {
  const count = choice.late === 'perDay' ? daysLate : monthsLate;
  const late = count(dates.due, dates.latest);
  if (late !== count(dates.due, dates.earliest)) return unscorable('unreadable', { expected: 'day' });
  const left = whole(weight.minus(new Exact(choice.points).times(late)));
  const floor = Exact.min(choice.floor, weight);
  const args = {
    ...dateArgs(dates),
    late: String(late),
    points: choice.points,
    off: `${late}×${choice.points}`,
    floor: plainText(floor),
  };
  if (isBelow(left, floor)) return points(whole(floor), 'lateFloor', args);
  return points(left, choice.late === 'perDay' ? 'latePerDay' : 'latePerMonth', args);
}

/** Days without a year are shown without one. */
const shown = (day: string): string => day.replace(/^--/u, '');

export function dateArgs({ due, earliest, latest }: DatePair): Readonly<Record<string, string>> {
  return { due: shown(due), done: earliest === latest ? shown(latest) : `${shown(earliest)}~${shown(latest)}` };
}
