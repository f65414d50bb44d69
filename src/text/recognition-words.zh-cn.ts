import type { HeaderRole } from '../core/sheet/header/header-roles';
import type { SkippedTable } from '../core/sheet/indicator-sheet';
import type { RecognitionQuestion, RecognitionReason } from '../core/sheet/recognition-reason';
import { sentenceArgs, type SentenceArgs } from './sentence-args';

export const roleWords: Readonly<Record<HeaderRole, string>> = {
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

const NO_ROLE = '不使用的列';

function role(a: SentenceArgs): string {
  const name = a('role');
  return Object.hasOwn(roleWords, name) ? roleWords[name as HeaderRole] : NO_ROLE;
}

export function questionWords({ code, role: asked, candidates }: RecognitionQuestion): string {
  const headings = [...new Set(candidates.map(({ heading }) => heading))];
  if (code === 'missingColumn')
    return `没有认出${roleWords[asked]}列，是“${headings.join('”“')}”${headings.length > 1 ? '中的一列' : ''}吗？`;
  const [only = ''] = headings;
  return headings.length > 1
    ? `“${headings.join('”“')}”中，哪一列是${roleWords[asked]}？`
    : `有 ${String(candidates.length)} 列都叫“${only}”，哪一列是${roleWords[asked]}？`;
}

export function recognitionWords({ code, args }: RecognitionReason): string {
  const a = sentenceArgs(args);
  switch (code) {
    case 'header':
      return `表头：这一行写着${a('headings')}`;
    case 'headerCorrected':
      return '表头：由您指定';
    case 'columnNumbers':
      return '表头下的栏次行，不是指标';
    case 'headerRepeated':
      return '表头在这里重复，指标表继续';
    case 'column':
      return `“${a('heading')}”列作为${role(a)}`;
    case 'columnByPart':
      return `“${a('heading')}”列含有只用于${role(a)}的字样`;
    case 'columnByContent':
      return `这一列按内容认作${role(a)}`;
    case 'columnOwn':
      return `“${a('heading')}”与“${a('other')}”都可能是${role(a)}，取更常用的“${a('heading')}”`;
    case 'columnGroup':
      return `“${a('heading')}”列在“${a('group')}”之下，是复核方的数据，不取用也不写入`;
    case 'columnCorrected':
      return `“${a('heading')}”列由您指定为${role(a)}`;
    case 'columnAsked':
      return `“${a('heading')}”列和别的列都可能是${role(a)}，不能确定是哪一列，请指定`;
    case 'columnUnknown':
      return `“${a('heading')}”列不认识，未使用`;
    case 'unitInHeading':
      return `没有写单位的数字按表头的单位“${a('unit')}”`;
    case 'funds':
      return `预算执行率取这一行，预算数取“${a('text')}”`;
    case 'fundsWeight':
      return `预算执行率的分值 ${a('weight')} 写在标题里`;
    case 'total':
      return `合计行：${a('text')}`;
    case 'grade':
      return '等级写在这里';
    case 'note':
      return `“${a('text')}”是说明，不是指标`;
    case 'end':
      return `“${a('text')}”以下不再是指标`;
    case 'groupHeading':
      return `“${a('text')}”是下面各行的分组标题，不是指标`;
    case 'goal':
      return `“${a('text')}”是目标，不是指标`;
    case 'subtotal':
      return '小计行，不是指标';
    case 'placeholder':
      return '空白的指标行';
    case 'namedByLevel':
      return `没有三级指标，用上一级名称“${a('text')}”`;
    case 'nameCarried':
      return `指标名称沿用上一行“${a('text')}”（合并单元格）`;
    case 'levelsCarried':
      return `沿用上面的“${a('text')}”（合并单元格）`;
    case 'weightInLabel':
      return `分值 ${a('text')} 写在名称里`;
    case 'weightShared':
      return `分值 ${a('text')} 由几行共用（合并单元格），不能确定每行是多少，请逐行填写`;
    case 'rowCorrected':
      return `“${a('text')}”由您指定为不是指标`;
    case 'percentCorrected':
      return '由您指定为百分数';
    case 'figure':
    case 'percent':
      return `${a('cell')} ${role(a)}“${a('text')}”读作 ${a('value')}${code === 'percent' ? '（单元格为百分比格式）' : ''}`;
    case 'range':
      return `${a('cell')} ${role(a)}“${a('text')}”是区间`;
    case 'date':
      return `${a('cell')} ${role(a)}“${a('text')}”是时间（${a('first')} 至 ${a('last')}）`;
    case 'state':
    case 'words':
      return `${a('cell')} ${role(a)}“${a('text')}”是文字`;
    case 'mark':
      return `${a('cell')} ${role(a)}“${a('text')}”表示不适用`;
    case 'blank':
      return `${a('cell')} ${role(a)}未填`;
    case 'unreadable':
      return `${a('cell')} ${role(a)}“${a('text')}”不能确定是多少，请确认`;
    case 'error':
      return `${a('cell')} ${role(a)}是错误值 ${a('text')}`;
  }
}
