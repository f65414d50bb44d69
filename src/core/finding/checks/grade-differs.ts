import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { Check, CheckManual } from '../check';

/** Names of the same band in other places' rules, best first. */
const BANDS: readonly (readonly string[])[] = [
  ['优', '优秀'],
  ['良', '良好'],
  ['中', '中等', '一般', '合格', '及格'],
  ['差', '较差', '不合格', '不及格'],
];

type Args = Told<'written' | 'grade' | 'total'>;

/** S5: the grade word in the form is not the band of its total. A word of no band we know is left alone. */
export const gradeDiffers: Check<Args> = {
  id: 'S5',
  severity: 'error',
  about: 'row',
  name: words('等级与总分不符', 'Grade differs from the total'),
  remedy: words('按口径的等级划分改正等级', 'Correct the grade by the bands of the rule set.'),
  sentence: {
    'zh-CN': (a) => `等级写“${a.written}”，总分 ${a.total} 应为“${a.grade}”`,
    'en-US': (a) => `The grade was “${a.written}”, a total of ${a.total} is “${a.grade}”`,
  },
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

/** What the manual says of S5. */
export const manual: CheckManual<Args> = {
  looksAt: ['等级、总分', 'grade, total'],
  example: {
    given: ['总分85，等级写“优”', 'Total 85, the grade as written is 优'],
    args: { written: '优', grade: '良', total: '85.00' },
  },
};
