import type { Finding } from '../core/finding/finding';
import { expectedChinese } from './explanation-words.zh-cn';
import { sentenceArgs, type SentenceArgs } from './sentence-args';

/** The finding in Chinese. */
export function findingChinese({ check, args }: Finding): string {
  const a = sentenceArgs(args);
  const name = subject(a);
  switch (check) {
    case 'U1':
      return `${name}未达标：目标 ${a('target')}，实际 ${a('actual')}，${gapChinese(a)}`;
    case 'U2':
      return `${name}未达标，但没有填写偏差原因及改进措施`;
    case 'U3':
      return `${name}未达标，原得分 ${a('written')} 却是满分（分值 ${a('weight')}）`;
    case 'W1':
      return `分值合计 ${a('sum')}，应为 ${a('expected')}`;
    case 'S1':
      return `${name}原得分 ${a('written')} 不在 0 到分值 ${a('weight')} 之间`;
    case 'S2':
      return `${name}原得分 ${a('written')}，按口径计算应为 ${a('computed')}`;
    case 'S3':
      return `原总分 ${a('written')}，各项得分之和为 ${a('computed')}`;
    case 'S6':
      return `${name}有得分 ${a('written')}，但实际完成值没有可核实的数字`;
    case 'T1':
      return `${name}分值为 ${a('weight')}，但没有年度指标值`;
    case 'T10':
      return unreadable(a);
  }
}

/** The note's lines in Chinese. */
export function noteChinese({ args }: Finding, flagWords: string): readonly string[] {
  const a = sentenceArgs(args);
  return [flagWords, `目标：${a('target')}`, `实际：${a('actual')}`, gapChinese(a)];
}

function gapChinese(a: SentenceArgs): string {
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
      return `${a('cell')} 的“${a('text')}”无法识别，没有计分：${expectedChinese(a)}`;
  }
}
