import { deadline } from './deadline';
import { deduction } from './deduction';
import { direct } from './direct';
import { grades } from './grades';
import { interpolate } from './interpolate';
import { manual } from './manual';
import { proportional } from './proportional';
import { qualitative } from './qualitative';
import { range } from './range';
import { threshold } from './threshold';
import { tiers } from './tiers';

/** The scoring functions by their ids, in the order in which they are offered and explained. A new one is a file and a
 *  line here; what follows from the list, scoring-rules.ts derives. */
export const functions = {
  proportional,
  threshold,
  deduction,
  tiers,
  interpolate,
  range,
  qualitative,
  grades,
  deadline,
  direct,
  manual,
};
