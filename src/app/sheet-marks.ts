import { placeKey, type CellPlace } from '../core/grid/address';
import type { Severity } from '../core/finding/finding';
import { fingerprint } from '../core/fingerprint';
import type { MarkedCell, SheetPlan } from '../core/plan/write-plan';
import { noteCell, ownNote } from '../host/carried/own-notes';
import type { MarkGroup, SheetReading } from '../host/port';
import { noteText } from '../text/finding-text';
import type { Locale } from '../text/locale';

/** A cell and our note on it, null: the note is to go. */
export interface NoteChange extends CellPlace {
  readonly note: string | null;
}

/** The marks a sheet is to carry: the cells of one severity are marked alike. What the unmet flag marks needs no other
 *  fill. */
export function markGroups(marks: readonly MarkedCell[]): readonly MarkGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const places = marks
      .filter((mark) => mark.severity === severity && !mark.flagged)
      .map(({ row, column }) => ({ row, column }));
    if (places.length === 0) return [];
    return [{ key: `${severity}:${fingerprint(places.map(placeKey).join(' '))}`, severity, places }];
  });
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Whether a sheet carries exactly these marks already. */
export function marksStand(groups: readonly MarkGroup[], { markKeys }: SheetReading): boolean {
  return sameTexts(
    groups.map(({ key }) => key),
    markKeys,
  );
}

/** The notes that differ from those a sheet carries: new and changed ones, and those that are to go. */
export function noteChanges(
  plan: SheetPlan | null,
  { ownNotes }: SheetReading,
  flagWords: string,
  locale: Locale,
): readonly NoteChange[] {
  const wanted = (plan?.marks ?? []).map(({ row, column, findings }) => ({
    row,
    column,
    note: ownNote({ row, column }, noteText(findings, flagWords, locale)),
  }));
  const standing = new Set(ownNotes.map(withPlainBreaks));
  const texts = new Set(wanted.map(({ note }) => note));
  const taken = new Set(wanted.map(placeKey));
  const gone = notedCells(ownNotes.filter((text) => !texts.has(withPlainBreaks(text)))).filter(
    (place) => !taken.has(placeKey(place)),
  );
  const twice = toldTwice(ownNotes);
  const missing = wanted.filter((mark) => !standing.has(mark.note) || twice.has(placeKey(mark)));
  return [...missing, ...gone.map((place) => ({ ...place, note: null }))];
}

/** Cells that more than one note of ours names, as copied rows take their notes along: they are written anew, and the
 *  strays leave with that. */
function toldTwice(ownNotes: readonly string[]): ReadonlySet<string> {
  const places = ownNotes.flatMap((text) => notedCells([text]).map(placeKey));
  return new Set(places.filter((place, index) => places.indexOf(place) !== index));
}

/** Some Excels give line breaks as two characters. */
const withPlainBreaks = (text: string): string => text.replaceAll('\r\n', '\n');

/** The cells our notes name as their own. */
export function notedCells(ownNotes: readonly string[]): readonly CellPlace[] {
  const places = ownNotes.map(noteCell).filter((place) => place !== null);
  return [...new Map(places.map((place) => [placeKey(place), place])).values()];
}

function sameTexts(wanted: readonly string[], present: readonly string[]): boolean {
  const sorted = (texts: readonly string[]): string => JSON.stringify([...texts].sort());
  return sorted(wanted) === sorted(present);
}
