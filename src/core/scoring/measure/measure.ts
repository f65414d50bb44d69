import type { CellPlace } from '../../grid/address';
import { compactText } from '../../grid/cell-text';
import { readSign } from '../../grid/comparators';
import { aboutFigure } from '../../grid/about';
import { isEmptyReading, readingText, type Quantity, type QuantityRange, type Reading } from '../../grid/reading';
import { isToldInWords } from '../../grid/word-states';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import { alignUnits } from './align-units';
import { mayBeBetter, type Direction } from './direction';
import { directionOf } from './row-direction';
import { changesOf } from './changes';
import { datePair, type DatePair } from './dates';
import { datesInWords } from './dates-in-words';
import type { Expectation } from '../expectation';
import type { Told } from '../explanation';
import type { Figures } from './figures';
import { tellsOtherFigures } from './figures-in-words';
import { aimedAtNone, signOf, targetText, wordResult } from './row-words';
import { isFullForLess } from './says-less';
import { alignRange, type RangeFigures } from './range-figures';

/** What a row's target and actual amount to. */
export type Measurement =
  | {
      readonly kind: 'measured';
      readonly figures: Figures;
      /** Nobody wrote which way is better; the name says so. */
      readonly assumed?: 'atMost';
    }
  /** The target is a range. */
  | { readonly kind: 'ranged'; readonly range: RangeFigures }
  /** The target is a date. */
  | { readonly kind: 'dated'; readonly dates: DatePair }
  /** Judged in words: no target figure, or a result told in words. */
  | { readonly kind: 'judged' }
  /** Nothing can be verified: what is missing. */
  | { readonly kind: 'missing'; readonly code: 'noTarget' | 'noActual' | 'noEvidence' }
  /** Something has to be answered first: which way is better, by how much a target figure told in words was reached,
   *  whether the figures among the words of an actual do for those of the target, whether words that say less than the
   *  target are worth the whole weight that is typed, which column is meant. */
  | { readonly kind: 'asked'; readonly code: 'direction' | 'figure' | 'otherFigures' | 'saysLess' | 'column' }
  | { readonly kind: 'notApplicable'; readonly code: 'placeholder' | 'notApplicable' }
  | Unclear;

/** A cell that has to be asked about. */
export type Unclear = { readonly kind: 'unclear'; readonly cell: CellPlace | null } & (
  | { readonly code: 'unreadable'; readonly args: Told<'text'> & { readonly expected: Expectation } }
  | { readonly code: 'errorCell'; readonly args: Told<'text'> }
  /** 约5次, 5次左右: whether the figure holds has to be said. */
  | { readonly code: 'about'; readonly args: Told<'text' | 'figure'> }
  | { readonly code: 'scaleUnclear'; readonly args: Told<'text' | 'target' | 'actual'> }
);

const PROSE_LETTERS = 6;

/** What is known of a row beside its cells. */
export interface RowContext {
  /** Which way is better, as somebody decided. */
  readonly direction?: Direction | null;
  /** Words of the name are not taken for a direction: it is asked. */
  readonly asksDirection?: boolean;
  /** Which column holds the targets or the actuals is still asked. */
  readonly openColumn?: boolean;
}

