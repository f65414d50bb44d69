import { Exact, plainText } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { DECIMAL_MODE } from '../../scoring/round';
import {
  differs,
  firstPlace,
  namedChinese,
  namedEnglish,
  type Check,
  type CheckedRow,
  type CheckManual,
  type CheckSubject,
  type Observation,
} from '../check';

type Args = Told<'name' | 'written' | 'computed'> & {
  readonly rounded?: string;
  /** The rule is the sheet's own, as somebody confirmed it. */
  readonly own?: string;
};

/** S2: what stood in a score cell is not what the rules give. Points judged by hand are not recomputed. Scores that only
 *  have fewer decimals are noted once a form. */
export const scoreDiffers: Check<Args> = {
  id: 'S2',
  severity: 'error',
  about: 'row',
  name: words('原得分与重新计算不一致', 'Score differs from the rules'),
  remedy: words(
    '核对评分规则；公式单元格不会被改写，请检查公式',
    'Check the rule; cells with a formula are not overwritten, check the formula.',
  ),
  sentence: {
    'zh-CN': (a) =>
      a.rounded === undefined
        ? `${namedChinese(a.name)}原得分 ${a.written}，按${a.own === undefined ? '口径' : '表中评分标准'}计算应为 ${a.computed}`
        : `取整位数不同：${a.rounded} 项原得分只是小数位少，例如${namedChinese(a.name)}原得分 ${a.written}，按口径为 ${a.computed}`,
    'en-US': (a) =>
      a.rounded === undefined
        ? `${namedEnglish(a.name)}: the score was ${a.written}, ${a.own === undefined ? 'the rules give' : 'the form’s own rule gives'} ${a.computed}`
        : `Rounded to other decimals: ${a.rounded} of the scores as written only have fewer, such as ${namedEnglish(a.name)}, ${a.written} for ${a.computed}`,
  },
  observe: (subject) => {
    const differing = subject.rows.flatMap((row) => difference(subject, row) ?? []);
    const rounded = differing.filter(({ isRounded }) => isRounded);
    const [first] = rounded;
    return [
      ...differing.filter(({ isRounded }) => !isRounded).map(({ seen }) => seen),
      ...(first ? [{ ...first.seen, args: { ...first.seen.args, rounded: String(rounded.length) }, note: true }] : []),
    ];
  },
};

interface Difference {
  readonly seen: Observation<Args>;
  readonly isRounded: boolean;
}

function difference({ sheet, ruleSet }: CheckSubject, { read, scored }: CheckedRow): Difference | null {
  const { written } = read;
  if (scored.function === 'manual' || scored.score === null || written.kind !== 'figure') return null;
  const { value } = written.quantity;
  if (!differs(value, scored.score)) return null;
  const computed = new Exact(scored.score);
  const mode = DECIMAL_MODE[ruleSet.rounding];
  // Full points that rounding would make of fewer are no matter of decimals.
  const isFull = scored.weight !== null && value.gte(scored.weight);
  return {
    seen: {
      place: firstPlace(sheet, read.cells.score),
      args: {
        name: scored.name,
        written: plainText(value),
        computed: plainText(computed),
        ...(scored.by === 'sheet' && { own: 'sheet' }),
      },
    },
    isRounded: !isFull && computed.toDecimalPlaces(value.decimalPlaces(), mode).eq(value),
  };
}

/** What the manual says of S2. */
export const manual: CheckManual<Args> = {
  looksAt: ['原得分、重新计算的得分', 'score as written, score as recomputed'],
  example: {
    given: [
      '指标值≥60%，实际完成值34%，分值20，原得分16，比例法',
      'Target ≥60%, actual 34%, weight 20, score as written 16, in proportion',
    ],
    args: { name: '材料减少率', written: '16', computed: '11.33' },
  },
};
