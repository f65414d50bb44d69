/** Why a row has the score it has, as a code with its figures; the sentence is made in src/text.
 *  `code` is one of the keys of the explanation texts there (an exhaustive switch); figures are plain decimal texts. */
export interface Explanation {
  readonly code: ExplanationCode;
  readonly args: Readonly<Record<string, string>>;
  /** The step of arithmetic that follows this one. */
  readonly next?: Explanation;
}

export type ExplanationCode =
  | 'met' // 达到目标，得满分 {weight}
  | 'proportional' // {actual}÷{target}×{weight}={score}
  | 'negativeActual' // a negative actual against a target that is to be reached: 0
  | 'reverseLinear'
  | 'reverseRatio'
  | 'reverseExceeded' // {actual} is at least twice the target: 0
  | 'deductionFlat' // 未达标扣{points}分：{weight}-{points}={score}
  | 'deductionPerPoint'
  | 'deductionFloor' // the deduction would go below {score}
  | 'thresholdMissed'
  | 'direct' // {actual}×{weight}={score}
  | 'directFull' // {actual}≥100%: the full weight
  | 'tier' // {measured} reaches {limit}: {award}
  | 'tierOtherwise' // {measured} reaches no band
  | 'tierFull' // the band awards more than the weight
  | 'interpolate' // between {rate0} and {rate1}
  | 'interpolateFlat' // outside the points
  | 'negativeTarget' // a ratio to a target that is not positive says nothing
  | 'inRange' // {low}≤{actual}≤{high}
  | 'belowRange' // {actual}÷{low}×{weight}={score}
  | 'aboveRangeLinear'
  | 'aboveRangeRatio'
  | 'outOfRange' // outside: {score}
  | 'qualitativeTyped' // {state}: band {from} to {to}, {score} typed
  | 'qualitativeOutside' // typed points outside their band
  | 'qualitativePoint' // {state}: {share}%×{weight}={score}
  | 'qualitativeMissing' // type points from {from} to {to}
  | 'onTime' // {actual}≤{due}
  | 'late' // after the due date: 0
  | 'latePerDay'
  | 'latePerMonth'
  | 'lateFloor'
  | 'mean' // ({figures})÷{count}={mean}
  | 'overTargetDeduct' // {actual} is {percent}% of {target}: {points} off
  | 'overTargetProportional'
  | 'overTargetNothing' // so far above the target that no points are left
  | 'manual' // 人工评分，保留 {score}
  | 'execution' // {executed}÷{budget}×{weight}={score}
  | 'executionFull' // {executed}≥{budget}
  | 'totalCapped' // the execution rate {rate}% caps the total at {most}
  | 'totalRebased' // {sum}÷{weight}×{full}={score}
  | 'notApplicable'
  | 'weightsOnly' // the table lists weights only
  | 'placeholder'
  | 'noTarget'
  | 'noActual'
  | 'noWeight'
  | 'manualMissing' // to be scored by hand: type the points into the score cell
  | 'manualNotNumber'
  | 'manualOutOfRange'
  | 'unreadable' // {cell} holds {text}; what would make it readable: {expected}
  | 'errorCell' // {cell} shows {text}
  | 'zeroTarget' // the target is 0: {actual} gives {score}
  | 'scaleUnclear' // 0.95 against 95%: asked, not guessed
  | 'budgetZero';
