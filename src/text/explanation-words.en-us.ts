import type { Explanation } from '../core/scoring/explanation';
import { sentenceArgs, type SentenceArgs } from './sentence-args';

/** The explanation in English. */
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
    case 'direct':
      return `${a('actual')} × ${a('weight')} = ${a('score')}`;
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
      return `“${a('text')}” in ${a('cell')} cannot be read: ${expectedEnglish(a)}`;
    case 'errorCell':
      return `${a('cell')} shows the error ${a('text')}: correct its formula first`;
    case 'scaleUnclear':
      return `whether ${a('actual')} in ${a('cell')} is on the same scale as the target ${a('target')} is not clear: write the % sign or the unit`;
    case 'budgetZero':
      return `the budget is 0 but ${a('executed')} was spent: no execution rate`;
  }
}

function amount(a: SentenceArgs, name: 'gap' | 'step'): string {
  if (a('unit') === '%') return `${a(name)} percentage point${a(name) === '1' ? '' : 's'}`;
  return a('unit') === '' ? a(name) : `${a(name)} ${a('unit')}`;
}

/** What would make the cell readable. */
export function expectedEnglish(a: SentenceArgs): string {
  switch (a('expected')) {
    case 'exactFigure':
      return 'write one exact figure, not “about”, “or more” or a range';
    case 'points':
      return 'write a weight of 0 or more';
    case 'sameUnit':
      return 'its unit cannot be converted into the target’s, use the same unit';
    case 'sign':
      return 'write ≥, ≤, =, 正向, 反向 or 定性';
    case 'oneSign':
      return 'the sign column and the sign in the target differ, make them the same';
    default:
      return 'write a figure, such as 95% or 120';
  }
}
