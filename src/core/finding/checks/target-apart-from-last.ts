import { Exact, HUNDRED, type Ratio } from '../../exact';
import { cellAddress } from '../../grid/address';
import { compactText } from '../../grid/cell-text';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { roughly, about, equalSign } from '../../scoring/line-figure';
import { alignUnits } from '../../scoring/measure/align-units';
import { hintedDirection, statedDirection, type Direction } from '../../scoring/measure/direction';
import { actualText, signOf } from '../../scoring/measure/row-words';
import { rounded } from '../../scoring/round';
import {
  isDeclaredIndicator,
  firstPlace,
  namedChinese,
  namedEnglish,
  type Check,
  type CheckedRow,
  type CheckManual,
  type CheckSubject,
  type EarlierForm,
} from '../check';
import { formYear } from '../form-year';

type Args = Told<'name' | 'target' | 'actual' | 'cell' | 'year' | 'percent' | 'sign'> & {
  readonly verdict: 'low' | 'high';
};

/** D3: a target to be approved lies far below what the same indicator reached last time, or far above it, as a form of the
 *  same workbook tells that was scored. Of a target to stay below, the other way round. */
export const targetApartFromLast: Check<Args> = {
  id: 'D3',
  severity: 'warning',
  about: 'row',
  ofTargets: 'only',
  name: words('指标值与上年实际相差过大', 'Target far from last year’s result'),
  remedy: words(
    '对照上年实际完成值核定；有特殊原因的写明测算依据',
    'Set it by last year’s result, or state what it is based on.',
  ),
  sentence: {
    'zh-CN': (a) =>
      `${namedChinese(a.name)}的指标值 ${a.target}，${a.year === '' ? '上次' : `${a.year}年`}实际 ${a.actual}（${a.cell}），${roughly(a.sign)}为其 ${a.percent}%，目标${a.verdict === 'low' ? '偏低' : '偏高'}`,
    'en-US': (a) =>
      `${namedEnglish(a.name)} has the target ${a.target}; ${a.year === '' ? 'last time' : `in ${a.year}`} it reached ${a.actual} (${a.cell}): ${about(a.sign)}${a.percent}% of that, ${a.verdict === 'low' ? 'too easy' : 'too hard'}`,
  },
  addresses: { cell: true },
  observe: (subject) => {
    const { sheet, rows, thresholds } = subject;
    const last = lastActuals(subject);
    return rows.flatMap((row) => {
      const found = isDeclaredIndicator(row) ? last.get(nameKey(row.read.name)) : undefined;
      const pair = found && compared(row, found);
      if (!found || !pair) return [];
      const demand = pair.direction === 'atLeast' ? pair.ratio : inverse(pair.ratio);
      const verdict = reaches(demand, thresholds.targetHighPercent)
        ? 'high'
        : reaches(demand, thresholds.targetLowPercent)
          ? null
          : 'low';
      if (verdict === null) return [];
      const { percent, sign } = told(pair.ratio);
      const { form, read, year } = found;
      const place = read.cells.actual ? cellAddress(read.cells.actual) : String(read.row + 1);
      const args = {
        name: row.scored.name,
        target: row.scored.target ?? '',
        actual: actualText(read) ?? '',
        cell: `${form.sheet.sheet}!${place}`,
        year: year === null ? '' : String(year),
        percent,
        sign,
        verdict,
      } as const;
      return [{ place: firstPlace(sheet, row.read.cells.target), args }];
    });
  },
};

interface LastActual {
  readonly form: EarlierForm;
  readonly read: CheckedRow['read'];
  readonly year: number | null;
}

const nameKey = (name: string): string => compactText(name).replace(/^(?:指标)?\d+[:、.]?/u, '');

/** What each indicator last reached, by its name: in forms of the same project where both name one, of an earlier year where
 *  both say which. A name that two forms of one year have is nobody's. */
function lastActuals({ sheet, labels, earlier = [] }: CheckSubject): ReadonlyMap<string, LastActual> {
  const year = formYear(labels, sheet);
  const found = new Map<string, LastActual | null>();
  for (const form of earlier) {
    const ofForm = formYear(form.labels, form.sheet);
    if (year !== null && ofForm !== null && ofForm >= year) continue;
    if (isOtherProject(form.sheet.project, sheet.project)) continue;
    for (const read of form.sheet.rows) {
      const key = nameKey(read.name);
      if (key === '' || read.actual.kind !== 'figure') continue;
      const known = found.get(key);
      const isNewer = known && (ofForm ?? 0) > (known.year ?? 0);
      if (known === undefined || isNewer) found.set(key, { form, read, year: ofForm });
      else if (!known || (known.year ?? 0) === (ofForm ?? 0)) found.set(key, null);
    }
  }
  return new Map([...found].flatMap(([key, last]) => (last ? [[key, last] as const] : [])));
}

const isOtherProject = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && compactText(one) !== compactText(other);

interface Compared {
  readonly ratio: Ratio;
  readonly direction: Direction;
}

function compared({ read }: CheckedRow, last: LastActual): Compared | null {
  const { target } = read;
  if (target.kind !== 'figure' || last.read.actual.kind !== 'figure') return null;
  const sides = alignUnits(target.quantity, last.read.actual.quantity, read.unit ?? last.read.unit, read.name);
  const direction = directionOf(read);
  if (typeof sides === 'string' || direction === null || !sides.target.gt(0) || !sides.actual.gt(0)) return null;
  return { ratio: { numerator: sides.target, denominator: sides.actual }, direction };
}

function directionOf(read: CheckedRow['read']): Direction | null {
  if (read.target.kind !== 'figure') return null;
  const { comparator, unit } = read.target.quantity;
  const sign = signOf(read);
  const said = comparator ?? (sign === 'qualitative' ? null : sign) ?? statedDirection(read, read.target.quantity);
  if (said === 'atMost' || said === 'atLeast') return said;
  const hint = hintedDirection(read, [unit]);
  return hint === 'asked' ? null : hint === 'atMost' ? 'atMost' : 'atLeast';
}

const inverse = ({ numerator, denominator }: Ratio): Ratio => ({ numerator: denominator, denominator: numerator });

const reaches = ({ numerator, denominator }: Ratio, percent: string): boolean =>
  numerator.times(HUNDRED).gte(denominator.times(new Exact(percent)));

function told({ numerator, denominator }: Ratio): { readonly percent: string; readonly sign: string } {
  const percent = { numerator: numerator.times(HUNDRED), denominator };
  const text = rounded(percent);
  return { percent: text.toFixed(), sign: equalSign(percent, text) };
}

/** What the manual says of D3. */
export const manual: CheckManual<Args> = {
  looksAt: [
    '目标申报表的指标值，同一工作簿里上年自评表的实际完成值',
    'targets of a declaration, actuals of last year’s form in the same workbook',
  ],
  thresholds: {
    targetLowPercent: ['低于上年实际的百分之几算偏低', 'below so many percent of last year’s result is too easy'],
    targetHighPercent: ['达到上年实际的百分之几算偏高', 'from so many percent of last year’s result on is too hard'],
  },
  example: {
    given: [
      '申报的指标“培训人次”，指标值“≥800人次”，2024年自评表里实际1000人次',
      'The declared target of 培训人次 is ≥800, the form of 2024 tells 1000',
    ],
    args: {
      name: '培训人次',
      target: '≥800人次',
      actual: '1000人次',
      cell: '2024年自评!C2',
      year: '2024',
      percent: '80',
      sign: '=',
      verdict: 'low',
    },
  },
};
