import { compactText } from '../../grid/cell-text';
import { COMPARATOR_SIGN, readSign } from '../../grid/comparators';
import { readingText, type Quantity, type Reading } from '../../grid/reading';
import { PERCENT, declaredUnit } from '../../grid/units';
import type { WordState } from '../../grid/word-states';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import { hintedDirection } from './direction';
import { tellsContrary } from './says-less';

/** What the sign column says; null when it says nothing. */
export function signOf({ sign }: Pick<IndicatorRow, 'sign'>): ReturnType<typeof readSign> {
  return sign === null ? null : readSign(compactText(sign));
}

/** The target as people read it, with what the sign and unit columns say: `≥60%`. null when blank. */
export function targetText(row: IndicatorRow): string | null {
  if (row.target.kind !== 'figure') return readingText(row.target);
  const { quantity } = row.target;
  const sign = signOf(row);
  const comparator =
    quantity.comparator === null && sign !== null && sign !== 'qualitative' ? COMPARATOR_SIGN[sign] : '';
  return comparator + row.target.text + columnUnit(row, quantity);
}

/** The actual as people read it, with its unit column. null when blank. */
export function actualText(row: IndicatorRow): string | null {
  return row.actual.kind === 'figure'
    ? row.actual.text + columnUnit(row, row.actual.quantity)
    : readingText(row.actual);
}

function columnUnit(row: IndicatorRow, { unit }: Quantity): string {
  const declared = row.unit === null || unit !== null ? null : declaredUnit(compactText(row.unit));
  return declared === PERCENT ? '%' : (declared ?? '');
}

/** 优良中低差, from best to worst. */
const SCALE: readonly WordState[] = ['excellent', 'good', 'medium', 'low', 'poor'];

/** The known result a row's actual tells in words; the target's own words are a goal achieved. null: it has to be judged
 *  by somebody. */
export function wordResult(row: IndicatorRow): WordState | null {
  const { target, actual, echoesTarget } = row;
  if (echoesTarget || aimedAtNone(row)) return 'achieved';
  if (actual.kind !== 'words') return null;
  const told = actual.state ?? null;
  const aimed = target.kind === 'words' ? (target.state ?? null) : null;
  if (told === null) return deniesTarget(row) || tellsContrary(row) ? 'missed' : null;
  if (aimed === null) return told;
  // A goal on the scale or a goal of yes or no is told by comparison; what falls short of a 优 is for people to judge.
  if (SCALE.includes(aimed) && SCALE.includes(told))
    return SCALE.indexOf(told) <= SCALE.indexOf(aimed) ? 'achieved' : told === 'good' ? null : told;
  if (aimed === 'no' && told === 'yes') return 'no';
  return told;
}

const LONGEST_DENIAL = 10;
const DENIAL = /尚?未|并未|没有|不够|不|无(?=明显|显著)/u;
const AIM_OF_NONE = /[不未无没零免杜绝防避]/u;

/** 健全 → 不健全, 明显改善 → 改善不明显: the target's own words, denied. */
function deniesTarget({ target, actual }: IndicatorRow): boolean {
  if (target.kind !== 'words' || actual.kind !== 'words') return false;
  const [aim, told] = [compactText(target.text), compactText(actual.text)];
  if (aim.length > LONGEST_DENIAL * 2 || told.length > LONGEST_DENIAL || AIM_OF_NONE.test(aim)) return false;
  const claimed = told.replace(DENIAL, '').replace(/^(?:明显|显著)(?=.{2})/u, '');
  return claimed !== told && claimed !== '' && [...claimed].every((letter) => aim.includes(letter));
}

/** 安全事故: 无 → 无 is an aim that is reached and no row that does not apply. */
export function aimedAtNone(row: IndicatorRow): boolean {
  const { target, actual, weight } = row;
  return isNone(target) && isNone(actual) && weight.kind === 'figure' && hintedDirection(row, []) === 'atMost';
}

function isNone(reading: Reading): boolean {
  return reading.kind === 'mark' && /^[暂]?无$/u.test(reading.text);
}
