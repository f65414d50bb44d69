/** What a number format says about the number under it: whether it shows a percentage (the value times 100) or a date,
 *  and the literal words around the figure, such as 个 in `0"个"`. */
export interface FormatMeaning {
  readonly percent: boolean;
  readonly date: boolean;
  readonly prefix: string;
  readonly suffix: string;
}

const PLAIN: FormatMeaning = { percent: false, date: false, prefix: '', suffix: '' };
const SIMPLE = /^(?:General|@|[#0,.]+)$/u;
const TOKEN =
  /"([^"]*)"?|\\(.)|[_*].|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|General|(%)|(;)|([0#?])|([ymdhsYMDHSeEgG])|(.)/gsu;
const FIGURE_SIGNS = /[.,+\-/\s()]/u;
/** Our own unmet flag (plan/flag-format.ts) is no part of what the department's format says. */
const OWN_FLAG = /\s*[▲△].*$/su;

/** Reads the first section of a number format code. */
export function formatMeaning(format: string): FormatMeaning {
  if (SIMPLE.test(format)) return PLAIN;
  if (format === '0%' || format === '0.00%') return { ...PLAIN, percent: true };
  let percent = false;
  let date = false;
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
    else if (dateLetter) date ||= !/[eEgG]/u.test(dateLetter) || !figureSeen;
    else literal(quoted ?? escaped ?? currency ?? (other && !FIGURE_SIGNS.test(other) ? other : ''));
  }
  return { percent, date, prefix: prefix.trim(), suffix: suffix.replace(OWN_FLAG, '').trim() };
}
