import { expectationWords } from '../core/scoring/expectation';
import type { Explanation } from '../core/scoring/explanation';
import { sentenceArgs, type SentenceArgs } from './sentence-args';

/** One step of the explanation in Chinese. */
export function explanationChinese({ code, args }: Explanation): string {
  const a = sentenceArgs(args);
  switch (code) {
    case 'met':
      return `${a('actual')}${a('sign')}${a('target')}，达到目标，得满分${a('weight')}`;
    case 'proportional':
      return `${a('actual')}÷${a('target')}×${a('weight')}=${a('score')}`;
    case 'negativeActual':
      return `实际完成值${a('actual')}为负，得${a('score')}分`;
    case 'reverseLinear':
      return `(1-(${a('actual')}-${a('target')})÷${a('target')})×${a('weight')}=${a('score')}`;
    case 'reverseRatio':
      return `${a('target')}÷${a('actual')}×${a('weight')}=${a('score')}`;
    case 'reverseExceeded':
      return `${a('actual')}>${a('target')}，超出目标一倍以上，得${a('score')}分`;
    case 'deductionFlat':
      return `${a('actual')}${a('sign')}${a('target')}，未达标扣${a('points')}分：${a('weight')}-${a('points')}=${a('score')}`;
    case 'deductionPerPoint':
      return `${a('actual')}${a('sign')}${a('target')}，差${gap(a)}，每${step(a)}扣${a('points')}分：${a('weight')}-${a('off')}=${a('score')}`;
    case 'deductionFloor':
      return `${a('actual')}${a('sign')}${a('target')}，未达标应扣${a('off')}分，最低得${a('score')}分`;
    case 'thresholdMissed':
      return `${a('actual')}${a('sign')}${a('target')}，未达标，得${a('score')}分`;
    case 'zeroTarget':
      return `目标为0，实际${a('actual')}，得${a('score')}分`;
    case 'tier':
      return `${a('measured')}，${a('sign')}${a('limit')}，得${a('formula')}${a('score')}分`;
    case 'tierOtherwise':
      return `${a('measured')}，${a('sign')}${a('limit')}，不在各档之内，得${a('formula')}${a('score')}分`;
    case 'tierFull':
      return `${a('measured')}，${a('sign')}${a('limit')}，该档${a('award')}分，以分值${a('weight')}为限`;
    case 'interpolate':
      return `${a('actual')}÷${a('target')}=${a('rate')}，在${a('rate0')}（${a('share0')}）与${a('rate1')}（${a('share1')}）之间插值得${a('share')}：${a('weight')}×${a('share')}=${a('score')}`;
    case 'interpolateFlat':
      return `${a('actual')}÷${a('target')}=${a('rate')}，得分值的${a('share')}：${a('weight')}×${a('share')}=${a('score')}`;
    case 'negativeTarget':
      return '目标不是正数，完成率没有意义，请改用别的评分方法';
    case 'inRange':
      return `${a('low')}≤${a('actual')}≤${a('high')}，在目标区间内，得满分${a('weight')}`;
    case 'belowRange':
      return `${a('actual')}<${a('low')}，${a('actual')}÷${a('low')}×${a('weight')}=${a('score')}`;
    case 'aboveRangeLinear':
      return `${a('size')}>${a('edge')}，(1-(${a('size')}-${a('edge')})÷${a('edge')})×${a('weight')}=${a('score')}`;
    case 'aboveRangeRatio':
      return `${a('size')}>${a('edge')}，${a('edge')}÷${a('size')}×${a('weight')}=${a('score')}`;
    case 'outOfRange':
      return `${a('actual')}不在${a('low')}至${a('high')}之间，得${a('score')}分`;
    case 'qualitativeTyped':
      return `“${a('state')}”一档为${band(a)}，人工评分${a('score')}在档内，保留`;
    case 'qualitativeOutside':
      return `“${a('state')}”一档为${band(a)}，人工评分${a('score')}不在档内，请核对；暂保留${a('score')}分`;
    case 'qualitativePoint':
      return `“${a('state')}”一档为${band(a)}，未填分数，按${a('share')}取：${a('weight')}×${a('share')}=${a('score')}`;
    case 'qualitativeMissing':
      return `“${a('state')}”一档为${band(a)}：请在得分栏填写分数`;
    case 'onTime':
      return `${a('done')}≤${a('due')}，按期完成，得满分${a('weight')}`;
    case 'late':
      return `${a('done')}>${a('due')}，逾期，得${a('score')}分`;
    case 'latePerDay':
      return `${a('done')}>${a('due')}，逾期${a('late')}天，每天扣${a('points')}分：${a('weight')}-${a('off')}=${a('score')}`;
    case 'latePerMonth':
      return `${a('done')}>${a('due')}，逾期${a('late')}个月（不足1个月按1个月），每月扣${a('points')}分：${a('weight')}-${a('off')}=${a('score')}`;
    case 'lateFloor':
      return `${a('done')}>${a('due')}，逾期应扣${a('off')}分，最低得${a('score')}分`;
    case 'mean':
      return `(${a('figures')})÷${a('count')}=${a('mean')}`;
    case 'overTargetDeduct':
      return `${a('actual')}÷${a('target')}=${a('percent')}%，达到目标的${a('from')}%以上，扣${a('points')}分：${a('weight')}-${a('points')}=${a('score')}`;
    case 'overTargetProportional':
      return `${a('actual')}÷${a('target')}=${a('percent')}%，超过目标的${a('from')}%，按偏离程度调减：${a('weight')}×(1-(${a('percent')}%-${a('from')}%))=${a('score')}`;
    case 'overTargetNothing':
      return `${a('actual')}÷${a('target')}=${a('percent')}%，超过目标的${a('from')}%，应扣的分数不少于分值，得${a('score')}分`;
    case 'totalCapped':
      return `预算执行率${a('rate')}低于${a('below')}，总分${a('sum')}以${a('most')}为限`;
    case 'totalRebased':
      return `不适用的指标不计分，其余折算为满分：${a('sum')}÷${a('weight')}×${a('full')}=${a('score')}`;
    case 'direct':
      return `${a('actual')}×${a('weight')}=${a('score')}`;
    case 'directFull':
      return `${a('actual')}≥100%，得满分${a('weight')}`;
    case 'manual':
      return `人工评分，保留${a('score')}分`;
    case 'execution':
      return `${a('executed')}÷${a('budget')}×${a('weight')}=${a('score')}`;
    case 'executionFull':
      return `${a('executed')}≥${a('budget')}，预算全部执行，得满分${a('weight')}`;
    case 'notApplicable':
      return '不适用，不计分';
    case 'weightsOnly':
      return '本表只列指标和分值，不计分';
    case 'placeholder':
      return '空白的指标行，不计分';
    case 'noTarget':
      return '没有年度指标值（预算数），无法计分';
    case 'noActual':
      return '没有实际完成值（执行数），无法计分';
    case 'noWeight':
      return '没有分值，无法计分';
    case 'manualMissing':
      return '需要人工评分：请在得分栏填写分数';
    case 'manualNotNumber':
      return `需要人工评分：得分栏的“${a('text')}”不是分数，请填写0到${a('weight')}之间的数`;
    case 'manualOutOfRange':
      return `人工评分${a('written')}不在0到${a('weight')}之间，请改正`;
    case 'unreadable':
      return `${a('cell')}单元格的“${a('text')}”无法识别：${expectationWords(a('expected'))['zh-CN']}`;
    case 'errorCell':
      return `${a('cell')}单元格是错误值${a('text')}，请先改正公式`;
    case 'scaleUnclear':
      return `${a('cell')}单元格的${a('actual')}与目标${a('target')}是否同一单位不能确定：请写明百分号或单位`;
    case 'budgetZero':
      return `预算数为0而执行数为${a('executed')}，无法计算执行率`;
  }
}

const inUnit = (a: SentenceArgs): string => (a('gapUnit') === 'points' ? '个百分点' : a('unit'));
const gap = (a: SentenceArgs): string => (a('gapUnit') === 'percent' ? '目标的' : '') + a('gap') + inUnit(a);
const step = (a: SentenceArgs): string => a('step') + inUnit(a);
/** 16至20分; the upper end of a lower band does not belong to it. */
const band = (a: SentenceArgs): string =>
  a('bound') === 'excluded' ? `${a('from')}至${a('to')}分（不含${a('to')}）` : `${a('from')}至${a('to')}分`;
