import { Exact, plainText } from '../../exact';
import type { FunctionChoice } from '../rules/scoring-rules';
import { stepTable, type Band } from './bands';
import type { Interval } from './conditions';
import { stepDeduction } from './deductions';
import type { Award, Effect, Step } from './effects';
import { isDefined, isRelated, measureOf } from './measures';
import type { RuleRow } from './rule-row';
import type { Statement } from './statements';

/** What the statements of a rule say together. */
interface Said {
  readonly bands: readonly Band[];
  readonly met: Effect | null;
  readonly unmet: Effect | null;
  readonly rest: Effect | null;
  readonly steps: readonly { readonly under: Interval | null; readonly effect: Extract<Effect, { kind: 'step' }> }[];
  readonly proportion: boolean;
  readonly floor: string | null;
  readonly wholeSteps: boolean;
}

/** The function that statements amount to in a row; null where they contradict each other, leave a doubt, or say more than
 *  one function can. */
export function ruleOfCases(statements: readonly Statement[], row: RuleRow): FunctionChoice | null {
  const said = gather(statements, row);
  if (said === null) return null;
  const { bands, met, unmet, rest, steps, proportion, floor, wholeSteps } = said;
  const full = bands.filter(({ award }) => isFull(award, row));
  const none = bands.filter(({ award }) => isNothing(award));
  const otherwise = unmet ?? rest;
  if (unmet !== null && rest !== null) return null;
  if (met !== null && !(met.kind === 'award' && isFull(met.award, row))) return null;
  const [step] = steps;
  if (step) {
    const isOnly = steps.length === 1 && !proportion && full.length + none.length === bands.length;
    if (!isOnly || full.length + (met ? 1 : 0) > 1 || none.length > 1 || otherwise !== null) return null;
    const rule = { under: step.under, line: full[0]?.interval ?? null, cut: none[0]?.interval ?? null, wholeSteps };
    return stepDeduction({ ...rule, step: step.effect.step, floor: floor ?? '0' }, row);
  }
  if (wholeSteps) return null;
  if (proportion || otherwise?.kind === 'proportion') return inProportion(said, full, row);
  if (otherwise?.kind === 'flat') return flatDeduction(otherwise.points, said, full, row);
  if (floor !== null) return null;
  const rests = otherwise === null ? null : otherwise.kind === 'award' ? otherwise.award : undefined;
  if (rests === undefined) return null;
  if (bands.length === 0) {
    const isAll = met !== null || unmet !== null;
    return isAll && rests !== null && isNothing(rests) ? { function: 'threshold' } : null;
  }
  if (met !== null) return null;
  return stepTable(bands, rests, row) ?? (rests === null ? beyondEnds(full, none, bands.length, row) : null);
}

/** 低于60%不得分 alone: nothing below it, and the full weight where the target is reached. What lies between nobody says. */
function beyondEnds(full: readonly Band[], none: readonly Band[], all: number, row: RuleRow): FunctionChoice | null {
  const { reached, weight, target, comparison } = row;
  const [line, cut] = [full[0]?.interval, none[0]?.interval];
  const isAlone = none.length === 1 && full.length <= 1 && all === full.length + none.length;
  if (!isAlone || !cut?.high || reached === null || weight === null || comparison === 'atMost') return null;
  const isOfRow = [cut, ...(line ? [line] : [])].every((each) => measureOf(each, row) === 'actual');
  const end = new Exact(cut.high.at);
  const from = line ? line.low?.at : target?.value;
  if (!isOfRow || (cut.low !== null && cut.low.at !== '0') || from === undefined || end.gt(from)) return null;
  const isBelow = reached.lt(end);
  if (!isBelow && (reached.lt(from) || (line?.low?.open === true && reached.eq(from)))) return null;
  const at = isBelow ? cut.high.at : from;
  return { function: 'deduction', form: 'flat', points: weight, floor: '0', from: `≥${at}${target?.unit ?? cut.unit}` };
}

