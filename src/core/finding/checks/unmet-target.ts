import { Exact, plainText } from '../../exact';
import { parseFigure } from '../../grid/figure-text';
import { PERCENT } from '../../grid/units';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { daysLate, isInTime, type DatePair } from '../../scoring/measure/dates';
import { about, roughly } from '../../scoring/line-figure';
import { isMet, shortfall, type Figures } from '../../scoring/measure/figures';
import { isInRange, type RangeFigures } from '../../scoring/measure/range-figures';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckedRow, type CheckManual } from '../check';

/** How far a missed row is off its target. */
type KnownGap = Told<'gap' | 'gapUnit'> & {
  readonly direction: 'below' | 'above' | 'late' | 'lateAtLeast';
  /** Of several measured rates: what they come to. */
  readonly mean?: string;
  /** `≈`: mean and gap are rounded. */
  readonly sign?: string;
};
/** Empty where it cannot be told in one figure. */
type UnmetGap = KnownGap | { readonly gap: ''; readonly gapUnit: ''; readonly direction: '' };

type Args = Told<'name' | 'target' | 'actual'> & UnmetGap;

/** U1: the actual misses the target: a figure, a range, a due date, or the mean of several rates. */
export const unmetTarget: Check<Args> = {
  id: 'U1',
  severity: 'error',
  about: 'row',
  name: words('未达到年度指标值', 'Target missed'),
  remedy: words(
    '核实实际完成值，并在偏差原因栏说明原因和改进措施',
    'Check the actual value and state the reason and the remedy in the reason column.',
  ),
  sentence: {
    'zh-CN': (a) =>
      [`${namedChinese(a.name)}未达标：目标 ${a.target}`, `实际 ${a.actual}`, ...missChinese(a)].join('，'),
    'en-US': (a) =>
      [`${namedEnglish(a.name)} misses its target: target ${a.target}`, `actual ${a.actual}`, ...missEnglish(a)].join(
        ', ',
      ),
  },
  note: {
    'zh-CN': (a) => [`目标：${a.target}`, `实际：${a.actual}`, ...missChinese(a)],
    'en-US': (a) => [`Target: ${a.target}`, `Actual: ${a.actual}`, ...missEnglish(a)],
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const gap = sheet.kind === 'scored' ? unmetGap(row) : null;
      if (gap === null) return [];
      const { read, scored } = row;
      const args = { name: scored.name, target: scored.target ?? '', actual: scored.actual ?? '', ...gap };
      return [{ place: firstPlace(sheet, read.cells.score, read.cells.actual), args }];
    }),
};

const UNKNOWN: UnmetGap = { gap: '', gapUnit: '', direction: '' };

/** The gap of a row that misses its target; null for every other row. */
function unmetGap(row: CheckedRow): UnmetGap | null {
  const { scored, measured } = row;
  if (scored.met !== false && measured.kind !== 'measured') return null;
  switch (measured.kind) {
    case 'measured':
      return isMet(measured.figures) ? null : figureGap(measured.figures);
    case 'ranged':
      return isInRange(measured.range) ? null : rangeGap(measured.range);
    case 'dated':
      return isInTime(measured.dates) === false ? dateGap(measured.dates) : null;
    default:
      return meanGap(row);
  }
}

function figureGap(figures: Figures): UnmetGap {
  const direction = figures.comparison === 'atMost' ? 'above' : 'below';
  return inUnit(shortfall(figures), figures.unit, direction);
}

function rangeGap({ low, high, actual, unit }: RangeFigures): UnmetGap {
  return actual.lt(low) ? inUnit(low.minus(actual), unit, 'below') : inUnit(actual.minus(high), unit, 'above');
}

function dateGap({ due, earliest, latest }: DatePair): UnmetGap {
  const direction = earliest === latest ? 'late' : 'lateAtLeast';
  return { gap: String(daysLate(due, earliest)), gapUnit: '', direction };
}

/** The scoring took the mean of several rates; its line of arithmetic says which. */
function meanGap({ scored, read }: CheckedRow): UnmetGap {
  const { code, args } = scored.explanation;
  const mean = code === 'mean' ? args['mean'] : undefined;
  const figure = mean === undefined ? null : parseFigure(mean);
  if (mean === undefined || !figure || read.target.kind !== 'figure') return UNKNOWN;
  const { value, comparator } = read.target.quantity;
  const off = comparator === 'atMost' ? figure.value.minus(value) : value.minus(figure.value);
  return {
    ...inUnit(new Exact(off), figure.unit, comparator === 'atMost' ? 'above' : 'below'),
    mean,
    sign: args['equals'] ?? '=',
  };
}

function inUnit(gap: Exact, unit: string | null, direction: KnownGap['direction']): KnownGap {
  return { gap: plainText(gap), gapUnit: unit === PERCENT ? 'percentagePoints' : (unit ?? ''), direction };
}

/** What several rates come to, and how far the target is missed, as far as that can be told. */
function missChinese(a: UnmetGap): readonly string[] {
  return a.direction === ''
    ? []
    : [...(a.mean === undefined ? [] : [`平均${roughly(a.sign ?? '')} ${a.mean}`]), gapChinese(a)];
}

function gapChinese({ gap, gapUnit, direction, sign = '' }: KnownGap): string {
  if (direction === 'late') return `晚 ${gap} 天`;
  if (direction === 'lateAtLeast') return `至少晚 ${gap} 天`;
  const unit = gapUnit === 'percentagePoints' ? '个百分点' : gapUnit;
  return `${direction === 'above' ? '超出' : '差'}${roughly(sign)} ${gap} ${unit}`.trimEnd();
}

function missEnglish(a: UnmetGap): readonly string[] {
  return a.direction === ''
    ? []
    : [...(a.mean === undefined ? [] : [`on average ${about(a.sign ?? '')}${a.mean}`]), gapEnglish(a)];
}

function gapEnglish({ gap, gapUnit, direction, sign = '' }: KnownGap): string {
  const days = `${gap} ${gap === '1' ? 'day' : 'days'} late`;
  if (direction === 'late') return days;
  if (direction === 'lateAtLeast') return `at least ${days}`;
  const points = gap === '1' ? 'percentage point' : 'percentage points';
  const unit = gapUnit === 'percentagePoints' ? points : gapUnit;
  const amount = unit === '' ? gap : `${gap} ${unit}`;
  return `${about(sign)}${amount} ${direction === 'above' ? 'above' : 'short'}`;
}

/** What the manual says of U1. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度指标值、实际完成值', 'target, actual'],
  example: {
    given: ['指标值≥60%，实际完成值34%', 'Target ≥60%, actual 34%'],
    args: {
      name: '材料减少率',
      target: '≥60%',
      actual: '34%',
      gap: '26',
      gapUnit: 'percentagePoints',
      direction: 'below',
    },
  },
};
