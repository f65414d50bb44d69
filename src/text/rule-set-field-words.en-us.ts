import type { RuleSetFieldWords } from './rule-set-field-text';

/** Fields that are left out stand as they are written in the file, which is English already. */
export const fieldWords: RuleSetFieldWords = {
  document: 'The rule set file',
  schemaVersion: 'version of the file’s form',
  extends: 'rule set it builds on',
  defaults: 'usual functions',
  atLeast: 'higher is better',
  equal: 'equal to the target',
  atMost: 'lower is better',
  rows: 'rule of one indicator',
  nameContains: 'words in the indicator’s name',
  choice: '',
  step: 'size of a step',
  wholeSteps: 'a part counts in full',
  floor: 'least score',
  bands: 'band',
  overTarget: 'results far above target',
  execution: 'budget execution rate',
  totalCaps: 'cap of the total by the rate',
  notApplicable: 'indicators that do not apply',
  levelWeights: 'weight of a level',
  totalWeight: 'total weight',
  flagWords: 'words of the unmet flag',
};
