import type { Check } from './check';
import { actualWithoutScore } from './checks/actual-without-score';
import { allFull } from './checks/all-full';
import { completionRate } from './checks/completion-rate';
import { countedApart } from './checks/counted-apart';
import { costAtLeast } from './checks/cost-at-least';
import { declaredWeights } from './checks/declared-weights';
import { defaultPoints } from './checks/default-points';
import { directionAssumed } from './checks/direction-assumed';
import { deductionDiffers } from './checks/deduction-differs';
import { dueAfterEnd } from './checks/due-after-end';
import { duplicateNames } from './checks/duplicate-names';
import { executionDiffers } from './checks/execution-differs';
import { fundsSum } from './checks/funds-sum';
import { fundsFigures } from './checks/funds-figures';
import { goalWithoutIndicator } from './checks/goal-without-indicator';
import { gradeDiffers } from './checks/grade-differs';
import { inputChanged } from './checks/input-changed';
import { levelOverscored } from './checks/level-overscored';
import { levelWeights } from './checks/level-weights';
import { lostWithoutReason } from './checks/lost-without-reason';
import { materialNumbers } from './checks/material-numbers';
import { metNotFull } from './checks/met-not-full';
import { missingLevel } from './checks/missing-level';
import { missingTarget } from './checks/missing-target';
import { missingWeight } from './checks/missing-weight';
import { narrativeDiffers } from './checks/narrative-differs';
import { otherRules } from './checks/other-rules';
import { percentOverHundred } from './checks/percent-over-hundred';
import { placeholderWeighted } from './checks/placeholder-weighted';
import { reviewRange } from './checks/review-range';
import { reviewTotal } from './checks/review-total';
import { reviewValueApart } from './checks/review-value-apart';
import { reviewWithoutRemark } from './checks/review-without-remark';
import { sampleMeanDiffers } from './checks/sample-mean-differs';
import { sampleTooSmall } from './checks/sample-too-small';
import { sampleTwoMeans } from './checks/sample-two-means';
import { sampleWeights } from './checks/sample-weights';
import { sampleWithoutFigures } from './checks/sample-without-figures';
import { sampleZeroBefore } from './checks/sample-zero-before';
import { scoreContradicted } from './checks/score-contradicted';
import { scoreDiffers } from './checks/score-differs';
import { scoreNotNumber } from './checks/score-not-number';
import { scoreNotWritten } from './checks/score-not-written';
import { scoreOutsideBand } from './checks/score-outside-band';
import { scoreRange } from './checks/score-range';
import { scoreWithoutActual } from './checks/score-without-actual';
import { scoredWithoutEvidence } from './checks/scored-without-evidence';
import { singleWeight } from './checks/single-weight';
import { targetExceeded } from './checks/target-exceeded';
import { targetInNoGoal } from './checks/target-in-no-goal';
import { targetNotMeasurable } from './checks/target-not-measurable';
import { totalDiffers } from './checks/total-differs';
import { totalHeld } from './checks/total-held';
import { totalsDisagree } from './checks/totals-disagree';
import { typedOver } from './checks/typed-over';
import { unitsDiffer } from './checks/units-differ';
import { unmetFullScore } from './checks/unmet-full-score';
import { unmetTarget } from './checks/unmet-target';
import { directionMissing } from './checks/direction-missing';
import { missingKinds } from './checks/missing-kinds';
import { targetApartFromLast } from './checks/target-apart-from-last';
import { unitMissing } from './checks/unit-missing';
import { vagueTarget } from './checks/vague-target';
import { unmetWithoutReason } from './checks/unmet-without-reason';
import { unreadableValue } from './checks/unreadable-value';
import { weightSum } from './checks/weight-sum';
import { weightsDisagree } from './checks/weights-disagree';

/** Every check, in the order of the domain's list. A new one is a file in checks/ and a line here; its test is told what
 *  trips it (src/CONTRIBUTING.md). */
export const checks: readonly Check[] = [
  unmetTarget,
  unmetWithoutReason,
  unmetFullScore,
  completionRate,
  weightSum,
  levelWeights,
  declaredWeights,
  weightsDisagree,
  missingWeight,
  singleWeight,
  missingLevel,
  scoreRange,
  scoreDiffers,
  totalDiffers,
  executionDiffers,
  gradeDiffers,
  scoreWithoutActual,
  actualWithoutScore,
  metNotFull,
  scoreOutsideBand,
  allFull,
  fundsSum,
  scoreNotNumber,
  scoreNotWritten,
  totalHeld,
  defaultPoints,
  fundsFigures,
  lostWithoutReason,
  deductionDiffers,
  levelOverscored,
  scoreContradicted,
  totalsDisagree,
  missingTarget,
  targetExceeded,
  targetNotMeasurable,
  costAtLeast,
  percentOverHundred,
  placeholderWeighted,
  dueAfterEnd,
  duplicateNames,
  unitsDiffer,
  unreadableValue,
  directionAssumed,
  countedApart,
  goalWithoutIndicator,
  targetInNoGoal,
  narrativeDiffers,
  reviewTotal,
  reviewRange,
  reviewWithoutRemark,
  reviewValueApart,
  inputChanged,
  typedOver,
  otherRules,
  sampleTooSmall,
  sampleWithoutFigures,
  sampleMeanDiffers,
  sampleWeights,
  sampleZeroBefore,
  sampleTwoMeans,
  scoredWithoutEvidence,
  materialNumbers,
  directionMissing,
  unitMissing,
  targetApartFromLast,
  missingKinds,
  vagueTarget,
];
