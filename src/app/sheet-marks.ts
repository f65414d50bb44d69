import { isInArea, placeKey, type Area, type CellPlace } from '../core/grid/address';
import { fingerprint } from '../core/fingerprint';
import type { LiveFlag } from '../core/plan/live-flags';
import { worstFirst } from '../core/plan/plan-sheet';
import type { MarkedCell } from '../core/plan/write-plan';
import { liesThere, liveMark } from '../host/carried/mark-format';
import { noteCell, ownNote } from '../host/carried/own-notes';
import type { MarkGroup, MarkLook, MissingTraces, SheetReading } from '../host/port';
import { asOfScoring, noteText } from '../text/finding-text';
import type { Locale } from '../text/locale';
import { replacedText } from '../text/replaced-text';
import type { ReplacedFigure } from './replaced-figures';

/** A cell and our note on it, null: the note is to go. */
export interface NoteChange extends CellPlace {
  readonly note: string | null;
}

/** The marks with those on covered cells of a merged area put where the area's words stand: nothing is seen of a covered
 *  cell. */
export function anchoredMarks(marks: readonly MarkedCell[], merges: readonly Area[]): readonly MarkedCell[] {
  if (merges.length === 0) return marks;
  const anchored = new Map<string, MarkedCell>();
  for (const mark of marks) {
    const merge = merges.find((area) => isInArea(area, mark.row, mark.column));
    const place = merge ? { row: merge.top, column: merge.left } : { row: mark.row, column: mark.column };
    const known = anchored.get(placeKey(place));
    anchored.set(placeKey(place), known ? joined(known, mark) : { ...mark, ...place });
  }
  return [...anchored.values()];
}

function joined(a: MarkedCell, b: MarkedCell): MarkedCell {
  const [first, ...others] = worstFirst([...a.findings, ...b.findings]);
  if (!first) return a;
  return {
    ...a,
    severity: first.severity,
    findings: [first, ...others],
    flagged: a.flagged || b.flagged,
    unmet: a.unmet || b.unmet,
  };
}

/** The marks a sheet is to carry: the cells of one look are marked alike. What the unmet flag in a number format marks needs
 *  no other fill; one that follows its row is a mark of its own. */
export function markGroups(marks: readonly MarkedCell[], liveFlags: readonly LiveFlag[] = []): readonly MarkGroup[] {
  const alike = LOOKS.flatMap((look): readonly MarkGroup[] => {
    const places = marks
      .filter((mark) => (mark.unmet ? 'unmet' : mark.severity) === look && !mark.flagged)
      .map(({ row, column }) => ({ row, column }));
    if (places.length === 0) return [];
    return [{ key: `${look}:${fingerprint(places.map(placeKey).join(' '))}`, look, places }];
  });
  // What is added last lies over the others.
  return [...alike, ...liveFlags.map(liveMark)];
}

const LOOKS: readonly MarkLook[] = ['unmet', 'error', 'warning', 'info'];

/** Whether a sheet carries exactly these marks already, over their cells and no others; or may, as it is not known which it
 *  carries. */
export function marksStand(groups: readonly MarkGroup[], { markKeys, markAreas }: SheetReading): boolean {
  if (markKeys === null) return true;
  const keys = groups.map(({ key }) => key);
  return sameTexts(keys, markKeys) && groups.every((group) => liesThere(group, markAreas?.get(group.key)));
}

/** What is not known of the marks and notes of ours on a sheet. */
export function unknownTraces({ name: sheet, markKeys, ownNotes, messages }: SheetReading): readonly MissingTraces[] {
  return [
    ...(markKeys === null ? [{ sheet, what: 'marks', why: 'notKnown' } as const] : []),
    ...(ownNotes === null ? [{ sheet, what: 'notes', why: 'notKnown' } as const] : []),
    ...(messages === null ? [{ sheet, what: 'messages', why: 'notKnown' } as const] : []),
  ];
}

/** What is told in notes: what was found, and the figures that were replaced. */
interface NotedCells {
  readonly marks: readonly MarkedCell[];
  readonly replaced: readonly ReplacedFigure[];
  readonly liveFlags: readonly LiveFlag[];
}

/** What is told of a cell: what was found there, and which figure was replaced. */
export interface NotedWords {
  readonly place: CellPlace;
  readonly found: string | null;
  readonly replaced: string | null;
}

/** The words of every cell that has some. */
export function notedWords(
  { marks, replaced, liveFlags }: NotedCells,
  flagWords: string,
  locale: Locale,
): readonly NotedWords[] {
  const following = new Set(liveFlags.map(placeKey));
  const words = new Map<string, NotedWords>();
  for (const { row, column, findings } of marks) {
    const place = { row, column };
    const told = noteText(findings, flagWords, locale);
    const found = following.has(placeKey(place)) ? `${told}\n\n${asOfScoring(locale)}` : told;
    words.set(placeKey(place), { place, found, replaced: null });
  }
  for (const figure of replaced) {
    const place = { row: figure.row, column: figure.column };
    const found = words.get(placeKey(place))?.found ?? null;
    words.set(placeKey(place), { place, found, replaced: replacedText(figure, locale) });
  }
  return [...words.values()];
}

/** The notes that differ from those a sheet carries: new and changed ones, and those that are to go. None where it is not
 *  known what it carries: our own figure would pass for the department's. */
export function noteChanges(words: readonly NotedWords[], { ownNotes }: SheetReading): readonly NoteChange[] {
  if (ownNotes === null) return [];
  const wanted = words.map(({ place, found, replaced }) => ({
    ...place,
    note: ownNote(place, [found, replaced].filter((part) => part !== null).join('\n\n')),
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

/** Whether a note of ours names no cell any more, as somebody has written into it: no cell's change reaches it. */
export function hasStrayNote({ ownNotes }: SheetReading): boolean {
  return (ownNotes ?? []).some((text) => noteCell(text) === null);
}

/** Cells that more than one note of ours names, as copied rows take their notes along: they are written anew, and the
 *  strays leave with that. */
function toldTwice(ownNotes: readonly string[]): ReadonlySet<string> {
  const places = ownNotes.flatMap((text) => notedCells([text]).map(placeKey));
  const seen = new Set<string>();
  return new Set(places.filter((place) => seen.size === seen.add(place).size));
}

/** Some Excels give line breaks as two characters. */
export const withPlainBreaks = (text: string): string => text.replaceAll('\r\n', '\n');

/** The cells our notes name as their own. */
export function notedCells(ownNotes: readonly string[]): readonly CellPlace[] {
  const places = ownNotes.map(noteCell).filter((place) => place !== null);
  return [...new Map(places.map((place) => [placeKey(place), place])).values()];
}

function sameTexts(wanted: readonly string[], present: readonly string[]): boolean {
  const sorted = (texts: readonly string[]): string => JSON.stringify([...texts].sort());
  return sorted(wanted) === sorted(present);
}
