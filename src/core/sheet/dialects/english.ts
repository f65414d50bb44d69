import type { Dialect } from './dialect';

/** Indicator, Baseline, Target, Actual, Weight, Score. */
export const english: Dialect = {
  id: 'english',
  headings: {
    level1: ['level1', 'level1indicator', 'dimension', 'category', 'outcome'],
    level2: ['level2', 'level2indicator', 'subcategory', 'subdimension'],
    name: [
      'indicator',
      'level3',
      'level3indicator',
      'indicatorname',
      'performanceindicator',
      'kpi',
      'measure',
      'outputindicator',
      'criteria',
    ],
    target: ['target', 'targetvalue', 'plannedvalue', 'plan', 'planned', 'annualtarget'],
    actual: ['actual', 'actualvalue', 'result', 'achieved', 'achievement', 'actualresult'],
    weight: ['weight', 'points', 'maxscore', 'weighting', 'maximumscore', 'maxpoints'],
    score: ['score', 'selfscore', 'self-score', 'scoreobtained', 'pointsawarded'],
    reason: ['reason', 'remarks', 'notes', 'reasonfordeviation', 'comments', 'variancereason'],
    sign: ['sign', 'operator', 'direction'],
    unit: ['unit', 'unitofmeasure', 'units'],
    rule: ['scoringrule', 'scoringmethod'],
    review: ['reviewscore', 'reviewedscore', 'reviewerscore', 'verifiedscore', 'reviewedactual'],
    flag: ['met?', 'targetmet', 'unmet', 'unmetflag', 'flag', 'alert'],
    explanation: ['description', 'definition'],
    baseline: ['baseline', 'baselinevalue', 'lastyear'],
  },
  funds: {
    budget: ['annualbudget', 'budget'],
    initialBudget: ['initialbudget', 'originalbudget'],
    adjustedBudget: ['adjustedbudget', 'revisedbudget'],
    executed: ['executed', 'spent', 'expenditure', 'actualexpenditure'],
    weight: ['weight', 'points'],
    rate: ['executionrate', 'rate'],
    score: ['score'],
  },
};
