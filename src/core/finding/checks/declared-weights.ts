import { plainText, ZERO, type Exact } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { Check, CheckManual, CheckSubject, Observation } from '../check';
import { declaredTogether, labelBlocks, type LabelBlock } from '../label-blocks';
import { levelGroups, rowsWeight, type LevelGroup } from '../level-groups';

type Args = Told<'level' | 'declared' | 'sum'>;

/** W3: a 一级 or 二级 label declares another weight than what stands below it adds up to. */
export const declaredWeights: Check<Args> = {
  id: 'W3',
  severity: 'error',
  about: 'row',
  ofTargets: true,
  name: words('标注的分值与下级合计不一致', 'Declared weight differs from what stands below'),
  remedy: words('改正标签中的分值或下级指标的分值', 'Correct the weight in the label, or the weights below it.'),
  sentence: {
    'zh-CN': (a) => `“${a.level}”标注 ${a.declared} 分，其下合计 ${a.sum} 分`,
    'en-US': (a) => `“${a.level}” is labelled with ${a.declared} points, below it stand ${a.sum}`,
  },
  observe: (subject) => [
    ...levelGroups(subject).flatMap((group) => [...differing(group), ...group.children.flatMap(differing)]),
    ...labelBlocks(subject)
      .filter(({ place: { column } }) => !isLevel(subject, column))
      .flatMap(differingLabels),
  ],
};

const isLevel = ({ sheet: { columns } }: CheckSubject, column: number): boolean =>
  column === columns.level1 || column === columns.level2;

/** A label beside the levels, such as that of a goal, and the points in the labels of its levels. */
function differingLabels({ place, label, declared, rows, children }: LabelBlock): Observation<Args>[] {
  const sum = declaredTogether(children, rows);
  if (sum === null || declared.eq(sum)) return [];
  return [{ place, args: { level: label, declared: plainText(declared), sum: plainText(sum) } }];
}

function differing(group: LevelGroup): Observation<Args>[] {
  const { declared, label, place } = group;
  const sum = declared === null ? null : sumBelow(group);
  if (declared === null || sum === null || declared.eq(sum)) return [];
  return [{ place, args: { level: label, declared: plainText(declared), sum: plainText(sum) } }];
}

/** What the labels right below declare, else what the rows weigh. */
function sumBelow({ children, rows }: LevelGroup): Exact | null {
  const declared = children.map((child) => child.declared).filter((weight) => weight !== null);
  if (children.length > 0 && declared.length === children.length) {
    return declared.reduce<Exact>((sum, weight) => sum.plus(weight), ZERO);
  }
  return rowsWeight(rows);
}

/** What the manual says of W3. */
export const manual: CheckManual<Args> = {
  looksAt: ['一级、二级指标标签中的分值，下级指标分值', 'weights in the labels of levels 1 and 2, weights below them'],
  example: {
    given: [
      '标签为“产出指标（50分）”，其下指标分值30和15',
      'The label says 产出指标（50分）, the indicators below weigh 30 and 15',
    ],
    args: { level: '产出指标', declared: '50', sum: '45' },
  },
};
