import type { WordState } from '../../grid/word-states';
import type { IndicatorRow } from '../../sheet/indicator-sheet';

/** 优良中低差, from best to worst. */
const SCALE: readonly WordState[] = ['excellent', 'good', 'medium', 'low', 'poor'];

/** The known result a row's actual tells in words; the target's own words are a goal achieved. null: it has to be judged
 *  by somebody. */
export function wordResult({ target, actual, echoesTarget }: IndicatorRow): WordState | null {
  if (actual.kind !== 'words') return null;
  if (echoesTarget) return 'achieved';
  const told = actual.state ?? null;
  const aimed = target.kind === 'words' ? (target.state ?? null) : null;
  if (told === null || aimed === null) return told;
  // A goal on the scale or a goal of yes or no is told by comparison; what falls short of a 优 is for people to judge.
  if (SCALE.includes(aimed) && SCALE.includes(told))
    return SCALE.indexOf(told) <= SCALE.indexOf(aimed) ? 'achieved' : null;
  if (aimed === 'no' && told === 'yes') return 'no';
  return told;
}
