import fc from 'fast-check';
import { Exact } from '../../../src/core/exact';
import {
  equalSign,
  numberText,
  resultTold,
  spaced,
  unitText,
  writtenText,
} from '../../../src/core/scoring/line-figure';
import { explanationText } from '../../../src/text/explanation-text';
import { recalculate } from '../../../src/core/recalculate';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules, scoreOne } from '../one-row';

const exact = (text: string): Exact => new Exact(text);
const lineOf = (target: string, actual: string, weight = '10', locale: 'zh-CN' | 'en-US' = 'zh-CN'): string =>
  explanationText(scoreOne({ target, actual, weight }).explanation, locale);

describe('figures in lines of arithmetic', () => {
  test.each([
    ['-3', '%', false, '−3%'],
    ['45732242.5', '元', true, '45,732,242.5元'],
    ['45732242.5', '元', false, '45732242.5元'],
    ['-1234.5', null, true, '−1,234.5'],
    ['999', '人次', true, '999人次'],
    ['3', '月', false, '3个月'],
    ['18', 'wells', false, '18 wells'],
  ])('%s of %s, thousands apart: %s, is %s', (number, unit, grouped, text) => {
    expect(writtenText(exact(number), { unit, ...(grouped && { grouped }) })).toBe(text);
  });

  test('a figure counted in 万 stays so', () => {
    expect(writtenText(exact('35000'), { unit: '平方米', multiplier: '万' })).toBe('3.5万平方米');
  });

  test('a rounded result shows all its decimals behind ≈, an exact one is as short as it is', () => {
    const ratio = (top: string, bottom: string) => ({ numerator: exact(top), denominator: exact(bottom) });
    expect(resultTold(ratio('457322425', '45732300'), exact('10'), 2)).toEqual({ equals: '≈', score: '10.00' });
    expect(resultTold(ratio('160', '10'), exact('16'), 2)).toEqual({ equals: '=', score: '16' });
  });

  test('English has room around signs, not around the one of a negative figure', () => {
    expect(spaced('|−3%−(−5%)|÷5%=40%')).toBe('|−3% − (−5%)| ÷ 5% = 40%');
    expect(spaced('26×0.5')).toBe('26 × 0.5');
  });

  test('= stands exactly where the quotient is the figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (top, bottom) => {
        const told = exact(String(Math.round((top / bottom) * 100) / 100));
        const ratio = { numerator: exact(String(top)), denominator: exact(String(bottom)) };
        expect(equalSign(ratio, told) === '=').toBe((top * 100) % bottom === 0);
      }),
    );
  });

  test('no number has a hyphen, and every number reads as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (digits, places) => {
        const number = exact(String(digits)).div(10 ** places);
        const text = writtenText(number, { unit: null, grouped: true });
        expect(text).not.toContain('-');
        expect(exact(text.replace('−', '-').replaceAll(',', '')).eq(number)).toBe(true);
        expect(numberText(number)).toBe(text.replaceAll(',', ''));
      }),
    );
    expect(unitText(null)).toBe('');
  });
});

describe('lines as their cells write the figures', () => {
  test.each([
    // 190 ÷ 200 × 10 = 9.5; 2370 ÷ 2400 × 10 = 9.875; 1,234,567 ÷ 2,000,000 × 10 = 6.172835
    ['≥200口', '190口', '190口÷200口×10=9.5', '190口 ÷ 200口 × 10 = 9.5'],
    ['≥2400人', '2370人', '2370人÷2400人×10≈9.88', '2370人 ÷ 2400人 × 10 ≈ 9.88'],
    ['2,000,000元', '1,234,567元', '1,234,567元÷2,000,000元×10≈6.17', '1,234,567元 ÷ 2,000,000元 × 10 ≈ 6.17'],
    ['≥6个月', '5个月', '5个月÷6个月×10≈8.33', '5个月 ÷ 6个月 × 10 ≈ 8.33'],
  ])('target %s, actual %s: %s', (target, actual, chinese, english) => {
    expect(lineOf(target, actual)).toBe(chinese);
    expect(lineOf(target, actual, '10', 'en-US')).toBe(english);
  });

  test('the execution rate of the source report: rounded, in 元, with the thousands of its cells', () => {
    const grid = gridFromText(`
      | 项目支出绩效自评表 | | | | | |
      | 项目资金（元） | | 全年预算数 | 全年执行数 | 分值 | 得分 |
      | | 年度资金总额 | 45732300 {#,##0.00} | 45732242.5 {#,##0.00} | 10 | |
      | 指标名称 | | 指标值 | 实际完成值 | 分值 | 得分 |
      | 培训人数 | | ≥100人 | 100人 | 90 | |
    `);
    const [card] = recalculate([grid], nationalRules()).scorecards;
    const told = card?.execution?.explanation;
    // 45732242.5 ÷ 45732300 × 10 = 9.99998742…
    expect(told && explanationText(told, 'zh-CN')).toBe('45,732,242.5元÷45,732,300元×10≈10.00');
    expect(told && explanationText(told, 'en-US')).toBe('45,732,242.5元 ÷ 45,732,300元 × 10 ≈ 10.00');
  });
});
