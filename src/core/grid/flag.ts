/** Whose the fill of a flagged cell is: ours, or the department's, so that only the words are ours. */
export type FlagKind = 'filled' | 'wordsOnly';

/** How much of the flag a number format shows behind the figure: the sign and its words, or the sign alone. */
export type FlagExtent = 'words' | 'sign';

/** What the flag looks like (✱ below). Whoever asks about it asks this file, so that another sign is another line here. */
const SIGN: Readonly<Record<FlagKind, string>> = { filled: '▲', wordsOnly: '△' };
const EITHER = `[${SIGN.filled}${SIGN.wordsOnly}]`;
/** The fill of a flagged cell. */
export const FLAG_FILL = '#FFC7CE';
/** What the flag may say: words that fit into a number format and hold no sign. */
export const FLAG_WORDS = new RegExp(`^(?=.*\\S)[^";\\\\${SIGN.filled}${SIGN.wordsOnly}]{1,20}$`, 'u');
/** What the words must not hold, as a person is told. */
export const NOT_IN_FLAG_WORDS = `" ; \\ ${SIGN.filled} ${SIGN.wordsOnly}`;

const ANY_SIGN = new RegExp(EITHER, 'u');
/** Our suffix at the end of a section, also as spreadsheet programs rewrite the space before the literal. The sign alone
 *  stands behind a space that does not break, by which it is told from somebody else's sign. */
const ALONE = '\u00A0';
const SUFFIX = new RegExp(`(?:" |\\\\ "| ")(${EITHER})([^"]+)"$|"?\\\\?${ALONE}"?\\\\?(${EITHER})"?$`, 'u');
const SIGN_AND_ALL_BEHIND = new RegExp(`\\s*${EITHER}.*$`, 'su');
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

/** What stands behind the figure: the sign with its words, or (no words) the sign alone. */
export function flagSuffix(words: string, kind: FlagKind = 'filled'): string {
  return `${words === '' ? ALONE : ' '}${SIGN[kind]}${words}`;
}

/** The number format with the flag's words behind every section: `0.00` → `0.00" ✱未达标"`, without words `0.00" ✱"`. The
 *  value stays a plain number. A format that carries a flag already gets this one instead. */
export function flagFormat(format: string, words: string, kind: FlagKind): string {
  const suffix = `"${flagSuffix(words, kind)}"`;
  return formatSections(plainFormat(format))
    .map((section) => section + suffix)
    .join(';');
}

/** The number format without any flag of ours. */
export function plainFormat(format: string): string {
  if (!hasFlagSign(format)) return format;
  return formatSections(format)
    .map((section) => section.replace(SUFFIX, ''))
    .join(';');
}

/** The words of a number format without the flag's: `分 ✱未达标` → `分`. */
export function wordsBeforeFlag(words: string): string {
  return words.replace(SIGN_AND_ALL_BEHIND, '');
}

/** Whether a sign of ours (of this kind) stands anywhere in a number format, however a program has rewritten the rest. */
export function hasFlagSign(format: string, kind?: FlagKind): boolean {
  return kind ? format.includes(SIGN[kind]) : ANY_SIGN.test(format);
}

/** A flag of ours as a number format carries it. */
export interface CarriedFlag {
  readonly kind: FlagKind;
  readonly words: string;
}

/** The flag of ours a number format carries; null: none. */
export function flagInFormat(format: string): CarriedFlag | null {
  if (!hasFlagSign(format)) return null;
  const found = formatSections(format).flatMap((section): readonly CarriedFlag[] => {
    const match = SUFFIX.exec(section);
    const sign = match?.[1] ?? match?.[3];
    if (sign === undefined) return [];
    return [{ kind: sign === SIGN.filled ? 'filled' : 'wordsOnly', words: match?.[2] ?? '' }];
  });
  return found.find(({ kind }) => kind === 'filled') ?? found[0] ?? null;
}

/** Which flag of ours a number format carries. */
export function carriedFlag(format: string): FlagKind | 'no' {
  return flagInFormat(format)?.kind ?? 'no';
}

/** Whether a cell with this format would store a number as text. */
export function isTextFormat(format: string): boolean {
  return plainFormat(format) === '@';
}
