import type { MeasureKind } from '../core/beside/sample-table';
import type { Locale } from './locale';

/* Tables of sampled items (抽样明细): the sheet we draw, and what the pane and the command line say of them. */

const CHINESE = {
  sheetName: '抽样明细',
  headings: { number: '序号', item: '抽样事项', remark: '备注' },
  measures: { materials: '材料', steps: '环节', time: '时间' } satisfies Readonly<Record<MeasureKind, string>>,
  before: (measure: string) => `${measure}（梳理前）`,
  after: (measure: string) => `${measure}（梳理后）`,
  rate: (measure: string) => `${measure}减少率`,
  mean: '平均',
  sums: '按合计计算',
  weights: '权重（不填则各项相同）',
  overall: '综合',
  counted: '有数的事项',
  sampled: '抽样数',
  population: '事项总数',
  /** Which definition is used. */
  hint: '各项减少率＝（梳理前－梳理后）÷梳理前，不先取整；平均取各项率的平均，不是合计之比，两者不同时都写明。',
  none: '工作簿里没有抽样明细。',
  /** The sheet is there, and no item of it has figures yet. */
  notFilled: (sheet: string) => `工作表“${sheet}”里还没有读到数：填好抽样事项和梳理前后的数，这里就列出平均。`,
  openSheet: '打开抽样明细',
  makeAnother: '另生成一张',
  table: (sheet: string, address: string) => `工作表“${sheet}”${address}`,
  items: (count: number, sampled: number | null, population: number | null) =>
    `${count} 项${sampled === null ? '' : `，写明抽取 ${sampled} 项`}${population === null ? '' : `，共 ${population} 项`}`,
  measure: (label: string, mean: string, counted: number) => `${label}：${mean}（${counted} 项平均）`,
  noMean: (label: string) => `${label}：没有可算的项`,
  bySums: (rate: string) => `按合计计算为 ${rate}`,
  all: (mean: string, weighted: boolean) => `综合：${mean}（${weighted ? '按所填权重' : '各项权重相同'}）`,
  of: (label: string) => `${label}的平均`,
  ofAll: '综合',
  belongs: (label: string, name: string) => `${label} → ${name}`,
  indicatorOf: (label: string) => `${label}是哪一项指标的完成值？`,
  notChosen: '未选',
  linked: '已用公式链接',
  blank: '空白',
  change: (address: string, before: string, after: string) => `${address}：${before} → ${after}`,
  link: '写入公式',
  make: '生成抽样明细表',
  makeFilled: (sheet: string) => `按“${sheet}”生成抽样明细表`,
};

/** The same words in any language. */
export type SampleWords = typeof CHINESE;

const ENGLISH: SampleWords = {
  sheetName: 'Sampled items',
  headings: { number: 'No.', item: 'Sampled item', remark: 'Remarks' },
  measures: { materials: 'Materials', steps: 'Steps', time: 'Time' },
  before: (measure) => `${measure} (before)`,
  after: (measure) => `${measure} (after)`,
  rate: (measure) => `${measure} reduction rate`,
  mean: 'Mean',
  sums: 'By sums',
  weights: 'Weights (none: all alike)',
  overall: 'Overall',
  counted: 'Counted items',
  sampled: 'Sampled',
  population: 'Items in all',
  hint: 'Each rate is (before − after) ÷ before, unrounded; the mean is that of the rates, not the rate of the sums; both are told where they differ.',
  none: 'The workbook has no table of sampled items.',
  notFilled: (sheet) =>
    `Sheet “${sheet}” has no figures yet: fill in the items, before and after, and their means are told here.`,
  openSheet: 'Open the sampled items',
  makeAnother: 'Make another',
  table: (sheet, address) => `Sheet “${sheet}”, ${address}`,
  items: (count, sampled, population) =>
    `${count} ${count === 1 ? 'item' : 'items'}${sampled === null ? '' : `, ${sampled} said to be sampled`}${population === null ? '' : `, of ${population}`}`,
  measure: (label, mean, counted) => `${label}: ${mean} (mean of ${counted})`,
  noMean: (label) => `${label}: nothing to compute`,
  bySums: (rate) => `${rate} of the sums`,
  all: (mean, weighted) => `All: ${mean} (${weighted ? 'weighted as given' : 'equal weights'})`,
  of: (label) => `mean of ${label}`,
  ofAll: 'mean of all',
  belongs: (label, name) => `${label} → ${name}`,
  indicatorOf: (label) => `Which indicator’s actual is the ${label}?`,
  notChosen: 'none',
  linked: 'linked by a formula',
  blank: 'blank',
  change: (address, before, after) => `${address}: ${before} → ${after}`,
  link: 'Write the formula',
  make: 'Make a sheet of sampled items',
  makeFilled: (sheet) => `Make one from “${sheet}”`,
};

/** The words of sampled items, in a language. */
export function sampleWords(locale: Locale): SampleWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
