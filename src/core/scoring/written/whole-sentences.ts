import { Exact, plainText } from '../../exact';
import type { FunctionChoice } from '../rules/scoring-rules';
import { meaningOfCompletion, POINTS } from './wording';
import type { RuleRow } from './rule-row';

const LATE = new RegExp(
  `^(?:(?:按期|按时|如期)完成的?得?(?:满分|${POINTS})[,;])?每(?:逾期|延迟|延期|推迟|超期|晚|迟)(?:完成)?1?(天|日|个?月)的?,?扣(?:减|除)?${POINTS}(?:[,;](.+))?$`,
  'u',
);
const TO_NOTHING =
  /^(?:扣完(?:本项分值|该项分值)?为止|直至扣完(?:为止)?|直到扣完|扣至0分(?:为止)?|最低(?:为|得)?0分)$/u;
const MOST_OFF = new RegExp(`^最多扣(?:减|除)?${POINTS}$`, 'u');

/** 每延迟一个月扣2分，扣完为止: for rows with a due date, which are no figures. */
export function ruleOfLateness(compact: string, { kind, weight }: RuleRow): FunctionChoice | null {
  const [, full, unit, points, rest] = LATE.exec(compact) ?? [];
  if (unit === undefined || points === undefined || kind !== null) return null;
  if (full !== undefined && weight !== null && !new Exact(full).eq(weight)) return null;
  const floor = rest === undefined || TO_NOTHING.test(rest) ? '0' : floorAfter(MOST_OFF.exec(rest)?.[1], weight);
  if (floor === null) return null;
  return { function: 'deadline', late: unit.endsWith('月') ? 'perMonth' : 'perDay', points, floor };
}

/** 最多扣5分 of a weight of 20 leaves 15. */
function floorAfter(most: string | undefined, weight: string | null): string | null {
  if (most === undefined || weight === null || new Exact(most).gt(weight)) return null;
  return plainText(new Exact(weight).minus(most));
}

const LEFT = '(?:(?:本项|该项|指标)?得分=)?';
const POINTS_OF_ROW = '(?:分值|权重|本项分值|该项分值|满分)';
const ACTUAL = '(?:实际完成值|实际完成数量?|完成值|完成数|实际值|实际数量?)';
const TARGET = '(?:年度指标值|计划完成值|计划完成数量?|计划数量?|目标值|指标值|计划值)';
const QUOTIENT = new RegExp(
  `^${LEFT}(?:\\(?${ACTUAL}[/÷]${TARGET}\\)?(?:[×*]100%)?[×*]${POINTS_OF_ROW}|${POINTS_OF_ROW}[×*]\\(?${ACTUAL}[/÷]${TARGET}\\)?(?:[×*]100%)?)$`,
  'u',
);
const COMPLETION = new RegExp(
  `^${LEFT}(?:(?:实际|指标|目标)?完成(?:率|比例)[×*]${POINTS_OF_ROW}|${POINTS_OF_ROW}[×*](?:实际|指标|目标)?完成(?:率|比例))$`,
  'u',
);

/** 得分=实际完成值/目标值×分值: in proportion. Never above the weight. */
export function ruleOfFormula(compact: string, row: RuleRow): FunctionChoice | null {
  if (row.comparison === 'atMost') return null;
  if (QUOTIENT.test(compact)) return { function: 'proportional', reverse: 'linear' };
  if (!COMPLETION.test(compact)) return null;
  switch (meaningOfCompletion(row)) {
    case 'ratio':
      return { function: 'proportional', reverse: 'linear' };
    case 'actual':
      return { function: 'direct' };
    case null:
      return null;
  }
}

const RANGE =
  '(?:得|按|计)?(?:分值的)?(\\d{1,3})%(?:\\(含\\))?(?:-|~|至|到)(\\d{1,3})%?(?:\\(含\\))?(?:得分|计分|分值)?';
const THREE_BANDS = new RegExp(
  `^(?:全部)?(?:达成|达到)(?:年度|预期)?(?:指标|目标)?的?,?${RANGE}[,;、]部分(?:达成|达到)(?:年度|预期)?(?:指标|目标)?(?:并具有一定效果)?的?,?${RANGE}[,;、]未(?:达成|达到)(?:年度|预期)?(?:指标|目标)?(?:且效果较差)?的?,?${RANGE}$`,
  'u',
);

/** 达成预期指标得100%-80%，部分达成80%-60%，未达成60%-0%: three bands; the points have to be typed. */
export function ruleOfBands(compact: string): FunctionChoice | null {
  const [, ...ends] = THREE_BANDS.exec(compact) ?? [];
  const [a, b, c, d, e, f] = ends.map(Number);
  if (a !== 100 || b === undefined || c !== b || d === undefined || e !== d || f !== 0 || b <= d || b >= a || d <= 0)
    return null;
  const band = (from: number, to: number) => ({ from: String(from), to: String(to), point: null });
  return { function: 'qualitative', reached: band(b, 100), partly: band(d, b), missed: band(0, d) };
}
