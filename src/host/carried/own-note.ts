import { cellAddress, parseCellAddress, type CellPlace } from '../../core/grid/address';
import { NOTE_JOINT, NOTE_MARK } from '../port';

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
