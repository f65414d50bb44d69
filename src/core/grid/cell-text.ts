/** Signs that take no room or only turn the direction of writing; nobody sees that they are there. */
export const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/** Most cells: signs that NFKC, trimming and folding leave as they are. */
const ALREADY_COMPACT = /^[!-~\u4E00-\u9FFF≥≤]*$/u;
const ALREADY_TIDY = /^[!-~\u4E00-\u9FFF≥≤，。、；：（）“”《》％]*$/u;

/** One spelling for every spelling: full-width forms folded (NFKC), invisible characters and all white space dropped.
 *  What labels, headers and numbers are compared by. */
export function compactText(text: string): string {
  if (ALREADY_COMPACT.test(text)) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, '');
}

const LATIN_GAP = /(?<=[A-Za-z0-9,.;:)])\s+(?=[A-Za-z0-9(])/gu;

/** A label for people: line breaks and justifying spaces gone, single spaces kept between Latin words. The characters
 *  themselves stay as typed. */
export function tidyText(text: string): string {
  if (ALREADY_TIDY.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(LATIN_GAP, '\u0000').replace(/\s+/gu, '').replaceAll('\u0000', ' ');
}

const LONGEST_SHOWN = 60;

/** A cell text short enough to stand in a sentence. */
export function clipText(text: string): string {
  return clipped(text, LONGEST_SHOWN);
}

const LONGEST_NOTED = 1_000;

/** A text short enough for a note or a line of a list, whatever stands in the cells it tells of. */
export function clipNote(text: string): string {
  return text.length <= LONGEST_NOTED ? text : clipped(text, LONGEST_NOTED);
}

function clipped(text: string, longest: number): string {
  const characters = Array.from(text.slice(0, longest * 4));
  return characters.length <= longest ? text : characters.slice(0, longest).join('') + '…';
}
