import { cellAddress, type CellPlace } from '../../grid/address';
import { readText } from '../../grid/cell-number';
import { clipText, tidyText } from '../../grid/cell-text';
import { gridCell, isCellError } from '../../grid/grid';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { Check, CheckManual, CheckSubject, Observation } from '../check';

type Args = Told<'cell' | 'text'> & { readonly stored: 'text' | 'error' };

/** S12: a score or the total is stored as text, or shows an error value. Words typed where points are to be judged are
 *  asked about by T10. */
export const scoreNotNumber: Check<Args> = {
  id: 'S12',
  severity: 'error',
  about: 'cell',
  name: words('得分不是数值', 'Score is not a number'),
  remedy: words(
    '改为数值（常规或数值格式）；错误值请改正公式',
    'Make it a number; correct the formula of an error value.',
  ),
  sentence: {
    'zh-CN': (a) =>
      a.stored === 'error' ? `${a.cell} 的得分是错误值 ${a.text}` : `${a.cell} 的得分“${a.text}”是文本，不是数值`,
    'en-US': (a) =>
      a.stored === 'error'
        ? `The score in ${a.cell} is the error ${a.text}`
        : `The score “${a.text}” in ${a.cell} is stored as text, not as a number`,
  },
  addresses: { cell: true },
  observe: (subject) => {
    const { sheet, rows } = subject;
    if (sheet.kind !== 'scored') return [];
    const scores = rows
      .filter(({ scored }) => scored.explanation.code !== 'manualNotNumber')
      .map(({ read }) => read.cells.score);
    return [sheet.execution?.cells.score ?? null, ...scores, sheet.total?.scoreCell ?? null].flatMap((place) =>
      place ? notNumber(subject, place) : [],
    );
  },
};

function notNumber({ labels }: CheckSubject, place: CellPlace): Observation<Args>[] {
  const { value } = gridCell(labels.grid, place.row, place.column);
  const cell = cellAddress(place);
  if (isCellError(value)) return [{ place, args: { cell, text: value.error, stored: 'error' } }];
  if (typeof value !== 'string') return [];
  const { kind } = readText(value);
  if (kind !== 'figure' && kind !== 'error' && kind !== 'words') return [];
  const stored = kind === 'error' ? 'error' : 'text';
  return [{ place, args: { cell, text: clipText(tidyText(value)), stored } }];
}

/** What the manual says of S12. */
export const manual: CheckManual<Args> = {
  looksAt: ['得分、总分', 'scores, total'],
  example: {
    given: ['得分单元格里是文本“10”', 'The score cell holds the text “10”'],
    args: { cell: 'G2', text: '10', stored: 'text' },
  },
};
