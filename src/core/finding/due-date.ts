import { readDate } from '../grid/date-text';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';

/** The day a project ends (`2019-12-31`), and where that is said: a project period, or the form's year. */
export interface ProjectEnd {
  readonly day: string;
  readonly of: 'project' | 'year';
}

const PERIOD_LABEL =
  /^(?:项目)?(?:起止时间|起止日期|起止年限|实施期限?|实施期间|实施周期|建设期限?|建设周期|执行期限?|项目期限?|完成时间|结束时间)(?:\([^()]*\))?:?$/u;
const FORM_YEAR = /((?:19|20)\d\d)年度/u;
const WITH_YEAR = /^\d{4}-/u;

/** When the project ends: its period where the form names one, else the end of the year in the form's title. */
export function projectEnd(labels: LabelGrid, sheet: IndicatorSheet): ProjectEnd | null {
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
export function isAfter(day: string, end: string): boolean {
  return WITH_YEAR.test(day) && day > end;
}
