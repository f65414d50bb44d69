import { plainText, ZERO } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { Check, CheckManual, Observation } from '../check';
import { labelBlocks, type LabelBlock } from '../label-blocks';

type Args = Told<'level' | 'declared' | 'sum'>;

/** S18: where only a label says how many points several rows have together, the scores typed in them add up to more. */
export const levelOverscored: Check<Args> = {
  id: 'S18',
  severity: 'error',
  about: 'row',
  name: words('得分之和超过标注的分值', 'Scores add up to more than the label says'),
  remedy: words('核对该类各项得分和标注的分值', 'Check the scores of these rows and the points in the label.'),
  sentence: {
    'zh-CN': (a) => `“${a.level}”标注 ${a.declared} 分，其下各项原得分之和 ${a.sum}`,
    'en-US': (a) => `“${a.level}” is labelled with ${a.declared} points, the scores typed below it add up to ${a.sum}`,
  },
  observe: (subject) => (subject.sheet.kind === 'scored' ? labelBlocks(subject).flatMap(overscored) : []),
};

function overscored({ place, label, declared, rows, children }: LabelBlock): Observation<Args>[] {
  const below = children.flatMap(overscored);
  // Rows with points of their own are compared one by one.
  if (rows.every(({ scored }) => scored.weight !== null)) return below;
  const sum = rows.reduce(
    (all, { read: { written } }) => (written.kind === 'figure' ? all.plus(written.quantity.value) : all),
    ZERO,
  );
  if (sum.lte(declared)) return below;
  return [{ place, args: { level: label, declared: plainText(declared), sum: plainText(sum) } }, ...below];
}

/** What the manual says of S18. */
export const manual: CheckManual<Args> = {
  looksAt: ['标签里的分值，其下各项的原得分', 'points in labels, the scores typed below them'],
  example: {
    given: [
      '没有分值列，标签为“产出指标（40分）”，其下得分30和12',
      'There is no column of points; the label says 产出指标（40分）, the scores below are 30 and 12',
    ],
    args: { level: '产出指标', declared: '40', sum: '42' },
  },
};
