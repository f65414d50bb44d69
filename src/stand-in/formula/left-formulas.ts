import { cellAddress } from '../../core/grid/address';
import type { SheetPlace } from './calculator';

/** Why a formula's result is not renewed here but left to the spreadsheet program. */
export type LeftReason =
  | 'hiddenRows' // SUBTOTAL and AGGREGATE, over rows that are hidden
  | 'array' // it fills several cells
  | 'external' // another workbook
  | 'threeD' // several sheets at once
  | 'union' // several areas at once, or what they have in common
  | 'unknown' // a function or a name that is not known
  | 'circular' // it depends on itself
  | 'follows' // it reads one of the others
  | 'tooMany'; // the workbook has more formulas than are calculated

/** The formulas that were left for one reason. */
export interface LeftFormulas {
  readonly reason: LeftReason;
  readonly count: number;
  /** The first of them: `sheet!H9`. */
  readonly first: string;
}

const REASONS: readonly LeftReason[] = [
  'hiddenRows',
  'array',
  'external',
  'threeD',
  'union',
  'unknown',
  'circular',
  'follows',
  'tooMany',
];

/** Formulas that were left, summed up by reason. */
export function summedUp(
  left: readonly { readonly place: SheetPlace; readonly reason: LeftReason }[],
  sheetName: (id: string) => string,
): readonly LeftFormulas[] {
  return REASONS.flatMap((reason) => {
    const places = left.filter((one) => one.reason === reason).map(({ place }) => place);
    const sheetId = places[0]?.sheetId;
    const [first] = places
      .filter((place) => place.sheetId === sheetId)
      .sort((a, b) => a.row - b.row || a.column - b.column);
    if (!first) return [];
    return [{ reason, count: places.length, first: `${sheetName(first.sheetId)}!${cellAddress(first)}` }];
  });
}

const UNQUOTED = /"(?:[^"]|"")*"/g;

/** Why the engine cannot calculate a formula, by its text. */
export function reasonOf(formula: string): LeftReason {
  const text = formula.replace(UNQUOTED, '""');
  if (/\[\d+\]|\[[^\]]*\.xl\w*\]/i.test(text)) return 'external';
  if (/'[^'[\]]+:[^'[\]]+'!|[\p{L}\p{N}_.]+:[\p{L}_][\p{L}\p{N}_.]*!/u.test(text)) return 'threeD';
  const area = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?`;
  const names = String.raw`(?:'[^']+'!|[\p{L}\p{N}_.]+!)?`;
  if (new RegExp(`[(,]\\(${names}${area},|${area}\\s+${names}${area}`, 'iu').test(text)) return 'union';
  return 'unknown';
}
