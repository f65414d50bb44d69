import type { KeyedColumn, KeyedRow, KeyedSheet } from '../../core/plan/keyed-sheet';
import type { DraftCell } from '../../core/plan/sheet-draft';
import { SUMMARY_LEVELS } from '../../core/summary-level';
import type { SummaryWords } from '../../text/summary-words';
import { meanText } from './mean';
import { count, number, PERCENT, POINTS, type SummaryForm } from './summary-columns';
import { meanRate, meanShare } from './summary-groups';

/** How high and wide a chart is, in cells. */
const CHART = { rows: 14, columns: 6 };
/** Right of what people read, and below the headings, which are frozen. */
const CHART_COLUMN = 5;

/** The overview: figures of all forms, the mean share of points by level, and last, as it may grow, how many forms have each
 *  grade; the latter two as charts. `unread`: how many files were left out; null: none were to be read. */
export function overviewSheet(
  scored: readonly SummaryForm[],
  grades: readonly string[],
  { unread, words, key }: { readonly unread: number | null; readonly words: SummaryWords; readonly key: KeyedColumn },
): KeyedSheet {
  const blank: KeyedRow = { cells: {} };
  const levels = levelRows(scored, words);
  const given = gradeRows(scored, grades, words);
  const facts = factRows(scored, unread, words);
  const levelsAt = facts.length + 1;
  const gradesAt = levelsAt + levels.length + 1;
  const chart = (name: string, first: number, length: number, top: number) => ({
    name,
    type: 'columns' as const,
    rows: { first, last: first + length - 1 },
    columns: ['fact', 'value'] as const,
    place: { top, left: CHART_COLUMN, bottom: top + CHART.rows, right: CHART_COLUMN + CHART.columns },
  });
  return {
    name: words.sheets.overview,
    columns: [
      { id: 'fact', heading: words.facts, width: 26 },
      { id: 'value', heading: words.value, width: 12 },
      { id: 'share', heading: words.shareOrForms, width: 12 },
      key,
    ],
    rows: [...facts, blank, ...levels, blank, ...given],
    keys: [[key.id], ['fact']],
    charts: [
      ...(given.length > 1 ? [chart(words.gradeChart, gradesAt, given.length, 1)] : []),
      ...(scored.length > 0 ? [chart(words.levelChart, levelsAt, levels.length, CHART.rows + 3)] : []),
    ],
    gone: () => ({ value: count(0), share: number('0', PERCENT) }),
  };
}

function row(key: string, fact: string, value: DraftCell = null, share: DraftCell = null): KeyedRow {
  return { cells: { key, fact, value, share } };
}

function factRows(scored: readonly SummaryForm[], unread: number | null, words: SummaryWords): readonly KeyedRow[] {
  const complete = scored.flatMap(({ line: { total } }) => (total === null ? [] : [total]));
  return [
    row('forms', words.forms, count(scored.length)),
    row('complete', words.complete, count(complete.length)),
    row('incomplete', words.incomplete, count(scored.length - complete.length)),
    ...(unread === null ? [] : [row('unread', words.notRead, count(unread))]),
    row('total', words.meanTotal, number(meanText(complete), POINTS)),
    row('rate', words.meanRate, number(meanRate(scored), PERCENT)),
    row('means', words.means),
  ];
}

/** The mean share of points by level, of the forms whose points of that level are complete. */
function levelRows(scored: readonly SummaryForm[], words: SummaryWords): readonly KeyedRow[] {
  const rows = SUMMARY_LEVELS.map((level) => {
    const points = scored.flatMap(({ line: { levels } }) => levels[level] ?? []);
    const complete = points.filter(({ score }) => score !== null).length;
    return row(`level ${level}`, words.levels[level], number(meanShare(points), PERCENT), count(complete));
  });
  return [{ ...row('levels', words.level, words.meanShare, words.gradeCount), isBold: true }, ...rows];
}

/** How many forms have each grade; those without one come last. */
function gradeRows(
  scored: readonly SummaryForm[],
  grades: readonly string[],
  words: SummaryWords,
): readonly KeyedRow[] {
  const without = scored.filter(({ line }) => line.grade === null);
  const incomplete = without.filter(({ line }) => line.total === null).length;
  const counted: readonly (readonly [key: string, name: string, forms: number])[] = [
    ...grades.map(
      (grade) => [`grade ${grade}`, grade, scored.filter(({ line }) => line.grade === grade).length] as const,
    ),
    ['no grade', words.noGrade, without.length - incomplete],
    ['no total', words.incomplete, incomplete],
  ];
  return [
    { ...row('grades', words.columns.grade, words.gradeCount, words.share), isBold: true },
    ...counted
      .filter(([, , forms]) => forms > 0)
      .map(([key, name, forms]) => row(key, name, count(forms), number(String(forms / scored.length), PERCENT))),
  ];
}
