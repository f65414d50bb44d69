import { compactText } from '../../grid/cell-text';
import { COMPARATOR_SIGN, readSign } from '../../grid/comparators';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import {
  firstPlace,
  isWeighted,
  namedChinese,
  namedEnglish,
  type Check,
  type CheckedRow,
  type CheckManual,
} from '../check';

const COST_NAME = /成本|单价|造价/u;
/** A saving is to be large, a rate or a subsidy is no cost. */
const NO_COST = /节约|节省|节支|降低|下降|减少|压缩|压减|核减|减免|标准|补助|补贴|收入|收益|回收|(?:率|度|比例)$/u;

type Args = Told<'name' | 'target'>;

/** T4: a cost is to be at least so much. */
export const costAtLeast: Check<Args> = {
  id: 'T4',
  severity: 'warning',
  about: 'row',
  ofTargets: true,
  name: words('成本指标用了“≥”', 'Cost with “at least”'),
  remedy: words('成本指标一般应为“≤”，请核对符号', 'A cost is usually “at most”: check the sign.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}是成本指标，指标值却是 ${a.target}`,
    'en-US': (a) => `${namedEnglish(a.name)} is a cost, yet its target is ${a.target}`,
  },
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

/** What the manual says of T4. */
export const manual: CheckManual<Args> = {
  looksAt: ['指标名称、二级指标，年度指标值的符号', 'name, level 2, sign of the target'],
  example: {
    given: ['指标“每公里养护成本”的指标值为≥4000元', 'The target of a cost for each kilometre is ≥4000元'],
    args: { name: '每公里养护成本', target: '≥4000元' },
  },
};
