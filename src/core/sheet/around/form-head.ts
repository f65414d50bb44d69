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
