import { columnName } from '../../grid/address';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { Check, CheckManual } from '../check';

type Args = Told<'column' | 'heading' | 'total' | 'grade'> & { readonly filled?: string };

/** R1: what a reviewer's column comes to, and that it takes no part in the form's own score. */
export const reviewApart: Check<Args> = {
  id: 'R1',
  severity: 'info',
  about: 'cell',
  name: words('复核得分未参与自评得分', 'The review takes no part in the score'),
  remedy: words(
    '以复核得分为准的，请看复核列合计；自评得分不受影响',
    'Where the review decides, take its own total; the form’s score is not changed by it.',
  ),
  sentence: {
    'zh-CN': (a) => {
      const result = `${a.total}${a.grade === '' ? '' : ` ${a.grade}`}`;
      return a.filled === undefined
        ? `${a.heading}列 ${a.column} 合计 ${result}，未参与自评得分`
        : `${a.heading}列 ${a.column} 只填了 ${a.filled} 项，合计 ${result}，未参与自评得分`;
    },
    'en-US': (a) => {
      const result = `${a.total}${a.grade === '' ? '' : ` (${a.grade})`}`;
      return a.filled === undefined
        ? `Column ${a.column} “${a.heading}” adds up to ${result} and takes no part in the form’s own score`
        : `Column ${a.column} “${a.heading}” has ${a.filled} of its rows filled in, ${result} in all, and takes no part in the form’s own score`;
    },
  },
  addresses: { column: true },
  observe: ({ sheet, card }) =>
    card.reviews.flatMap(({ column, heading, filled, total, complete, grade }) => {
      if (filled === 0) return [];
      const told = { column: columnName(column), heading, total, grade: grade ?? '' };
      const args = complete ? told : { ...told, filled: String(filled) };
      return [{ place: { row: sheet.headerRow, column }, args }];
    }),
};

/** What the manual says of R1. */
export const manual: CheckManual<Args> = {
  looksAt: ['复核、审核、审定、专家评分列', 'columns of a review or of experts'],
  example: {
    given: ['自评得分60、40，复核得分50、35', 'Own scores 60 and 40, reviewed scores 50 and 35'],
    args: { column: 'H', heading: '复核得分', total: '85', grade: '良' },
  },
};
