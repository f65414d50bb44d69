import type { Finding } from '../core/finding/finding';
import { expectationWords } from '../core/scoring/expectation';
import type { NoteWords } from './note-words';
import { sentenceArgs, type SentenceArgs } from './sentence-args';

/** The finding in English. */
export function findingEnglish({ check, args }: Finding): string {
  const a = sentenceArgs(args);
  const name = subject(a);
  switch (check) {
    case 'U1':
      return [`${name} misses its target: target ${a('target')}`, `actual ${a('actual')}`, ...missEnglish(a)].join(
        ', ',
      );
    case 'U2':
      if (a('below') !== '') return `The execution rate is ${a('rate')}, below ${a('below')}, but no reason is given`;
      return `${name} misses its target, but no reason is given`;
    case 'U3':
      return `${name} misses its target, yet ${a('written')} of ${a('weight')} points were given`;
    case 'W1':
      return `The weights add up to ${a('sum')} instead of ${a('expected')}`;
    case 'W2':
      return `“${a('level')}” weighs ${a('sum')}, the rule set expects ${a('expected')}`;
    case 'W3':
      return `“${a('level')}” is labelled with ${a('declared')} points, below it stand ${a('sum')}`;
    case 'W4':
      return weightsDisagree(a, name);
    case 'W5':
      return `${name} is to be scored, but ${a('weight') === '' ? 'has no weight' : `its weight is ${a('weight')}`}`;
    case 'W6':
      return `${name} alone weighs ${a('weight')}, more than ${a('most')} of ${a('total')} points`;
    case 'W7':
      return `There is no indicator of “${a('level')}”`;
    case 'S1':
      return `${name}: the score ${a('written')} is not between 0 and the weight ${a('weight')}`;
    case 'S2':
      return `${name}: the score was ${a('written')}, the rules give ${a('computed')}`;
    case 'S3':
      if (a('by') === 'incomplete') return incompleteTotal(a);
      return `The total was ${a('written')}, ${a('by') === 'rules' ? 'the rules give' : 'the scores add up to'} ${a('computed')}`;
    case 'S4':
      if (a('by') === 'denominator') return otherDenominator(a);
      return `The execution rate scored ${a('written')}, ${a('rate')} × ${a('weight')} gives ${a('computed')}`;
    case 'S5':
      return `The grade was “${a('written')}”, a total of ${a('total')} is “${a('grade')}”`;
    case 'S6':
      return `${name} has ${a('written')} points, but its actual holds no figure to verify`;
    case 'S7':
      return `${name} has the result “${a('actual')}” but no score (weight ${a('weight')})`;
    case 'S8':
      return `${name} meets its target, yet ${a('written')} of ${a('weight')} points were given without a reason`;
    case 'S9':
      return `${name}: for the result “${a('actual')}” the score ${a('written')} should be ${bandEnglish(a)}`;
    case 'S10':
      return everythingFull(a);
    case 'S11':
      return `The year’s total in “${a('heading')}” is ${a('total')}, its parts add up to ${a('sum')}`;
    case 'S12':
      return a('stored') === 'error'
        ? `The score in ${a('cell')} is the error ${a('text')}`
        : `The score “${a('text')}” in ${a('cell')} is stored as text, not as a number`;
    case 'T1':
      return `${name} has the weight ${a('weight')} but no target`;
    case 'T2':
      return `${name}: the actual ${a('actual')} is ${a('percent')}% of the target ${a('target')}; was it set low?`;
    case 'T3':
      return `${name} is quantitative, but its target “${a('target')}” cannot be measured`;
    case 'T4':
      return `${name} is a cost, yet its target is ${a('target')}`;
    case 'T5':
      return `${name} has the target ${a('target')}, above 100%`;
    case 'T6':
      return `“${a('name')}” is no name, yet the line has ${a('weight')} points`;
    case 'T7':
      return `${name}: the target “${a('target')}” is after the end of the ${a('of')} (${a('end')})`;
    case 'T8':
      return `${name} has the same name as the indicator in ${a('first')}`;
    case 'T9':
      return `${name}: the units of target ${a('target')} and actual ${a('actual')} do not fit together, nothing was scored`;
    case 'T10':
      return unreadable(a);
    case 'G1':
      return `No indicator carries ${a('figure')} of the goal “${a('sentence')}”`;
    case 'G2':
      return `The target ${a('target')} of ${name} stands in no goal`;
    case 'G3':
      return `${name}: the cell says ${a('actual')}, the told result ${a('figure')} (“${a('sentence')}”)`;
  }
}

