import { cellAddress } from '../../core/grid/address';
import type { LeftReason, SheetPlace } from './calculator';

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
