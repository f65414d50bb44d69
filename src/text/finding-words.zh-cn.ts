import type { Finding } from '../core/finding/finding';
import { expectationWords } from '../core/scoring/expectation';
import type { NoteWords } from './note-words';
import { sentenceArgs, type SentenceArgs } from './sentence-args';

/** The finding in Chinese. */
export function findingChinese({ check, args }: Finding): string {
  const a = sentenceArgs(args);
  const name = subject(a);
  switch (check) {
    case 'U1':
      return [`${name}未达标：目标 ${a('target')}`, `实际 ${a('actual')}`, ...missChinese(a)].join('，');
    case 'U2':
      if (a('below') !== '') return `预算执行率 ${a('rate')} 低于 ${a('below')}，但没有说明原因`;
      return `${name}未达标，但没有填写偏差原因及改进措施`;
    case 'U3':
      return `${name}未达标，原得分 ${a('written')} 却是满分（分值 ${a('weight')}）`;
    case 'W1':
      return `分值合计 ${a('sum')}，应为 ${a('expected')}`;
    case 'W2':
      return `“${a('level')}”分值合计 ${a('sum')}，口径为 ${a('expected')}`;
    case 'W3':
      return `“${a('level')}”标注 ${a('declared')} 分，其下合计 ${a('sum')} 分`;
    case 'W4':
      return weightsDisagree(a, name);
    case 'W5':
      return a('weight') === '' ? `${name}需要计分，但没有分值` : `${name}需要计分，但分值为 ${a('weight')}`;
    case 'W6':
      return `${name}一项分值 ${a('weight')}，超过 ${a('most')}（总分 ${a('total')}）`;
    case 'W7':
      return `没有“${a('level')}”指标`;
    case 'S1':
      return `${name}原得分 ${a('written')} 不在 0 到分值 ${a('weight')} 之间`;
    case 'S2':
      return `${name}原得分 ${a('written')}，按口径计算应为 ${a('computed')}`;
    case 'S3':
      if (a('by') === 'incomplete')
        return `总分 ${a('written')} 不是评分的结果：还有 ${a('missing')} 项不能评分，暂无总分`;
      return `原总分 ${a('written')}，${a('by') === 'rules' ? '按口径应' : '各项得分之和'}为 ${a('computed')}`;
    case 'S4':
      if (a('by') === 'denominator') return otherDenominator(a);
      return `预算执行率原得分 ${a('written')}，执行率 ${a('rate')}×分值 ${a('weight')} 应为 ${a('computed')}`;
    case 'S5':
      return `等级写“${a('written')}”，总分 ${a('total')} 应为“${a('grade')}”`;
    case 'S6':
      return `${name}有得分 ${a('written')}，但实际完成值没有可核实的数字`;
    case 'S7':
      return `${name}填了完成情况“${a('actual')}”，但没有得分（分值 ${a('weight')}）`;
    case 'S8':
      return `${name}已达标，原得分 ${a('written')} 少于分值 ${a('weight')}，但没有说明原因`;
    case 'S9':
      return `${name}完成情况为“${a('actual')}”，原得分 ${a('written')} 应${bandChinese(a)}`;
    case 'S10':
      return everythingFull(a);
    case 'S11':
      return `年度资金总额的“${a('heading')}”为 ${a('total')}，各项之和为 ${a('sum')}`;
    case 'S12':
      return a('stored') === 'error'
        ? `${a('cell')} 的得分是错误值 ${a('text')}`
        : `${a('cell')} 的得分“${a('text')}”是文本，不是数值`;
    case 'T1':
      return `${name}分值为 ${a('weight')}，但没有年度指标值`;
    case 'T2':
      return `${name}实际 ${a('actual')}，是目标 ${a('target')} 的 ${a('percent')}%，目标可能偏低`;
    case 'T3':
      return `${name}是定量指标，指标值“${a('target')}”无法衡量`;
    case 'T4':
      return `${name}是成本指标，指标值却是 ${a('target')}`;
    case 'T5':
      return `${name}指标值 ${a('target')} 大于 100%`;
    case 'T6':
      return `“${a('name')}”没有填写指标名称，却有分值 ${a('weight')}`;
    case 'T7':
      return `${name}指标值“${a('target')}”晚于${a('of') === 'year' ? '评价年度' : '项目'}结束（${a('end')}）`;
    case 'T8':
      return `${name}与 ${a('first')} 的指标重名`;
    case 'T9':
      return `${name}指标值 ${a('target')} 与实际完成值 ${a('actual')} 的单位不能换算，没有计分`;
    case 'T10':
      return unreadable(a);
    case 'G1':
      return `目标“${a('sentence')}”中的 ${a('figure')} 没有对应的指标`;
    case 'G2':
      return `${name}的指标值 ${a('target')} 没有写进年度目标`;
    case 'G3':
      return `${name}实际完成值 ${a('actual')}，目标完成情况却写“${a('sentence')}”（${a('figure')}）`;
  }
}

