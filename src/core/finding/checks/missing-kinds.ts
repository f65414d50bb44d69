import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, type Check, type CheckManual } from '../check';

/** What the national frame divides 产出 into. */
const KINDS = ['数量', '质量', '时效', '成本'] as const;

type Args = Told<'kinds'>;

/** D4: a declaration whose outputs are divided into kinds lacks some of them. 成本 may be a level of its own. */
export const missingKinds: Check<Args> = {
  id: 'D4',
  severity: 'warning',
  about: 'row',
  ofTargets: 'only',
  name: words('产出指标的二级指标不全', 'Kinds of outputs are missing'),
  remedy: words(
    '补充缺少的二级指标；确实不适用的，写明理由',
    'Add indicators of these kinds, or state why none applies.',
  ),
  sentence: {
    'zh-CN': (a) =>
      `产出指标里没有${a.kinds
        .split('、')
        .map((kind) => `“${kind}”`)
        .join('、')}指标`,
    'en-US': (a) =>
      `The outputs have no indicator of ${a.kinds
        .split('、')
        .map((kind) => `“${kind}”`)
        .join(', ')}`,
  },
  observe: ({ sheet, rows }) => {
    const { level2 } = sheet.columns;
    const filled = rows.filter(({ read }) => !read.placeholder);
    const labels = filled.map(({ read }) => `${read.level1 ?? ''}/${read.level2 ?? ''}`);
    const isDivided = labels.some((label) => KINDS.some((kind) => label.includes(kind)));
    const missing = KINDS.filter((kind) => !labels.some((label) => label.includes(kind)));
    if (level2 === undefined || !isDivided || missing.length === 0) return [];
    if (!filled.some(({ read }) => read.level1?.includes('产出'))) return [];
    const place = firstPlace(sheet, { row: sheet.headerRow, column: level2 });
    return [{ place, args: { kinds: missing.join('、') } }];
  },
};

/** What the manual says of D4. */
export const manual: CheckManual<Args> = {
  looksAt: ['目标申报表的一级、二级指标', 'levels 1 and 2 of a declaration'],
  example: {
    given: [
      '产出指标下有数量指标、质量指标，没有时效指标和成本指标',
      'The outputs have quantity and quality, neither time nor cost',
    ],
    args: { kinds: '时效、成本' },
  },
};
