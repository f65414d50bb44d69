import type { OverTarget, RuleSet } from '../../../src/core/scoring/rule-set/rule-set';
import type { Explanation } from '../../../src/core/scoring/explanation';
import { scoreRow } from '../../../src/core/scoring/score-row';
import { explanationText } from '../../../src/text/explanation-text';
import type { Locale } from '../../../src/text/locale';
import { nationalRules } from '../one-row';
import { cellsOf } from './compare-with-oracle';
import { parse, type Fraction, minus, size, times, less } from './fraction';
import { oracleRows } from './oracle-rows';
import { equationsOf, isHonest, isPrinted, type Equation } from './pocket-calculator';

/** Lines that calculate the score; the others state it (达到目标，得满分). */
const CALCULATING =
  'proportional reverseLinear reverseRatio deductionFlat deductionPerPoint direct tier interpolate interpolateFlat belowRange aboveRangeLinear aboveRangeRatio qualitativePoint latePerDay latePerMonth overTargetDeduct overTargetProportional'.split(
    ' ',
  );
export const POLICIES: readonly OverTarget[] = [
  { policy: 'flag', from: '130' },
  { policy: 'deduct', from: '130', points: '0.75' },
  { policy: 'proportional', from: '110' },
];

const last = (explanation: Explanation): Explanation =>
  explanation.next === undefined ? explanation : last(explanation.next);

/** A rate of a printed mean is a hair off the rate of the true one; the score is not. */
function isNearly(equation: Equation): boolean {
  const printed: Fraction = parse(equation.right.replace('%', ''));
  const off = times(size(minus(equation.value, printed)), parse('10000'));
  return isPrinted(equation) || !less(size(printed), off);
}

/** What is calculated with a figure that is rounded before it, as a mean is, is never told as exact. */
const isOfRounded = ({ sign }: Equation, before: readonly Equation[]): boolean =>
  sign === '≈' && before.some((each) => each.sign === '≈');

/** Lines of so many rows that do not come to what they print or to their score, and the kinds of calculation that were seen
 *  and that had to be. */
export function lineFaults(locale: Locale, overTarget: OverTarget, rows: number) {
  const rules: RuleSet = { ...nationalRules(), overTarget };
  const stream = oracleRows(20200528);
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < rows; index++) {
    const row = stream.next().value;
    const scored = scoreRow(cellsOf(row), rules, { chosen: row.choice, confirmed: null });
    const line = explanationText(scored.explanation, locale);
    const equations = equationsOf(line);
    const ending = last(scored.explanation);
    const { code } = ending;
    const result = equationsOf(explanationText(ending, locale)).at(-1);
    const scores = CALCULATING.includes(code) && result !== undefined && !result.right.endsWith('%');
    if (scores) seen.add(code);
    const adds = equations.every(isNearly) && (!scores || isPrinted(result));
    const honest =
      equations.every((each, at) => isHonest(each) || isOfRounded(each, equations.slice(0, at))) &&
      !/\d-\d/u.test(line.replace(/\d+-\d\d-\d\d/gu, ''));
    const agrees = !scores || Number(result.right) === Number(scored.score);
    if (!adds || !honest || !agrees) wrong.push(`${line} [${scored.score ?? ''}]`);
  }
  const due = CALCULATING.filter(
    (code) => !code.startsWith('overTarget') || code.toLowerCase().endsWith(overTarget.policy),
  );
  return { wrong, seen: [...seen].sort(), due: due.sort() };
}
