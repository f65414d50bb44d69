import { cellAddress, commonArea, type Area, type CellPlace } from '../../core/grid/address';
import type { CellMessage, SheetMessages } from '../../core/plan/cell-message';
import { NOTE_MARK } from '../port';

/** The rule of our data validations: a formula that is true whatever the cell holds, and says whose it is. */
export const MESSAGE_RULE = 'LEN("绩效评分 提示")>0';

/** Whether a data validation with this formula is ours. */
export function isMessageRule(formula: string | null | undefined): boolean {
  return /^\s*=?\s*LEN\("绩效评分 提示"\)\s*>\s*0\s*$/.test(formula ?? '');
}

/** What Excel takes, counted as it counts. */
const LONGEST_MESSAGE = 255;

/** A message of ours on a cell: its title says whose it is and where it was written. */
export function cellMessage({ row, column }: CellPlace, text: string): CellMessage {
  const area = { top: row, left: column, bottom: row, right: column };
  return { area, title: NOTE_MARK + cellAddress({ row, column }), text };
}

/** The words that fit into a message: `lead` as far as there is room, cut behind a sentence, and `rest` as a whole. */
export function fittingText(lead: string, rest: string): string {
  const joint = lead !== '' && rest !== '' ? '\n' : '';
  return cutText(lead, LONGEST_MESSAGE - rest.length - joint.length) + joint + rest;
}

/** Not longer than so many characters, cut behind a sentence or, where it would leave too little, behind a character. */
function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 1);
  const end = Math.max(
    ...['。', '！', '？', '；', '\n', '. '].map((sign) => room.lastIndexOf(sign) + sign.trimEnd().length),
  );
  const kept = end > most / 2 ? room.slice(0, end) : room.replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept}…`;
}

/** One text for a message and the cells it is on. */
export function messageKey({ area: { top, left, bottom, right }, title, text }: CellMessage): string {
  return JSON.stringify([top, left, bottom, right, title, text.replaceAll('\r\n', '\n')]);
}

/** What has to be done so that a sheet carries these messages of ours and no others: those to be taken away, and those to be
 *  set. Where a validation of somebody else's lies none is set. */
export function messageChanges(
  { own, isTaken }: SheetMessages,
  wanted: readonly CellMessage[],
): { readonly gone: readonly CellMessage[]; readonly set: readonly CellMessage[] } {
  const standing = new Set(own.map(messageKey));
  const keys = new Set(wanted.map(messageKey));
  const free = wanted.filter(({ area }) => !isTaken({ row: area.top, column: area.left }));
  return {
    gone: own.filter((message) => !keys.has(messageKey(message))),
    set: free.filter((message) => !standing.has(messageKey(message))),
  };
}

/** Whether a cell lies in one of some areas. */
export function isCovered(areas: readonly Area[], { row, column }: CellPlace): boolean {
  const cell = { top: row, left: column, bottom: row, right: column };
  return areas.some((area) => commonArea(area, cell) !== null);
}
