import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'target' | 'actual'>;

/** T11: no sign says which way is better; the row is scored as one of which less is better, because its name says so. */
export const directionAssumed: Check<Args> = {
  id: 'T11',
  severity: 'info',
  about: 'row',
  name: words('目标没有写方向，按越低越好计分', 'Scored as lower is better without a sign'),
  remedy: words(
    '在指标值前写上≤；应当越高越好的，在该行点“改为越高越好”',
    'Write ≤ before the target; where higher is better, press “Higher is better” in its row.',
  ),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}目标没有写方向，按越低越好计分：目标 ${a.target}，实际 ${a.actual}`,
    'en-US': (a) =>
      `${namedEnglish(a.name)}: its target does not say which way is better, scored as lower is better: target ${a.target}, actual ${a.actual}`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      if (scored.assumed === undefined || scored.status !== 'scored') return [];
      const args = { name: scored.name, target: scored.target ?? '', actual: scored.actual ?? '' };
      return [{ place: firstPlace(sheet, read.cells.target), args }];
    }),
};

/** What the manual says of T11. */
export const manual: CheckManual<Args> = {
  looksAt: ['指标值、指标性质、指标名称、二级指标', 'target, sign, name, level 2'],
  example: {
    given: [
      '指标“公用经费控制率”，指标值100%，实际完成值88%',
      '公用经费控制率 (control rate): target 100%, actual 88%',
    ],
    args: { name: '公用经费控制率', target: '100%', actual: '88%' },
  },
};
