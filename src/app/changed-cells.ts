import { placeKey, type CellPlace } from '../core/grid/address';
import type { SinceScoring } from '../core/finding/since-scoring';

/** The cells of a form that are otherwise than when it was last scored, each once, from top to bottom. */
export function changedCells(since: SinceScoring | null): readonly CellPlace[] {
  const places = [...(since?.inputs ?? []), ...(since?.typed ?? [])].map(({ place }) => place);
  return [...new Map(places.map((place) => [placeKey(place), place])).values()].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
}
