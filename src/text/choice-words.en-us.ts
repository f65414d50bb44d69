import type { Band, DeductionChoice, FunctionChoice, TiersChoice } from '../core/scoring/rule-set/function-choice';
import type { ChoiceWords } from './choice-text';

export const choiceWords: ChoiceWords = {
  fields: {
    reverse: 'Lower-is-better indicators above target',
    form: 'How points are taken off',
    points: 'Points off',
    step: 'For every (percentage points for rates, else the target’s unit)',
    percentSteps: 'If not a rate: so many percent of the target',
    wholeSteps: 'A part counts in full',
    floor: 'Least score',
    from: 'Line for full points, such as ≥90%',
    on: 'Compared by',
    award: 'Bands award',
    'bands[].limit': 'Limit',
    'bands[].award': 'Award',
    otherwise: 'Beyond the last band',
    'points[].rate': 'Completion (%)',
    'points[].share': 'Share of the weight (%)',
    outside: 'Outside the range',
    'reached.point': 'Reached: share if no points are typed (%)',
    'reached.from': 'Reached is at least (%)',
    'partly.point': 'Partly reached: share if no points are typed (%)',
    'partly.from': 'Partly reached is at least (%)',
    'missed.point': 'Missed: share if no points are typed (%)',
    late: 'When late',
    weights: 'Weight of each figure, such as 2, 1, 1',
    function: 'How the mean is scored',
  },
  options: {
    reverse: { linear: 'points off in proportion to the excess', ratio: 'target ÷ actual' },
    form: { flat: 'once for a miss', perPoint: 'by how far it misses' },
    on: { deviation: 'deviation from the target (%)', ratio: 'completion rate (%)', actual: 'actual value' },
    award: { points: 'points', percentOfWeight: 'percent of the weight' },
    outside: { linear: 'points off in proportion', ratio: 'points in proportion', zero: '0 points' },
    late: { zero: '0 points', perDay: 'points off for each day', perMonth: 'points off for each month' },
  },
  faults: {
    points: 'Enter a number of 0 or more, such as 0.5',
    above0: 'Enter a number above 0, such as 5',
    percent: 'Enter a number from 0 to 100',
    limit: 'Enter a number, such as 90',
    line: 'Enter a figure with ≥ or ≤, such as ≥90%',
    bandOrder: 'Limits must rise or fall from band to band',
    bandAwards: 'Awards must fall from band to band',
    pointOrder: 'Completion rates must rise, none twice',
    bandEnds: '“Partly reached” must start below “reached” and above 0',
    bandPoint: 'The share must lie inside its band',
  },
  faultOtherwise: 'Please check this field',
  optional: (label) => `${label} (optional)`,
};

export function choiceSentence(choice: FunctionChoice): string {
  switch (choice.function) {
    case 'proportional':
      return `full points when met, else in proportion to actual ÷ target; lower-is-better indicators above target: ${choiceWords.options.reverse[choice.reverse]}`;
    case 'threshold':
      return 'full points when met, else 0';
    case 'deduction':
      return deduction(choice);
    case 'tiers':
      return tiers(choice);
    case 'interpolate':
      return `${choice.points.map(({ rate, share }) => `${rate}% completed gives ${share}% of the weight`).join(', ')}; a straight line between`;
    case 'range':
      return `full points inside the range; outside: ${choiceWords.options.outside[choice.outside]}`;
    case 'qualitative':
      return `reached ${band(choice.reached)} of the weight, partly reached ${band(choice.partly)}, missed ${band(choice.missed)}`;
    case 'deadline':
      return choice.late === 'zero'
        ? 'full points when in time, late 0'
        : `full points when in time, ${choice.points} off for each ${choice.late === 'perDay' ? 'day' : 'month'} late, at least ${choice.floor}`;
    case 'direct':
      return 'actual percentage × weight';
    case 'manual':
      return 'the points typed into the score cell stand';
    case 'composite':
      return `the ${choice.weights.length > 0 ? `weighted mean (weights ${choice.weights.join(', ')})` : 'mean'} of the figures: ${choiceSentence(choice.by)}`;
  }
}

function deduction(choice: DeductionChoice): string {
  const met = `full points ${choice.from === undefined ? 'when met' : `from ${choice.from}`}`;
  const end = `at least ${choice.floor}`;
  if (choice.form === 'flat') return `${met}, else ${choice.points} off, ${end}`;
  const step = choice.percentSteps
    ? `${choice.step}% of the target (percentage points for rates)`
    : `${choice.step} (percentage points for rates)`;
  const rest = choice.wholeSteps ? 'a part counts in full' : 'a part counts in proportion';
  return `${met}, ${choice.points} off for every ${step} missing, ${rest}, ${end}`;
}

function tiers({ on, award, bands, otherwise }: TiersChoice): string {
  const [what, reach, unit] = {
    deviation: ['deviation from the target', 'up to ', '%'],
    ratio: ['completion rate', 'from ', '%'],
    actual: ['actual value', 'reaching ', ''],
  }[on];
  const given = (points: string): string => (award === 'points' ? `${points} points` : `${points}% of the weight`);
  const each = bands.map((one) => `${reach ?? ''}${one.limit}${unit ?? ''}: ${given(one.award)}`);
  return `${what ?? ''} ${each.join(', ')}, beyond: ${given(otherwise)}`;
}

function band({ from, to, point }: Band): string {
  return `${from}%–${to}%${point === null ? '' : ` (${point}% if no points are typed)`}`;
}
