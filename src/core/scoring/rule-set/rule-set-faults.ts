import type { LocalText } from '../../local-text';
import { scoringRules } from '../rules/scoring-rules';
import type { ScoringRule } from '../rules/rule';
import { EXPECTATIONS, type Expected } from './rule-set-expectations';
import { oneOfText, type Allowed, type SchemaIssue, type Validated } from './schema/parts';

/** One fault of a rule set or of a function's parameters: which field, and what is allowed there. */
export interface RuleSetFault {
  /** `rows[0].choice.step`; empty: the document itself. */
  readonly field: string;
  readonly expected: LocalText;
}

/** The faults in both languages. What is allowed where a field is missing is found by leaving it empty and asking again. */
export function faultsOf(
  document: unknown,
  issues: readonly SchemaIssue[],
  validate: (document: unknown) => Validated<unknown>,
): readonly RuleSetFault[] {
  const missing = issues.filter(({ expected }) => expected === 'missing');
  const filled = missing.reduce<unknown>((whole, { field }) => withNull(whole, keysOf(field)), document);
  const again = missing.length === 0 ? null : validate(filled);
  const allowed = again === null || again.ok ? [] : again.issues;
  return issues.map(({ field, expected }) => {
    const words = allowedInFile(expected);
    if (expected !== 'missing') return { field, expected: words };
    const own = allowed.find((issue) => issue.field === field)?.expected;
    return { field, expected: own === undefined ? words : joined(words, allowedInFile(own)) };
  });
}

/** Whether a document is an object with fields. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What only one scoring function asks of a field, by its key. */
export function allowedByRule(key: string): Allowed | undefined {
  const rules: readonly ScoringRule[] = Object.values(scoringRules);
  return rules.flatMap((rule) => rule.allowed ?? []).find((allowed) => allowed.key === key);
}

/** What is allowed in a field, by the key that its form gives. */
function allowedInFile(key: string): LocalText {
  if (isExpected(key)) return EXPECTATIONS[key];
  return oneOfText(key) ?? allowedByRule(key)?.inFile ?? EXPECTATIONS.object;
}

function isExpected(key: string): key is Expected {
  return Object.hasOwn(EXPECTATIONS, key);
}

function joined(missing: LocalText, allowed: LocalText): LocalText {
  return {
    'zh-CN': `${missing['zh-CN']}，${allowed['zh-CN']}`,
    'en-US': `${missing['en-US']}; it ${allowed['en-US']}`,
  };
}

function keysOf(field: string): readonly string[] {
  return field.split(/[.[\]]+/u).filter((key) => key !== '');
}

/** A copy of the document with nothing in a field that it lacks. */
function withNull(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return null;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (String(index) === key ? withNull(each, rest) : each));
  return isFields(value) ? { ...value, [key]: withNull(value[key], rest) } : value;
}
