import { compactText } from '../../grid/cell-text';
import { readingText, type Reading } from '../../grid/reading';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import { hintedDirection } from './direction';

type WordedRow = Pick<IndicatorRow, 'target' | 'actual' | 'name' | 'level1' | 'level2' | 'unit' | 'rule'>;

/** Whether target and actual are told in the same words but with other figures (电脑20台、打印机5台 → 电脑20台、打印机3台), or an
 *  aim of none is answered with a number of them (零 → 1起). Points typed beside such a row would stand against what is
 *  written. Where each figure is reached, and more is better, they stand. */
export function tellsOtherFigures(row: WordedRow): boolean {
  if (!isTold(row.target) || (!isTold(row.actual) && row.actual.kind !== 'figure')) return false;
  const target = shortened(row.target);
  const actual = shortened(row.actual);
  const [aims, reached] = [figuresOf(target), figuresOf(actual)];
  if (reached.length === 0) return false;
  if (AIM_OF_NONE.test(target)) return reached.some((figure) => figure > 0);
  if (aims.length === 0 || reached.every((figure) => aims.includes(figure)) || !tellTheSame(target, actual)) {
    return false;
  }
  const inOrder = aims.length === reached.length && aims.every((aim, index) => (reached[index] ?? 0) >= aim);
  return !inOrder || RANK.test(target) || hintedDirection(row, []) !== 'usual';
}

const RANK = /[前第]\d+[名位]/u;
const LONGEST = 60;
const AIM_OF_NONE = /^(?:零|0)(?:起|次|件|例|人|发生|事故|投诉|伤亡|差错)*$|^(?:杜绝|不发生|无发生|不出现|避免)/u;
const DATED = /\d+年(?:度|底|前|末)?|\d+月(?:份|底|前|末)?|\d+[日号](?:前)?/gu;
const FIGURE = /\d+(?:\.\d+)?/gu;
const FILLING = /[已共约达到了前第累计实际完成、,，。;；:：≥≤><=]/gu;

const isTold = ({ kind }: Reading): boolean => kind === 'words' || kind === 'unreadable';

const shortened = (reading: Reading): string => compactText((readingText(reading) ?? '').slice(0, LONGEST));

const figuresOf = (text: string): readonly number[] => (text.replace(DATED, '').match(FIGURE) ?? []).map(Number);

/** Without figures, the words of one are those of the other with some left out. */
function tellTheSame(target: string, actual: string): boolean {
  const [a, b] = [target, actual].map((text) => text.replace(FIGURE, '').replace(FILLING, ''));
  return a !== undefined && b !== undefined && (isWithin(a, b) || isWithin(b, a));
}

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of part) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
