import type { Locale } from './locale';
import type { NewColumns, NoColumns } from '../core/plan/new-columns';
import { areaAddress, columnName } from '../core/grid/address';

/* The words of new columns for a review, in the pane and on the command line. */

const CHINESE = {
  ask: '在右侧加复核列…',
  title: '给没有复核列的表加列',
  how: '在表的最右边加“复核得分”“差异”“复核说明”三列，照原表画边框和底色，并填上复核结果；其他单元格都不动，可以一次撤销。',
  places: (columns: string, area: string, cells: number) => `${columns} 列（${area}），写入 ${cells} 处`,
  notPrinted: '新列不在打印区域内：要打印，请在“页面布局”里重设打印区域。',
  add: (forms: number) => `加列并写入 ${forms} 张`,
  onlyThis: '只加本表',
  none: '没有可以加列的表。',
  added: (forms: number) => `已在 ${forms} 张表的右侧加上复核列。`,
  addedIn: (sheet: string, places: string) => `工作表“${sheet}”加上复核列 ${places}`,
  refused: (sheet: string, why: string) => `工作表“${sheet}”没有加复核列：${why}。`,
  why: {
    occupied: (at: string) => `右侧 ${at} 已有内容，请先移开`,
    merged: (at: string) => `右侧 ${at} 有合并单元格，请先取消合并`,
    table: (at: string) => `表格（超级表）${at} 会把新列并进去，请先转换为区域`,
    filtered: () => '正在筛选，有行被隐藏，请先清除筛选',
    protected: () => '工作表受保护，请先撤销保护',
    hidden: () => '工作表已隐藏，请先取消隐藏',
    readOnly: () => '工作簿以只读方式打开',
    edge: () => '表已经到了最右边，没有空列',
    unread: () => '加上新列后这张表会读成别的样子，请自己在右侧加一列“复核得分”',
  },
};

const ENGLISH: typeof CHINESE = {
  ask: 'Add review columns at the right…',
  title: 'Add columns to forms without a review',
  how: 'Three columns (复核得分, 差异, 复核说明) are added at the right edge of the form, drawn as the form is, and the review is written in them. No other cell changes, and one undo takes it all away.',
  places: (columns, area, cells) => `Columns ${columns} (${area}), ${cells} ${cells === 1 ? 'cell' : 'cells'} written`,
  notPrinted: 'The new columns lie outside of the print area: set it anew (Page Layout tab) to print them.',
  add: (forms) => `Add columns to ${forms} ${forms === 1 ? 'form' : 'forms'}`,
  onlyThis: 'This form only',
  none: 'No form can get columns.',
  added: (forms) => `Review columns added at the right of ${forms} ${forms === 1 ? 'form' : 'forms'}.`,
  addedIn: (sheet, places) => `Sheet “${sheet}” got review columns: ${places}`,
  refused: (sheet, why) => `Sheet “${sheet}” got no review columns: ${why}.`,
  why: {
    occupied: (at) => `${at} at its right is not empty, move that away first`,
    merged: (at) => `${at} at its right is merged, unmerge it first`,
    table: (at) => `the Excel table ${at} would take the columns for its own, convert it to a range first`,
    filtered: () => 'rows are filtered away, clear the filter first',
    protected: () => 'it is protected, unprotect it first',
    hidden: () => 'it is hidden, unhide it first',
    readOnly: () => 'the workbook was opened read-only',
    edge: () => 'there is no column left at its right',
    unread: () => 'with new columns the form would be read another way; add a column “复核得分” at its right yourself',
  },
};

/** The words of new columns for a review. */
export const columnsWords = (locale: Locale): typeof CHINESE => (locale === 'zh-CN' ? CHINESE : ENGLISH);

/** Why a form gets no columns, and what would help. */
export function refusedText(sheet: string, { why, at }: NoColumns, locale: Locale): string {
  const words = columnsWords(locale);
  return words.refused(sheet, words.why[why](at ?? ''));
}

/** Where columns come, and how many cells are written. */
export function placesText({ area }: NewColumns, cells: number, locale: Locale): string {
  const columns = `${columnName(area.left)}–${columnName(area.right)}`;
  return columnsWords(locale).places(columns, areaAddress(area), cells);
}
