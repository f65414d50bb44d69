import { cellCount, placeKey, type CellPlace } from '../core/grid/address';
import { cellMessage, fittingText, messageKey } from '../host/carried/own-messages';
import { ownNote } from '../host/carried/own-notes';
import type { CellMessage } from '../core/plan/cell-message';
import type { SheetChange, SheetReading } from '../host/port';
import type { NotedWords } from './sheet-marks';

/* Excel 2021 and 2024 let no add-in write notes. There the words of a note are shown while their cell is selected, as the
   input message of a data validation; where notes can be written there are no messages, and those that another Excel has left
   give way to notes. */

/** The messages a sheet is to carry. */
export interface PlannedMessages {
  readonly messages: readonly CellMessage[];
  /** Cells that say nothing, as a validation of the department's stands on them. */
  readonly leftOut: readonly CellPlace[];
}

/** None: the words go into notes, or nowhere. */
export const NO_MESSAGES: PlannedMessages = { messages: [], leftOut: [] };

/** The words of each cell as messages. What scoring replaced is always told whole: the next scoring reads it there. */
export function plannedMessages(words: readonly NotedWords[], { messages }: SheetReading): PlannedMessages {
  if (!messages) return NO_MESSAGES;
  const isTaken = (place: CellPlace): boolean => messages.isTaken(place);
  const free = words.filter(({ place }) => !isTaken(place));
  return {
    messages: free.map(({ place, found, replaced }) => cellMessage(place, fittingText(found ?? '', replaced ?? ''))),
    leftOut: words.flatMap(({ place }) => (isTaken(place) ? [place] : [])),
  };
}

/** Whether a sheet carries exactly these messages of ours; or may, as the host did not tell. */
export function messagesStand({ messages }: PlannedMessages, reading: SheetReading): boolean {
  const own = reading.messages?.own;
  if (!own) return true;
  const standing = new Set(own.map(messageKey));
  return own.length === messages.length && messages.every((wanted) => standing.has(messageKey(wanted)));
}

/** How many cells have a message by a change and nothing else. */
export function messagedCells({ cells, messages = [] }: SheetChange): number {
  const changed = new Set(cells.map(placeKey));
  return messages.filter(({ area }) => !changed.has(placeKey({ row: area.top, column: area.left }))).length;
}

/** The words of ours on a sheet as notes say them, whether notes or messages carry them. */
export function ownWords({ ownNotes, messages }: SheetReading): readonly string[] {
  const told = (messages?.own ?? []).filter(({ area }) => cellCount(area) === 1);
  return [...told.map(({ area, text }) => ownNote({ row: area.top, column: area.left }, text)), ...(ownNotes ?? [])];
}

/** Of how many cells only a message comes or goes where a change is taken back; `changes`: what was written. */
export function messagesBack(back: SheetChange, changes: readonly SheetChange[]): number {
  if (!back.messages) return 0;
  const { messages = [] } = changes.find(({ sheetId }) => sheetId === back.sheetId) ?? {};
  return Math.max(messagedCells(back), messagedCells({ ...back, messages }));
}
