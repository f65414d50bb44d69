import { columnName } from '../core/grid/address';
import type { HeaderRole } from '../core/sheet/column-roles';
import type { NearMiss } from '../core/sheet/near-miss';
import type { SkippedTable } from '../core/sheet/indicator-sheet';
import type { ReasonArgs, RecognitionQuestion } from '../core/sheet/recognition-reason';

/** A sentence for each thing the recogniser can take something for. */
export type RecognitionWords = { readonly [Code in keyof ReasonArgs]: (args: ReasonArgs[Code]) => string };

export const roleWords: Readonly<Record<HeaderRole, string>> = {
  project: '项目名称',
  level1: '一级指标',
  level2: '二级指标',
  name: '指标名称',
  target: '年度指标值',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  reason: '偏差原因',
  sign: '指标性质',
  unit: '度量单位',
  rule: '评分标准',
  review: '复核数据（不写入）',
  flag: '未达标标记',
  explanation: '指标说明',
  baseline: '基期值',
  progress: '监控进度',
};

export const skippedWords: Readonly<Record<SkippedTable['kind'], string>> = {
  monitoring: '绩效执行监控表，只有过程数据，不评分',
  declaration: '绩效目标申报表，只有指标值，不评分',
  noRows: '只有表头，没有指标行',
  noWeights: '只列指标，没有分值',
};

/** Behind one of them where points and scores are typed in the table. */
export const skippedWithPoints = '；表中填有分值和得分，如果要评分，请核对标题和表头';

const NO_ROLE = '不使用的列';

export function questionWords({ code, role: asked, candidates, against = '' }: RecognitionQuestion): string {
  const headings = [...new Set(candidates.map(({ heading }) => heading))];
  if (code === 'missingColumn' && against !== '')
    return `${against}列没有列名，不知道哪一列是${roleWords[asked]}：请在表头写上列名`;
  if (code === 'missingColumn')
    return `没有认出${roleWords[asked]}列，是“${headings.join('”“')}”${headings.length > 1 ? '中的一列' : ''}吗？`;
  const [only = ''] = headings;
  const column = columnName(candidates[0]?.column ?? 0);
  if (code === 'partOfYear')
    return `${column}列“${only}”是年中的进度，不是全年结果，本表未评分；确实要按它评分的，请指定这一列`;
  if (code === 'otherYear')
    return `完成值“${against}”与指标值“${headings.join('”“')}”的年份不同，哪一列是${roleWords[asked]}？`;
  if (code === 'shares') return `${column}列“${only}”合计为1，是比例吗（0.4 即 40 分）？是的，请指定这一列`;
  return headings.length > 1
    ? `“${headings.join('”“')}”中，哪一列是${roleWords[asked]}？`
    : `有 ${String(candidates.length)} 列都叫“${only}”，哪一列是${roleWords[asked]}？`;
}

