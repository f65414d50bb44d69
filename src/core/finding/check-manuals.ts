import type { CheckId } from './finding';
import type { CheckManual } from './manual/check-manual';
import { goalManual } from './manual/goal-manual';
import { scoreManual } from './manual/score-manual';
import { targetManual } from './manual/target-manual';
import { unmetManual } from './manual/unmet-manual';
import { weightManual } from './manual/weight-manual';

/** What the manual says of every check. For the manual and the tests: the pane shows none of it. */
export const checkManuals: Readonly<Record<CheckId, CheckManual>> = {
  ...unmetManual,
  ...weightManual,
  ...scoreManual,
  ...targetManual,
  ...goalManual,
};
