/** Whose the fill of a flagged cell is: ours (▲), or the department's, so that only the words are ours (△). */
export type FlagKind = 'filled' | 'wordsOnly';

const SIGN: Readonly<Record<FlagKind, string>> = { filled: '▲', wordsOnly: '△' };
/** Our suffix at the end of a section, also as spreadsheet programs rewrite the space before the literal. */
const SUFFIX = /(?:" |\\ "| ")([▲△])[^"]+"$/u;
/** A literal, an escaped, padding or fill character, a bracketed part, or a single character. */
const TOKEN = /"[^"]*"?|[\\_*].|\[[^\]]*\]?|[^]/gu;

/** Splits a number format code into its sections; semicolons inside literals and brackets divide nothing. */
export function formatSections(format: string): string[] {
  const sections = [''];
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

/** The number format with the flag's words behind every section: `0.00` → `0.00" ▲未达标"`. The value stays a plain
 *  number. A format that carries a flag already gets this one instead. */
export function flagFormat(format: string, words: string, kind: FlagKind): string {
  const suffix = `" ${SIGN[kind]}${words}"`;
  return formatSections(plainFormat(format))
    .map((section) => section + suffix)
    .join(';');
}

/** The number format without any flag of ours. */
export function plainFormat(format: string): string {
  if (!/[▲△]/u.test(format)) return format;
  return formatSections(format)
    .map((section) => section.replace(SUFFIX, ''))
    .join(';');
}

/** Which flag of ours a number format carries. */
export function carriedFlag(format: string): FlagKind | 'no' {
  if (!/[▲△]/u.test(format)) return 'no';
  const signs = formatSections(format).map((section) => SUFFIX.exec(section)?.[1]);
  if (signs.includes(SIGN.filled)) return 'filled';
  return signs.includes(SIGN.wordsOnly) ? 'wordsOnly' : 'no';
}

/** Whether a cell with this format would store a number as text. */
export function isTextFormat(format: string): boolean {
  return plainFormat(format) === '@';
}
