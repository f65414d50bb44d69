import { isWeighted, firstPlace, type Check } from '../check';

/** What the national rules want every self-evaluation to look at. */
const DIMENSIONS = ['产出', '效益', '满意度'] as const;

/** W7: 产出, 效益 or 满意度 has no indicator with points. 满意度 may also stand below 效益. A form that is not divided
 *  this way at all is no case of it. */
export const missingLevel: Check = {
  id: 'W7',
  observe: ({ sheet, rows }) => {
    const { level1 } = sheet.columns;
    if (sheet.kind !== 'scored' || level1 === undefined) return [];
    const labels = rows.filter(isWeighted).map(({ read }) => [read.level1, read.level2, read.name].join('/'));
    const missing = DIMENSIONS.filter((word) => !labels.some((label) => label.includes(word)));
    const divided = rows.some(({ read }) => DIMENSIONS.some((word) => read.level1?.includes(word)));
    if (!divided) return [];
    return missing.map((level) => ({
      place: firstPlace(sheet, { row: sheet.headerRow, column: level1 }),
      args: { level },
    }));
  },
};
