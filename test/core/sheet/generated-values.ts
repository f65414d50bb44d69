import fc from 'fast-check';
import { plainText } from '../../../src/core/exact';
import type { CellValue, GridCell } from '../../../src/core/grid/grid';
import { readingText, type Reading } from '../../../src/core/grid/reading';

/** A cell as somebody might fill it in, with what it means, told independently of the code under test. */
export interface SpelledValue {
  readonly cell: GridCell;
  /** In the language of `meaning`. */
  readonly means: string;
}

/** A reading in one line, to be compared with what was meant. */
export function meaning(reading: Reading): string {
  switch (reading.kind) {
    case 'figure': {
      const { quantity } = reading;
      return `figure ${readingText({ ...reading, text: reading.text })} ${quantity.unit ?? '-'} ${quantity.comparator ?? '-'}`;
    }
    case 'unreadable': {
      const { range } = reading;
      return range ? `range ${plainText(range.low)} ${plainText(range.high)} ${range.unit ?? '-'}` : 'asked';
    }
    case 'words':
      return reading.date ? `date ${reading.date.last} ${reading.date.relation}` : `words ${reading.state ?? '-'}`;
    case 'blank':
    case 'mark':
    case 'error':
      return reading.kind;
  }
}

const cell = (value: CellValue, numberFormat = 'General'): GridCell => ({ value, numberFormat, formula: null });
const wide = (text: string): string =>
  text.replace(/[0-9.%]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (text: string): string => text.replace(/^\d+/u, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/gu, ','));
const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/u, '') : text);

const PREFIX = {
  '≥': ['≥', '≧', '>=', '＞＝', '>', '不低于', '不少于', '至少', '大于等于', '不得低于'],
  '≤': ['≤', '≦', '<=', '＜', '不超过', '不高于', '小于等于', '控制在', '不得超过'],
  '=': ['=', '═', '﹦', '＝'],
} as const;
const SUFFIX = { '≥': ['以上', '及以上', '（含）以上'], '≤': ['以内', '以下', '之内'], '=': [] } as const;
const NAMES = { '≥': 'atLeast', '≤': 'atMost', '=': 'equal' } as const;
const UNITS = ['', '%', '人', '个', '公里', '万元', '元', '人次', '天'] as const;

const number = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom(0, 1, 2))
  .map(([whole, part, digits]) =>
    digits === 0 ? String(whole) : `${String(whole)}.${String(part).padStart(2, '0').slice(0, digits)}`,
  );

function meansFigure(value: string, unit: string, sign: '' | keyof typeof NAMES): string {
  return `figure ${sign}${trimmed(value)}${unit} ${unit === '' ? '-' : unit} ${sign === '' ? '-' : NAMES[sign]}`;
}

const figureInText = fc
  .tuple(
    number,
    fc.constantFrom(...UNITS),
    fc.constantFrom('' as const, '≥' as const, '≤' as const, '=' as const),
    fc.constantFrom(
      (text: string) => text,
      wide,
      grouped,
      (text: string) => ` ${text} `,
    ),
    fc.nat(),
    fc.boolean(),
  )
  .map(([value, unit, sign, spell, choice, behind]): SpelledValue => {
    const spelled = spell(value);
    const shownUnit = unit === '%' && choice % 3 === 0 ? '％' : unit;
    const means = meansFigure(value, unit, sign);
    if (sign === '') return { cell: cell(`${spelled}${shownUnit}`), means };
    const tails = SUFFIX[sign];
    const tail = tails[choice % Math.max(1, tails.length)];
    if (behind && tail !== undefined) return { cell: cell(`${spelled.trim()}${shownUnit}${tail}`), means };
    const head = PREFIX[sign][choice % PREFIX[sign].length] ?? sign;
    // More than 0 is not at least 0.
    const asked = /^[><＞＜]$/u.test(head) && Number(value) === 0;
    return { cell: cell(`${head}${spelled.trim()}${shownUnit}`), means: asked ? 'asked' : means };
  });

const figureInNumber = fc
  .tuple(number, fc.constantFrom('General', '0.00%', '0%', '#,##0.00', '0.00"个"', '@'))
  .map(([value, format]): SpelledValue => {
    if (!format.endsWith('%')) {
      return { cell: cell(Number(value), format), means: meansFigure(value, format.includes('个') ? '个' : '', '') };
    }
    return { cell: cell(Number((Number(value) / 100).toPrecision(15)), format), means: meansFigure(value, '%', '') };
  });

