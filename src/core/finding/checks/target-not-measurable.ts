import { compactText } from '../../grid/cell-text';
import { readSign } from '../../grid/comparators';
import { declaredUnit } from '../../grid/units';
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

const QUANTITATIVE_LEVEL = /数量|成本/u;
const QUANTITATIVE_NAME = /(?:率|比例|占比|比重|数量|次数|人数|个数|面积|里程|满意度)$/u;
/** A cost kept within a sum that was fixed elsewhere can be measured. */
const FIXED_ELSEWHERE = /预算|概算|批复|合同|计划/u;
/** 是/否 to what the name says whole: 价格不高于市场价. */
const YES_OR_NO = /^(?:是|否|有|无|是\/否|符合|达标|合格)$/u;
const STATEMENT = /不高于|不低于|不超过|不大于|不小于|不少于|控制在|低于|高于|是否|符合/u;

type Args = Told<'name' | 'target'>;

/** T3: a quantitative indicator has a target in words only. */
export const targetNotMeasurable: Check<Args> = {
  id: 'T3',
  severity: 'warning',
  about: 'row',
  ofTargets: true,
  name: words('定量指标的指标值无法衡量', 'Quantitative target in words'),
  remedy: words('改为可衡量的数值和单位', 'Write a figure with its unit.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}是定量指标，指标值“${a.target}”无法衡量`,
    'en-US': (a) => `${namedEnglish(a.name)} is quantitative, but its target “${a.target}” cannot be measured`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { target, cells } = row.read;
      if (target.kind !== 'words' || !isWeighted(row) || !isQuantitative(row)) return [];
      if (YES_OR_NO.test(compactText(target.text)) && STATEMENT.test(row.read.name)) return [];
      if (/\d/u.test(target.text.normalize('NFKC')) || FIXED_ELSEWHERE.test(target.text)) return [];
      return [{ place: firstPlace(sheet, cells.target), args: { name: row.scored.name, target: target.text } }];
    }),
};

/** By its sign, its unit, its 二级 label or its name. */
export function isQuantitative({ read }: CheckedRow): boolean {
  const sign = read.sign === null ? null : readSign(compactText(read.sign));
  if (sign === 'qualitative') return false;
  // = is typed before words as well, so it says nothing.
  if (sign === 'atLeast' || sign === 'atMost') return true;
  if (read.unit !== null && declaredUnit(compactText(read.unit)) !== null) return true;
  return QUANTITATIVE_LEVEL.test(read.level2 ?? '') || QUANTITATIVE_NAME.test(compactText(read.name));
}

/** What the manual says of T3. */
export const manual: CheckManual<Args> = {
  looksAt: ['指标性质、度量单位、二级指标、指标名称，年度指标值', 'sign, unit, level 2, name; target'],
  example: {
    given: ['指标“培训人数”的指标值为“大幅增加”', 'The target of 培训人数 (people trained) is “many more”'],
    args: { name: '培训人数', target: '大幅增加' },
  },
};
