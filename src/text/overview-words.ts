import type { Locale } from './locale';

/* The words of 全部: how all forms of the workbook stand. */

const CHINESE = {
  find: '找表名、项目名、单位',
  distribution: '按等级筛选',
  sort: '排序',
  sorts: {
    sheet: '表中顺序',
    lowest: '得分低的在前',
    todo: '待办多的在前',
    incomplete: '未完成在前',
    difference: '复核差得多的在前',
  },
  /** `all` is the sum of the other three. */
  summary: ({ all, complete, incomplete, weights }: Readonly<Record<Counted, number>>) =>
    `共 ${all} 张：评完 ${complete} 张，未完成 ${incomplete} 张${weights > 0 ? `，只列分值 ${weights} 张` : ''}`,
  shown: (shown: number, all: number) => `${shown}／${all} 张`,
  showAll: '显示全部',
  noneFound: '没有这样的表。',
  forms: '指标表',
  groups: { noGrade: '未评等级', incomplete: '未完成', weights: '只列分值' },
  group: (name: string, forms: number) => `${name} ${forms}`,
  groupSpoken: (name: string, forms: number) => `${name} ${forms} 张`,
  unmet: (rows: number) => `未达标 ${rows}`,
  todo: (entries: number) => `待办 ${entries}`,
  nothingToDo: '没有待办',
  /** Of a review: rows that differ, and rows somebody has to judge. */
  reviewed: (differing: number, open: number) =>
    [differing > 0 ? `${differing} 行不一致` : '各行一致', ...(open > 0 ? [`${open} 行待评定`] : [])].join('，'),
  noActual: (rows: number) => `缺 ${rows} 个实际完成值`,
  noTarget: (rows: number) => `缺 ${rows} 个指标值`,
  asked: (rows: number) => `${rows} 行等您回答`,
  unscored: (rows: number) => `${rows} 行评不出分`,
  broughtFrom: (before: string, now: string) => `按带来的内容 ${before} → ${now}`,
  broughtSame: '用了带来的内容',
  leftOut: (tables: number) => `没有评分的表 ${tables}`,
  write: (forms: number) => `写入全部 ${forms} 张`,
};

type Counted = 'all' | 'complete' | 'incomplete' | 'weights';

const s = (count: number): string => (count === 1 ? '' : 's');

const ENGLISH: typeof CHINESE = {
  find: 'Find a sheet, project or organisation',
  distribution: 'Filter by grade',
  sort: 'Sort',
  sorts: {
    sheet: 'Sheet order',
    lowest: 'Lowest first',
    todo: 'Most to do',
    incomplete: 'Incomplete first',
    difference: 'Largest difference of the review first',
  },
  summary: ({ all, complete, incomplete, weights }) =>
    `${all} form${s(all)}: ${complete} complete, ${incomplete} incomplete${weights > 0 ? `, ${weights} with points only` : ''}`,
  shown: (shown, all) => `${shown} of ${all}`,
  showAll: 'Show all',
  noneFound: 'No such form.',
  forms: 'Forms',
  groups: { noGrade: 'No grade', incomplete: 'Incomplete', weights: 'Points only' },
  group: (name, forms) => `${name} ${forms}`,
  groupSpoken: (name, forms) => `${name}, ${forms} form${s(forms)}`,
  unmet: (rows) => `${rows} missed`,
  todo: (entries) => `${entries} to do`,
  nothingToDo: 'nothing to do',
  reviewed: (differing, open) =>
    [
      differing === 0 ? 'all rows alike' : `${differing} ${differing === 1 ? 'row differs' : 'rows differ'}`,
      ...(open > 0 ? [`${open} to judge`] : []),
    ].join(', '),
  noActual: (rows) => `${rows} actual value${s(rows)} missing`,
  noTarget: (rows) => `${rows} target${s(rows)} missing`,
  asked: (rows) => `${rows} row${s(rows)} to be answered`,
  unscored: (rows) => `${rows} row${s(rows)} without a score`,
  broughtFrom: (before, now) => `${before} → ${now} by what came along`,
  broughtSame: 'uses what came along',
  leftOut: (tables) => `Tables that are not scored: ${tables}`,
  write: (forms) => `Write all ${forms} form${s(forms)}`,
};

/** The words of 全部. */
export type OverviewWords = typeof CHINESE;

export function overviewWords(locale: Locale): OverviewWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
