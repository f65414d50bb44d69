import type { CheckEntry } from './catalogue/check-entry';
import { goalChecks } from './catalogue/goal-checks';
import { scoreChecks } from './catalogue/score-checks';
import { targetChecks } from './catalogue/target-checks';
import { unmetChecks } from './catalogue/unmet-checks';
import { weightChecks } from './catalogue/weight-checks';
import type { CheckId } from './finding';

/** Every check by its id. */
export const catalogue: Readonly<Record<CheckId, CheckEntry>> = {
  ...unmetChecks,
  ...weightChecks,
  ...scoreChecks,
  ...targetChecks,
  ...goalChecks,
};