/** Reads a row's target against its actual; decides nothing that would have to be guessed. */
export function measureRow(row: IndicatorRow, context: RowContext = {}): Measurement {
  const { target, actual } = row;
  const bothEmpty = isEmptyReading(target) && isEmptyReading(actual);
  if (aimedAtNone(row)) return { kind: 'judged' };
  if (row.placeholder && bothEmpty) return { kind: 'notApplicable', code: 'placeholder' };
  if (bothEmpty && (target.kind === 'mark' || target.kind === 'blank') && isLeftOut(row)) {
    return { kind: 'notApplicable', code: 'notApplicable' };
  }
  if (context.openColumn === true) return { kind: 'asked', code: 'column' };
  // 每月1次 = 每月1次: what we cannot read is reached all the same where it comes again word for word.
  if (row.echoesTarget && target.kind === 'unreadable') return { kind: 'judged' };
  const changes = changesOf(row);
  if (changes) return compareFigures(row, changes.target, changes.actual, context);
  const bad = unreadableTarget(row) ?? unreadableCell(actual, row.cells.actual);
  if (bad) return bad;
  // 定性 beside two figures is a slip of the column: they are compared.
  const figures = target.kind === 'figure' && actual.kind === 'figure';
  if (!figures && signOf(row) === 'qualitative') return missingEvidence(row) ?? measureWords(row);
  if (target.kind === 'words' && target.date && actual.kind === 'words' && actual.date) {
    const dates = datePair(target.date, actual.date);
    return dates ? { kind: 'dated', dates } : unreadable(row.cells.actual, actual.text, 'date');
  }
  const missing = missingEvidence(row);
  if (missing) return missing;
  const range = rangeOf(target);
  if (target.kind !== 'figure' && range === null) return measureWords(row);
  if (actual.kind !== 'figure') {
    const text = readingText(actual) ?? '';
    return isJudged(text) ? { kind: 'asked', code: 'figure' } : unreadable(row.cells.actual, text, 'figure');
  }
  if (range !== null) return compareRange(row, range, actual.quantity, context);
  return target.kind === 'figure' ? compareFigures(row, target.quantity, actual.quantity, context) : { kind: 'judged' };
}

/** What stands in words on both sides is judged by people, unless the words contradict each other or the points typed. */
function measureWords(row: IndicatorRow): Measurement {
  const dates = datesInWords(row);
  if (dates !== null) return { kind: 'dated', dates };
  if (tellsOtherFigures(row)) return { kind: 'asked', code: 'otherFigures' };
  return wordResult(row) === null && isFullForLess(row) ? { kind: 'asked', code: 'saysLess' } : { kind: 'judged' };
}

/** What a row lacks to be verified. Points that are typed are no evidence, and neither is a figure that was aimed at by
 *  nobody; a form without both columns is scored by people, and so is a result in words. null: nothing is missing. */
function missingEvidence({ target, actual, written, cells }: IndicatorRow): Measurement | null {
  if (cells.target === null && cells.actual === null) return null;
  if (cells.target === null) return { kind: 'missing', code: 'noTarget' };
  const aimed = !isEmptyReading(target);
  if (aimed) return isEmptyReading(actual) ? { kind: 'missing', code: 'noActual' } : null;
  if (!isEmptyReading(actual)) return actual.kind === 'figure' ? { kind: 'missing', code: 'noTarget' } : null;
  return { kind: 'missing', code: isEmptyReading(written) ? 'noTarget' : 'noEvidence' };
}

function rangeOf(target: Reading): QuantityRange | null {
  return target.kind === 'unreadable' ? (target.range ?? null) : null;
}

/** Both cells marked as not applicable, or the whole row left blank, or no weight given to it on purpose. */
function isLeftOut({ target, actual, weight, written, cells }: IndicatorRow): boolean {
  if (target.kind === 'mark' && actual.kind === 'mark') return true;
  const couldBeFilledIn = cells.target !== null || cells.actual !== null;
  return weight.kind === 'mark' || (couldBeFilledIn && isEmptyReading(weight) && isEmptyReading(written));
}

function isJudged(text: string): boolean {
  return isToldInWords(compactText(text)) || (text.match(/\p{L}/gu) ?? []).length >= PROSE_LETTERS;
}

function unreadableTarget({ target, sign, cells }: IndicatorRow): Unclear | null {
  const bad = rangeOf(target) === null ? unreadableCell(target, cells.target) : null;
  if (bad) return bad;
  return sign !== null && signIsUnknown(sign) ? unreadable(cells.sign, sign, 'sign') : null;
}

function unreadableCell(reading: Reading, cell: CellPlace | null): Unclear | null {
  if (reading.kind === 'error') return { kind: 'unclear', code: 'errorCell', cell, args: { text: reading.text } };
  if (reading.kind !== 'unreadable') return null;
  const about = aboutFigure(reading.text);
  return about !== null
    ? { kind: 'unclear', code: 'about', cell, args: { text: reading.text, figure: about } }
    : unreadable(cell, reading.text, 'figure');
}

