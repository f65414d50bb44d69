import { plainText, type Exact } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { readSign, type Comparator } from '../../grid/comparators';
import type { Quantity } from '../../grid/reading';
import { PERCENT, readUnit } from '../../grid/units';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import { isMet } from '../measure/figures';
import type { Measurement } from '../measure/measure';

/** What of the row decides how its sentence is meant; null where it is not known. */
export interface RuleRow {
  readonly name: string;
  /** The points the row may have, as plain decimal text. */
  readonly weight: string | null;
  /** Whether it is counted in percent, or in something else; null: it has no figures. */
  readonly kind: 'rate' | 'count' | null;
  /** Which way is better; null: the target is no figure. */
  readonly comparison: Comparator | null;
  /** The sheet itself says which way is better, by a sign or a word; else the rule may say it. */
  readonly signed: boolean;
  /** The target as a figure. */
  readonly target: { readonly value: string; readonly unit: string } | null;
  /** The target is a range. */
  readonly ranged: boolean;
  readonly met: boolean | null;
  /** The actual on the target's scale, where both are figures. */
  readonly reached: Exact | null;
  /** The actual in words, compacted, where it is judged in words; null: it is measured, or cannot be. */
  readonly told: string | null;
}

/** A sentence without its row. */
export const ANY_ROW: RuleRow = {
  name: '',
  weight: null,
  kind: null,
  comparison: null,
  signed: false,
  target: null,
  ranged: false,
  met: null,
  reached: null,
  told: null,
};

/** What of a row decides how its sentence is meant. */
export function ruleRow(row: IndicatorRow, measured: Measurement): RuleRow {
  const { name, weight, target, actual, sign, unit } = row;
  const said = sign === null ? null : readSign(compactText(sign));
  const declared = unit === null ? null : readUnit(compactText(unit));
  const base = {
    ...ANY_ROW,
    name: compactText(name),
    weight: weight.kind === 'figure' ? plainText(weight.quantity.value) : null,
    ranged: measured.kind === 'ranged',
    told: toldBy(row, measured),
  };
  if (target.kind !== 'figure') {
    if (base.ranged) return { ...base, kind: isRate(measured) ? 'rate' : 'count' };
    return { ...base, kind: actual.kind === 'figure' ? kindOf(actual.quantity, declared, name) : null };
  }
  const { quantity } = target;
  const figures = measured.kind === 'measured' ? measured.figures : null;
  const stated = quantity.comparator ?? (said === 'qualitative' ? null : said);
  return {
    ...base,
    kind: figures?.unit === PERCENT ? 'rate' : kindOf(quantity, declared, name),
    comparison: figures?.comparison ?? stated ?? 'equal',
    signed: stated !== null,
    target: { value: plainText(quantity.value), unit: figures?.unit ?? quantity.unit ?? declared ?? '' },
    met: figures && isMet(figures),
    reached: figures && figures.actual,
  };
}

function toldBy({ actual, target }: IndicatorRow, measured: Measurement): string | null {
  const inWords = measured.kind === 'judged' || (measured.kind === 'asked' && measured.code === 'saysLess');
  return inWords && target.kind !== 'figure' && actual.kind === 'words' ? compactText(actual.text) : null;
}

function isRate(measured: Measurement): boolean {
  return measured.kind === 'ranged' && measured.range.unit === PERCENT;
}

function kindOf({ unit }: Quantity, declared: string | null, name: string): 'rate' | 'count' {
  const own = unit ?? declared;
  return own === PERCENT || (own === null && /率$|度$|比例$|占比$/u.test(name)) ? 'rate' : 'count';
}