const BUDGETS: Readonly<Record<string, string>> = {
  annual: '全年预算数',
  adjusted: '调整后预算数',
  received: '实际到位资金',
  initial: '年初预算数',
};

function otherDenominator(a: SentenceArgs): string {
  const used = `${BUDGETS[a('used')] ?? ''} ${a('budget')}`;
  return `此处写明预算执行率以“${a('stated')}”为分母，“${a('form')}”按${used} 计算，请确认以哪个为准`;
}

function weightsDisagree(a: SentenceArgs, name: string): string {
  if (a('between') === 'columns') return `${name}两列分值不一致：${a('first')} 和 ${a('second')}`;
  const parts = a('parts') === '' ? '' : `（${a('parts')}）`;
  return `“${a('level')}”分值${parts}在“${a('table')}”为 ${a('first')}，在“${a('form')}”为 ${a('second')}`;
}

function bandChinese(a: SentenceArgs): string {
  if (a('below') === '') return `不低于 ${a('from')}（分值 ${a('weight')}）`;
  return `不低于 ${a('from')}、低于 ${a('below')}（分值 ${a('weight')}）`;
}

function everythingFull(a: SentenceArgs): string {
  if (a('scope') === 'form') return `${a('rows')} 项指标全部满分，总分 ${a('total')}`;
  const forms = `${a('forms')} 张表`;
  if (a('forms') === a('full')) return `${forms}全部满分，平均 ${a('average')}，全为“${a('grade')}”`;
  return `${forms}平均 ${a('average')}，全为“${a('grade')}”，其中 ${a('full')} 张满分`;
}

/** The words of a note in Chinese. */
export const noteChinese: NoteWords = {
  unmet({ args }, flagWords) {
    const a = sentenceArgs(args);
    return [flagWords, `目标：${a('target')}`, `实际：${a('actual')}`, ...missChinese(a)];
  },
  remedy: (remedy) => `怎么办：${remedy}`,
  more: (findings) => `另有 ${findings} 个问题，见评分面板`,
};

/** What several rates come to, and how far the target is missed, as far as that can be told. */
function missChinese(a: SentenceArgs): readonly string[] {
  return [a('mean') === '' ? '' : `平均 ${a('mean')}`, a('gap') === '' ? '' : gapChinese(a)].filter(
    (part) => part !== '',
  );
}

function gapChinese(a: SentenceArgs): string {
  if (a('direction') === 'late') return `晚 ${a('gap')} 天`;
  if (a('direction') === 'lateAtLeast') return `至少晚 ${a('gap')} 天`;
  const unit = a('gapUnit') === 'percentagePoints' ? '个百分点' : a('gapUnit');
  return `${a('direction') === 'above' ? '超出' : '差'} ${a('gap')} ${unit}`.trimEnd();
}

/** The execution block has no name of its own. */
function subject(a: SentenceArgs): string {
  return a('name') === '' ? '预算执行率' : `“${a('name')}”`;
}

function unreadable(a: SentenceArgs): string {
  switch (a('reason')) {
    case 'errorCell':
      return `${a('cell')} 是错误值 ${a('text')}，没有计分`;
    case 'scaleUnclear':
      return `${a('cell')} 的 ${a('actual')} 与目标 ${a('target')} 是否同一单位不能确定，没有计分：请写明百分号或单位`;
    case 'manualNotNumber':
      return `${a('cell')} 的“${a('text')}”不是分数，没有计分：请填写 0 到 ${a('weight')} 之间的数`;
    default:
      return `${a('cell')} 的“${a('text')}”无法识别，没有计分：${expectationWords(a('expected'))['zh-CN']}`;
  }
}
