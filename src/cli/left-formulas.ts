import type { LeftReason } from '../stand-in/formula/calculator';
import type { LeftFormulas } from '../stand-in/formula/left-formulas';
import type { Locale } from '../text/locale';

const CHINESE: Readonly<Record<LeftReason, string>> = {
  hiddenRows: '按隐藏或筛选掉的行汇总（SUBTOTAL、AGGREGATE）',
  array: '数组公式，结果占多个单元格',
  external: '引用了别的工作簿',
  threeD: '跨多张工作表引用',
  union: '引用了多个区域或区域的交集',
  unknown: '用了不认识的函数或名称',
  circular: '循环引用',
  follows: '引用了上述公式的结果',
  tooMany: '公式超过 10000 个',
};

const ENGLISH: Readonly<Record<LeftReason, string>> = {
  hiddenRows: 'sums that pass over hidden or filtered rows (SUBTOTAL, AGGREGATE)',
  array: 'array formulas that fill several cells',
  external: 'references to other workbooks',
  threeD: 'references across several sheets',
  union: 'unions or intersections of areas',
  unknown: 'functions or names that are not known',
  circular: 'circular references',
  follows: 'formulas that read one of these',
  tooMany: 'more than 10,000 formulas',
};

/** Which results in the copy may be out of date, a sentence for each reason. */
export function leftFormulaNotes(file: string, left: readonly LeftFormulas[], locale: Locale): readonly string[] {
  return left.map(({ reason, count, first }) =>
    locale === 'zh-CN'
      ? `${file}：${String(count)} 个公式的结果没有重算（第一个在 ${first}）：${CHINESE[reason]}。用 Excel 打开副本时会自动重算。`
      : `${file}: the results of ${String(count)} formula(s), the first in ${first}, were not recalculated: ${ENGLISH[reason]}. Excel recalculates when it opens the copy.`,
  );
}
