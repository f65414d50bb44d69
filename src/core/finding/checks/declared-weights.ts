import { plainText, ZERO, type Exact } from '../../exact';
import type { Check, Observation } from '../check';
import { levelGroups, rowsWeight, type LevelGroup } from '../level-groups';

/** W3: a 一级 or 二级 label declares another weight than what stands below it adds up to. */
export const declaredWeights: Check = {
  id: 'W3',
  observe: (subject) =>
    levelGroups(subject).flatMap((group) => [...differing(group), ...group.children.flatMap(differing)]),
};

function differing(group: LevelGroup): Observation[] {
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
