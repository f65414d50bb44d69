import { compactText } from '../../grid/cell-text';
import type { LabelGrid } from '../label-grid';
import { inlineProject, isProjectLabel, isTitle, isUnitLabel, isContinuedTitle } from '../row-labels';
import { fundsHeader } from './funds-places';

/** A label that follows when the name itself is left blank. */
const OTHER_LABEL = /^(?:项目编码|项目代码|项目类别|项目属性|主管部门|实施单位|项目负责人|联系电话)/u;

/** 附件2, 单位：万元, 目标1：… stand alone in a line as well. */
const NO_TITLE = /^附(?:件|表)?|^.{0,8}[:：]/u;

/** The form's title above its header: the line that names a form, else the first line that stands alone. */
export function readTitle(labels: LabelGrid, first: number, last: number): string | null {
  let alone: string | null = null;
  for (let row = labels.nextFilledRow(first); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    const filled = labels.filled(row);
    for (const column of filled) if (isTitle(labels.label(row, column))) return labels.text(row, column);
    const only = filled.length === 1 ? labels.text(row, filled[0] ?? 0) : null;
    if (alone === null && only !== null && !NO_TITLE.test(only) && only.length <= 60) alone = only;
  }
  return alone;
}

/** The project's name: beside the label 项目名称, or behind it in the same cell; a form of a whole department is named by
 *  its 单位名称. null when the form names neither. */
export function readProject(labels: LabelGrid, first: number, last: number): string | null {
  return namedBy(labels, first, last, isProjectLabel) ?? namedBy(labels, first, last, isUnitLabel);
}

function namedBy(labels: LabelGrid, first: number, last: number, isLabel: (label: string) => boolean): string | null {
  for (let row = labels.nextFilledRow(first); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    const filled = labels.filled(row);
    for (const [index, column] of filled.entries()) {
      const inline = inlineProject(labels.text(row, column) ?? '');
      if (inline !== null) return inline;
      const next = filled[index + 1];
      if (!isLabel(labels.label(row, column))) continue;
      return next === undefined || OTHER_LABEL.test(labels.label(row, next)) ? null : labels.text(row, next);
    }
  }
  return null;
}

const DEPARTMENT =
  /^(?:项目)?(?:预算)?(?:地方|中央|省级|市级|县级|区级|州级)?(?:主管(?:预算)?(?:部门|单位)|一级预算单位)(?:名称)?(?:及代码|及编码)?(?:\([^()]*\))*:?$/u;
const UNIT =
  /^(?:(?:项目|资金|具体|预算)?(?:实施|承担|执行|使用|承办|建设|责任)(?:部门|单位)|(?:项目|预算|基层预算|二级预算|填报|填表|自评|评价|被评价)单位|(?:预算)?单位名称|部门名称|部门\(单位\)名称)(?:名称)?(?:及代码|及编码)?(?:\([^()]*\))*:?$/u;
/** 主管部门：… in one cell. */
const NAMED_INLINE = /^\s*([^:：]{2,16})[:：]\s*(\S.*)$/su;
const LONGEST_UNIT = 60;

/** Whose form it is: the department in charge (主管部门), and the unit that carries the project out or fills the form in; null
 *  where the form does not name it. */
export interface FormUnits {
  readonly department: string | null;
  readonly unit: string | null;
}

/** What stands beside the labels 主管部门 and 实施单位 (or the like) above the header, or behind them in the same cell. */
export function readUnits(labels: LabelGrid, first: number, last: number): FormUnits {
  let [department, unit]: (string | null)[] = [null, null];
  for (let row = labels.nextFilledRow(first); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    const filled = labels.filled(row);
    for (const [index, column] of filled.entries()) {
      const beside = filled[index + 1];
      const inline = NAMED_INLINE.exec(labels.text(row, column) ?? '');
      const label = inline ? compactText(inline[1] ?? '') : labels.label(row, column);
      const name = inline ? (inline[2] ?? null) : beside === undefined ? null : unitName(labels, row, beside);
      if (name === null || name.length > LONGEST_UNIT) continue;
      if (DEPARTMENT.test(label)) department ??= name.trim();
      else if (UNIT.test(label)) unit ??= name.trim();
    }
  }
  return { department: department ?? null, unit: unit ?? null };
}

/** The text of a cell, unless it is the next label: the name was left blank. */
function unitName(labels: LabelGrid, row: number, column: number): string | null {
  const label = labels.label(row, column);
  const isLabel = DEPARTMENT.test(label) || UNIT.test(label) || OTHER_LABEL.test(label) || isProjectLabel(label);
  return isLabel || label.endsWith(':') ? null : labels.text(row, column);
}

/** Whether another form begins in a row: its title, its project, or its funds. */
export function beginsForm(labels: LabelGrid, row: number): boolean {
  const filled = labels.filled(row);
  const first = filled[0];
  if (first === undefined) return false;
  const label = labels.label(row, first);
  if (filled.length === 1 && isContinuedTitle(label)) return false;
  return (
    isProjectLabel(label) ||
    isUnitLabel(label) ||
    (filled.length === 1 && isTitle(label)) ||
    fundsHeader(labels, row) !== null
  );
}
