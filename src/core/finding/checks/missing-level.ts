import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { IndicatorSheet } from '../../sheet/indicator-sheet';
import { firstPlace, type Check, type CheckedRow, type CheckManual } from '../check';

/** What the national rules want every self-evaluation to look at. */
const DIMENSIONS = ['产出', '效益', '满意度'] as const;

type Args = Told<'level'>;

/** W7: 产出, 效益 or 满意度 has no indicator. 满意度 may also stand below 效益. A form that is not divided
 *  this way at all is no case of it. */
export const missingLevel: Check<Args> = {
  id: 'W7',
  severity: 'warning',
  about: 'row',
  ofTargets: true,
  name: words('缺少产出、效益或满意度指标', 'Outputs, effects or satisfaction is missing'),
  remedy: words('补充该类指标；确实不适用的，在说明中写明', 'Add such an indicator, or state why none applies.'),
  sentence: {
    'zh-CN': (a) => `没有“${a.level}”指标`,
    'en-US': (a) => `There is no indicator of “${a.level}”`,
  },
  observe: ({ sheet, rows }) => {
    const { level1 } = sheet.columns;
    if (sheet.kind === 'weights' || level1 === undefined) return [];
    const labels = rows
      .filter((row) => isFilledIn(row, sheet))
      .map(({ read }) => [read.level1, read.level2, read.name].join('/'));
    const missing = DIMENSIONS.filter((word) => !labels.some((label) => label.includes(word)));
    const divided = rows.some(({ read }) => DIMENSIONS.some((word) => read.level1?.includes(word)));
    if (!divided) return [];
    return missing.map((level) => ({
      place: firstPlace(sheet, { row: sheet.headerRow, column: level1 }),
      args: { level },
    }));
  },
};

const isFilledIn = ({ read, scored }: CheckedRow, { kind }: IndicatorSheet): boolean =>
  !read.placeholder && (kind === 'declared' || scored.status !== 'notApplicable');

/** What the manual says of W7. */
export const manual: CheckManual<Args> = {
  looksAt: ['一级、二级、三级指标名称，分值', 'names of all levels, weights'],
  example: {
    given: ['表中有产出指标、效益指标，没有满意度指标', 'The form has outputs and effects, but no satisfaction'],
    args: { level: '满意度' },
  },
};
