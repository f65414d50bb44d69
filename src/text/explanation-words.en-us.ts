import { expectationWords } from '../core/scoring/expectation';
import type { Explanation } from '../core/scoring/explanation';
import { sentenceArgs, type SentenceArgs } from './sentence-args';

/** One step of the explanation in English. */
export function explanationEnglish({ code, args }: Explanation): string {
  const a = sentenceArgs(args);
  switch (code) {
    case 'met':
      return `${a('actual')} ${a('sign')} ${a('target')}: target met, full ${a('weight')} points`;
    case 'proportional':
      return `${a('actual')} ÷ ${a('target')} × ${a('weight')} = ${a('score')}`;
    case 'negativeActual':
      return `the actual ${a('actual')} is negative: ${a('score')} points`;
    case 'reverseLinear':
      return `(1 − (${a('actual')} − ${a('target')}) ÷ ${a('target')}) × ${a('weight')} = ${a('score')}`;
    case 'reverseRatio':
      return `${a('target')} ÷ ${a('actual')} × ${a('weight')} = ${a('score')}`;
    case 'reverseExceeded':
      return `${a('actual')} > ${a('target')}, at least twice the target: ${a('score')} points`;
    case 'deductionFlat':
      return `${a('actual')} ${a('sign')} ${a('target')}, missed, ${a('points')} points off: ${a('weight')} − ${a('points')} = ${a('score')}`;
    case 'deductionPerPoint':
      return `${a('actual')} ${a('sign')} ${a('target')}, short by ${amount(a, 'gap')}, ${a('points')} points off for every ${amount(a, 'step')}: ${a('weight')} − ${a('off')} = ${a('score')}`;
    case 'deductionFloor':
      return `${a('actual')} ${a('sign')} ${a('target')}, missed, ${a('off')} points off, but not below ${a('score')}`;
    case 'thresholdMissed':
      return `${a('actual')} ${a('sign')} ${a('target')}, missed: ${a('score')} points`;
    case 'zeroTarget':
      return `the target is 0, the actual ${a('actual')}: ${a('score')} points`;
    case 'tier':
      return `${a('measured')}, ${a('sign')} ${a('limit')}: ${a('formula')}${a('score')} points`;
    case 'tierOtherwise':
      return `${a('measured')}, ${a('sign')} ${a('limit')}, in none of the bands: ${a('formula')}${a('score')} points`;
    case 'tierFull':
      return `${a('measured')}, ${a('sign')} ${a('limit')}: the band awards ${a('award')}, limited to the weight ${a('weight')}`;
    case 'interpolate':
      return `${a('actual')} ÷ ${a('target')} = ${a('rate')}, between ${a('rate0')} (${a('share0')}) and ${a('rate1')} (${a('share1')}) on the line: ${a('weight')} × ${a('share')} = ${a('score')}`;
    case 'interpolateFlat':
      return `${a('actual')} ÷ ${a('target')} = ${a('rate')}: ${a('weight')} × ${a('share')} = ${a('score')}`;
    case 'negativeTarget':
      return 'the target is not above 0, so there is no rate: choose another function';
    case 'inRange':
      return `${a('low')} ≤ ${a('actual')} ≤ ${a('high')}: within the range, full ${a('weight')} points`;
    case 'belowRange':
      return `${a('actual')} < ${a('low')}, below the range: ${a('actual')} ÷ ${a('low')} × ${a('weight')} = ${a('score')}`;
    case 'aboveRangeLinear':
      return `${a('size')} > ${a('edge')}, outside the range: (1 − (${a('size')} − ${a('edge')}) ÷ ${a('edge')}) × ${a('weight')} = ${a('score')}`;
    case 'aboveRangeRatio':
      return `${a('size')} > ${a('edge')}, outside the range: ${a('edge')} ÷ ${a('size')} × ${a('weight')} = ${a('score')}`;
    case 'outOfRange':
      return `${a('actual')} is not between ${a('low')} and ${a('high')}: ${a('score')} points`;
    case 'qualitativeTyped':
      return `“${a('state')}” is worth ${band(a)}: the ${a('score')} points typed lie in the band and stand`;
    case 'qualitativeOutside':
      return `“${a('state')}” is worth ${band(a)}: the ${a('score')} points typed lie outside, check them; kept for now`;
    case 'qualitativePoint':
      return `“${a('state')}” is worth ${band(a)}, nothing typed: ${a('weight')} × ${a('share')} = ${a('score')}`;
    case 'qualitativeMissing':
      return `“${a('state')}” is worth ${band(a)}: type the points into the score cell`;
    case 'onTime':
      return `${a('done')} ≤ ${a('due')}: in time, full ${a('weight')} points`;
    case 'late':
      return `${a('done')} > ${a('due')}, late: ${a('score')} points`;
    case 'latePerDay':
      return `${a('done')} > ${a('due')}, ${a('late')} days late, ${a('points')} points off a day: ${a('weight')} − ${a('off')} = ${a('score')}`;
    case 'latePerMonth':
      return `${a('done')} > ${a('due')}, ${a('late')} months late (a part counts as a month), ${a('points')} points off a month: ${a('weight')} − ${a('off')} = ${a('score')}`;
    case 'lateFloor':
      return `${a('done')} > ${a('due')}, late, ${a('off')} points off, but not below ${a('score')}`;
    case 'mean':
      return `(${a('figures')}) ÷ ${a('count')} = ${a('mean')}`;
    case 'overTargetDeduct':
      return `${a('actual')} ÷ ${a('target')} = ${a('percent')}%, at least ${a('from')}% of the target, ${a('points')} points off: ${a('weight')} − ${a('points')} = ${a('score')}`;
    case 'overTargetProportional':
      return `${a('actual')} ÷ ${a('target')} = ${a('percent')}%, more than ${a('from')}% of the target, reduced by the excess: ${a('weight')} × (1 − (${a('percent')}% − ${a('from')}%)) = ${a('score')}`;
    case 'overTargetNothing':
      return `${a('actual')} ÷ ${a('target')} = ${a('percent')}%, more than ${a('from')}% of the target, as many points off as there are: ${a('score')} points`;
    case 'totalCapped':
      return `the execution rate ${a('rate')} is below ${a('below')}: the total of ${a('sum')} is limited to ${a('most')}`;
    case 'totalRebased':
      return `rows that do not apply are left out, the rest is raised to the full weight: ${a('sum')} ÷ ${a('weight')} × ${a('full')} = ${a('score')}`;
    case 'direct':
      return `${a('actual')} × ${a('weight')} = ${a('score')}`;
    case 'directFull':
      return `${a('actual')} ≥ 100%: full ${a('weight')} points`;
    case 'manual':
      return `scored by hand: ${a('score')} points kept`;
    case 'execution':
      return `${a('executed')} ÷ ${a('budget')} × ${a('weight')} = ${a('score')}`;
    case 'executionFull':
      return `${a('executed')} ≥ ${a('budget')}: budget fully spent, full ${a('weight')} points`;
    case 'notApplicable':
      return 'does not apply, not scored';
    case 'weightsOnly':
      return 'this table only lists indicators and weights, nothing is scored';
    case 'placeholder':
      return 'an empty line of the form, not scored';
    case 'noTarget':
      return 'no target (budget), cannot be scored';
    case 'noActual':
      return 'no actual value (spending), cannot be scored';
    case 'noWeight':
      return 'no weight, cannot be scored';
    case 'manualMissing':
      return 'to be scored by hand: type the points into the score cell';
    case 'manualNotNumber':
      return `to be scored by hand: “${a('text')}” in the score cell is no number of points, type one from 0 to ${a('weight')}`;
    case 'manualOutOfRange':
      return `the typed points ${a('written')} are not between 0 and ${a('weight')}`;
    case 'unreadable':
      return `“${a('text')}” in ${a('cell')} cannot be read: ${expectationWords(a('expected'))['en-US']}`;
    case 'errorCell':
      return `${a('cell')} shows the error ${a('text')}: correct its formula first`;
    case 'scaleUnclear':
      return `whether ${a('actual')} in ${a('cell')} is on the same scale as the target ${a('target')} is not clear: write the % sign or the unit`;
    case 'budgetZero':
      return `the budget is 0 but ${a('executed')} was spent: no execution rate`;
  }
}

function amount(a: SentenceArgs, name: 'gap' | 'step'): string {
  if (a('gapUnit') === 'points') return `${a(name)} percentage point${a(name) === '1' ? '' : 's'}`;
  if (a('gapUnit') === 'percent') return `${a(name)}%${name === 'gap' ? ' of the target' : ''}`;
  return a('unit') === '' ? a(name) : `${a(name)} ${a('unit')}`;
}

/** 16 to 20 points; the upper end of a lower band does not belong to it. */
function band(a: SentenceArgs): string {
  return a('bound') === 'excluded'
    ? `${a('from')} to ${a('to')} points (less than ${a('to')})`
    : `${a('from')} to ${a('to')} points`;
}
