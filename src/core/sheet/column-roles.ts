/** Every role a column can have. */
export const HEADER_ROLES = [
  'project',
  'level1',
  'level2',
  'name',
  'target',
  'actual',
  'weight',
  'score',
  'reason',
  'sign',
  'unit',
  'rule',
  'review',
  'flag',
  'explanation',
  'baseline',
  'progress',
] as const;

/** What a column of an indicator form can be. `project`: which of several projects a row is of. Beyond the roles a scorecard shows: the comparison sign, the unit, the
 *  row's own scoring rule, a reviewer's figures (never written, never taken for the department's own), the mark that a
 *  target is missed, explanations, the figure of an earlier year, and what only monitoring sheets have. */
export type HeaderRole = (typeof HEADER_ROLES)[number];

/** Headings of the budget execution block (项目资金). */
export type FundsRole =
  'budget' | 'adjustedBudget' | 'initialBudget' | 'receivedBudget' | 'executed' | 'weight' | 'rate' | 'score';
