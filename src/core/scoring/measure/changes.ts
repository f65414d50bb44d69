import { compactText } from '../../grid/cell-text';
import { parseFigure } from '../../grid/figure-text';
import type { Quantity, Reading } from '../../grid/reading';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import { hintedDirection } from './direction';

type ChangedRow = Pick<IndicatorRow, 'target' | 'actual' | 'name' | 'level1' | 'level2' | 'unit' | 'rule'>;

const FALLS = ['下降', '降低', '减少', '压减', '压缩', '缩短', '精简', '减排'];
const RISES = ['提高', '提升', '增长', '增加', '上升', '增幅'];
const CHANGE = new RegExp(
  `^(同比|比上年度?|较上年度?|较去年|比去年|环比|平均|累计|年均)?(不低于|不少于|至少|≥)?(${[...FALLS, ...RISES].join('|')})(?:了|幅度|率)?(.+)$`,
  'u',
);
const LONGEST = 24;

/** By how much something is to change and has changed. */
interface Changes {
  readonly target: Quantity;
  readonly actual: Quantity;
}

/** 同比下降≥3% → 同比下降4.2%: a change told on both sides in the same word, as the figures it amounts to. More of it is
 *  better where the target says so, or where it goes the way the indicator is to go; null: it is no such pair, or that is
 *  in doubt. */
export function changesOf(row: ChangedRow): Changes | null {
  const [aim, told] = [changeIn(row.target), changeIn(row.actual)];
  if (aim === null || told === null || aim.word !== told.word || told.figure.comparator !== null) return null;
  // 同比 and 环比 compare with different times, 年均 and 累计 are over others; who leaves it out means the same as the other side.
  if (aim.since !== told.since && aim.since !== '' && told.since !== '') return null;
  if (aim.inPoints !== told.inPoints) return null;
  const comparator = aim.figure.comparator ?? (isWanted(row, aim.word) ? 'atLeast' : null);
  return comparator === null ? null : { target: { ...aim.figure, comparator }, actual: told.figure };
}

interface Change {
  readonly word: string;
  readonly since: string;
  /** In 百分点: 2 of them on top of 50% make 52%, 2% make 51%. */
  readonly inPoints: boolean;
  readonly figure: Quantity;
}

function changeIn(reading: Reading): Change | null {
  if (reading.kind !== 'words' && reading.kind !== 'unreadable') return null;
  const compact = compactText(reading.text);
  if (compact.length > LONGEST) return null;
  const [, since = '', sign = '', word = '', rest = ''] = CHANGE.exec(compact) ?? [];
  const figure = word === '' ? null : parseFigure(sign + rest);
  if (figure === null || figure.value.isNegative()) return null;
  return { word, since: since.replace(/[比较]?(?:上年度?|去年)/u, '同比'), inPoints: rest.includes('百分点'), figure };
}

/** A fall of what is to be kept low, a rise of anything else. */
function isWanted(row: ChangedRow, word: string): boolean {
  const low = hintedDirection(row, []) !== 'usual';
  return low === FALLS.includes(word);
}
