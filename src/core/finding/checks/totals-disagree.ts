import { Exact, plainText } from '../../exact';
import { cellAddress } from '../../grid/address';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { differs, type Check, type CheckManual, type Observation } from '../check';

/** `total`, `cell`: what stands in the form's own total cell, empty where nothing does. `computed`: what the rules give,
 *  empty where that is not complete or stands there already. */
type Args = Told<'other' | 'otherCell' | 'total' | 'cell' | 'computed'>;

/** S21: the form states its total in two places, and they differ. Neither is taken for the right one. */
export const totalsDisagree: Check<Args> = {
  id: 'S21',
  severity: 'error',
  about: 'cell',
  name: words('两处总分不一致', 'Two totals differ'),
  remedy: words(
    '核对两处总分，改成一致；评分只改写合计行的总分，别处的请自行更正',
    'Check both totals and make them agree; only the one in the total line is rewritten, correct the other yourself.',
  ),
  sentence: {
    'zh-CN': (a) => {
      const own = a.total === '' ? [] : [`${a.cell} 写总分 ${a.total}`];
      const computed = a.computed === '' ? [] : [`按口径计算为 ${a.computed}`];
      return [`${a.otherCell} 写总分 ${a.other}`, ...own, ...computed].join('，');
    },
    'en-US': (a) => {
      const own = a.total === '' ? [] : [`${a.cell} says ${a.total}`];
      const computed = a.computed === '' ? [] : [`by the rules it is ${a.computed}`];
      return [`${a.otherCell} says that the total is ${a.other}`, ...own, ...computed].join(', ');
    },
  },
  addresses: { otherCell: true, cell: true },
  observe: ({ sheet, card }) => {
    const { total, statedTotals } = sheet;
    const score = card.total.complete ? card.total.score : null;
    const written = total?.written.kind === 'figure' ? total.written.quantity.value : null;
    const own = written === null ? [] : [plainText(written)];
    const compared = [...own, ...(score === null ? [] : [score])];
    return statedTotals.flatMap(({ cell, written: other }): Observation<Args>[] => {
      const against = compared.filter((each) => differs(other, each) && !isTenthOf(other, each));
      if (against.length === 0) return [];
      const isNew = score !== null && (written === null || differs(written, score));
      const args: Args = {
        other: plainText(other),
        otherCell: cellAddress(cell),
        total: written === null ? '' : plainText(written),
        cell: total?.scoreCell ? cellAddress(total.scoreCell) : '',
        computed: isNew ? plainText(new Exact(score)) : '',
      };
      return [{ place: cell, args, note: against.every((each) => isRounded(other, each)) }];
    });
  },
};

/** 98 for 97.6: rounded, and still not the same. */
const isRounded = (other: Exact, total: string): boolean =>
  !differs(other, plainText(new Exact(total).toDecimalPlaces(other.decimalPlaces())));

/** 97.6 for 97.58: decimals are cut short everywhere. */
const isTenthOf = (other: Exact, total: string): boolean => other.decimalPlaces() > 0 && isRounded(other, total);

/** What the manual says of S21. */
export const manual: CheckManual<Args> = {
  looksAt: ['表头上方、表下文字和合计行里的总分', 'totals above the header, in lines of text and in the total line'],
  example: {
    given: ['上方自评总分98，合计行95，各项得分之和95', 'A total of 98 above, 95 in the total line, and scores of 95'],
    args: { other: '98', otherCell: 'D2', total: '95', cell: 'E6', computed: '' },
  },
};