const BUDGETS: Readonly<Record<string, string>> = {
  annual: 'the year’s budget',
  adjusted: 'the adjusted budget',
  received: 'the funds received',
  initial: 'the initial budget',
};

function otherDenominator(a: SentenceArgs): string {
  const used = `${BUDGETS[a('used')] ?? ''} ${a('budget')}`;
  return `Here the execution rate is to be divided by “${a('stated')}”, “${a('form')}” divides by ${used}: confirm which one holds`;
}

function weightsDisagree(a: SentenceArgs, name: string): string {
  if (a('between') === 'columns') return `${name}: two weight columns disagree, ${a('first')} and ${a('second')}`;
  const parts = a('parts') === '' ? '' : ` (${a('parts')})`;
  return `“${a('level')}”${parts} weighs ${a('first')} in “${a('table')}”, ${a('second')} in “${a('form')}”`;
}

function bandEnglish(a: SentenceArgs): string {
  const from = `at least ${a('from')}`;
  return `${from}${a('below') === '' ? '' : ` and below ${a('below')}`} (weight ${a('weight')})`;
}

function incompleteTotal(a: SentenceArgs): string {
  const rows = a('missing') === '1' ? '1 indicator cannot be scored' : `${a('missing')} indicators cannot be scored`;
  return `The total ${a('written')} is no result of the scoring: ${rows} yet, so there is no total`;
}

function everythingFull(a: SentenceArgs): string {
  if (a('scope') === 'form') return `All ${a('rows')} indicators have full points, total ${a('total')}`;
  if (a('forms') === a('full')) return `All ${a('forms')} forms have full points, on average ${a('average')}`;
  return `All ${a('forms')} forms are “${a('grade')}”, on average ${a('average')}; ${a('full')} have full points`;
}

/** The words of a note in English. */
export const noteEnglish: NoteWords = {
  unmet({ args }, flagWords) {
    const a = sentenceArgs(args);
    return [`${flagWords} (target missed)`, `Target: ${a('target')}`, `Actual: ${a('actual')}`, ...missEnglish(a)];
  },
  remedy: (remedy) => `What to do: ${remedy}`,
  more: (findings) =>
    findings === 1 ? 'One more finding is shown in the pane' : `${findings} more findings are shown in the pane`,
};

/** What several rates come to, and how far the target is missed, as far as that can be told. */
function missEnglish(a: SentenceArgs): readonly string[] {
  return [a('mean') === '' ? '' : `on average ${a('mean')}`, a('gap') === '' ? '' : gapEnglish(a)].filter(
    (part) => part !== '',
  );
}

function gapEnglish(a: SentenceArgs): string {
  const days = `${a('gap')} ${a('gap') === '1' ? 'day' : 'days'} late`;
  if (a('direction') === 'late') return days;
  if (a('direction') === 'lateAtLeast') return `at least ${days}`;
  const points = a('gap') === '1' ? 'percentage point' : 'percentage points';
  const unit = a('gapUnit') === 'percentagePoints' ? points : a('gapUnit');
  const amount = unit === '' ? a('gap') : `${a('gap')} ${unit}`;
  return `${amount} ${a('direction') === 'above' ? 'above' : 'short'}`;
}

/** The execution block has no name of its own. */
function subject(a: SentenceArgs): string {
  return a('name') === '' ? 'The execution rate' : `“${a('name')}”`;
}

function unreadable(a: SentenceArgs): string {
  switch (a('reason')) {
    case 'errorCell':
      return `${a('cell')} shows the error ${a('text')}, nothing was scored`;
    case 'scaleUnclear':
      return `Whether ${a('actual')} in ${a('cell')} is on the same scale as the target ${a('target')} is not clear, nothing was scored: write the % sign or the unit`;
    case 'manualNotNumber':
      return `“${a('text')}” in ${a('cell')} is no number of points, nothing was scored: type one from 0 to ${a('weight')}`;
    default:
      return `“${a('text')}” in ${a('cell')} cannot be read, nothing was scored: ${expectationWords(a('expected'))['en-US']}`;
  }
}
