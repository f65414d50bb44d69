import { performance } from 'node:perf_hooks';
import { checks } from '../../src/core/finding/all-checks';
import type { CheckSubject } from '../../src/core/finding/check';
import { checkPolicy } from '../../src/core/finding/check-settings';
import { NOTHING_BESIDE } from '../../src/core/beside/beside-forms';
import { checkSubject } from '../../src/core/finding/find-findings';
import type { Grid } from '../../src/core/grid/grid';
import { recalculate } from '../../src/core/recalculate';
import { ruleSets } from '../../src/core/scoring/rule-set/rule-sets';
import { scoreSheet } from '../../src/core/scoring/score-sheet';
import { labelGrid } from '../../src/core/sheet/label-grid';
import { recogniseSheet } from '../../src/core/sheet/recognise-sheet';
import { goldenGrid } from '../golden/golden-book';

const cleanForm = goldenGrid('clean-form', '农村公路');
const scoredSheet = goldenGrid('source-report', '项目支出绩效自评表');
const SHEETS = 300;
const ROUNDS = 9;
/** No check may take more of a recalculation than this. */
const LIMIT_PERCENT = 5;
const [ruleSet] = ruleSets;

const grids: readonly Grid[] = Array.from({ length: SHEETS }, (_, index) => ({
  ...(index % 2 === 0 ? cleanForm : scoredSheet),
  sheet: `表${index}`,
}));

/** The median time of some runs in milliseconds; what a run works on is prepared afresh each time and not counted, so
 *  that nothing is found already computed. */
function median<T>(prepare: () => T, run: (prepared: T) => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const prepared = prepare();
    const start = performance.now();
    run(prepared);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)] ?? 0;
}

const policy = checkPolicy(ruleSet);
const forms = grids.flatMap((grid) =>
  recogniseSheet(grid).map((sheet) => ({ labels: labelGrid(grid), sheet, card: scoreSheet(sheet, ruleSet) })),
);
const subjects = (): readonly CheckSubject[] =>
  forms.map((form) => checkSubject({ ...form, since: null, beside: NOTHING_BESIDE }, ruleSet, policy));
const whole = median(
  () => grids,
  (all) => recalculate(all, ruleSet),
);
const preparing = median(() => null, subjects);
console.log(`${SHEETS} sheets: recalculation ${whole.toFixed(1)} ms, preparing the checks ${preparing.toFixed(1)} ms`);
for (const check of checks) {
  const time = median(subjects, (all) => {
    for (const subject of all) check.observe(subject);
    check.observeWorkbook?.(all);
  });
  const percent = (time / whole) * 100;
  console.log(`${check.id.padEnd(4)} ${percent.toFixed(2)} %${percent > LIMIT_PERCENT ? '  over the limit' : ''}`);
  if (percent > LIMIT_PERCENT) process.exitCode = 1;
}
