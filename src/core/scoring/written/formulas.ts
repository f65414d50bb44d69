import type { FunctionChoice } from '../rules/all-rules';
import { meaningOfCompletion, type RuleRow } from './wording';

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
