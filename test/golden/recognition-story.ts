import { areaAddress, cellAddress, columnName, type CellPlace } from '../../src/core/grid/address';
import { plainText } from '../../src/core/exact';
import type { Grid } from '../../src/core/grid/grid';
import type { Reading } from '../../src/core/grid/reading';
import type { Correction } from '../../src/core/sheet/corrections/correction';
import type { ExecutionBlock, IndicatorRow, IndicatorSheet } from '../../src/core/sheet/indicator-sheet';
import { surveySheet } from '../../src/core/sheet/recognise-sheet';

/** What was recognised in a sheet, one readable line a fact: the whole indicator sheet with its cells. */
export function recognitionStory(grid: Grid, corrections: readonly Correction[] = []): string[] {
  const { forms, skipped } = surveySheet(grid, corrections);
  return [
    ...forms.flatMap(formStory),
    ...skipped.map(({ kind, row, title }) => `不评分 ${kind} 第${String(row + 1)}行 ${title ?? '-'}`),
  ].map((line) => line.trimEnd());
}

function formStory(form: IndicatorSheet): string[] {
  const { area, kind, title, project, columns, total, gradeCell, labelledWeight } = form;
  const roles = Object.entries(columns).sort(([, a], [, b]) => a - b);
  return [
    `【${form.sheet}】${areaAddress(area)} ${kind} ${title ?? '-'} / ${project ?? '-'}`,
    `表头 第${String(form.headerRow + 1)}行 ${roles.map(([role, column]) => `${columnName(column)}=${role}`).join(' ')}`,
    ...(form.execution ? [executionStory(form.execution)] : []),
    ...form.rows.map(rowStory),
    ...(total ? [`总分 ${place(total.weightCell)} ${place(total.scoreCell)} ${readingStory(total.written)}`] : []),
    ...(gradeCell ? [`等级 ${cellAddress(gradeCell)}`] : []),
    ...(labelledWeight === null ? [] : [`标签分值 ${labelledWeight}`]),
    ...form.questions.map(
      ({ role, candidates }) =>
        `问 ${role}: ${candidates.map((each) => `${cellAddress(each)} ${each.heading}`).join(' / ')}`,
    ),
  ];
}

function executionStory({ budget, executed, weight, written, cells }: ExecutionBlock): string {
  const at = [cells.budget, cells.executed, cells.weight, cells.rate, cells.score].map(place).join(' ');
  return `执行率 ${readingStory(executed)} ÷ ${readingStory(budget)} ×${readingStory(weight)} [${readingStory(written)}] ${at}`;
}

function rowStory(row: IndicatorRow): string {
  const path = [row.level1, row.level2, row.name].filter((part) => part !== null).join('/');
  const sign = row.sign === null ? '' : `(${row.sign}) `;
  const unit = row.unit === null ? '' : ` {${row.unit}}`;
  const { target, actual, weight, written, cells } = row;
  const notes = [
    row.placeholder ? '空行' : '',
    row.echoesTarget ? '同目标' : '',
    row.reason === null ? '' : `因:${row.reason}`,
    row.rule === null ? '' : `则:${row.rule}`,
  ].filter((note) => note !== '');
  const figures = `${sign}${readingStory(target)} → ${readingStory(actual)}${unit} ×${readingStory(weight)}`;
  const at = [cells.target, cells.actual, cells.weight, cells.score].map(place).join(' ');
  return [`${path}: ${figures} [${readingStory(written)}] ${at}`, ...notes].join(' ');
}

const place = (cell: CellPlace | null): string => (cell ? cellAddress(cell) : '-');

/** A reading with its kind, so that 90% the figure and 90% the words cannot be mixed up. */
export function readingStory(reading: Reading): string {
  switch (reading.kind) {
    case 'blank':
      return '';
    case 'figure': {
      const { quantity, text } = reading;
      const unit = quantity.unit !== null && !text.endsWith(quantity.unit) ? quantity.unit : '';
      return text + unit;
    }
    case 'words': {
      const { date, state } = reading;
      const when = date ? `<${date.relation} ${date.first}..${date.last}>` : '';
      return `“${reading.text}”${when}${state === undefined ? '' : `<${state}>`}`;
    }
    case 'unreadable': {
      const { range } = reading;
      const span = range
        ? `<${range.deviation ? '±' : ''}${plainText(range.low)}..${plainText(range.high)}${range.unit ?? ''}>`
        : '';
      return `?${reading.text}${span}`;
    }
    case 'mark':
      return `·${reading.text}`;
    case 'error':
      return `!${reading.text}`;
  }
}
