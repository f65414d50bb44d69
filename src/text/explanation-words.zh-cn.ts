import type { Explanation } from '../core/scoring/explanation';
import { sentenceArgs, type SentenceArgs } from './sentence-args';

/** The explanation in Chinese. */
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
    case 'direct':
      return `${a('actual')}×${a('weight')}=${a('score')}`;
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
      return `${a('cell')}单元格的“${a('text')}”无法识别：${expectedChinese(a)}`;
    case 'errorCell':
      return `${a('cell')}单元格是错误值${a('text')}，请先改正公式`;
    case 'scaleUnclear':
      return `${a('cell')}单元格的${a('actual')}与目标${a('target')}是否同一单位不能确定：请写明百分号或单位`;
    case 'budgetZero':
      return `预算数为0而执行数为${a('executed')}，无法计算执行率`;
  }
}

const isPercent = (a: SentenceArgs): boolean => a('unit') === '%';
const gap = (a: SentenceArgs): string => (isPercent(a) ? `${a('gap')}个百分点` : a('gap') + a('unit'));
const step = (a: SentenceArgs): string => (isPercent(a) ? `${a('step')}个百分点` : a('step') + a('unit'));

/** What would make the cell readable. */
export function expectedChinese(a: SentenceArgs): string {
  switch (a('expected')) {
    case 'exactFigure':
      return '请填写一个确切的数值，不要写“以上”“约”或范围';
    case 'points':
      return '请填写不小于0的分值';
    case 'sameUnit':
      return '单位与年度指标值不能换算，请使用相同的单位';
    case 'sign':
      return '请填写≥、≤、=、正向、反向或定性';
    case 'oneSign':
      return '符号列与年度指标值里的符号不一致，请改成一致';
    default:
      return '请填写一个数值，例如95%或120';
  }
}
