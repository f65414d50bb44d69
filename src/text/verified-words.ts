import type { Finding } from '../core/finding/finding';
import type { Dismissal } from '../core/record/workbook-record';
import { findingText } from './finding-text';
import type { Locale } from './locale';

/* The words of ticking findings off as verified (核实), and of writing that into the remarks. */

const CHINESE = {
  verify: '核实',
  verified: '已核实',
  by: '核实人或科室（可不填）',
  remark: '怎样核实的（可不填）',
  hint: '会记在工作簿里；标出的颜色和批注在下次评分或标出问题时去掉，这一行的数改动后会重新出现。',
  unmetHint: '会记在工作簿里；这一行的数改动后会重新出现。未达标的标记是事实，不去掉。',
  /** By whom and when. */
  told: (on: string, by: string, remark: string) =>
    `${on} 已核实${by === '' ? '' : `（${by}）`}${remark === '' ? '' : `：${remark}`}`,
  undo: '取消核实',
  /** As it stands in the remarks of the row. */
  sentence: (on: string, by: string, told: string) => `已核实（${on}${by === '' ? '' : `，${by}`}）：${told}`,
  write: '写入备注',
  willWrite: (cell: string) => `将写入 ${cell}：`,
  willAdd: (cell: string) => `${cell} 里已有文字，保留不动，在下面加一行：`,
  confirm: '写入',
  stands: (cell: string) => `${cell} 里已经有这句话。`,
  cannot: {
    noRow: '这个问题不在某一行指标上，没有可写的备注格。',
    noColumn: '表里没有“备注”或“说明”列，没有地方写；加一列“备注”后再写。',
    notText: '备注格里是公式或数字，不改动；请先腾出这一格。',
    shared: '备注格由几行合并共用，不改动；取消合并后再写。',
  },
};

const ENGLISH: typeof CHINESE = {
  verify: 'Verify',
  verified: 'Verified',
  by: 'Verified by (optional)',
  remark: 'How it was verified (optional)',
  hint: 'It is kept in the workbook; its colour and note go with the next scoring or marking, and it comes back when the row’s figures change.',
  unmetHint:
    'It is kept in the workbook and comes back when the row’s figures change. The mark of a missed target is a fact and stays.',
  told: (on, by, remark) => `Verified ${on}${by === '' ? '' : ` (${by})`}${remark === '' ? '' : `: ${remark}`}`,
  undo: 'Not verified',
  sentence: (on, by, told) => `Verified (${on}${by === '' ? '' : `, ${by}`}): ${told}`,
  write: 'Write as remark',
  willWrite: (cell) => `To be written in ${cell}:`,
  willAdd: (cell) => `${cell} holds a text, which stays; this line is added below it:`,
  confirm: 'Write',
  stands: (cell) => `${cell} says so already.`,
  cannot: {
    noRow: 'This finding is not about one indicator: there is no cell for a remark.',
    noColumn: 'The form has no column for remarks (备注, 说明): add one first.',
    notText: 'The cell for remarks holds a formula or a number and is left alone: clear it first.',
    shared: 'The cell for remarks is merged over several rows and is left alone: unmerge it first.',
  },
};

/** The words of verifying. */
export type VerifiedWords = typeof CHINESE;

export function verifiedWords(locale: Locale): VerifiedWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

/** That a finding was verified, as the remarks of its row are to say: what was said of it, or else the finding itself. */
export function verifiedSentence(finding: Finding, { on, verifiedBy = '', reason }: Dismissal, locale: Locale): string {
  return verifiedWords(locale).sentence(on, verifiedBy, reason === '' ? findingText(finding, locale) : reason);
}
