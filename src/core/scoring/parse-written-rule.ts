import { Exact } from '../exact';
import { compactText } from '../grid/cell-text';
import type { DeductionChoice, FunctionChoice, TiersChoice } from './function-choice';

const LONGEST = 200;
const NUMBER = '(\\d{1,6}(?:\\.\\d{1,4})?)';
const POINTS = `${NUMBER}分`;
const UNIT = '(%|个?百分点|个工作日|个|项|天|日|人次|人|次|户|家|万元|元|公里|亩|件|条|台|套)?';
const WORSE =
  '(?:每|每有)?(?:降低|下降|降|低于目标|低于|低|少于|少|差|减少|超过|超出|超|高于|高|多|增加|偏离|偏差|逾期|延迟|延期|推迟|迟)';

const STEP = new RegExp(
  `^(?:${WORSE}|每|未达标)?(?:目标值?|指标值?|年度指标值)?(?:的)?${NUMBER}?${UNIT}(?:,|则|的)?扣(?:减|除)?${POINTS}$`,
  'u',
);
const FLAT = new RegExp(
  `^(?:未达标|未达到目标值?|未达到指标值?|未达到|未达目标|不达标|未完成|否则|达不到)(?:的)?,?(?:扣|扣减|扣除)${POINTS}$`,
  'u',
);
const LINE = new RegExp(
  `^(?:(≥|不低于|达到|大于等于|≤|不超过|不高于|小于等于)?${NUMBER}${UNIT}(及以上|或以上|以上|以内|及以下|或以下|以下|\\(含\\)以上)?|(?:完成|达到|达标|完成目标|达到目标|达到目标值|达到指标值|按期完成))(?:的|者)?,?(?:得|计)(?:满分|${POINTS})$`,
  'u',
);
const FLOOR =
  /^(?:扣完为止|扣完本项分值为止|扣完该项分值为止|直至扣完|直到扣完|直至扣完为止|扣至0分(?:为止)?|最低0分|最低为0分|不得分为止)$/u;
const FLOOR_AT = new RegExp(`^(?:最低|最低得|最低为|扣至|不低于)${POINTS}(?:为止)?$`, 'u');
const NOTHING_ELSE =
  /^(?:否则|其他|其余|未达标|未达到|未完成|逾期|超出|超过)(?:的|者)?,?(?:得0分|不得分|0分|为0分|计0分)$/u;
const PROPORTION =
  /^(?:未达到(?:目标值?|指标值?)?的?|未完成的?|未达标的?|否则|其余)?,?按(?:照)?(?:实际)?(?:完成)?(?:值?与(?:目标|指标)值?的)?(?:比例|完成率|完成比例)(?:计算)?(?:得分|计分|记分|计算得分|扣分)$/u;

/** A rule a department wrote into its sheet, as a function with parameters; null when any part of the sentence is not
 *  understood: half a rule is worse than none. It is only ever a suggestion. */
export function parseWrittenRule(text: string): FunctionChoice | null {
  if (text.length > LONGEST) return null;
  const compact = compactText(text).replace(/[。;.]+$/u, '');
  return pointsForLateness(compact) ?? tiersByDeviation(compact) ?? tiersByLimit(compact) ?? clauses(compact);
}

const LATE = new RegExp(
  `^(?:按期完成(?:的)?得?满分[,;])?每?(?:逾期|延迟|延期|推迟|超期|晚|迟)(?:完成)?(?:一|1)?(天|日|个?月)(?:的)?,?扣(?:减|除)?${POINTS}(?:[,;](.+))?$`,
  'u',
);

/** 每延迟一个月扣2分，扣完为止. */
function pointsForLateness(compact: string): FunctionChoice | null {
  const [, unit, points, rest] = LATE.exec(compact) ?? [];
  if (unit === undefined || points === undefined || !compact.includes('每')) return null;
  if (rest !== undefined && !FLOOR.test(rest)) return null;
  return { function: 'deadline', late: unit.endsWith('月') ? 'perMonth' : 'perDay', points, floor: '0' };
}

/** What the clauses of a sentence say. */
interface Said {
  line: string | null;
  full: boolean;
  step: { readonly size: string; readonly unit: string; readonly points: string } | null;
  flat: string | null;
  floor: string;
  nothing: boolean;
  proportion: boolean;
}

function clauses(compact: string): FunctionChoice | null {
  const said: Said = { line: null, full: false, step: null, flat: null, floor: '0', nothing: false, proportion: false };
  for (const clause of split(compact)) if (!understand(clause, said)) return null;
  return choiceOf(said);
}

/** Clauses stand between commas and semicolons; a comma before what it costs joins both. */
function split(compact: string): string[] {
  return compact
    .replace(/,(?=(?:扣|得|计|不得分|0分)(?!完|至))/gu, '')
    .split(/[,;。、:]/u)
    .filter((clause) => clause !== '');
}

function understand(clause: string, said: Said): boolean {
  const flat = FLAT.exec(clause)?.[1];
  if (flat !== undefined && said.flat === null) return assign(said, { flat });
  const step = STEP.exec(clause);
  if (step?.[3] !== undefined && said.step === null && /每/u.test(clause)) {
    return assign(said, { step: { size: step[1] ?? '1', unit: step[2] ?? '', points: step[3] } });
  }
  const line = LINE.exec(clause);
  if (line && !said.full) return assign(said, { full: true, line: lineOf(line) });
  const floor = FLOOR_AT.exec(clause)?.[1];
  if (floor !== undefined) return assign(said, { floor });
  if (FLOOR.test(clause)) return true;
  if (NOTHING_ELSE.test(clause)) return assign(said, { nothing: true });
  return PROPORTION.test(clause) && assign(said, { proportion: true });
}

