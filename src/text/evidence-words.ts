import type { MaterialState } from '../core/beside/material-list';
import { EXECUTION_NAME } from '../core/beside/material-links';
import type { Locale } from './locale';
import { rowKeyHeading } from './own-sheet-words';

/* The list of materials (资料清单): its sheet, and what the pane and the command line say of it. */

/** Its columns, in their order. */
export const EVIDENCE_COLUMNS = [
  'number',
  'sheet',
  'indicator',
  'name',
  'state',
  'actual',
  'score',
  'found',
  'issue',
  'remark',
  'key',
] as const;

export type EvidenceColumnId = (typeof EVIDENCE_COLUMNS)[number];

const CHINESE = {
  sheetName: '资料清单',
  headings: {
    number: '编号',
    sheet: '所在表',
    indicator: '指标',
    name: '资料名称',
    state: '状态',
    actual: '实际完成值',
    score: '得分',
    found: '检查发现',
    issue: '存在的问题',
    remark: '备注',
    key: rowKeyHeading('zh-CN'),
  } satisfies Readonly<Record<EvidenceColumnId, string>>,
  states: { submitted: '已提交', missing: '待补充', verified: '已核实' } satisfies Readonly<
    Record<MaterialState, string>
  >,
  unnamed: '资料名称待填',
  gone: '自评表里已没有这一项',
  execution: EXECUTION_NAME['zh-CN'],
  /** In the form's own column, where it is blank: leads to the list. */
  backLink: (numbers: string) => `见资料清单 ${numbers}`,
  hint: '每项指标一行起，按指标顺序编号；名称取自表里的佐证材料栏。状态、问题和备注由你们填，更新时不动。',
  none: '还没有资料清单。',
  counts: (submitted: number, missing: number, verified: number) =>
    `已提交 ${submitted} 份，待补充 ${missing} 份，已核实 ${verified} 份`,
  without: (count: number) => `有得分而没有资料的指标：${count} 项`,
  allProved: '有得分的指标都有资料。',
  listedIn: (sheet: string) => `工作表“${sheet}”`,
  make: '生成资料清单',
  refresh: '更新资料清单',
  link: '在表里的佐证材料栏写上清单编号',
  linkHint: '只写空着的格，可以撤销。',
  renumber: '按指标顺序重新编号…',
  renumberTitle: (numbers: number) => `重新编号会改 ${numbers} 处`,
  renumberHint: (links: number) =>
    `编号写在纸质资料上的，要一并改。${links > 0 ? `表里 ${links} 处“见资料清单”一起改。` : ''}可以撤销。`,
  change: (before: string, after: string) => `${before === '' ? '空白' : before} → ${after}`,
  renumberNow: (numbers: number) => `改写 ${numbers} 处编号`,
  leave: '不改',
};

/** The same words in any language. */
export type EvidenceWords = typeof CHINESE;

const ENGLISH: EvidenceWords = {
  sheetName: 'Materials',
  headings: {
    number: 'No.',
    sheet: 'Sheet',
    indicator: 'Indicator',
    name: 'Material',
    state: 'Status',
    actual: 'Actual',
    score: 'Score',
    found: 'Findings',
    issue: 'Issues',
    remark: 'Remarks',
    key: rowKeyHeading('en-US'),
  },
  states: { submitted: 'submitted', missing: 'missing', verified: 'verified' },
  unnamed: 'to be named',
  gone: 'no longer in the form',
  execution: EXECUTION_NAME['en-US'],
  backLink: (numbers) => `see Materials ${numbers}`,
  hint: 'One line or more an indicator, numbered in their order; names come from the form’s column of evidence. Status, issues and remarks are yours and stay.',
  none: 'There is no list of materials yet.',
  counts: (submitted, missing, verified) => `${submitted} submitted, ${missing} missing, ${verified} verified`,
  without: (count) => `Indicators with points and no material: ${count}`,
  allProved: 'Every indicator with points has material.',
  listedIn: (sheet) => `Sheet “${sheet}”`,
  make: 'Make the list',
  refresh: 'Bring it up to date',
  link: 'Write the numbers into the form’s column of evidence',
  linkHint: 'Only into blank cells; it can be undone.',
  renumber: 'Number anew by the order of the indicators…',
  renumberTitle: (numbers) => `${numbers} ${numbers === 1 ? 'number' : 'numbers'} would change`,
  renumberHint: (links) =>
    `Numbers on papers have to follow. ${links > 0 ? `${links} ${links === 1 ? 'link' : 'links'} of the forms follow. ` : ''}It can be undone.`,
  change: (before, after) => `${before === '' ? 'blank' : before} → ${after}`,
  renumberNow: (numbers) => `Change ${numbers} ${numbers === 1 ? 'number' : 'numbers'}`,
  leave: 'Leave them',
};

/** The words of the list of materials, in a language. */
export function evidenceWords(locale: Locale): EvidenceWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
