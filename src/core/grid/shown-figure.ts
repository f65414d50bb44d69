import { Exact, plainText } from '../exact';
import { formatSections } from './flag';

/** The text a number is shown as under a number format, as far as its width goes: all words stand behind the figure, and it
 *  is never narrower than what a spreadsheet shows. */
export function shownFigure(value: number, format: string): string {
  const sections = formatSections(format);
  const own = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined;
  const section = own === undefined || own === '' ? (sections[0] ?? '') : own;
  const literal = section.replace(
    WORDS,
    (all, quoted?: string, escaped?: string) =>
      quoted ?? escaped ?? (all.startsWith('_') ? ' ' : all.length > 1 || /[#0?.,]/u.test(all) ? '' : all),
  );
  const sign = value < 0 && own === undefined ? '-' : '';
  return sign + figureIn(Math.abs(value), section) + literal;
}

/** A literal, an escaped or padding character, a bracketed part, a filler, `General`, or a single character. */
const WORDS = /"([^"]*)"?|\\(.)|_.|\*.|\[[^\]]*\]|General|[^]/giu;
const PLACES = /[#0?][#0?,]*(?:\.([#0?]*))?|\.([#0?]+)/u;
/** A General number has at most so many characters. */
const LONGEST_GENERAL = 11;

function figureIn(value: number, section: string): string {
  const code = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '');
  const places = PLACES.exec(code);
  if (!places) return plainText(new Exact(value)).slice(0, LONGEST_GENERAL);
  const shown = (code.includes('%') ? value * 100 : value).toFixed(Math.min(20, (places[1] ?? places[2] ?? '').length));
  return code.includes(',') ? shown.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',') : shown;
}
