import type { SessionForm } from '../../app/session-state';
import { Exact, plainText, type Ratio } from '../../core/exact';
import { cellAddress } from '../../core/grid/address';
import { compactText } from '../../core/grid/cell-text';
import { readingText, type Quantity } from '../../core/grid/reading';
import { listedFigures } from '../../core/scoring/measure/mean-figures';
import { roundRatio } from '../../core/scoring/round';
import { meanOf } from '../../core/scoring/rules/scoring-rules';
import type { ScoredRow } from '../../core/scoring/scorecard';
import { saidOfRow, type Answer, type Question } from './question';

/** More buttons than this nobody reads. */
const MOST_FIGURES = 5;

/** What is asked of a row whose actual lists several figures (34%，56%，44%): whether their mean counts (综合), or one of them.
 *  null: it lists none, or it is settled. */
export function severalFigures(
  form: SessionForm,
  row: ScoredRow,
): Pick<Question, 'asked' | 'place' | 'answers'> | null {
  const read = form.sheet.rows.find((each) => each.row === row.row);
  const place = read?.cells.actual;
  if (!read || !place || row.status !== 'unscorable' || row.by === 'user' || read.target.kind !== 'figure') return null;
  const { actual } = read;
  if (actual.kind !== 'words' && actual.kind !== 'unreadable') return null;
  const text = readingText(actual) ?? '';
  const figures = listedFigures(text);
  if (figures === null || figures.length > MOST_FIGURES) return null;
  const chosen = row.choice && meanOf(row.choice);
  const mean = chosen && saidOfRow(form, row, { chosen, confirmed: null });
  const only = figures.map((figure, index): Answer => {
    const told = figureText(figure);
    const label = labelOf(text, index);
    return {
      id: `only ${String(index)}`,
      words: { id: 'onlyFigure', figure: told, label },
      said: [
        {
          sheet: form.card.sheet,
          requests: [{ kind: 'about', row: row.row, cell: 'actual', text, figure: told }],
        },
      ],
    };
  });
  const all: readonly Answer[] = mean
    ? [{ id: 'mean', words: { id: 'mean', mean: meanText(figures), count: figures.length }, said: [mean] }]
    : [];
  return {
    place,
    asked: { id: 'severalFigures', name: row.name, cell: cellAddress(place), text, count: figures.length },
    answers: [...all, ...only],
  };
}

const figureText = ({ value, unit }: Quantity): string => plainText(value) + (unit ?? '');

/** Rounded for the button alone; scoring goes by the exact mean. */
function meanText(figures: readonly Quantity[]): string {
  const sum: Ratio = {
    numerator: figures.reduce((all, { value }) => all.plus(value), new Exact(0)),
    denominator: new Exact(figures.length),
  };
  return plainText(roundRatio(sum, 2, 'half-up')) + (figures[0]?.unit ?? '');
}

/** The words before a figure: 材料34%，环节56%. */
function labelOf(text: string, index: number): string {
  const labels = [...compactText(text).matchAll(/([^\d,;、/。%]*)-?\d+(?:\.\d+)?%?/gu)].map(([, label = '']) => label);
  return (labels[index] ?? '').replace(/^[和与:为]+|[:为]+$/gu, '');
}
