import type { Locale } from './locale';
import { ownSheetSentences, type OwnSheetTold } from './written-sheet-words';

/* What was written beside the forms: the list of materials (资料清单), sampled items (抽样明细), and what leads to them. */

const CHINESE = {
  evidenceMade: (sheet: string, lines: number) => `资料清单写在工作表“${sheet}”，${lines} 行。`,
  evidenceGone: (rows: number) => `${rows} 行标明自评表里已没有`,
  evidenceLinked: (cells: number) =>
    cells === 0 ? '没有可以写编号的空格，没有改动。' : `在佐证材料栏写了 ${cells} 处清单编号。`,
  renumbered: (numbers: number, links: number) =>
    `改写了 ${numbers} 处资料编号${links > 0 ? `和表里 ${links} 处链接` : ''}；纸质资料上的编号请一并改。`,
  lockedLeft: (cells: number) => `${cells} 处被保护，没有写。`,
  sampleMade: (sheet: string, lines: number, from: string | null) =>
    from === null
      ? `空白的抽样明细表写在工作表“${sheet}”，可填 ${lines} 项。`
      : `抽样明细表写在工作表“${sheet}”，${lines} 项取自“${from}”。`,
  sampleThere: (sheet: string) => `工作簿里已有抽样明细（“${sheet}”），没有再生成。`,
  sampleLinked: (address: string, after: string) => `${address} 改为公式，值为 ${after}；得分要重新写入。`,
};

export type BesideWords = typeof CHINESE;

const cellsEnglish = (cells: number): string => (cells === 1 ? 'one cell' : `${cells} cells`);

const ENGLISH: BesideWords = {
  evidenceMade: (sheet, lines) =>
    `The list of materials stands in sheet “${sheet}”, ${lines} ${lines === 1 ? 'line' : 'lines'}.`,
  evidenceGone: (rows) => `${rows} marked as no longer in the form`,
  evidenceLinked: (cells) =>
    cells === 0
      ? 'There is no blank cell to write a number into; nothing was changed.'
      : `Numbers of the list were written into ${cellsEnglish(cells)}.`,
  renumbered: (numbers, links) =>
    `${numbers} ${numbers === 1 ? 'number' : 'numbers'}${links > 0 ? ` and ${links === 1 ? 'one link' : `${links} links`} of the forms` : ''} changed; please change them on the papers as well.`,
  lockedLeft: (cells) => `${cellsEnglish(cells)} locked, not written.`,
  sampleMade: (sheet, lines, from) =>
    from === null
      ? `A blank sheet of sampled items stands in “${sheet}”, with room for ${lines}.`
      : `The sampled items stand in sheet “${sheet}”, ${lines} taken from “${from}”.`,
  sampleThere: (sheet) => `The workbook has a table of sampled items already (“${sheet}”); no other was made.`,
  sampleLinked: (address, after) =>
    `${address} is a formula now and comes to ${after}; the score is to be written anew.`,
};

export function besideWords(locale: Locale): BesideWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

/** What writing the list of materials did, a sentence each. */
export function evidenceTold(told: OwnSheetTold & { readonly lines: number }, locale: Locale): readonly string[] {
  const words = besideWords(locale);
  const { sheet, lines } = told;
  return ownSheetSentences(told, { made: words.evidenceMade(sheet, lines), gone: words.evidenceGone }, locale);
}
