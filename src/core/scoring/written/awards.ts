import { Exact, plainText } from '../../exact';
import type { DeductionChoice } from '../rules/deduction';
import type { RuleRow } from './rule-row';
import { NUMBER, POINTS, UNIT } from './wording';

const THING = '(?:(?![每扣得计记不])\\p{Script=Han}){0,8}?';
const CAP =
  '(?:最高|最多|满分|上限|累计最高|封顶)?(?:得|计|为)?(?:≤|不超过)?(?:(\\d{1,3}(?:\\.\\d{1,2})?)分(?:封顶|为止)?|满分|(?:本项|该项)?(?:分值|满分)(?:为止)?|得满为止)';
/** 每超1家, 每增加1家, 每少1起: not of each that is done. */
const MORE_OR_LESS = '超|多|增|减|降|少|缺|未|不|延|逾|晚|[高低差][于出]?\\d';
const AWARD = new RegExp(
  `^(?!.*[扣加])每(?:有|新增?)?(?:获得|取得|(?:(?!得|计|记|${MORE_OR_LESS})\\p{Script=Han}){0,4}?)${NUMBER}?(?!%|个?百分点)${UNIT}${THING}[,的则]*(?:得|计|记)${POINTS}(?:[,;。](${CAP}))?$`,
  'u',
);

/** 每完成1家得1分，最高10分: points for each that is done, up to the weight. It is what a deduction for each that is missing
 *  comes to, from where the weight is reached. null: it is no such rule, or leaves open what a part of a step is worth, or
 *  where the points end. */
export function ruleOfAward(compact: string, row: RuleRow): DeductionChoice | null {
  const found = AWARD.exec(compact);
  const { weight, kind, comparison, target, reached } = row;
  if (!found || weight === null || kind === 'rate' || comparison === 'atMost' || reached === null) return null;
  const [, size = '1', unit = '', points = '0', ends, cap] = found;
  const [step, each] = [new Exact(size), new Exact(points)];
  if (step.isZero() || each.isZero() || (cap !== undefined && !new Exact(cap).eq(weight))) return null;
  if (!reached.mod(step).isZero() || !isCountedIn(unit, row)) return null;
  const full = new Exact(weight).times(step).div(each);
  if (full.decimalPlaces() > 6) return null;
  // Without a word on where it ends, the target has to be where the weight is reached.
  const isEnded = ends !== undefined || (target !== null && full.eq(target.value));
  if (!isEnded) return null;
  return {
    function: 'deduction',
    form: 'perPoint',
    points,
    step: size,
    wholeSteps: false,
    floor: '0',
    from: `≥${plainText(full)}${target?.unit ?? ''}`,
  };
}

const PERSONS = /^(?:人次?|名)$/u;
const COUNTED = /^(?:个|项|件|条|人次|人|名|次|户|家|起|例|处|批|台|套|场|笔|份|期|篇|宗)$/u;

/** Whether the row counts what the rule counts. */
function isCountedIn(unit: string, { target }: RuleRow): boolean {
  const own = target?.unit ?? '';
  if (own === unit) return true;
  if (own !== '' && PERSONS.test(own) !== PERSONS.test(unit)) return false;
  return COUNTED.test(unit) && (own === '' || COUNTED.test(own));
}
