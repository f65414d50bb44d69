import type { Grid } from '../core/grid/grid';
import { tidyText } from '../core/grid/cell-text';
import { kindWords } from './kind-words';
import type { Locale } from './locale';

/** The columns of the list of findings, in their order. `key` tells a line from any other; by it a rerun finds the line
 *  again. */
export const LIST_COLUMNS = [
  'number',
  'kind',
  'sheet',
  'cell',
  'subject',
  'problem',
  'remedy',
  'responsible',
  'done',
  'status',
  'key',
] as const;

export type ListColumn = (typeof LIST_COLUMNS)[number];

/** The words of the list of findings (整改清单). */
const CHINESE = {
  sheetName: '整改清单',
  headings: {
    number: '序号',
    kind: '类别',
    sheet: '工作表',
    cell: '单元格',
    subject: '指标或项目',
    problem: '问题',
    remedy: '整改建议',
    responsible: '责任人',
    done: '完成情况',
    status: '状态',
    key: '问题编号',
  },
  open: '待整改',
  settled: '已消除',
  dismissed: (reason: string) => `已忽略：${reason}`,
  verified: (on: string, by: string, reason: string) =>
    `已核实（${on}${by === '' ? '' : `，${by}`}）${reason === '' ? '' : `：${reason}`}`,
  wholeForm: '全表',
  execution: '预算执行率',
  kinds: kindWords('zh-CN'),
  /** What to do where a row has no points. */
  fillIn: '按提示补齐后重新评分',
};

/** The same words in any language. */
export type ListWords = typeof CHINESE;

const ENGLISH: ListWords = {
  sheetName: 'Findings',
  headings: {
    number: 'No.',
    kind: 'Kind',
    sheet: 'Sheet',
    cell: 'Cell',
    subject: 'Indicator or project',
    problem: 'Finding',
    remedy: 'What to do',
    responsible: 'Responsible',
    done: 'Progress',
    status: 'Status',
    key: 'Finding ID',
  },
  open: 'open',
  settled: 'settled',
  dismissed: (reason) => `dismissed: ${reason}`,
  verified: (on, by, reason) => `verified (${on}${by === '' ? '' : `, ${by}`})${reason === '' ? '' : `: ${reason}`}`,
  wholeForm: 'whole form',
  execution: 'Execution rate',
  kinds: kindWords('en-US'),
  fillIn: 'Fill in what is missing, then score again.',
};

/** The words of the list of findings, in a language. */
export function listWords(locale: Locale): ListWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

/** How far down a person may have moved the headings by lines of their own. */
const LOWEST_HEADING = 10;

/** The columns of lists that earlier versions wrote. */
const OLD_COLUMNS: readonly ListColumn[] = LIST_COLUMNS.filter((column) => column !== 'kind');

/** A list of findings as a sheet holds it: its language, the row of its headings (from 0), and its columns, which are fewer
 *  where an earlier version wrote it. */
export interface FoundList {
  readonly words: ListWords;
  readonly row: number;
  readonly columns: readonly ListColumn[];
}

/** The list of findings that a sheet holds; null when it holds none. */
export function findFindingList(grid: Grid): FoundList | null {
  if (grid.area.left > 0) return null;
  for (const [index, line] of grid.cells.slice(0, LOWEST_HEADING).entries()) {
    for (const columns of [LIST_COLUMNS, OLD_COLUMNS]) {
      const words = [CHINESE, ENGLISH].find(({ headings }) =>
        columns.every((column, place) => {
          const value = line[place]?.value;
          return typeof value === 'string' && tidyText(value) === headings[column];
        }),
      );
      if (words) return { words, row: grid.area.top + index, columns };
    }
  }
  return null;
}

/** Whether a sheet is our list of findings, which holds no form. */
export function isFindingList(grid: Grid): boolean {
  return findFindingList(grid) !== null;
}
