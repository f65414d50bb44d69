import type { CellPlace } from '../grid/address';
import { flagInFormat, flagSuffix, plainFormat, type CarriedFlag, type FlagExtent } from '../grid/flag';
import type { GridCell } from '../grid/grid';
import { shownFigure } from '../grid/shown-figure';
import { fitsInCell, type CellLook } from './cell-room';

/** How much of the flag stands behind the score: words and sign, the sign alone, or nothing; then a mark and the note tell. */
export type ShownFlag = FlagExtent | 'none';

/** The most of the flag that fits behind the score in its cell, also behind the full points it may come to. */
export function flagThatFits(texts: readonly string[], flagWords: string, look: CellLook): ShownFlag {
  const fits = (suffix: string): boolean => texts.every((text) => fitsInCell(text + suffix, look));
  if (fits(flagSuffix(flagWords))) return 'words';
  return fits(flagSuffix('')) ? 'sign' : 'none';
}

/** What a score cell may come to show: its figure as it stands, and its full points. */
export function scoreTexts({ value }: GridCell, plainFormat: string, weight: string | null): readonly string[] {
  const figures = [typeof value === 'number' ? value : null, weight === null ? null : Number(weight)];
  return figures.flatMap((figure) => (figure === null ? [] : shownFigure(figure, plainFormat)));
}

/** What is known of the looks of a sheet's cells. */
export interface SheetLooks {
  /** null: the cell's width is not known. */
  lookAt(place: CellPlace): CellLook | null;
  /** Flags that no format carries are shown by marks already, as far as their cells' looks are not known. */
  readonly marksStand: boolean;
  /** The number format of the flag of this condition that a cell carries already, empty where its fill alone tells; null: it
   *  carries none. Absent: nobody has looked. */
  liveFlag?(place: CellPlace, condition: string): string | null;
}

/** Nobody has looked. */
export const NO_LOOKS: SheetLooks = { lookAt: () => null, marksStand: false };

/** How much of the flag a score cell is to show, and whether that is surely what fits. */
export function wantedFlag(
  cell: GridCell,
  place: CellPlace & { readonly weight: string | null },
  flagWords: string,
  { lookAt, marksStand }: SheetLooks,
): { readonly extent: ShownFlag; readonly sure: boolean } {
  const look = lookAt(place);
  const flag = flagInFormat(cell.numberFormat);
  const standing: ShownFlag | null = flag ? extentOf(flag) : marksStand ? 'none' : null;
  if (look === null) return { extent: standing ?? 'sign', sure: false };
  const texts = scoreTexts(cell, plainFormat(cell.numberFormat), place.weight);
  const fitting = flagThatFits(texts, flagWords, look);
  if (look.font !== null || standing === null) return { extent: fitting, sure: look.font !== null };
  // The letters are only assumed: what was found to fit by the real ones stays.
  return { extent: NARROWEST_FIRST.find((each) => each === standing || each === fitting) ?? fitting, sure: false };
}

const NARROWEST_FIRST: readonly ShownFlag[] = ['none', 'sign', 'words'];

/** How much a flag in a number format shows. */
export function extentOf({ words }: CarriedFlag): FlagExtent {
  return words === '' ? 'sign' : 'words';
}
