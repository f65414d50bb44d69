import { compactText } from '../../grid/cell-text';
import { unitInLabel } from '../../grid/units';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { isDeclaredIndicator, firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

const RATE_NAME = /(?:率|满意度|比例|占比|比重|百分比)$/u;

type Args = Told<'name' | 'target' | 'unit'>;

/** D2: a figure to be approved says nothing of what it counts: neither its cell, the unit column nor its name has a unit. */
export const unitMissing: Check<Args> = {
  id: 'D2',
  severity: 'warning',
  about: 'row',
  ofTargets: 'only',
  name: words('指标值没有写单位', 'Target without a unit'),
  remedy: words('在指标值后或度量单位栏写明单位', 'Write the unit after the target, or in the unit column.'),
  sentence: {
    'zh-CN': (a) =>
      `${namedChinese(a.name)}的指标值 ${a.target} 没有写单位${a.unit === '' ? '' : `，是否为 ${a.target}${a.unit}`}`,
    'en-US': (a) =>
      `${namedEnglish(a.name)} has the target ${a.target} without a unit${a.unit === '' ? '' : `: is it ${a.target}${a.unit}?`}`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      if (read.target.kind !== 'figure' || !isDeclaredIndicator(row)) return [];
      const name = compactText(read.name);
      const { unit, multiplier } = read.target.quantity;
      if (unit !== null || multiplier !== undefined || saysUnit(read.unit) || unitInLabel(name) !== null) return [];
      const args = { name: scored.name, target: scored.target ?? '', unit: RATE_NAME.test(name) ? '%' : '' };
      return [{ place: firstPlace(sheet, read.cells.target), args }];
    }),
};

const saysUnit = (unit: string | null): boolean => unit !== null && !/^[/\\—–\-*.·]*$/u.test(compactText(unit));

/** What the manual says of D2. */
export const manual: CheckManual<Args> = {
  looksAt: ['目标申报表的指标值、度量单位、指标名称', 'targets of a declaration, unit, name'],
  example: {
    given: ['申报的指标“培训合格率”，指标值“≥95”', 'The declared target of 培训合格率 (a pass rate) is ≥95'],
    args: { name: '培训合格率', target: '≥95', unit: '%' },
  },
};