function assign(said: Said, more: Partial<Said>): true {
  Object.assign(said, more);
  return true;
}

/** 90%以上 → ≥90%; null where the sentence speaks of the target itself. */
function lineOf([, before = '', number, unit = '', after = '']: RegExpExecArray): string | null {
  if (number === undefined) return null;
  const atMost = /^(?:≤|不超过|不高于|小于等于)$/u.test(before) || /以内|以下/u.test(after);
  return `${atMost ? '≤' : '≥'}${number}${unit}`;
}

function choiceOf(said: Said): FunctionChoice | null {
  const costs = [said.step, said.flat, said.nothing || null, said.proportion || null].filter((cost) => cost !== null);
  if (costs.length !== 1) return null;
  const from = said.line === null ? {} : { from: said.line };
  if (said.step) return stepDeduction(said.step, said.floor, from);
  if (said.flat !== null) return { function: 'deduction', form: 'flat', points: said.flat, floor: said.floor, ...from };
  if (said.line !== null) return null;
  return said.proportion ? { function: 'proportional', reverse: 'linear' } : { function: 'threshold' };
}

function stepDeduction(
  { size, unit, points }: NonNullable<Said['step']>,
  floor: string,
  from: { readonly from?: string },
): DeductionChoice | null {
  if (new Exact(size).isZero()) return null;
  const percentSteps = unit === '%' ? { percentSteps: true } : {};
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

const DEVIATION = new RegExp(
  `^(?:偏差|偏离度?|误差)?(?:在)?±?(?:${NUMBER}%?(?:-|~|至|到)±?)?${NUMBER}%(?:\\(含\\))?(?:以内|之内|之间)?(?:的)?,?(?:得|计)?${POINTS}$`,
  'u',
);
const ELSE = new RegExp(
  `^(?:其他|其余|否则|超过|超出|±?${NUMBER}%以上|超过±?${NUMBER}%)(?:的)?,?(?:不得分|(?:得|计)?${POINTS})$`,
  'u',
);

/** ±10%以内5分，±10-15% 3分，±15-20% 1分，其余0分. */
function tiersByDeviation(compact: string): TiersChoice | null {
  if (!/±|偏差|偏离|误差/u.test(compact)) return null;
  const bands: { limit: string; award: string }[] = [];
  let otherwise = '0';
  for (const clause of split(compact)) {
    const band = DEVIATION.exec(clause);
    const rest = ELSE.exec(clause);
    if (band?.[2] !== undefined && band[3] !== undefined) {
      if ((band[1] ?? bands.at(-1)?.limit) !== bands.at(-1)?.limit) return null;
      bands.push({ limit: band[2], award: band[3] });
    } else if (rest) otherwise = rest[3] ?? '0';
    else return null;
  }
  return stepTable('deviation', bands, otherwise, 1);
}

const LIMIT = new RegExp(
  `^(?:完成率)?(?:≥|不低于)?${NUMBER}%(?:\\(含\\))?(?:及以上|以上|(?:-|~|至|到)${NUMBER}%?(?:\\((?:不含|含)\\))?)?(?:的)?,?(?:得|计)?${POINTS}$`,
  'u',
);
const BELOW = new RegExp(
  `^(?:(?:低于|小于|<|不足)?${NUMBER}%(?:以下)?|其他|其余|否则)(?:的)?,?(?:不得分|(?:得|计)?${POINTS})$`,
  'u',
);

/** 完成率90%以上得10分，80%-90%得8分，80%以下不得分: limits on actual ÷ target where it says 完成率, else on the actual. */
function tiersByLimit(compact: string): TiersChoice | null {
  if (/±|扣/u.test(compact)) return null;
  const bands: { limit: string; award: string }[] = [];
  let otherwise = '0';
  for (const clause of split(compact)) {
    const band = LIMIT.exec(clause);
    const rest = BELOW.exec(clause);
    if (rest && /^(?:低于|小于|<|不足|其他|其余|否则)|以下/u.test(clause)) otherwise = rest[2] ?? '0';
    else if (band?.[1] !== undefined && band[3] !== undefined) bands.push({ limit: band[1], award: band[3] });
    else return null;
  }
  return bands.length < 2 ? null : stepTable(compact.includes('完成率') ? 'ratio' : 'actual', bands, otherwise, -1);
}

/** Bands have to stand from best to worst. */
function stepTable(
  on: TiersChoice['on'],
  bands: TiersChoice['bands'],
  otherwise: string,
  rising: 1 | -1,
): TiersChoice | null {
  const inOrder = bands.every(({ limit, award }, index) => {
    const before = bands[index - 1];
    if (!before) return true;
    return new Exact(limit).comparedTo(before.limit) === rising && new Exact(award).lte(before.award);
  });
  if (bands.length === 0 || !inOrder || new Exact(otherwise).gt(bands.at(-1)?.award ?? 0)) return null;
  return { function: 'tiers', on, award: 'points', bands, otherwise };
}
