import type { Check } from '../check';

/** Names of the same band in other places' rules, best first. */
const BANDS: readonly (readonly string[])[] = [
  ['优', '优秀'],
  ['良', '良好'],
  ['中', '中等', '一般', '合格', '及格'],
  ['差', '较差', '不合格', '不及格'],
];

/** S5: the grade word in the form is not the band of its total. A word of no band we know is left alone. */
export const gradeDiffers: Check = {
  id: 'S5',
  observe: ({ sheet, card, labels, ruleSet }) => {
    const { gradeCell } = sheet;
    if (!gradeCell || card.grade === null || card.total.score === null) return [];
    const written = labels.label(gradeCell.row, gradeCell.column);
    const known = bandOf(written) !== null || ruleSet.grades.some(({ name }) => name === written);
    if (!known || written === card.grade || bandOf(written) === bandOf(card.grade)) return [];
    return [{ place: gradeCell, args: { written, grade: card.grade, total: card.total.score } }];
  },
};

function bandOf(word: string): number | null {
  const band = BANDS.findIndex((words) => words.includes(word));
  return band < 0 ? null : band;
}
