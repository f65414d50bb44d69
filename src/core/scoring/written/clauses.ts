import { Exact, HUNDRED, plainText } from '../../exact';
import type { DeductionChoice } from '../rules/deduction';
import type { FunctionChoice } from '../rules/scoring-rules';
import { clausesOf, meaningOfCompletion, NUMBER, POINTS, SUBJECT } from './wording';
import type { RuleRow } from './rule-row';

const UNIT = '(%|个?百分点|个|项|天|日|人次|人|次|起|例|户|家|处|亩|件|条|台|套|场)?';
const BELOW = '降低|下降|降|低于目标|低于|低|少于|减少|少|差|缺|不足';
const ABOVE = '超过|超出|超|高于|高|多|增加|发生|出现';
/** 每偏离1% speaks of both sides, of which only one is a miss; it is not understood. */
const SIDE = `(?:(${BELOW}|有(?=.{1,8}未完成))|(${ABOVE}))`;

const STEP = new RegExp(
  `^${SUBJECT}?每${SIDE}(?:目标值?|指标值?|年度指标值)?的?${NUMBER}?${UNIT}(?:未完成)?[,则的]?扣(?:减|除)?(?:${POINTS}|(?:权重|分值|本项分值|该项分值)的?${NUMBER}%|${NUMBER}%(?:的)?(?:权重分?|分值))$`,
  'u',
);
const FLAT = new RegExp(
  `^(?:未达标|未达到目标值?|未达到指标值?|未达到|未达目标|不达标|未完成|否则|达不到|未达成)的?,?扣(?:减|除)?${POINTS}$`,
  'u',
);
const MET = '(?:全部|按时|按期|如期)?完成|达到|达标|达成|(?:完成|达到)(?:目标值?|指标值?|预期目标)|完成值达到指标值';
const LINE = new RegExp(
  `^${SUBJECT}?在?(≥|不低于|达到|大于等于|≤|不超过|不高于|小于等于)?${NUMBER}(%|个|项|天|人次|人|次|户|家|万元|元|公里|亩|件|条|台|套|分)?(\\(含\\)以上|\\(含\\)及以上|及以上|或以上|以上|以内|及以下|或以下|以下|\\(含\\))?[的者]?,?(?:得|计|记)(?:满分|${POINTS})$`,
  'u',
);
const MET_LINE = new RegExp(`^(?:${MET})[的者]?,?(?:得|计|记)(?:满分|分|${POINTS})$`, 'u');
const WHOLE = new RegExp(`^(?:本项|该项|本指标|该指标)?(?:满分|总分|分值|权重|共|共计)?为?${POINTS}$`, 'u');
const FLOOR =
  /^(?:扣完为止|扣完本项分值为止|扣完该项分值为止|直至扣完|直到扣完|直至扣完为止|扣至0分(?:为止)?|最低0分|最低为0分|最低得0分)$/u;
const FLOOR_AT = new RegExp(`^(?:最低|最低得|最低为|扣至|不低于)${POINTS}(?:为止)?$`, 'u');
const MOST_OFF = new RegExp(`^(?:最多|最高|累计最多|最多累计)扣(?:减|除)?${POINTS}$`, 'u');
const NOTHING_ELSE =
  /^(?:否则|其他|其余|未达标|不达标|未达到|达不到|未完成|未达成|未按时完成|未按期完成|未(?:完成|达到)(?:目标值?|指标值?)|逾期)[的者]?,?(?:得0分|不得分|不计分|0分|为0分|计0分)$/u;
const PROPORTION =
  /^(?:未(?:达到|完成)(?:目标值?|指标值?)?的?|未达标的?|不达标的?|未达成的?|否则|其余)?,?按(?:照)?(?:实际)?(?:完成)?(?:值?与(?:目标|指标)值?的)?(?:比例|完成率|完成比例)(?:计算)?(?:得分|计分|记分|计算得分|扣分)$/u;

interface Step {
  readonly size: string;
  readonly unit: string;
  readonly points: string;
  readonly side: 'below' | 'above';
  readonly subject: string;
}

/** What the clauses of a sentence say. */
interface Said {
  readonly line?: string;
  readonly full?: string | true;
  readonly step?: Step;
  readonly flat?: string;
  readonly floor?: string;
  readonly nothing?: true;
  readonly proportion?: true;
}

/** Full points for a line or the target, and what a miss costs. */
export function ruleOfClauses(compact: string, row: RuleRow): FunctionChoice | null {
  let said: Said = {};
  for (const [index, clause] of clausesOf(compact).entries()) {
    const more = understand(clause, row, index === 0);
    // Said twice: which one holds?
    if (more === null || Object.keys(more).some((key) => Object.hasOwn(said, key))) return null;
    said = { ...said, ...more };
  }
  return isFullWeight(said.full, row) ? choiceOf(said, row) : null;
}

/** 得10分 is the full weight, or the sentence was written for another row. */
function isFullWeight(full: Said['full'], { weight }: RuleRow): boolean {
  return full === undefined || full === true || weight === null || new Exact(full).eq(weight);
}

