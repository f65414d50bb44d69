import { HUNDRED } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { PERCENT, readUnit } from '../../grid/units';
import { firstPlace, isWeighted, type Check } from '../check';

/** What may well be more than the whole: growth, returns, comparisons. */
const MAY_EXCEED = /增长|增幅|增速|提升|提高|回报|收益|利润|杠杆|比上年|同比|拉动|带动|倍/u;

/** T5: a percentage to be reached is above 100%. */
export const percentOverHundred: Check = {
  id: 'T5',
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      if (read.target.kind !== 'figure' || !isWeighted(row) || MAY_EXCEED.test(compactText(read.name))) return [];
      const { value, unit, comparator } = read.target.quantity;
      const declared = unit ?? (read.unit === null ? null : readUnit(compactText(read.unit)));
      if (declared !== PERCENT || comparator === 'atMost' || !value.gt(HUNDRED)) return [];
      return [
        { place: firstPlace(sheet, read.cells.target), args: { name: scored.name, target: scored.target ?? '' } },
      ];
    }),
};
