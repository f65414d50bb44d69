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
      ...'indicators performanceindicators keyperformanceindicator keyperformanceindicators kpis keyindicator'.split(
        ' ',
      ),
      ...'indicatordescription performancemeasure performancemeasures metric resultsindicator performancecriteria'.split(
        ' ',
      ),
      ...'output outputs deliverable deliverables activity objective item'.split(' '),
    ],
    target: [
      'target',
      'targetvalue',
      'plannedvalue',
      'plan',
      'planned',
      'annualtarget',
      ...'targets annualtargetvalue yeartarget full-yeartarget fytarget plannedtarget plannedresult settarget targetset'.split(
        ' ',
      ),
      ...'expectedvalue expectedresult expected goal'.split(' '),
    ],
    actual: [
      'actual',
      'actualvalue',
      'result',
      'achieved',
      'achievement',
      'actualresult',
      ...'actualachieved actualachievement actuals actualperformance actualoutput actualcompleted actualoutturn outturn'.split(
        ' ',
      ),
      ...'results resultachieved valueachieved achievedvalue completed delivered realised realized year-endactual'.split(
        ' ',
      ),
    ],
    weight: [
      'weight',
      'points',
      'maxscore',
      'weighting',
      'maximumscore',
      'maxpoints',
      ...'weights weightage max.score max.points maximumpoints fullmarks fullscore totalpoints possiblepoints'.split(
        ' ',
      ),
      ...'pointspossible pointsavailable allocatedpoints maximummarks maxmarks max.marks marks pts scoreweight max maximum'.split(
        ' ',
      ),
    ],
    score: [
      'score',
      'selfscore',
      'self-score',
      'scoreobtained',
      'pointsawarded',
      ...'self-assessmentscore selfassessmentscore self-assessedscore self-evaluationscore pointsearned pointsscored'.split(
        ' ',
      ),
      ...'scoreawarded scoreachieved scoregiven finalscore marksawarded marksobtained pointsobtained selfrating self-rating'.split(
        ' ',
      ),
      ...'obtained earned awarded'.split(' '),
    ],
    reason: [
      'reason',
      'remarks',
      'notes',
      'reasonfordeviation',
      'comments',
      'variancereason',
      ...'reasons remark comment explanation varianceexplanation explanationofvariance reasonsfordeviation'.split(' '),
      ...'reasonsandmeasures reasonsandremedies'.split(' '),
    ],
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