function understand(clause: string, row: RuleRow, isFirst: boolean): Said | null {
  const flat = FLAT.exec(clause)?.[1];
  if (flat !== undefined) return { flat };
  if (STEP.test(clause)) return stepOf(clause, row);
  const met = MET_LINE.exec(clause);
  if (met) return { full: met[1] ?? true };
  const whole = isFirst ? WHOLE.exec(clause)?.[1] : undefined;
  if (whole !== undefined) return { full: whole };
  const line = LINE.exec(clause);
  if (line) return lineOf(line, row);
  const floor = FLOOR_AT.exec(clause)?.[1];
  if (floor !== undefined) return { floor };
  if (FLOOR.test(clause)) return { floor: '0' };
  const most = MOST_OFF.exec(clause)?.[1];
  if (most !== undefined) return floorFrom(most, row);
  if (NOTHING_ELSE.test(clause)) return { nothing: true };
  if (!PROPORTION.test(clause)) return null;
  // In a row that is a 完成率, that could be the actual as well as its part of the target.
  return clause.includes('完成率') && meaningOfCompletion(row) !== 'ratio' ? null : { proportion: true };
}

/** 最多扣5分 of a weight of 20 leaves 15. */
function floorFrom(most: string, { weight }: RuleRow): Said | null {
  if (weight === null || new Exact(most).gt(weight)) return null;
  return { floor: plainText(new Exact(weight).minus(most)) };
}

function stepOf(clause: string, { weight }: RuleRow): Said | null {
  const [, subject = '', below, , size = '1', unit = '', points, share, share2] = STEP.exec(clause) ?? [];
  const percent = share ?? share2;
  if (points === undefined && (percent === undefined || weight === null)) return null;
  const worth = points ?? plainText(new Exact(weight ?? 0).times(percent ?? 0).div(HUNDRED));
  const side = below === undefined ? 'above' : 'below';
  return { step: { size, unit, points: worth, side, subject } };
}

/** 90%以上 → ≥90%; without a line where the sentence speaks of reaching the target itself. */
function lineOf(found: RegExpExecArray, row: RuleRow): Said | null {
  const [, subject = '', before = '', number = '', unit = '', after = '', points] = found;
  const full = points ?? true;
  const atMost = /^(?:≤|不超过|不高于|小于等于)$/u.test(before) || /以内|以下/u.test(after);
  const isRate = unit === '%';
  if (/偏差|偏离|误差/u.test(subject) && !/偏差|偏离|误差/u.test(row.name)) return null;
  if (subject.includes('完成率')) {
    const meaning = meaningOfCompletion(row);
    if (meaning === null || atMost || !isRate) return null;
    if (meaning === 'ratio') return number === '100' ? { full } : null;
  } else if ((row.kind === 'count' && isRate) || (subject !== '' && !isRate)) return null;
  return { full, line: `${atMost ? '≤' : '≥'}${number}${unit}` };
}

function choiceOf(said: Said, row: RuleRow): FunctionChoice | null {
  const { line, step, flat, nothing, proportion, floor = '0' } = said;
  if ([step, flat, nothing, proportion].filter((cost) => cost !== undefined).length !== 1) return null;
  const from = line === undefined ? {} : { from: line };
  if (step) return fits(step, line, row) ? stepDeduction(step, floor, from) : null;
  if (flat !== undefined) return { function: 'deduction', form: 'flat', points: flat, floor, ...from };
  if (line !== undefined || said.floor !== undefined) return null;
  // How an at-most indicator falls in proportion is said in more than one way.
  if (proportion) return row.comparison === 'atMost' ? null : { function: 'proportional', reverse: 'linear' };
  return { function: 'threshold' };
}

/** Whether what a step counts can be counted in the row, and on the side where the row misses. */
function fits({ unit, side, subject }: Step, line: string | undefined, row: RuleRow): boolean {
  const comparison = line === undefined ? row.comparison : line.startsWith('≤') ? 'atMost' : 'atLeast';
  if (side === 'above' && comparison !== null && comparison !== 'atMost') return false;
  if (side === 'below' && comparison === 'atMost') return false;
  if (subject.includes('完成率') && (meaningOfCompletion(row) === null || !/%|百分点/u.test(unit))) return false;
  const inPercent = /%|百分点/u.test(unit);
  return inPercent || unit === '' || row.kind !== 'rate';
}

function stepDeduction(
  { size, unit, points }: Step,
  floor: string,
  from: { readonly from?: string },
): DeductionChoice | null {
  if (new Exact(size).isZero() || !/^\d{1,6}(?:\.\d{1,6})?$/u.test(points)) return null;
  const percentSteps = /%|百分点/u.test(unit) ? { percentSteps: true } : {};
  return {
    function: 'deduction',
    form: 'perPoint',
    points,
    step: size,
    ...percentSteps,
    wholeSteps: false,
    floor,
    ...from,
  };
}
