/** How deep a label's numbering goes: 一、 and Ⅰ、 are 1, （一） 2, 1. 3, （1） 4, 1.1 as deep as its points. null: not numbered. */
const NUMBERINGS: readonly (readonly [pattern: RegExp, depth: number])[] = [
  [/^第?[一二三四五六七八九十]{1,3}(?:[、.．:：]|部分)/u, 1],
  [/^[IVX]{1,4}[、.．:：]/u, 1],
  [/^[(（][一二三四五六七八九十]{1,3}[)）]/u, 2],
  [/^\d{1,2}(?:\.\d{1,2}){2,}(?!\d)/u, 6],
  [/^\d{1,2}\.\d{1,2}(?![\d%])/u, 5],
  [/^\d{1,2}[、.．](?!\d)/u, 3],
  [/^[ivx]{1,4}[、.．]/u, 4],
  [/^[(（]\d{1,2}[)）]/u, 7],
];

/** The depth of a label's numbering, null where it has none. */
export function numberingDepth(label: string): number | null {
  return NUMBERINGS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** The headings above the rows of a table that shows its levels by numbering only. */
export interface NumberedLevels {
  /** Takes a row's label as a heading; everything as deep or deeper ends. */
  enter(label: string, depth: number): void;
  /** A row that is numbered itself ends the headings that are as deep or deeper. */
  close(depth: number): void;
  /** Whether any heading is open. */
  any(): boolean;
  /** The two levels that hold for a row; a deeper one is joined to the second. */
  levels(): { readonly level1: string | null; readonly level2: string | null };
}

export function numberedLevels(): NumberedLevels {
  const open: { readonly label: string; readonly depth: number }[] = [];
  const close = (depth: number): void => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
  };
  return {
    close,
    any: () => open.length > 0,
    enter(label, depth) {
      close(depth);
      open.push({ label, depth });
    },
    levels() {
      const [first, ...others] = open.map(({ label }) => label);
      return { level1: first ?? null, level2: others.length > 0 ? others.join(' ') : null };
    },
  };
}
