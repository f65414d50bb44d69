import { wordsBeforeFlag } from './flag';

/** What a number format says about the number under it: whether it shows a percentage (the value times 100) or a date,
 *  and the literal words around the figure, such as 个 in `0"个"`. */
export interface FormatMeaning {
  readonly percent: boolean;
  readonly date: boolean;
  /** Of a date: the smallest part of the calendar it shows; null when it shows none (a time of day). */
  readonly shows: 'day' | 'month' | 'year' | null;
  /** How many thousands the figure is shown in: 1 for `0,"千元"`, where 5000 is shown as 5千元. */
  readonly thousands: number;
  /** The thousands of the figure stand apart: `#,##0`. */
  readonly grouped: boolean;
  /** The decimal point is painted on: `0\\.0,"万元"` shows another figure than the value holds. */
  readonly painted: boolean;
  readonly prefix: string;
  readonly suffix: string;
}

const PLAIN: FormatMeaning = {
  percent: false,
  date: false,
  shows: null,
  thousands: 0,
  grouped: false,
  painted: false,
  prefix: '',
  suffix: '',
};
const SIMPLE = /^(?:General|@|[#0,.]*[#0])$/u;
const TOKEN =
  /"([^"]*)"?|\\(.)|[_*].|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|General|(%)|(;)|([0#?])|([ymdhsYMDHSeEgG])|(.)/gsu;
const FIGURE_SIGNS = /[.,+\-/\s()]/u;

/** Reads the first section of a number format code. */
export function formatMeaning(format: string): FormatMeaning {
  if (SIMPLE.test(format)) return { ...PLAIN, grouped: GROUPED.test(format) };
  if (format === '0%' || format === '0.00%') return { ...PLAIN, percent: true };
  let percent = false;
  let letters = '';
  let painted = false;
  let figureSeen = false;
  let prefix = '';
  let suffix = '';
  const literal = (text: string): void => {
    if (figureSeen) suffix += text;
    else prefix += text;
  };
  for (const token of format.matchAll(TOKEN)) {
    const [all, quoted, escaped, currency, percentSign, sectionEnd, digit, dateLetter, other] = token;
    if (sectionEnd) break;
    if (all === 'General' || digit) figureSeen = true;
    else if (percentSign) percent = true;
    else if (dateLetter && (!/[eEgG]/u.test(dateLetter) || !figureSeen)) letters += dateLetter.toLowerCase();
    else if (dateLetter) continue;
    else if (figureSeen && (quoted === '.' || escaped === '.')) painted = true;
    else literal(quoted ?? escaped ?? currency ?? (other && !FIGURE_SIGNS.test(other) ? other : ''));
  }
  const shows = smallestPart(letters);
  return {
    percent,
    date: letters !== '',
    shows,
    thousands: trailingCommas(format),
    grouped: GROUPED.test(figureCode(format)),
    painted,
    prefix: prefix.trim(),
    // Our own flag is no part of what the department's format says.
    suffix: wordsBeforeFlag(suffix).trim(),
  };
}

const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]/gsu;

const GROUPED = /[0#?],[0#?]/u;

/** The first section without its words. */
const figureCode = (format: string): string => format.replace(LITERALS, '').split(';')[0] ?? '';

/** Commas behind the last digit of the first section. */
function trailingCommas(format: string): number {
  return /[0#?](,+)(?![0#?,])/u.exec(figureCode(format))?.[1]?.length ?? 0;
}

function smallestPart(letters: string): FormatMeaning['shows'] {
  if (letters.includes('d')) return 'day';
  if (letters.includes('m') && !/[hs]/u.test(letters)) return 'month';
  return /[ye]/u.test(letters) ? 'year' : null;
}