function gather(statements: readonly Statement[], row: RuleRow): Said | null {
  const bands: Band[] = [];
  const steps: { under: Interval | null; effect: Extract<Effect, { kind: 'step' }> }[] = [];
  let said: Omit<Said, 'bands' | 'steps'> = {
    met: null,
    unmet: null,
    rest: null,
    proportion: false,
    floor: null,
    wholeSteps: false,
  };
  for (const statement of statements) {
    switch (statement.kind) {
      case 'definition':
        if (!isDefined(statement.name, row)) return null;
        break;
      case 'whole':
        if (row.weight !== null && !new Exact(statement.points).eq(row.weight)) return null;
        break;
      case 'standard':
        if (statement.at !== '100') return null;
        break;
      case 'capped':
        break;
      case 'wholeSteps':
        said = { ...said, wholeSteps: true };
        break;
      case 'floor':
      case 'most': {
        const floor = statement.kind === 'floor' ? statement.points : floorFrom(statement.points, row);
        // Said twice: which one holds?
        if (floor === null || (said.floor !== null && said.floor !== floor)) return null;
        said = { ...said, floor };
        break;
      }
      case 'case': {
        const { condition, effect } = statement;
        if (condition === null || condition.kind === 'interval') {
          if (effect.kind === 'step') steps.push({ under: condition, effect });
          else if (effect.kind === 'proportion' && condition === null) said = { ...said, proportion: true };
          else if (effect.kind === 'award' && condition !== null)
            bands.push({ interval: condition, award: effect.award });
          else return null;
        } else if (condition.kind === 'within' || condition.kind === 'exceeded') {
          const told = condition.kind === 'within' ? 'met' : 'unmet';
          if (row.comparison !== 'atMost' || effect.kind === 'step' || said[told] !== null) return null;
          said = { ...said, [told]: effect };
        } else if (condition.kind === 'none' || condition.kind === 'happened') {
          if (!speaksOf(condition.thing, row)) return null;
          const told = condition.kind === 'none' ? 'met' : 'unmet';
          if (condition.each !== null && effect.kind === 'flat') {
            steps.push({ under: null, effect: { kind: 'step', step: eachTime(condition.each, effect.points) } });
          } else if (effect.kind === 'step' || said[told] !== null) return null;
          else said = { ...said, [told]: effect };
        } else if (effect.kind === 'step' && condition.kind === 'unmet') steps.push({ under: null, effect });
        else if (effect.kind === 'step' || said[condition.kind] !== null) return null;
        else said = { ...said, [condition.kind]: effect };
      }
    }
  }
  return { ...said, bands, steps };
}

/** Whether a row aims at none of what a sentence says should not happen. */
function speaksOf(thing: string, row: RuleRow): boolean {
  const { target, comparison, kind, name } = row;
  if (kind === 'rate' || target === null || !new Exact(target.value).isZero() || comparison === 'atLeast') return false;
  const bare = thing.replace(/(?:现象|情况|问题)?的?$/u, '');
  const onSafety = bare.includes('安全') && name.includes('安全');
  return bare === '' || onSafety || isRelated(bare, row) || name.includes(bare.slice(-2));
}

/** 发生一起扣2分 is said of each that happens. */
function eachTime(unit: string, points: string): Step {
  return { size: '1', unit, cost: { points }, side: 'each', subject: '', thing: '' };
}

/** 最多扣5分 of a weight of 20 leaves 15. */
function floorFrom(most: string, { weight }: RuleRow): string | null {
  if (weight === null || new Exact(most).gt(weight)) return null;
  return plainText(new Exact(weight).minus(most));
}

/** 得10分 is the full weight, or the sentence was written for another row. */
function isFull(award: Award, { weight }: RuleRow): boolean {
  if ('share' in award) return award.share === '100';
  return new Exact(award.points).gt(0) && (weight === null || new Exact(award.points).eq(weight));
}

function isNothing(award: Award): boolean {
  return new Exact('share' in award ? award.share : award.points).isZero();
}

/** 按比例得分 below the target. How an at-most indicator falls in proportion is said in more than one way; one that is
 *  met does not fall. */
function inProportion(said: Said, full: readonly Band[], row: RuleRow): FunctionChoice | null {
  if (said.floor !== null || said.bands.length > full.length || full.length > 1) return null;
  if (row.comparison === 'atMost' && row.met !== true) return null;
  const [line] = full;
  if (line) {
    const { low, high } = line.interval;
    const isTarget = row.target !== null && low !== null && new Exact(low.at).eq(row.target.value);
    if (!isTarget || (high !== null && line.interval.reached !== true) || measureOf(line.interval, row) !== 'actual')
      return null;
  }
  return { function: 'proportional', reverse: 'linear' };
}

function flatDeduction(points: string, said: Said, full: readonly Band[], row: RuleRow): FunctionChoice | null {
  if (said.bands.length > full.length || full.length > 1 || (full.length === 1 && said.met !== null)) return null;
  const base = { function: 'deduction', form: 'flat', points, floor: said.floor ?? '0' } as const;
  const [line] = full;
  if (!line) return base;
  const { low, high, unit, bare } = line.interval;
  if (bare || (low === null) === (high === null) || measureOf(line.interval, row) !== 'actual') return null;
  const end = low ?? high;
  if (!end || end.open === true) return null;
  return { ...base, from: `${low === null ? '≤' : '≥'}${end.at}${unit}` };
}
