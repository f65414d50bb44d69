import { Exact, HUNDRED, plainText, sumOfTexts } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { PERCENT } from '../../grid/units';
import { words } from '../../local-text';
import { about, equalSign, roughly } from '../../scoring/line-figure';
import { rounded } from '../../scoring/round';
import type { Told } from '../../scoring/explanation';
import { isRateOf } from '../../scoring/typed-rate';
import { headingKey } from '../../sheet/header/heading-index';
import {
  differs,
  firstPlace,
  isWeighted,
  namedChinese,
  namedEnglish,
  type Check,
  type CheckedRow,
  type CheckManual,
  type CheckSubject,
  type Observation,
} from '../check';

type Args = Told<'name' | 'weight' | 'written'> &
  ((Told<'rate' | 'sign' | 'computed'> & { readonly by: 'rate' }) | (Told<'off' | 'lost'> & { readonly by: 'reason' }));

/** S20: what stands beside a score says another one: the rate of points (得分率), or the points that the reason says were
 *  taken off. */
export const scoreContradicted: Check<Args> = {
  id: 'S20',
  severity: 'warning',
  about: 'cell',
  name: words('得分与得分率或扣分说明不符', 'Score contradicted by what stands beside it'),
  remedy: words('核对得分、得分率和扣分说明', 'Check the score, its rate and the reason.'),
  sentence: {
    'zh-CN': (a) =>
      a.by === 'rate'
        ? `${namedChinese(a.name)}得分 ${a.written}、分值 ${a.weight}，得分率应为${roughly(a.sign)} ${a.computed}，表中写 ${a.rate}`
        : `${namedChinese(a.name)}原因写扣 ${a.off} 分，而分值 ${a.weight}、得分 ${a.written}，扣了 ${a.lost} 分`,
    'en-US': (a) =>
      a.by === 'rate'
        ? `${namedEnglish(a.name)}: ${a.written} of ${a.weight} points is ${about(a.sign)}${a.computed}, the form says ${a.rate}`
        : `${namedEnglish(a.name)}: the reason says ${a.off} points were taken off, ${a.written} of ${a.weight} lacks ${a.lost}`,
  },
  observe: (subject) => {
    if (subject.sheet.kind !== 'scored') return [];
    const column = rateColumn(subject);
    return subject.rows.flatMap((row) => [
      ...(column === null ? [] : differingRate(subject, row, column)),
      ...differingReason(subject, row),
    ]);
  },
};

function rateColumn({ sheet, labels }: CheckSubject): number | null {
  const isRate = (row: number) => (column: number) => headingKey(labels.label(row, column)) === '得分率';
  return labels.filled(sheet.headerLastRow).find(isRate(sheet.headerLastRow)) ?? null;
}

function differingRate({ labels }: CheckSubject, row: CheckedRow, column: number): Observation<Args>[] {
  const { read, scored } = row;
  const rate = labels.read(read.row, column);
  if (!isWeighted(row) || scored.weight === null || rate.kind !== 'figure' || read.written.kind !== 'figure') return [];
  const { value, unit } = rate.quantity;
  if (unit !== null && unit !== PERCENT) return [];
  const written = read.written.quantity.value;
  const ratio = { numerator: written.times(HUNDRED), denominator: new Exact(scored.weight) };
  const meant = unit === PERCENT ? [value] : [value, value.times(HUNDRED)];
  if (meant.some((each) => isRateOf(each, ratio))) return [];
  const computed = rounded(ratio);
  const args = { name: scored.name, weight: scored.weight, written: plainText(written) };
  return [
    {
      place: { row: read.row, column },
      args: {
        ...args,
        by: 'rate',
        rate: rate.text,
        sign: equalSign(ratio, computed),
        computed: `${plainText(computed)}%`,
      },
    },
  ];
}

const OFF = /(?<![可应得须每])(?:共|合计|共计|故|因此)?扣(?:除|减|掉|了)*(\d+(?:\.\d+)?)分/gu;
/** A rule says what would be taken off, not what was. */
const RULE = /每|扣完为止|否则|不得分|未.{0,12}的,?扣|如|若/u;

function differingReason({ sheet }: CheckSubject, row: CheckedRow): Observation<Args>[] {
  const { read, scored } = row;
  const reason = compactText(read.reason ?? '');
  if (!isWeighted(row) || scored.weight === null || read.written.kind !== 'figure' || RULE.test(reason)) return [];
  const told = [...reason.matchAll(OFF)].flatMap(([, points]) => points ?? []);
  const written = read.written.quantity.value;
  const lost = new Exact(scored.weight).minus(written);
  // A score above the points is S1's.
  if (lost.isNegative()) return [];
  // One of several may be their sum.
  if (told.length === 0 || [...told, plainText(sumOfTexts(told))].some((each) => !differs(lost, each))) return [];
  const args = { name: scored.name, weight: scored.weight, written: plainText(written) };
  const off = told.join('、');
  return [{ place: firstPlace(sheet, read.cells.reason), args: { ...args, by: 'reason', off, lost: plainText(lost) } }];
}

/** What the manual says of S20. */
export const manual: CheckManual<Args> = {
  looksAt: ['得分、分值、得分率，原因里的“扣…分”', 'score, weight, rate of points, points taken off by the reason'],
  example: {
    given: [
      '分值5，得分4，原因写“少完成2次，扣1.04分”',
      'Weight 5, score 4; the reason says 1.04 points were taken off',
    ],
    args: { by: 'reason', name: '培训次数', weight: '5', written: '4', off: '1.04', lost: '1' },
  },
};
