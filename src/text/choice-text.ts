import { words, type LocalText } from '../core/local-text';
import { allowedByRule } from '../core/scoring/rule-set/rule-set-faults';
import { ruleOf, scoringRules, type FunctionChoice, type FunctionId } from '../core/scoring/rules/scoring-rules';
import type { Locale } from './locale';

/** What a scoring function is called. */
export function functionName(id: FunctionId, locale: Locale): string {
  return scoringRules[id].name[locale];
}

/** How a row is scored, with the parameters, in one sentence a clerk can check. */
export function choiceText(choice: FunctionChoice, locale: Locale): string {
  return ruleOf(choice).sentence[locale](choice);
}

const ASKED: Readonly<Record<string, LocalText>> = {
  points: words('请填不小于 0 的数，例如 0.5', 'Enter a number of 0 or more, such as 0.5'),
  above0: words('请填大于 0 的数，例如 5', 'Enter a number above 0, such as 5'),
  percent: words('请填 0 至 100 的数', 'Enter a number from 0 to 100'),
  limit: words('请填一个数，例如 90', 'Enter a number, such as 90'),
  line: words('请填带≥或≤的数，例如 ≥90%', 'Enter a figure with ≥ or ≤, such as ≥90%'),
};
const CHECK_IT = words('请检查这一项', 'Please check this field');

/** What is asked of somebody who filled in a field of a function wrongly, by the key of what is allowed there. */
export function choiceFaultText(allowed: string, locale: Locale): string {
  const asked = Object.hasOwn(ASKED, allowed) ? ASKED[allowed] : allowedByRule(allowed)?.inPane;
  return (asked ?? CHECK_IT)[locale];
}

/** A field that may be left blank. */
export function optionalLabel(label: string, locale: Locale): string {
  return locale === 'zh-CN' ? `${label}（可不填）` : `${label} (optional)`;
}