function signIsUnknown(sign: string): boolean {
  const compact = compactText(sign);
  return readSign(compact) === null && !/^[/\\—\-*无]*$/u.test(compact);
}

function compareFigures(row: IndicatorRow, target: Quantity, actual: Quantity, context: RowContext): Measurement {
  const { cells } = row;
  const sign = signOf(row);
  if (sign && sign !== 'qualitative' && target.comparator && sign !== target.comparator) {
    return unreadable(cells.target, `${row.sign ?? ''} ${readingText(row.target) ?? ''}`.trim(), 'oneSign');
  }
  const signed = sign && sign !== 'qualitative' ? { ...target, comparator: sign } : target;
  const aligned = alignUnits(signed, actual, row.unit, row.name);
  const actualText = readingText(row.actual) ?? '';
  if (aligned === 'sameUnit') return unreadable(cells.actual, actualText, 'sameUnit');
  if (aligned === 'scaleUnclear') {
    return scaleUnclear(row, targetText(row) ?? '');
  }
  if (isFallEitherWay(row, aligned)) return unreadable(cells.actual, actualText, 'fall');
  const directed = directionOf(row, target, aligned, actual.unit, context);
  if (directed.asked) return { kind: 'asked', code: 'direction' };
  const figures: Figures = { comparison: directed.comparison, ...aligned };
  if (vagueActual(actual, figures)) return unreadable(cells.actual, actualText, 'exactFigure');
  return directed.assumed ? { kind: 'measured', figures, assumed: 'atMost' } : { kind: 'measured', figures };
}

/** −2% of a 下降率 of ≥3%: a fall that was written with its sign, or a rise. */
function isFallEitherWay({ name }: IndicatorRow, { target, actual }: Pick<Figures, 'target' | 'actual'>): boolean {
  if (actual.isZero() || target.isZero() || actual.isNegative() === target.isNegative()) return false;
  return FALL_NAME.test(compactText(name));
}

const FALL_NAME = /(?:下降|降低|减少|压减|压缩|节约|节省|缩短|减排|精简)(?:率|比例|幅度?|额|数|量)?$/u;

function compareRange(row: IndicatorRow, range: QuantityRange, actual: Quantity, context: RowContext): Measurement {
  const text = readingText(row.actual) ?? '';
  if (actual.comparator !== null && actual.comparator !== 'equal' && !actual.reached) {
    return unreadable(row.cells.actual, text, 'exactFigure');
  }
  const aligned = alignRange(range, actual, row.unit, row.name);
  if (aligned === 'sameUnit') return unreadable(row.cells.actual, text, 'sameUnit');
  if (aligned === 'scaleUnclear') return scaleUnclear(row, readingText(row.target) ?? '');
  // 2-3项, 4 of them done: too many, or more than was hoped for?
  const isSpan = !range.deviation && aligned.high.isPositive() && !aligned.high.isZero();
  const isBeyond = isSpan && aligned.actual.gt(aligned.high) && mayBeBetter(row, aligned.unit);
  const { direction = null } = context;
  if (!isBeyond || direction === 'atMost') return { kind: 'ranged', range: aligned };
  if (direction === null) return { kind: 'asked', code: 'direction' };
  const { low, high: _, actual: done, ...writing } = aligned;
  return {
    kind: 'measured',
    figures: { ...writing, comparison: direction, target: low, actual: done, scaleKnown: true },
  };
}

/** 90%以上 as an actual value is sure to meet ≥ 80%, but says too little to score a miss. */
function vagueActual({ comparator, reached }: Quantity, { comparison, target, actual }: Figures): boolean {
  if (comparator === null || comparator === 'equal' || reached) return false;
  if (comparator === 'atLeast') return comparison === 'atMost' || actual.lt(target);
  return comparison !== 'atMost' || actual.gt(target);
}

function unreadable(cell: CellPlace | null, text: string, expected: Expectation): Unclear {
  return { kind: 'unclear', code: 'unreadable', cell, args: { text, expected } };
}

function scaleUnclear({ cells, actual }: IndicatorRow, target: string): Unclear {
  const text = readingText(actual) ?? '';
  return { kind: 'unclear', code: 'scaleUnclear', cell: cells.actual, args: { text, target, actual: text } };
}
