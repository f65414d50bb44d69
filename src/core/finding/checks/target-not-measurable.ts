import { compactText } from '../../grid/cell-text';
import { readSign } from '../../grid/comparators';
import { readUnit } from '../../grid/units';
import { firstPlace, isWeighted, type Check, type CheckedRow } from '../check';

const QUANTITATIVE_LEVEL = /数量|成本/u;
const QUANTITATIVE_NAME = /(?:率|比例|占比|比重|数量|次数|人数|个数|面积|里程|满意度)$/u;
/** A cost kept within a sum that was fixed elsewhere can be measured. */
const FIXED_ELSEWHERE = /预算|概算|批复|合同|计划/u;

/** T3: a quantitative indicator has a target in words only. */
export const targetNotMeasurable: Check = {
  id: 'T3',
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { target, cells } = row.read;
      if (target.kind !== 'words' || !isWeighted(row) || !isQuantitative(row)) return [];
      if (/\d/u.test(target.text.normalize('NFKC')) || FIXED_ELSEWHERE.test(target.text)) return [];
      return [{ place: firstPlace(sheet, cells.target), args: { name: row.scored.name, target: target.text } }];
    }),
};

/** By its sign, its unit, its 二级 label or its name. */
function isQuantitative({ read }: CheckedRow): boolean {
  const sign = read.sign === null ? null : readSign(compactText(read.sign));
  if (sign === 'qualitative') return false;
  // = is typed before words as well, so it says nothing.
  if (sign === 'atLeast' || sign === 'atMost') return true;
  if (read.unit !== null && readUnit(compactText(read.unit)) !== null) return true;
  return QUANTITATIVE_LEVEL.test(read.level2 ?? '') || QUANTITATIVE_NAME.test(compactText(read.name));
}
