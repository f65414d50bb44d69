/** The sheets of a check: one that trips it with the figures of the manual's example, and one that nearly does. Sheets
 *  are written in the language of grid-from-text; several make a workbook. */
export interface CheckCase {
  readonly trips: readonly string[];
  readonly near: readonly string[];
  /** What stands beside the forms of each, a sheet named 抽样明细 or 资料清单. */
  readonly beside?: Readonly<Record<'trips' | 'near', Readonly<Record<string, string>>>>;
  /** The first sheet of each is a declaration of targets, which is checked and not scored. */
  readonly ofTargets?: true;
  /** The sheets as they stood when they were scored, on 2026-11-29, and by which rule set, if not the national one. */
  readonly scored?: readonly string[];
  readonly scoredBy?: string;
  /** The rule set in force at the near miss, if not the national one. */
  readonly nearBy?: string;
}

const ONE_ROW = '| 指标名称 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 原因 |';
const TARGETS = '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |';
const LEVELS = '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |';

/** A declaration of targets (a table that is not scored) with 一级, 二级, 三级, target, weight; the first row is row 3. */
export function targets(...lines: readonly string[]): readonly string[] {
  return [['| 项目支出绩效目标申报表（2025年度） | | | | |', TARGETS, ...lines].join('\n')];
}

/** A form with a name, sign, target, unit, actual, weight, score and reason a row; the first row is row 2. */
export function rows(...lines: readonly string[]): readonly string[] {
  return [[ONE_ROW, ...lines].join('\n')];
}

/** A form with 一级, 二级, 三级, target, actual, weight, score. */
export function levels(...lines: readonly string[]): readonly string[] {
  return [[LEVELS, ...lines].join('\n')];
}
