import { plainText, type Exact, type Ratio } from '../exact';
import { multipliedText } from '../grid/figure-text';
import type { Told } from './explanation';

/* How figures stand in a line of arithmetic: the one place that knows its signs, units and thousands. */

/** `=` where the figure behind it is exactly what stands before it, `≈` where it is rounded. */
export type EqualSign = '=' | '≈';

/** How the cells write a figure. */
export interface Writing {
  readonly unit: string | null;
  /** 万, where it is written with it in front of its unit (550万粒). */
  readonly multiplier?: string;
  /** Its thousands stand apart: 45,732,300. */
  readonly grouped?: true;
}

/** A number with a true minus sign. */
export function numberText(number: Exact): string {
  return withMinus(plainText(number));
}

/** A figure with its unit, as its cell writes it: 34%, 2370人, 45,732,300元, 3.5万平方米. */
export function writtenText(number: Exact, { unit, multiplier, grouped }: Writing): string {
  const text = withMinus(multipliedText(number, multiplier));
  return (grouped ? thousandsApart(text) : text) + unitText(unit);
}

/** The unit behind a figure: 3月 would be March, and a word in letters stands apart. */
export function unitText(unit: string | null): string {
  if (unit === null || unit === '') return '';
  return /^[a-zμ]/iu.test(unit) ? ` ${unit}` : (SPANS[unit] ?? unit);
}

const SPANS: Readonly<Record<string, string>> = { 月: '个月', 季度: '个季度' };

/** The sign between a quotient and the figure it is told as. */
export function equalSign({ numerator, denominator }: Ratio, told: Exact): EqualSign {
  return told.times(denominator).eq(numerator) ? '=' : '≈';
}

/** A result as the end of a line: =16, or with all its decimals where it is rounded, ≈10.00. */
export function resultTold(ratio: Ratio, result: Exact, decimals: number): Told<'equals' | 'score'> {
  const equals = equalSign(ratio, result);
  return { equals, score: equals === '=' ? plainText(result) : result.toFixed(decimals) };
}

/** A figure told in words, 约 where it is rounded: 差约15.33个百分点. */
export const roughly = (sign: string): string => (sign === '≈' ? '约' : '');

/** The same in English, in front of a figure. */
export const about = (sign: string): string => (sign === '≈' ? 'about ' : '');

/** A figure below 0 behind another sign: 5−(−3). */
export const bracketed = (text: string): string => (text.startsWith('−') ? `(${text})` : text);

/** An expression with room around its signs, as English sets it: 26 × 0.5. */
export const spaced = (expression: string): string =>
  expression.replace(/(?<=[\p{L}\p{N}%)]\|?)\s?([÷×+−=≈])\s?/gu, ' $1 ');

const withMinus = (text: string): string => (text.startsWith('-') ? `−${text.slice(1)}` : text);

function thousandsApart(text: string): string {
  const [whole = '', ...rest] = text.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ','), ...rest].join('.');
}
