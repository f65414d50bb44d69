import { cellAddress, type CellPlace } from '../../core/grid/address';
import type { CellChange } from '../port';
import { noteCell, noteParts } from './own-note';

/** A note and where it really stands. */
export interface StandingNote extends CellPlace {
  readonly text: string;
}

/** Notes go along when rows are put in or copied, and then no longer stand where their first lines say, which is all that
 *  the changes of a sheet can go by. What is to be written besides those changes, so that our notes stand as the changes
 *  mean them to: where they say, and nowhere else. */
export function movedNotes(
  told: readonly string[],
  standing: readonly StandingNote[],
  cells: readonly CellChange[],
): readonly CellChange[] {
  const decided = new Set(cells.flatMap((cell) => (cell.note === undefined ? [] : cellAddress(cell))));
  const wanted = new Map<string, NoteChange>();
  for (const each of standing) {
    const { row, column } = each;
    if (noteParts(each.text).own !== null) wanted.set(cellAddress(each), { row, column, note: null });
  }
  for (const text of told) {
    const { own } = noteParts(text);
    const place = own === null ? null : noteCell(own);
    if (place) wanted.set(cellAddress(place), { ...place, note: own });
  }
  const present = new Map(standing.map((each) => [cellAddress(each), noteParts(each.text).own]));
  return [...wanted]
    .filter(([address, { note }]) => !decided.has(address) && (present.get(address) ?? null) !== note)
    .map(([, change]) => change);
}

type NoteChange = CellPlace & { readonly note: string | null };
