import { HUNDRED, plainText } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { about, equalSign, roughly } from '../../scoring/line-figure';
import { roundRatio } from '../../scoring/round';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'target' | 'actual' | 'sign' | 'percent'>;

/** T2: the actual is far above the target, so the target may have been set too low. Never on a target that is to stay
 *  below, nor on a target of 0. */
export const targetExceeded: Check<Args> = {
  id: 'T2',
  severity: 'warning',
  about: 'row',
  name: words('实际远超目标，目标可能偏低', 'Far above the target'),
  remedy: words(
    '核实指标值设置是否偏低，并在原因栏说明',
    'Check whether the target was set too low, and say so in the reason column.',
  ),
  sentence: {
    'zh-CN': (a) =>
      `${namedChinese(a.name)}实际 ${a.actual}，${roughly(a.sign)}为目标 ${a.target} 的 ${a.percent}%，目标可能偏低`,
    'en-US': (a) =>
      `${namedEnglish(a.name)}: the actual ${a.actual} is ${about(a.sign)}${a.percent}% of the target ${a.target}; was it set low?`,
  },
  observe: ({ sheet, rows, thresholds }) =>
    rows.flatMap(({ read, scored, measured }) => {
      if (measured.kind !== 'measured' || measured.figures.comparison === 'atMost') return [];
      const { target, actual } = measured.figures;
      if (!target.gt(0) || actual.times(HUNDRED).lt(target.times(thresholds.overTargetPercent))) return [];
      const exactly = { numerator: actual.times(HUNDRED), denominator: target };
      const percent = roundRatio(exactly, 1, 'half-up');
      const args = {
        name: scored.name,
        target: scored.target ?? '',
        actual: scored.actual ?? '',
        sign: equalSign(exactly, percent),
        percent: plainText(percent),
      };
      return [{ place: firstPlace(sheet, read.cells.target), args }];
    }),
};

/** What the manual says of T2. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度指标值、实际完成值', 'target, actual'],
  thresholds: {
    overTargetPercent: [
      '实际达到目标的百分之几；不写时与口径的完成值过高界限（overTarget.from）相同',
      'actual as percent of the target; where not given, overTarget.from of the rule set',
    ],
  },
  example: {
    given: ['指标值≥70%，实际完成值100%', 'Target ≥70%, actual 100%'],
    args: { name: '网上可办率', target: '≥70%', actual: '100%', sign: '≈', percent: '142.9' },
  },
};