const range = fc
  .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 49 }), fc.constantFrom('%', '天', ''), fc.nat(5))
  .map(([low, more, unit, form]): SpelledValue => {
    const [a, b] = [String(low), String(low + more)];
    const between = ['-', '~', '～', '至', '—', '到'][form] ?? '-';
    const spelled = form % 2 === 0 ? `${a}${unit}${between}${b}${unit}` : `${a}${between}${b}${unit}`;
    return { cell: cell(spelled), means: `range ${a} ${b} ${unit === '' ? '-' : unit}` };
  });

const deviation = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom('±', '+/-'))
  .map(([width, sign]): SpelledValue => {
    return { cell: cell(`${sign}${String(width)}%`), means: `range -${String(width)} ${String(width)} %` };
  });

const date = fc
  .tuple(
    fc.integer({ min: 2015, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(8),
  )
  .map(([year, month, day, form]): SpelledValue => {
    const [y, m, d] = [String(year), String(month), String(day)];
    const two = (text: string): string => text.padStart(2, '0');
    const last = String(new Date(Date.UTC(year, month, 0)).getUTCDate());
    const monthEnd = `${y}-${two(m)}-${two(last)}`;
    const exact = `${y}-${two(m)}-${two(d)}`;
    const spelled: readonly (readonly [CellValue, string, string, string?])[] = [
      [`${y}年${m}月底前`, monthEnd, 'by'],
      [`${y}年${m}月完成`, monthEnd, 'in'],
      [`${y}年底`, `${y}-12-31`, 'by'],
      [`${y}/${m}/${d}`, exact, 'in'],
      [`${y}年${m}月${d}日前完成`, exact, 'by'],
      [`${y}年1-${m}月`, monthEnd, 'in'],
      [`${m}月底前`, `--${two(m)}-${two(month === 2 ? '29' : last)}`, 'by'],
      [Date.UTC(year, month - 1, day) / 86_400_000 + 25_569, exact, 'in', 'yyyy/m/d'],
      [Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569, monthEnd, 'in', 'yyyy"年"m"月"'],
    ];
    const [value, means, relation, format] = spelled[form] ?? [`${y}年底`, `${y}-12-31`, 'by'];
    return { cell: cell(value, format), means: `date ${means} ${relation}` };
  });

const plain = (means: string, ...texts: readonly CellValue[]): fc.Arbitrary<SpelledValue> =>
  fc.constantFrom(...texts).map((value) => ({ cell: cell(value), means }));

const told = fc.oneof(
  plain('words achieved', '完成', '已完成', '达成预期指标', '已完成100%'.replace('100%', '')),
  plain('words partly', '部分达成预期指标并具有一定效果', '部分完成'),
  plain('words missed', '未完成', '未达成预期指标且效果较差'),
  plain('words -', '有效提升', '效果显著', '作用明显', '严格执行各项管理制度', '逐步改善'),
  plain('words good', '良', '良好'),
  plain('words yes', '是', true),
  plain('words no', '否', false),
);

const asked = plain('asked', '约90%', '90%左右', '12..5', '1627/1714', '1,23', '90%-80%', '≥5以内', '３０~２０天');
const broken = plain('error', { error: '#REF!' }, { error: '#DIV/0!' }, '#N/A');

/** Every class of target that form-dialects.md knows. */
export const targetValue: fc.Arbitrary<SpelledValue> = fc.oneof(
  { arbitrary: figureInText, weight: 6 },
  { arbitrary: figureInNumber, weight: 3 },
  { arbitrary: fc.oneof(range, deviation, date), weight: 3 },
  { arbitrary: fc.oneof(told, asked, broken, plain('mark', '/', '／', '—', '——', '-', '*', '无')), weight: 2 },
);

/** Every class of actual. */
export const actualValue: fc.Arbitrary<SpelledValue> = fc.oneof(
  { arbitrary: figureInText, weight: 4 },
  { arbitrary: figureInNumber, weight: 4 },
  { arbitrary: fc.oneof(date, told), weight: 3 },
  { arbitrary: fc.oneof(asked, broken, plain('blank', null, '', '　')), weight: 1 },
);