export const recognitionWords: RecognitionWords = {
  header: ({ headings }) => `表头：这一行写着${headings}`,
  headerCorrected: () => '表头：按纠正指定',
  columnNumbers: () => '表头下的栏次行，不是指标',
  formPart: () => '同一张表的另一部分从这里开始，列的位置不同',
  headerRepeated: () => '表头在这里重复，指标表继续',
  column: ({ heading, role }) => `“${heading}”列作为${roleWords[role]}`,
  columnByPart: ({ heading, role }) => `“${heading}”列含有只用于${roleWords[role]}的字样`,
  columnByContent: ({ role }) => `这一列按内容认作${roleWords[role]}`,
  columnOwn: ({ heading, other, role }) => `“${heading}”与“${other}”都可能是${roleWords[role]}，取更常用的“${heading}”`,
  columnWeighted: ({ heading, other }) => `“${heading}”比分值大，是百分制的分数；得分取“${other}”`,
  weightShares: () => '分值已确认是比例，0.4 即 40 分',
  columnAdjusted: ({ heading, other }) => `“${heading}”填了的以它为准，没有填的取“${other}”`,
  columnGroup: ({ heading, group }) => `“${heading}”列在“${group}”之下，是复核方的数据，不取用也不写入`,
  columnCorrected: ({ heading, role }) => `“${heading}”列已纠正为${role === null ? NO_ROLE : roleWords[role]}`,
  columnReviewed: ({ heading }) => `“${heading}”列是复核方认定的完成值，已确认按它计分；没有填的取实际完成值`,
  columnAsked: ({ heading, role }) => `“${heading}”列和别的列都可能是${roleWords[role]}，不能确定是哪一列，请指定`,
  columnUnknown: ({ heading }) => `“${heading}”列不认识，未使用`,
  unitInHeading: ({ unit }) => `没有写单位的数字按表头的单位“${unit}”`,
  funds: ({ text }) => `预算执行率取这一行，预算数取“${text}”`,
  fundsWeight: ({ weight }) => `预算执行率的分值 ${weight} 写在标题里`,
  total: ({ text }) => `合计行：${text}`,
  totalByPoints: ({ text }) => `“${text}”作为合计行：它的分数等于上面各项之和`,
  totalAbove: ({ text }) => `总分写在表的上方：${text}`,
  fundsRow: ({ text }) => `“${text}”这一行是预算执行率，按上面的资金数计算，不作为指标`,
  grade: () => '等级写在这里',
  note: ({ text }) => `“${text}”是说明，不是指标`,
  end: ({ text }) => `“${text}”以下不再是指标`,
  groupHeading: ({ text }) => `“${text}”是下面各行的分组标题，不是指标`,
  goal: ({ text }) => `“${text}”是目标，不是指标`,
  subtotal: () => '小计行，不是指标',
  placeholder: () => '空白的指标行',
  namedByLevel: ({ text }) => `没有三级指标，用上一级名称“${text}”`,
  nameCarried: ({ text }) => `指标名称沿用上一行“${text}”（合并单元格）`,
  levelsCarried: ({ text }) => `沿用上面的“${text}”（合并单元格）`,
  weightInLabel: ({ text }) => `分值 ${text} 写在名称里`,
  weightShared: ({ text, count }) =>
    `${text}分由${String(count)}项共用，各多少？请确认平均分，或逐行填写（合并的先取消合并）`,
  rowCorrected: ({ text }) => `“${text}”已纠正为不是指标`,
  aboutCorrected: ({ value }) => `已确认就是 ${value}`,
  percentCorrected: () => '已纠正为百分数',
  figure: ({ cell, role, text, value }) => `${cell} ${roleWords[role]}“${text}”读作 ${value}`,
  percent: ({ cell, role, text, value }) => `${cell} ${roleWords[role]}“${text}”读作 ${value}（单元格为百分比格式）`,
  range: ({ cell, role, text }) => `${cell} ${roleWords[role]}“${text}”是区间`,
  date: ({ cell, role, text, first, last }) => `${cell} ${roleWords[role]}“${text}”是时间（${first} 至 ${last}）`,
  state: ({ cell, role, text }) => `${cell} ${roleWords[role]}“${text}”是文字`,
  words: ({ cell, role, text }) => `${cell} ${roleWords[role]}“${text}”是文字`,
  mark: ({ cell, role, text }) => `${cell} ${roleWords[role]}“${text}”表示不适用`,
  blank: ({ cell, role }) => `${cell} ${roleWords[role]}未填`,
  unreadable: ({ cell, role, text }) => `${cell} ${roleWords[role]}“${text}”不能确定是多少，请确认`,
  error: ({ cell, role, text }) => `${cell} ${roleWords[role]}是错误值 ${text}`,
};

/** What on a sheet without a form comes nearest to one. */
export function nearMissWords(miss: NearMiss): string {
  const at = `工作表“${miss.sheet}”`;
  if (miss.kind === 'oneColumn')
    return `${at}第 ${String(miss.row + 1)} 行把几个列名写在一个单元格里：请先用“数据→分列”把文字分到各列。`;
  if (miss.kind === 'transposed')
    return `${at}的列名在 ${columnName(miss.column)} 列从上往下排：请用“选择性粘贴→转置”改成横排。`;
  const unknown = miss.unknown.length === 0 ? '，缺少其余各列' : `，没认出“${miss.unknown.join('”“')}”`;
  return `最接近的是${at}：第 ${String(miss.row + 1)} 行像表头，认出“${miss.known.join('”“')}”${unknown}。`;
}
