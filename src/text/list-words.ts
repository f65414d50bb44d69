import type { Grid } from '../core/grid/grid';
import { tidyText } from '../core/grid/cell-text';
import { kindWords } from './kind-words';
import type { Locale } from './locale';
import { ownSheetSentences, type OwnSheetTold } from './written-sheet-words';

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
  /** Of a sheet that is away, or whose form is not read any more: nobody knows what became of its findings. */
  notRead: '所在表没有读到',
  dismissed: (reason: string) => `已忽略：${reason}`,
  verified: (on: string, by: string, reason: string) =>
    `已核实（${on}${by === '' ? '' : `，${by}`}）${reason === '' ? '' : `：${reason}`}`,
  wholeForm: '全表',
  execution: '预算执行率',
  kinds: kindWords('zh-CN'),
  /** What to do where a row has no points. */
  fillIn: '按提示补齐后重新评分',
  written: (sheet: string, findings: number) => `已写好工作表“${sheet}”，列出 ${findings} 个问题。`,
  /** What became of lines since the list was last written. */
  gone: (lines: number) => `${lines} 行的问题这次没有出现，见“状态”列`,
  standing: (open: number, settled: number) =>
    `现有待整改 ${open} 个${settled > 0 ? `，清单里留有这次没有出现的 ${settled} 行` : ''}。`,
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
  notRead: 'sheet not read',
  dismissed: (reason) => `dismissed: ${reason}`,
  verified: (on, by, reason) => `verified (${on}${by === '' ? '' : `, ${by}`})${reason === '' ? '' : `: ${reason}`}`,
  wholeForm: 'whole form',
  execution: 'Execution rate',
  kinds: kindWords('en-US'),
  fillIn: 'Fill in what is missing, then score again.',
  written: (sheet, findings) => `The sheet “${sheet}” lists ${findings} ${findings === 1 ? 'problem' : 'problems'}.`,
  gone: (lines) => `${lines} not found this time, see their status`,
  standing: (open, settled) =>
    `${open} ${open === 1 ? 'is' : 'are'} open${settled > 0 ? `; ${settled} ${settled === 1 ? 'line stays' : 'lines stay'} of what was not found this time` : ''}.`,
};

/** The words of the list of findings, in a language. */
export function listWords(locale: Locale): ListWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

/** Whether we may have written this into the column 状态: what people say there is theirs. */
export function isListStatus(text: string, { open, settled, notRead, dismissed, verified }: ListWords): boolean {
  const begins = [settled, dismissed(''), verified('', '', '').slice(0, -1)].map(tidyText);
  return ['', open, notRead].includes(text) || begins.some((begin) => text.startsWith(begin));
}

/** What became of the list, a sentence each. */
export function listTold(
  told: OwnSheetTold & { readonly findings: number; readonly settled: number },
  locale: Locale,
): readonly string[] {
  const words = listWords(locale);
  const { sheet, refreshed, findings, settled } = told;
  const sentences = ownSheetSentences(told, { made: words.written(sheet, findings), gone: words.gone }, locale);
  return refreshed ? [...sentences, words.standing(findings, settled)] : sentences;
}

/** How far down a person may have moved the headings by lines of their own. */
const LOWEST_HEADING = 10;

/** Headings that stand together in no other sheet. */
const TELLING: readonly ListColumn[] = ['cell', 'subject', 'problem', 'remedy', 'status'];

/** Whether a sheet is our list of findings, which holds no form. */
export function isFindingList({ cells }: Grid): boolean {
  return cells.slice(0, LOWEST_HEADING).some((row) => {
    const headings = new Set(row.map(({ value }) => (typeof value === 'string' ? tidyText(value) : '')));
    return [CHINESE, ENGLISH].some(({ headings: ours }) => {
      const isTold = TELLING.every((column) => headings.has(ours[column]));
      return isTold || (headings.has(ours.key) && headings.has(ours.problem));
    });
  });
}
