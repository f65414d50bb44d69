import { compactText } from '../../grid/cell-text';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { hintedDirection, statedDirection } from '../../scoring/measure/direction';
import { signOf } from '../../scoring/measure/row-words';
import {
  isDeclaredIndicator,
  firstPlace,
  namedChinese,
  namedEnglish,
  type Check,
  type CheckedRow,
  type CheckManual,
  type Observation,
} from '../check';

type Args = Told<'name' | 'target' | 'count'>;

/** D1: a target to be approved does not say which way is better where that is not plain: a cost, a time, a rate of something
 *  bad. Where most targets of the table say nothing, that is told once. */
export const directionMissing: Check<Args> = {
  id: 'D1',
  severity: 'warning',
  about: 'row',
  ofTargets: 'only',
  name: words('指标值没有写方向', 'Target without a direction'),
  remedy: words(
    '在指标值前写明≥、≤或＝，使完成以后能判断是否达标',
    'Write ≥, ≤ or = before the target, so that it can be told later whether it was met.',
  ),
  sentence: {
    'zh-CN': (a) =>
      a.name === ''
        ? `有 ${a.count} 个指标值没有写≥、≤或＝，将按越高越好评分`
        : `${namedChinese(a.name)}的指标值 ${a.target} 没有写方向：越高越好还是越低越好？`,
    'en-US': (a) =>
      a.name === ''
        ? `${a.count} targets have no ≥, ≤ or =: they will be scored as higher is better`
        : `${namedEnglish(a.name)} has the target ${a.target}, without saying whether higher or lower is better`,
  },
  observe: ({ sheet, rows }) => {
    const figures = rows.filter((row) => row.read.target.kind === 'figure' && isDeclaredIndicator(row));
    const open = figures.filter(({ read }) => !saysDirection(read));
    const unclear = open.filter(({ read }) => hintedDirection(read, [unitOf(read)]) !== 'usual');
    const told = unclear.map(({ read, scored }): Observation<Args> => ({
      place: firstPlace(sheet, read.cells.target),
      args: { name: scored.name, target: scored.target ?? '', count: '' },
    }));
    const plain = open.length - unclear.length;
    const { target } = sheet.columns;
    if (plain < FEWEST || plain * 2 <= figures.length || target === undefined) return told;
    const place = { row: sheet.headerRow, column: target };
    return [{ place, args: { name: '', target: '', count: String(plain) }, note: true }, ...told];
  },
};

const FEWEST = 2;

const unitOf = ({ target }: CheckedRow['read']): string | null =>
  target.kind === 'figure' ? target.quantity.unit : null;

/** By a sign or words in the cell, by its sign column, by its name, or by what it says how it is scored. */
function saysDirection(read: CheckedRow['read']): boolean {
  if (read.target.kind !== 'figure') return true;
  const { quantity, text } = read.target;
  if (quantity.comparator !== null || /[=＝]/u.test(text)) return true;
  const sign = signOf(read);
  if (sign !== null && sign !== 'qualitative') return true;
  return statedDirection({ ...read, name: compactText(read.name) }, quantity) !== null;
}

/** What the manual says of D1. */
export const manual: CheckManual<Args> = {
  looksAt: ['目标申报表的指标值、指标性质、指标名称', 'targets of a declaration, sign, name'],
  example: {
    given: ['申报的指标“办理时间”，指标值“10天”', 'The declared target of 办理时间 (time taken) is 10 days'],
    args: { name: '办理时间', target: '10天', count: '' },
  },
};
