import { Exact, ONE, plainText, ZERO } from '../../exact';
import { cellAddress } from '../../grid/address';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { Check, CheckManual } from '../check';
import { checkedSamples } from '../sample-findings';

type Args = Told<'table' | 'cell' | 'parts' | 'sum'>;

/** Thirds are written with two decimals or more. */
const TOLERANCE = new Exact('0.015');

/** P4: the weights of the measures in their mean do not make 1. */
export const sampleWeights: Check<Args> = {
  id: 'P4',
  severity: 'warning',
  about: 'row',
  name: words('综合权重之和不是1', 'Weights of the mean do not make 1'),
  remedy: words('核对权重；不填权重按各项相同计算', 'Check the weights; without any, all count alike.'),
  sentence: {
    'zh-CN': (a) => `抽样明细“${a.table}”的综合权重 ${a.parts}＝${a.sum}，不是 1（${a.cell} 起）；综合按各占的份额计算`,
    'en-US': (a) =>
      `“${a.table}”: the weights ${a.parts} make ${a.sum} instead of 1 (from ${a.cell} on); the mean takes each by its share`,
  },
  addresses: { cell: true },
  observe: () => [],
  observeWorkbook: (subjects) =>
    checkedSamples(subjects).flatMap(({ table, means: { weights }, links, subject, place }) => {
      const sum = weights?.reduce((all, weight) => all.plus(weight), ZERO);
      const first = table.weights?.find((cell) => cell !== null);
      if (!weights || !sum || !first || sum.minus(ONE).abs().lte(TOLERANCE)) return [];
      const overall = links.find(({ of }) => of === 'overall');
      const at = overall?.row.cells.actual
        ? { subject: overall.subject, place: overall.row.cells.actual }
        : { subject, place };
      const parts = weights.map((weight) => plainText(weight)).join('＋');
      return [{ ...at, args: { table: table.sheet, cell: cellAddress(first), parts, sum: plainText(sum) } }];
    }),
};

/** What the manual says of P4. */
export const manual: CheckManual<Args> = {
  looksAt: ['抽样明细的权重行', 'the line of weights of a table of samples'],
  example: {
    given: ['材料、环节的权重为0.5、0.3', 'The weights of materials and steps are 0.5 and 0.3'],
    args: { table: '抽样明细', cell: 'D4', parts: '0.5＋0.3', sum: '0.8' },
  },
};
