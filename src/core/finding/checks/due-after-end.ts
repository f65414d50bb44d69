import { readDate } from '../../grid/date-text';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { IndicatorSheet } from '../../sheet/indicator-sheet';
import type { LabelGrid } from '../../sheet/label-grid';
import { firstPlace, isWeighted, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'target' | 'end'> & Pick<ProjectEnd, 'of'>;

/** T7: a target is due after the project ends, or after the year that is evaluated where the form names no end. */
export const dueAfterEnd: Check<Args> = {
  id: 'T7',
  severity: 'warning',
  about: 'row',
  ofTargets: true,
  name: words('完成时限晚于项目结束时间', 'Due after the end'),
  remedy: words('核对完成时限和项目起止时间', 'Check the due date and the period of the project.'),
  sentence: {
    'zh-CN': (a) =>
      `${namedChinese(a.name)}指标值“${a.target}”晚于${a.of === 'year' ? '评价年度' : '项目'}结束（${a.end}）`,
    'en-US': (a) => `${namedEnglish(a.name)}: the target “${a.target}” is after the end of the ${a.of} (${a.end})`,
  },
  observe: ({ sheet, labels, rows }) => {
    const end = sheet.kind === 'weights' ? null : projectEnd(labels, sheet);
    if (end === null) return [];
    return rows.flatMap((row) => {
      const { target, cells } = row.read;
      if (target.kind !== 'words' || !isWeighted(row)) return [];
      if (!target.date || !isAfter(target.date.last, end.day)) return [];
      const args = { name: row.scored.name, target: target.text, end: end.day, of: end.of };
      return [{ place: firstPlace(sheet, cells.target), args }];
    });
  },
};

/** The day a project ends (`2019-12-31`), and where that is said: a project period, or the form's year. */
interface ProjectEnd {
  readonly day: string;
  readonly of: 'project' | 'year';
}

const PERIOD_LABEL =
  /^(?:项目)?(?:起止时间|起止日期|起止年限|实施期限?|实施期间|实施周期|建设期限?|建设周期|执行期限?|项目期限?|完成时间|结束时间)(?:\([^()]*\))?:?$/u;
const FORM_YEAR = /((?:19|20)\d\d)年度/u;
const WITH_YEAR = /^\d{4}-/u;

/** When the project ends: its period where the form names one, else the end of the year in the form's title. */
function projectEnd(labels: LabelGrid, sheet: IndicatorSheet): ProjectEnd | null {
  let year: string | null = null;
  for (let row = sheet.area.top; row < sheet.headerRow; row++) {
    const filled = labels.filled(row);
    for (const [index, column] of filled.entries()) {
      const label = labels.label(row, column);
      const next = filled[index + 1];
      const day = next !== undefined && PERIOD_LABEL.test(label) ? readDate(labels.label(row, next))?.last : undefined;
      if (day !== undefined && WITH_YEAR.test(day)) return { day, of: 'project' };
      year ??= FORM_YEAR.exec(label)?.[1] ?? null;
    }
  }
  return year === null ? null : { day: `${year}-12-31`, of: 'year' };
}

/** Whether a day comes after another; days without a year cannot be told. */
function isAfter(day: string, end: string): boolean {
  return WITH_YEAR.test(day) && day > end;
}

/** What the manual says of T7. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度指标值、项目起止时间、评价年度', 'target, period of the project, year of the form'],
  example: {
    given: ['2019年度自评表，指标值“2020年6月底前”', 'A form of 2019, the target is “by the end of June 2020”'],
    args: { name: '完工时间', target: '2020年6月底前', end: '2019-12-31', of: 'year' },
  },
};
