import type { Finding } from '../core/finding/finding';
import { expectedEnglish } from './explanation-words.en-us';
import { sentenceArgs, type SentenceArgs } from './sentence-args';

/** The finding in English. */
export function findingEnglish({ check, args }: Finding): string {
  const a = sentenceArgs(args);
  const name = subject(a);
  switch (check) {
    case 'U1':
      return `${name} misses its target: target ${a('target')}, actual ${a('actual')}, ${gapEnglish(a)}`;
    case 'U2':
      return `${name} misses its target, but no reason is given`;
    case 'U3':
      return `${name} misses its target, yet ${a('written')} of ${a('weight')} points were given`;
    case 'W1':
      return `The weights add up to ${a('sum')} instead of ${a('expected')}`;
    case 'S1':
      return `${name}: the score ${a('written')} is not between 0 and the weight ${a('weight')}`;
    case 'S2':
      return `${name}: the score was ${a('written')}, the rules give ${a('computed')}`;
    case 'S3':
      return `The total was ${a('written')}, the scores add up to ${a('computed')}`;
    case 'S6':
      return `${name} has ${a('written')} points, but its actual holds no figure to verify`;
    case 'T1':
      return `${name} has the weight ${a('weight')} but no target`;
    case 'T10':
      return unreadable(a);
  }
}

/** The note's lines in English. */
export function noteEnglish({ args }: Finding, flagWords: string): readonly string[] {
  const a = sentenceArgs(args);
  return [`${flagWords} (target missed)`, `Target: ${a('target')}`, `Actual: ${a('actual')}`, gapEnglish(a)];
}

function gapEnglish(a: SentenceArgs): string {
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
      return `“${a('text')}” in ${a('cell')} cannot be read, nothing was scored: ${expectedEnglish(a)}`;
  }
}
