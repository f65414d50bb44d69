import { FLAG_WORDS } from '../../../grid/flag';
import * as v from 'valibot';
import type { RuleSet } from '../rule-set';
import { isPlainName, saysReached } from '../rule-set-names';
import { scoringRules, type FunctionChoice } from '../../rules/scoring-rules';
import {
  above0,
  choiceSchemaOf,
  is,
  isFalling,
  isRising,
  limit,
  oneOf,
  percent,
  pick,
  points,
  say,
  text,
  validate,
  type Validated,
} from './parts';

const choice = choiceSchemaOf(Object.values(scoringRules));

const localText = v.strictObject({ 'zh-CN': text, 'en-US': text }, say('localText'));
const plainName = v.pipe(text, v.check(isPlainName, say('name')));
const name = v.strictObject({ 'zh-CN': plainName, 'en-US': plainName }, say('localText'));
const overTarget = v.variant(
  'policy',
  [
    v.strictObject({ policy: is('flag'), from: above0 }),
    v.strictObject({ policy: is('deduct'), from: above0, points }),
    v.strictObject({ policy: is('proportional'), from: above0 }),
  ],
  oneOf(['flag', 'deduct', 'proportional']),
);
const execution = v.strictObject(
  {
    weight: points,
    denominator: v.picklist(['annual', 'adjusted', 'received', 'initial'], say('denominator')),
    totalCaps: v.pipe(
      v.array(v.strictObject({ below: percent, most: points }), say('list')),
      v.check((caps) => isRising(caps.map(({ below }) => below)), say('capOrder')),
    ),
    reasonBelow: v.optional(v.nullable(percent), null),
  },
  say('object'),
);
const grades = v.pipe(
  v.array(v.strictObject({ name: text, from: points }), say('list')),
  v.minLength(1, say('grades')),
  v.check(
    (all) =>
      isFalling(
        all.map((grade) => grade.from),
        true,
      ),
    say('grades'),
  ),
);
const CHECK_ID = /^[A-Z]\d{1,2}$/u;
const checkId = v.custom<string>((id) => typeof id === 'string' && CHECK_ID.test(id), say('check'));
const severity = pick(['error', 'warning', 'info']);
const count = v.pipe(v.number(say('whole')), v.integer(say('whole')), v.minValue(1, say('whole')));
const checks = v.strictObject(
  {
    off: v.exactOptional(v.array(checkId, say('list'))),
    severity: v.exactOptional(v.record(checkId, severity, say('object'))),
    singleWeightPercent: v.exactOptional(percent),
    overTargetPercent: v.exactOptional(above0),
    reachedFromPercent: v.exactOptional(percent),
    partlyFromPercent: v.exactOptional(percent),
    fullRows: v.exactOptional(count),
    fullForms: v.exactOptional(count),
    fullAveragePercent: v.exactOptional(percent),
    declaredGoalsPercent: v.exactOptional(percent),
    targetLowPercent: v.exactOptional(above0),
    targetHighPercent: v.exactOptional(above0),
  },
  say('object'),
);

/** The whole document; unknown fields are refused, as a mistyped name would be silently without effect. */
export const ruleSetSchema = v.strictObject(
  {
    schemaVersion: v.literal(1, say('schemaVersion')),
    id: v.pipe(v.string(say('id')), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, say('id')), v.maxLength(60, say('id'))),
    version: count,
    name,
    source: localText,
    sourced: localText,
    assumed: localText,
    decimals: v.pipe(
      v.number(say('decimals')),
      v.integer(say('decimals')),
      v.minValue(0, say('decimals')),
      v.maxValue(6, say('decimals')),
    ),
    rounding: v.picklist(['half-up', 'half-even'], say('rounding')),
    defaults: v.strictObject(
      { atLeast: choice, equal: choice, atMost: choice, range: choice, date: choice, qualitative: choice },
      say('object'),
    ),
    rows: v.array(v.strictObject({ nameContains: text, choice }, say('object')), say('list')),
    direction: v.optional(v.picklist(['assume', 'ask'], say('direction')), 'assume'),
    overTarget,
    execution,
    notApplicable: v.picklist(['leaveOut', 'rebase'], say('notApplicable')),
    levelWeights: v.array(v.strictObject({ contains: text, weight: points }, say('object')), say('list')),
    grades,
    totalWeight: above0,
    flagWords: v.pipe(
      v.string(say('flagWords')),
      v.regex(FLAG_WORDS, say('flagWords')),
      v.check((said) => !saysReached(said), say('saysReached')),
    ),
    flagPlace: v.optional(v.picklist(['scoreCell', 'ownColumn'], say('flagPlace')), 'scoreCell'),
    withoutNotes: v.optional(v.picklist(['inputMessage', 'leaveOut'], say('withoutNotes')), 'inputMessage'),
    checks,
  },
  say('root'),
);

/** The parts that stand in more than one place of a rule set, by the names that the published JSON Schema gives them. */
export const repeatedParts = {
  text,
  localText,
  points,
  above0,
  percent,
  limit,
  count,
  choice,
  ...Object.fromEntries(Object.values(scoringRules).map((rule) => [rule.id, rule.choice])),
};

/** The typed choice of a function, or every fault of the document. */
export function validateChoice(document: unknown): Validated<FunctionChoice> {
  return validate(choice, document);
}

/** The typed rule set, or every fault of the document. */
export function validateRuleSet(document: unknown): Validated<RuleSet> {
  return validate(ruleSetSchema, document);
}
