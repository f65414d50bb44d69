import { areaAddress, cellAddress, columnName, type CellPlace } from '../../src/core/grid/address';
import { readSign, type Comparator } from '../../src/core/grid/comparators';
import { compactText } from '../../src/core/grid/cell-text';
import type { Grid } from '../../src/core/grid/grid';
import type { Reading } from '../../src/core/grid/reading';
import type { IndicatorRow, IndicatorSheet } from '../../src/core/sheet/indicator-sheet';
import { surveySheet } from '../../src/core/sheet/recognise-sheet';
import { readingStory } from './recognition-story';

/** The indicator sheets of a workbook in the language the expectations are written in. */
export function indicatorLines(grids: readonly Grid[]): string[] {
  return grids.flatMap((grid) => {
    const { forms, skipped } = surveySheet(grid);
    return [
      ...skipped.map(({ kind, row, title }) => `跳过 ${kind} ${String(row + 1)} ${title ?? '-'}`),
      ...forms.flatMap(formLines),
    ];
  });
}

function formLines(form: IndicatorSheet): string[] {
  const { area, kind, title, project, columns, headerRow, headerLastRow, execution, total, gradeCell } = form;
  const roles = Object.entries(columns).sort(([, a], [, b]) => a - b);
  const head = headerRow === headerLastRow ? headerRow + 1 : `${String(headerRow + 1)}-${String(headerLastRow + 1)}`;
  return [
    `表【${form.sheet}】${areaAddress(area)} ${kind} | 题 ${title ?? '-'} | 项目 ${project ?? '-'}`,
    `头 ${head} | ${roles.map(([role, column]) => `${role} ${columnName(column)}`).join(' ')}`,
    ...(execution
      ? [
          line(
            `执行率 ${String(execution.row + 1)}`,
            `预算 ${placed(execution.cells.budget, execution.budget)}`,
            `执行 ${placed(execution.cells.executed, execution.executed)}`,
            `分值 ${placed(execution.cells.weight, execution.weight)}`,
            `率 ${place(execution.cells.rate)}`,
            `得分 ${placed(execution.cells.score, execution.written)}`,
          ),
        ]
      : []),
    ...form.rows.map(rowLine),
    ...(total
      ? [line(`合计 ${String(total.row + 1)}`, place(total.weightCell), placed(total.scoreCell, total.written))]
      : []),
    ...(gradeCell ? [`等级 ${cellAddress(gradeCell)}`] : []),
    ...(form.labelledWeight === null ? [] : [`标签分值 ${form.labelledWeight}`]),
    ...form.questions.map(({ role, candidates }) => `问 ${role} ${candidates.map(cellAddress).join(' ')}`),
  ];
}

function rowLine(row: IndicatorRow): string {
  const path = [row.level1, row.level2, row.name].filter((part) => part !== null).join('/');
  const { cells } = row;
  return line(
    `${String(row.row + 1)} ${path}${row.placeholder ? '（空行）' : ''}`,
    placed(cells.target, row.target),
    placed(cells.actual, row.actual),
    placed(cells.weight, row.weight),
    placed(cells.score, row.written),
    `单位 ${row.unit ?? '-'}`,
    kindOf(row),
  );
}

const line = (...parts: readonly string[]): string => parts.join(' | ');
const place = (cell: CellPlace | null): string => (cell ? cellAddress(cell) : '-');
const placed = (cell: CellPlace | null, reading: Reading): string => `${place(cell)} ${readingStory(reading)}`.trim();

const COMPARED: Readonly<Record<Comparator | 'qualitative', string>> = {
  atLeast: '至少',
  atMost: '至多',
  equal: '等于',
  qualitative: '定性',
};

/** What kind of target it is: by the sign column, else by the target itself. */
function kindOf({ sign, target }: IndicatorRow): string {
  const said = sign === null ? null : readSign(compactText(sign));
  if (said !== null) return COMPARED[said];
  switch (target.kind) {
    case 'figure':
      return target.quantity.comparator === null ? '数值' : COMPARED[target.quantity.comparator];
    case 'unreadable':
      return target.range ? '区间' : '不明';
    case 'words':
      return target.date ? '时间' : '文字';
    case 'error':
      return '错误';
    case 'blank':
    case 'mark':
      return '不适用';
  }
}
