import { Exact, HUNDRED, ONE, ZERO } from '../../exact';
import { quantityText } from '../../grid/figure-text';
import type { Reading } from '../../grid/reading';
import type { Header } from '../header/recognise-header';
import type { IndicatorRow } from '../indicator-sheet';
import type { RecognitionQuestion, RecognitionReason } from '../recognition-reason';

export interface SharedOfOne {
  readonly rows: readonly IndicatorRow[];
  readonly reasons: readonly RecognitionReason[];
  readonly questions: readonly RecognitionQuestion[];
}

/** Points such as 0.4, 0.3, 0.3, which add up to 1 and not to 100: asked whether they are shares. Who says that the column
 *  holds the points has answered. */
export function sharesOfOne(header: Header, rows: readonly IndicatorRow[]): SharedOfOne {
  const { weight: column } = header.columns;
  const bare = rows.flatMap(({ weight }) => (isShare(weight) ? [weight.quantity.value] : []));
  const weighed = rows.filter(({ weight }) => weight.kind === 'figure').length;
  const sum = bare.reduce<Exact>((all, each) => all.plus(each), ZERO);
  if (column === undefined || bare.length < 2 || bare.length < weighed || !sum.eq(ONE))
    return { rows, reasons: [], questions: [] };
  const row = header.lastRow;
  const heading = header.headings.find((each) => each.column === column)?.label ?? '';
  if (header.said.has('weight')) {
    const whole = rows.map((each) => (isShare(each.weight) ? { ...each, weight: hundredfold(each.weight) } : each));
    return { rows: whole, reasons: [{ code: 'weightShares', row, column, args: {} }], questions: [] };
  }
  const asked = rows.map((each): IndicatorRow =>
    isShare(each.weight) ? { ...each, weight: { kind: 'unreadable', text: each.weight.text } } : each,
  );
  const question: RecognitionQuestion = { code: 'shares', role: 'weight', candidates: [{ row, column, heading }] };
  return { rows: asked, reasons: [], questions: [question] };
}

type Figure = Extract<Reading, { kind: 'figure' }>;

const isShare = (weight: Reading): weight is Figure =>
  weight.kind === 'figure' && weight.quantity.unit === null && weight.quantity.value.lt(ONE);

function hundredfold({ quantity }: Figure): Reading {
  const whole = { ...quantity, value: quantity.value.times(HUNDRED) };
  return { kind: 'figure', quantity: whole, text: quantityText(whole) };
}
