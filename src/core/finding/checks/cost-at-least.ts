import { compactText } from '../../grid/cell-text';
import { COMPARATOR_SIGN, readSign } from '../../grid/comparators';
import { firstPlace, isWeighted, type Check, type CheckedRow } from '../check';

const COST_NAME = /成本|单价|造价/u;
/** A saving is to be large, a rate or a subsidy is no cost. */
const NO_COST = /节约|节省|节支|降低|下降|减少|压缩|压减|核减|减免|标准|补助|补贴|收入|收益|回收|(?:率|度|比例)$/u;

/** T4: a cost is to be at least so much. */
export const costAtLeast: Check = {
  id: 'T4',
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      if (!isWeighted(row) || !isCost(row) || !isAtLeast(row)) return [];
      const target = scored.target ?? COMPARATOR_SIGN.atLeast;
      return [{ place: firstPlace(sheet, read.cells.target), args: { name: scored.name, target } }];
    }),
};

function isCost({ read }: CheckedRow): boolean {
  const name = compactText(read.name);
  return (COST_NAME.test(name) || (read.level2?.includes('成本') ?? false)) && !NO_COST.test(name);
}

function isAtLeast({ read: { target, sign } }: CheckedRow): boolean {
  if (target.kind !== 'figure') return false;
  const comparator = target.quantity.comparator ?? (sign === null ? null : readSign(compactText(sign)));
  return comparator === 'atLeast';
}
