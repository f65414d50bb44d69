import { plainText } from '../../exact';
import { firstPlace, type Check } from '../check';
import { fundsColumns, type FundsColumn } from '../funds-parts';

/** S11: the total of the year's funds is not the sum of its parts, or 0 while a part is not. Where not all parts are
 *  listed (其中 alone), the total may only be larger. */
export const fundsSum: Check = {
  id: 'S11',
  observe: ({ sheet, labels }) => {
    const { execution } = sheet;
    if (!execution) return [];
    return fundsColumns(labels, execution.row, sheet.area.top)
      .filter(isWrong)
      .map(({ heading, total, sum, place }) => ({
        place: firstPlace(sheet, place),
        args: { heading, total: plainText(total), sum: plainText(sum) },
      }));
  },
};

function isWrong({ total, sum, tolerance, complete }: FundsColumn): boolean {
  if (total.isZero()) return sum.gt(0);
  const over = sum.minus(total);
  return complete === 'nested' ? false : over.gt(tolerance) || (complete === 'all' && over.negated().gt(tolerance));
}
