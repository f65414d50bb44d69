import { cellAddress, parseCellAddress, type CellPlace } from '../../core/grid/address';
import { NOTE_JOINT, NOTE_MARK, type CellChange } from '../port';

/** A note as two parts: somebody else's, and ours below it. */
export interface NoteParts {
  readonly foreign: string | null;
  readonly own: string | null;
}

// Some Excels give line breaks as two characters.
const JOINT = new RegExp(`${NOTE_JOINT.replaceAll('\n', '\\r?\\n')}(?=${NOTE_MARK})`, 'g');

/** Whose parts a note has; null is a cell without a note. */
export function noteParts(text: string | null): NoteParts {
  if (text === null) return { foreign: null, own: null };
  if (text.startsWith(NOTE_MARK)) return { foreign: null, own: text };
  const joint = [...text.matchAll(JOINT)].at(-1);
  if (!joint) return { foreign: text, own: null };
  return { foreign: text.slice(0, joint.index), own: text.slice(joint.index + joint[0].length) };
}

/** The note of a cell once ours is as wanted (null: gone); what somebody else wrote stays. */
export function noteWith(text: string | null, own: string | null): string | null {
  const { foreign } = noteParts(text);
  if (own === null) return foreign;
  return foreign === null ? own : foreign + NOTE_JOINT + own;
}

/** A note of ours: its first line says the cell it belongs to. */
export function ownNote(place: CellPlace, words: string): string {
  return `${NOTE_MARK}${cellAddress(place)}\n${words}`;
}

/** The cell a note of ours was written to, by its first line. */
export function noteCell(own: string): CellPlace | null {
  const [first = ''] = own
    .slice(NOTE_MARK.length)
    .trimStart()
    .split(/[\s:：]/, 1);
  return parseCellAddress(first);
}

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
