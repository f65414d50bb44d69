import type { MeasureKind } from './sample-table';

/* The headings of a table of samples, read from compacted text. */

/** What one column of such a table holds. */
export interface SampleHeading {
  readonly holds: 'before' | 'after' | 'rate' | 'overall';
  /** Columns of one measure have the same key. */
  readonly key: string;
  readonly label: string;
  readonly kind: MeasureKind | null;
  readonly grows: boolean;
  /** It does not say what is counted: 减少率. */
  readonly isBare: boolean;
}

const RATE = /(?:率|比例|幅度|占比)(?:\([^()]*\))?$|%|rate$|reduction|saving/iu;
const AFTER = /后(?!续|台|勤|置)|^现(?!场|金)|目前|现有|现在|after/iu;
const BEFORE = /(?<!目|当)前(?!置|台|往|期)|^原|原有|原先|before/iu;
const GROWS = /增长|提高|提升|增加|上升|growth|increase/iu;
const OVERALL = /总体|综合|整体|平均|overall|combined|average/iu;

const KINDS: readonly (readonly [MeasureKind, RegExp])[] = [
  ['materials', /材料|资料|要件|证明|证件|表单|material|document/iu],
  ['steps', /环节|步骤|流程|程序|step/iu],
  ['time', /时间|时限|时长|天数|工作日|小时|周期|time|days|hours/iu],
];

/** What is counted, where the words say one of the three. */
export function measureKind(words: string): MeasureKind | null {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Words of a heading that say when or how, not what. */
const BESIDE_WHAT =
  /\([^()]*\)|(?:改革|梳理|优化|整改|压减|压缩|调整|精简|再造|改造|实施|简化|之|办理|申请|提供|提交|所需|需要|平均|事项|原有|现有|目前|的)|^[原现]|[前后]|减少|节约|节省|缩减|降低|增长|提高|提升|增加|比例|幅度|占比|数量|个数|次数|数|率|before|after|reduction|saving|rate|number|of|%/giu;

/** A heading of a sampled figure; null: it is none. `around`: what the table is about, for a heading that only says when. */
export function sampleHeading(heading: string, around: string): SampleHeading | null {
  const holds = RATE.test(heading) ? 'rate' : AFTER.test(heading) ? 'after' : BEFORE.test(heading) ? 'before' : null;
  if (holds === null || heading.length > LONGEST) return null;
  const grows = GROWS.test(heading);
  const own = measureKind(heading);
  const rest = heading.replace(BESIDE_WHAT, '');
  if (own === null && holds === 'rate' && OVERALL.test(heading))
    return { holds: 'overall', key: '', label: heading, kind: null, grows, isBare: false };
  const isBare = own === null && rest === '';
  const kind = own ?? (isBare ? measureKind(around) : null);
  const label = own !== null || isBare ? LABELS[kind ?? 'none'] : rest;
  return { holds, key: kind ?? rest, label, kind, grows, isBare };
}

const LONGEST = 40;
const LABELS: Readonly<Record<MeasureKind | 'none', string>> = {
  materials: '材料',
  steps: '环节',
  time: '时间',
  none: '数量',
};

const NAME = /事项|名称|样本|对象|业务|服务|办件|案件|项目|item|service|sample|name|matter/iu;
const NUMBER = /^(?:序号|编号|no\.?|#)$/iu;

/** Whether a column holds what the items are called. */
export const isNameHeading = (heading: string): boolean => NAME.test(heading) && !NUMBER.test(heading);

/** Words that say that a table is of samples. */
export const saysSample = (text: string): boolean => /抽样|抽查|抽取|抽检|样本|\bsampl/iu.test(text);

/** Headings of a form of indicators, which is no table of samples. */
export const isFormHeading = (label: string): boolean => /指标|分值|得分|绩效/u.test(label);

/** A line that sums up what stands above it. */
export type SumLine = 'mean' | 'sum' | 'weights' | 'overall' | 'statement';

const SUM_LINES: readonly (readonly [SumLine, RegExp])[] = [
  ['mean', /^(?:总?平均(?:值|数|减少率|节约率|节约|率)?|均值|各项平均|average|mean)(?:\([^()]*\))?[:：]?$/iu],
  ['sum', /^(?:合计|总计|小计|汇总|按合计计算|bysums|total|sum)(?:\([^()]*\))?[:：]?$/iu],
  ['weights', /^(?:权重|综合权重|weights?)(?:\([^()]*\))?[:：]?$/iu],
  [
    'overall',
    /^(?:综合|总体|整体|overall|combined)(?:平均)?(?:减少率|节约率|节约|率|值|rate)?(?:\([^()]*\))?[:：]?$/iu,
  ],
  ['statement', /^(?:抽样|抽查|抽取|应抽|样本|事项总数|总数|有数|注|说明|note|sampl|counted|items)/iu],
];

/** What a line is by its first label; null: an item. */
export const sumLine = (label: string): SumLine | null =>
  SUM_LINES.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
