import { HUNDRED, plainText, type Exact, type Ratio } from '../../exact';
import { cellAddress } from '../../grid/address';
import { PERCENT } from '../../grid/units';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { about, equalSign, roughly } from '../../scoring/line-figure';
import { isMet, type Figures } from '../../scoring/measure/figures';
import { rounded } from '../../scoring/round';
import { isRateOf } from '../../scoring/typed-rate';
import { headingKey } from '../../sheet/header/heading-index';
import {
  namedChinese,
  namedEnglish,
  type Check,
  type CheckedRow,
  type CheckManual,
  type CheckSubject,
  type Observation,
} from '../check';

type Args = Told<
  'name' | 'rate' | 'rateCell' | 'target' | 'targetCell' | 'actual' | 'actualCell' | 'sign' | 'computed'
>;

/** U4: what stands under 完成率 is not the actual by the target. */
export const completionRate: Check<Args> = {
  id: 'U4',
  severity: 'warning',
  about: 'row',
  name: words('完成率与实际÷目标不符', 'Completion rate is not actual ÷ target'),
  remedy: words(
    '核对目标、实际和完成率，改正写错的一个；得分按目标和实际计算，不看完成率',
    'Check target, actual and rate, and correct the wrong one; the score goes by target and actual, not by this rate.',
  ),
  sentence: {
    'zh-CN': (a) =>
      `${namedChinese(a.name)}完成率写 ${a.rate}（${a.rateCell}），而实际 ${a.actual}（${a.actualCell}）÷目标 ${a.target}（${a.targetCell}）${roughly(a.sign)}为 ${a.computed}`,
    'en-US': (a) =>
      `${namedEnglish(a.name)}: the completion rate is given as ${a.rate} (${a.rateCell}), actual ${a.actual} (${a.actualCell}) ÷ target ${a.target} (${a.targetCell}) is ${about(a.sign)}${a.computed}`,
  },
  addresses: { rateCell: true, targetCell: true, actualCell: true },
  observe: (subject) => {
    const column = rateColumn(subject);
    return column === null ? [] : subject.rows.flatMap((row) => differingRate(subject, row, column));
  },
};

const HEADING =
  /^(?:目标|指标|任务|计划|实际|年度|全年|绩效)*(?:完成|达成|实现)(?:率|比例|比率|百分比|程度|度)%?$|^(?:completion|achievement)rate$|^%?(?:achieved|completed|completion)%?$/u;

/** The column of completion rates; it must not be what was taken for the actual value. */
function rateColumn({ sheet, labels }: CheckSubject): number | null {
  const taken = new Set(Object.values(sheet.columns));
  const found = [sheet.headerLastRow, sheet.headerRow].flatMap((row) =>
    labels.filled(row).filter((column) => HEADING.test(headingKey(labels.label(row, column)))),
  );
  const [column, ...others] = [...new Set(found)].filter((each) => !taken.has(each));
  return column === undefined || others.length > 0 ? null : column;
}

function differingRate({ labels }: CheckSubject, row: CheckedRow, column: number): Observation<Args>[] {
  const { read, scored, measured } = row;
  const { target, actual } = read.cells;
  const rate = labels.read(read.row, column);
  if (measured.kind !== 'measured' || !target || !actual || rate.kind !== 'figure') return [];
  const { value, unit, comparator } = rate.quantity;
  const { figures } = measured;
  if (comparator !== null || (unit !== null && unit !== PERCENT) || !figures.target.isPositive()) return [];
  if (figures.target.isZero() || figures.actual.isNegative()) return [];
  const meant = unit === PERCENT ? [value] : [value, value.times(HUNDRED)];
  if (meant.some((each) => isRateOfRow(each, figures))) return [];
  const place = { row: read.row, column };
  const exactly = reached(figures);
  const computed = rounded(exactly);
  const args = {
    name: scored.name,
    rate: rate.text,
    rateCell: cellAddress(place),
    target: scored.target ?? '',
    targetCell: cellAddress(target),
    actual: scored.actual ?? '',
    actualCell: cellAddress(actual),
    sign: equalSign(exactly, computed),
    computed: `${plainText(computed)}%`,
  };
  // 88% of 90% told as 88%: the actual again, which many mean by it.
  const isActual = figures.unit === PERCENT && meant.some((each) => each.eq(figures.actual));
  return [{ place, args, note: isActual }];
}

const reached = ({ target, actual }: Figures): Ratio => ({ numerator: actual.times(HUNDRED), denominator: target });

/** The rate of a target that is met may also be told as 100 %; that of a lower-is-better one the other way round, or as
 *  what is left of it. */
function isRateOfRow(rate: Exact, figures: Figures): boolean {
  const { comparison, target, actual } = figures;
  if (isMet(figures) && rate.eq(HUNDRED)) return true;
  if (isRateOf(rate, reached(figures))) return true;
  if (comparison !== 'atMost') return false;
  const left = target.times(2).minus(actual);
  const isLeft = isRateOf(rate, { numerator: left.times(HUNDRED), denominator: target });
  return isLeft || (!actual.isZero() && isRateOf(rate, { numerator: target.times(HUNDRED), denominator: actual }));
}

/** What the manual says of U4. */
export const manual: CheckManual<Args> = {
  looksAt: ['完成率或完成比例列、目标、实际', 'a column of completion rates, target, actual'],
  example: {
    given: ['指标值≥200口，实际完成值190口，完成率写98%', 'Target ≥200, actual 190, completion rate 98%'],
    args: {
      name: '新建水窖',
      rate: '98%',
      rateCell: 'D2',
      target: '≥200口',
      targetCell: 'B2',
      actual: '190口',
      actualCell: 'C2',
      sign: '=',
      computed: '95%',
    },
  },
};
