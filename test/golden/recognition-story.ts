import { quantityText } from '../../src/core/grid/figure-text';
import { areaAddress, cellAddress, columnName, type CellPlace } from '../../src/core/grid/address';
import { plainText } from '../../src/core/exact';
import type { Grid } from '../../src/core/grid/grid';
import type { Reading } from '../../src/core/grid/reading';
import type { Correction } from '../../src/core/sheet/corrections/correction';
import type { ExecutionBlock, IndicatorRow, IndicatorSheet } from '../../src/core/sheet/indicator-sheet';
import { surveySheet } from '../../src/core/sheet/recognise-sheet';

/** What was recognised in a sheet, one line a fact, in the notation of the expectations (`-`: there is none):
 *
 *      【自评表】A1:J24 scored 项目支出绩效自评表 / 饮水安全        sheet, cells of the form, kind, title, project
 *      表头 第13行 B=level1 C=level2 D=name …                     its row, or rows 第7-8行; which column is what
 *      执行率 第7行 372.4万元 ÷ 432.5万元 ×10 [8.61] F7 G7 H7 I7 K7  executed ÷ budget ×points [score typed], and the
 *                                                              cells of budget, executed, points, rate, score
 *      14 产出/数量/供水点: (≥) 12 → 13 {处} ×10 [9] F14 G14 H14 I14   row, levels and name: (sign column) target →
 *                                                              actual {unit column} ×points [score typed], and the
 *                                                              cells of target, actual, points, score
 *      … 空行    … 同目标    … 因:雨季    … 则:按比例                a printed line left blank; told in the words of the
 *                                                              target; the reason; the row’s own scoring rule
 *      总分 第23行 H23 I23 32.61                                cells of points and score, what is typed there
 *      等级 J23                                                 where the grade goes
 *      标签分值 90                                              sum of the points in labels, of a table that only lists
 *      问 actual: E3 完成值 / F3 完成值                           which column?
 *      未读 B5:H9                                                points or scores that no row claims
 *      不评分 noRows 第1行 绩效监控表                              a table that is not scored, and its title
 *
 *  A reading shows its kind: `≥12处` a figure, `“健全”` words, `“2019年底”<by 2019-01-01..2019-12-31>` a time,
 *  `“良”<good>` a known result, `·/` a mark, `?约9` unreadable, `?3%-5%<3..5%>` a range, `!#REF!` an error; nothing: blank. */
export function recognitionStory(grid: Grid, corrections: readonly Correction[] = []): string[] {
  const { forms, skipped } = surveySheet(grid, corrections);
  return [
    ...forms.flatMap(formStory),
    ...skipped.map(({ kind, row, title }) => `不评分 ${kind} ${lines(row)} ${title ?? '-'}`),
  ].map((line) => line.trimEnd());
}

function formStory(form: IndicatorSheet): string[] {
  const { area, kind, title, project, columns, total, gradeCell, labelledWeight } = form;
  const roles = Object.entries(columns).sort(([, a], [, b]) => a - b);
  return [
    `【${form.sheet}】${areaAddress(area)} ${kind} ${title ?? '-'} / ${project ?? '-'}`,
    `表头 ${lines(form.headerRow, form.headerLastRow)} ${roles.map(([role, column]) => `${columnName(column)}=${role}`).join(' ')}`,
    ...(form.execution ? [executionStory(form.execution)] : []),
    ...form.rows.map(rowStory),
    ...(total
      ? [`总分 ${lines(total.row)} ${place(total.weightCell)} ${place(total.scoreCell)} ${readingStory(total.written)}`]
      : []),
    ...(gradeCell ? [`等级 ${cellAddress(gradeCell)}`] : []),
    ...(form.unread.length === 0 ? [] : [`未读 ${form.unread.map((area) => areaAddress(area)).join(' ')}`]),
    ...(labelledWeight === null ? [] : [`标签分值 ${labelledWeight}`]),
    ...form.questions.map(
      ({ role, candidates }) =>
        `问 ${role}: ${candidates.map((each) => `${cellAddress(each)} ${each.heading}`).join(' / ')}`,
    ),
  ];
}

function executionStory({ row, budget, executed, weight, written, cells }: ExecutionBlock): string {
  const at = [cells.budget, cells.executed, cells.weight, cells.rate, cells.score].map(place).join(' ');
  const figures = `${readingStory(executed)} ÷ ${readingStory(budget)} ×${readingStory(weight)}`;
  return `执行率 ${lines(row)} ${figures} [${readingStory(written)}] ${at}`;
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
  return [`${String(row.row + 1)} ${path}: ${figures} [${readingStory(written)}] ${at}`, ...notes].join(' ');
}

const place = (cell: CellPlace | null): string => (cell ? cellAddress(cell) : '-');
const lines = (first: number, last = first): string =>
  `第${String(first + 1)}${last === first ? '' : `-${String(last + 1)}`}行`;

/** A reading with its kind, so that 90% the figure and 90% the words cannot be mixed up. */
function readingStory(reading: Reading): string {
  switch (reading.kind) {
    case 'blank':
      return '';
    case 'figure': {
      const { quantity, text } = reading;
      // 每月1次 is 1次/月.
      if (quantity.unit?.includes('/') === true && !text.endsWith(quantity.unit))
        return `${text}=${quantityText(quantity)}`;
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
