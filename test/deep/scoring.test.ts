import { constant, Exact } from '../../src/core/exact';
import { readText } from '../../src/core/grid/cell-number';
import { isMet, ratioReaches } from '../../src/core/scoring/measure/figures';
import { gradeOf } from '../../src/core/scoring/total';
import { scoreRow } from '../../src/core/scoring/score-row';
import { explanationText } from '../../src/text/explanation-text';
import { compareWithOracle } from '../core/scoring/compare-with-oracle';
import { CHOICES } from '../core/scoring/rule-set-documents';
import { indicatorRow } from '../core/scoring/indicator-row';
import { nationalRules } from '../core/one-row';
import { lineFaults, POLICIES } from '../core/scoring/line-faults';

/** R1 and R6 in full. */
const MILLION = 1_000_000;

test('R1: 1,000,000 rows over every function equal an independent reckoning, at least 5 % of them ties', () => {
  const { ties, differences } = compareWithOracle(MILLION, 2020);
  expect(differences).toEqual([]);
  expect(ties).toBeGreaterThan(MILLION * 0.05);
}, 600_000);

const TEXTS =
  '|0|-0|-5|-5%|0%|1e99|99999999999999999999|0.000001|-0.01%|≥|%|≥≥5|±|±10%|10~5|5-10|#REF!|#DIV/0!|NaN|-Infinity|null|undefined|__proto__|constructor|=1+1|约5|5以上|100|95%|0.95|2020年12月|2020-02-30|12月|达成预期指标|优|/|无|34%、56%|每低1%扣1分'.split(
    '|',
  );

test('R1: 1,000,000 rows of negative, zero, huge, text and error input: no exception, no NaN, every row named', () => {
  const rules = nationalRules();
  let state = 7;
  const pick = <T>(list: readonly T[]): T | undefined => {
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
    return list[state % list.length];
  };
  for (let index = 0; index < MILLION; index++) {
    const sign = pick(['', '≥', '≤']) ?? '';
    const row = indicatorRow({
      target: sign + (pick(TEXTS) ?? ''),
      actual: pick(TEXTS) ?? '',
      weight: pick(['10', '0', '13.5', '', 'x', '-1']) ?? '',
      score: pick(['', '5', 'x', '99', '-1']) ?? '',
      rule: pick(TEXTS) ?? '',
    });
    const scored = scoreRow(row, rules, { chosen: pick([null, ...CHOICES]) ?? null, confirmed: null });
    const sound =
      scored.status === 'scored'
        ? /^\d+\.\d\d$/u.test(scored.score ?? '') && Number(scored.score) <= Number(scored.weight)
        : scored.score === null;
    const line = index % 50 === 0 ? explanationText(scored.explanation, 'zh-CN').replace(/“[^”]*”/u, '') : '分';
    if (!sound || /NaN|undefined|Infinity/u.test(line) || line === '')
      throw new Error(JSON.stringify({ row, scored, line }));
  }
}, 600_000);

test('R6: equality with up to two decimals up to 100,000 is met, and 90 % of it is 90 %', () => {
  const ninety = constant('90');
  for (let hundredths = 1; hundredths <= 10_000_000; hundredths += 7) {
    const text = (hundredths / 100).toFixed(2);
    const target = new Exact(text);
    const nine = new Exact(hundredths * 9).times('0.001');
    const figures = { comparison: 'atLeast', target, actual: target, unit: null, scaleKnown: true } as const;
    if (!isMet(figures)) throw new Error(text);
    if (!ratioReaches({ ...figures, actual: nine }, ninety)) throw new Error(`90 % of ${text}`);
    if (ratioReaches({ ...figures, actual: nine.minus('0.001') }, ninety)) throw new Error(`below 90 % of ${text}`);
  }
}, 600_000);

test('R6: every total on a grade line has the grade, a hundredth below it has not', () => {
  const rules = nationalRules();
  for (let hundredths = 0; hundredths <= 10_000; hundredths++) {
    const expected = hundredths >= 9000 ? '优' : hundredths >= 8000 ? '良' : hundredths >= 6000 ? '中' : '差';
    expect(gradeOf(new Exact((hundredths / 100).toFixed(2)), rules)).toBe(expected);
  }
});

test('a text is read as the figure it is, with all its digits', () => {
  const reading = readText(`${'9'.repeat(30)}.5%`);
  expect(reading.kind === 'figure' && reading.quantity.value.toFixed()).toBe(`${'9'.repeat(30)}.5`);
});

describe.each(['zh-CN', 'en-US'] as const)('lines of arithmetic in %s, with a pocket calculator', (locale) => {
  test.each(POLICIES)('come to what they print, and to the score: over target $policy', (overTarget) => {
    const { wrong, seen, due } = lineFaults(locale, overTarget, 30_000);
    expect(wrong).toEqual([]);
    expect(seen).toEqual(due);
  });
});
