import type { Area } from '../../core/grid/address';
import type { DraftCell, SheetDraft } from '../../core/plan/sheet-draft';
import { SUMMARY_LEVELS } from '../../core/summary-level';
import { summaryWords, type SummaryWords } from '../../text/summary-words';
import type { Locale } from '../../text/locale';
import { meanText } from './mean';
import { count, formColumns, number, PERCENT, POINTS, type SummaryForm } from './summary-columns';
import { gradesOf, groupHeadings, groupRow, groupsOf, meanRate, meanShare } from './summary-groups';

/** A chart of a sheet we write: the cells it shows, its columns being series, and the cells it lies over. */
export interface DraftChart {
  readonly sheet: string;
  readonly title: string;
  readonly type: 'columns' | 'bars';
  readonly source: Area;
  readonly place: Area;
}

/** A summary (汇总) as it is to be written: its sheets, and the charts on them. */
export interface SummaryDraft {
  readonly sheets: readonly SheetDraft[];
  readonly charts: readonly DraftChart[];
}

/** A file that could not be read, and why in a sentence. */
export interface UnreadFile {
  readonly shown: string;
  readonly why: string;
}

/** The summary of some forms: a line each; by department, with means; an overview with charts; and what could not be read
 *  (null: nothing but this workbook was to be). */
export function summaryDraft(
  forms: readonly SummaryForm[],
  unread: readonly UnreadFile[] | null,
  locale: Locale,
): SummaryDraft {
  const words = summaryWords(locale);
  const scored = forms.filter(({ line }) => line.isScored);
  const grades = gradesOf(scored);
  const overview = overviewSheet(scored, grades, unread?.length ?? null, words);
  return {
    sheets: [
      formsSheet(forms, words),
      groupsSheet(scored, grades, words),
      overview.sheet,
      ...(unread ? [unreadSheet(unread, words)] : []),
    ],
    charts: overview.charts,
  };
}

function formsSheet(forms: readonly SummaryForm[], words: SummaryWords): SheetDraft {
  const columns = formColumns(
    words,
    forms.some(({ file }) => file !== null),
  );
  return {
    name: words.sheets.forms,
    rows: [columns.map(({ heading }) => heading), ...forms.map((form) => columns.map(({ cell }) => cell(form)))],
    headingRows: 1,
    columnWidths: columns.map(({ width }) => width),
    clearBelow: 0,
  };
}

function groupsSheet(scored: readonly SummaryForm[], grades: readonly string[], words: SummaryWords): SheetDraft {
  const headings = groupHeadings(words, grades);
  const groups = groupsOf(scored).map((group) =>
    groupRow({ ...group, name: group.name || words.by.none, by: words.by[group.by] }, grades),
  );
  const all = groupRow({ name: words.all, by: '', forms: scored }, grades);
  return {
    name: words.sheets.groups,
    rows: [headings, ...groups, all],
    headingRows: 1,
    columnWidths: headings.map((_, column) => (column === 0 ? 28 : 11)),
    boldRows: [groups.length + 1],
    clearBelow: 0,
  };
}

/** How high and wide a chart is, in cells. */
const CHART = { rows: 14, columns: 6 };

function overviewSheet(
  scored: readonly SummaryForm[],
  grades: readonly string[],
  unread: number | null,
  words: SummaryWords,
): { readonly sheet: SheetDraft; readonly charts: readonly DraftChart[] } {
  const complete = scored.flatMap(({ line: { total } }) => (total === null ? [] : [total]));
  const facts: (readonly DraftCell[])[] = [
    [words.facts, words.value],
    [words.forms, count(scored.length)],
    [words.complete, count(complete.length)],
    [words.incomplete, count(scored.length - complete.length)],
    ...(unread === null ? [] : [[words.notRead, count(unread)]]),
    [words.meanTotal, number(meanText(complete), POINTS)],
    [words.meanRate, number(meanRate(scored), PERCENT)],
    [words.means],
  ];
  const given = gradeRows(scored, grades, words);
  const levels = levelRows(scored, words);
  const rows: (readonly DraftCell[])[] = [...facts, []];
  const gradesAt = rows.push([words.columns.grade, words.gradeCount, words.share], ...given) - given.length - 1;
  rows.push([]);
  const levelsAt = rows.push([words.level, words.meanShare, words.gradeCount], ...levels) - levels.length - 1;
  const name = words.sheets.overview;
  const chart = (title: string, type: DraftChart['type'], at: number, length: number, place: number): DraftChart => ({
    sheet: name,
    title,
    type,
    source: { top: at, left: 0, bottom: at + length, right: 1 },
    place: { top: place, left: 4, bottom: place + CHART.rows, right: 4 + CHART.columns },
  });
  return {
    sheet: {
      name,
      rows,
      headingRows: 1,
      columnWidths: [26, 12, 10],
      boldRows: [gradesAt, levelsAt],
      clearBelow: 0,
    },
    charts: [
      ...(given.length > 0 ? [chart(words.gradeChart, 'columns', gradesAt, given.length, 0)] : []),
      ...(levels.length > 0 ? [chart(words.levelChart, 'bars', levelsAt, levels.length, CHART.rows + 2)] : []),
    ],
  };
}

/** How many forms have each grade; those without one come last. */
function gradeRows(
  scored: readonly SummaryForm[],
  grades: readonly string[],
  words: SummaryWords,
): readonly (readonly DraftCell[])[] {
  const counted = grades.map((grade) => [grade, scored.filter(({ line }) => line.grade === grade).length] as const);
  const without = scored.filter(({ line }) => line.grade === null);
  const incomplete = without.filter(({ line }) => line.total === null).length;
  const rest = [
    [words.noGrade, without.length - incomplete],
    [words.incomplete, incomplete],
  ] as const;
  return [...counted, ...rest.filter(([, counts]) => counts > 0)].map(([grade, counts]) => [
    grade,
    count(counts),
    number(String(counts / scored.length), PERCENT),
  ]);
}

/** The mean share of points by level, of the forms whose points of that level are complete. */
function levelRows(scored: readonly SummaryForm[], words: SummaryWords): readonly (readonly DraftCell[])[] {
  return SUMMARY_LEVELS.flatMap((level) => {
    const points = scored.flatMap(({ line: { levels } }) => levels[level] ?? []);
    const share = meanShare(points);
    if (share === null) return [];
    return [[words.levels[level], number(share, PERCENT), count(points.filter(({ score }) => score !== null).length)]];
  });
}

function unreadSheet(unread: readonly UnreadFile[], words: SummaryWords): SheetDraft {
  const rows = unread.length === 0 ? [[words.allRead]] : unread.map(({ shown, why }) => [shown, why]);
  return {
    name: words.sheets.unread,
    rows: [[words.columns.file, words.reason], ...rows],
    headingRows: 1,
    columnWidths: [40, 90],
    clearBelow: 0,
  };
}
