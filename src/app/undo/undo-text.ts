import * as v from 'valibot';
import type { NewLooks } from '../../core/plan/new-columns';
import { packScorings, readScorings } from '../../core/record/scorings-text';
import type { CellChange, MarkGroup, MissingTraces, SheetChange } from '../../host/port';
import type { UndoStep } from './undo-step';

/** The longest text of steps that a workbook is given to carry: it is read at every opening. Some 2,000 cells. */
export const LONGEST_UNDO = 200_000;
const MOST_STEPS = 10;
const VERSION = 1;

/** What the workbook is to carry of the steps (the last one first), as many of the last ones as there is room for; null:
 *  nothing, as there are none or already the last one is too long. */
export function undoText(steps: readonly UndoStep[]): string | null {
  const texts: string[] = [];
  let length = 40;
  for (const each of steps.slice(0, MOST_STEPS)) {
    if (leastLength(each) > LONGEST_UNDO) break;
    // As it will be read, so that who has read it finds nothing to write.
    const written = v.safeParse(step, packed(each));
    if (!written.success) break;
    const text = JSON.stringify(packed(written.output));
    length += text.length + 1;
    if (length > LONGEST_UNDO) break;
    texts.push(text);
  }
  return texts.length === 0 ? null : `{"jixiao":${VERSION},"steps":[${texts.join(',')}]}`;
}

/** How long the text of a step is at least, so that one far too long is not made first. */
function leastLength({ changes, applied }: UndoStep): number {
  const cells = [...changes, ...applied.inverse].reduce((sum, change) => sum + change.cells.length, 0);
  return cells * '{"row":1,"column":1}'.length;
}

/** A step with what the workbook remembered before as the record has it. */
const packed = ({ scorings, ...each }: UndoStep): object => ({
  ...each,
  scorings: scorings && packScorings(scorings),
});

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const place = { row: count(1_048_575), column: count(16_383) };
const area = v.object({ top: place.row, left: place.column, bottom: place.row, right: place.column });
const mark = v.variant('kind', [
  v.object({ kind: v.literal('set'), wordsOnlyFormat: text(255) }),
  v.object({ kind: v.literal('clear') }),
]);
const cell: v.GenericSchema<unknown, CellChange> = v.object({
  ...place,
  value: v.exactOptional(v.nullable(v.union([v.pipe(v.number(), v.finite()), text(32_767), v.boolean()]))),
  formula: v.exactOptional(text(32_767)),
  numberFormat: v.exactOptional(text(255)),
  mark: v.exactOptional(mark),
  note: v.exactOptional(v.nullable(text(32_767))),
});
const group: v.GenericSchema<unknown, MarkGroup> = v.object({
  key: text(255),
  look: v.picklist(['unmet', 'live', 'error', 'warning', 'info']),
  places: v.array(v.object(place)),
  condition: v.exactOptional(text(255)),
  areas: v.exactOptional(v.array(area)),
});
const looks: v.GenericSchema<unknown, NewLooks> = v.object({
  cells: v.array(v.object({ area, like: v.null() })),
  widths: v.array(
    v.object({ column: place.column, told: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))) }),
  ),
});
const change: v.GenericSchema<unknown, SheetChange> = v.object({
  sheetId: text(255),
  cells: v.array(cell),
  marks: v.exactOptional(v.array(group)),
  messages: v.exactOptional(v.array(v.object({ area, title: text(32), text: text(255) }))),
  looks: v.exactOptional(looks),
  basis: v.null(),
});
const missing: v.GenericSchema<unknown, MissingTraces> = v.object({
  sheet: text(255),
  what: v.picklist(['marks', 'notes', 'messages', 'looks']),
  why: v.picklist(['notKnown', 'notSet', 'othersGone', 'calledOff']),
});
const step: v.GenericSchema<unknown, UndoStep> = v.object({
  action: v.picklist([
    'scored',
    'marksRemoved',
    'marked',
    'reviewed',
    'remarked',
    'sheetsWritten',
    'linked',
    'renumbered',
  ]),
  at: v.pipe(v.string(), v.isoTimestamp()),
  sheets: v.record(text(255), text(255)),
  scorings: v.pipe(
    v.unknown(),
    v.transform((stored) => (stored === null ? null : readScorings(stored).read)),
  ),
  changes: v.array(change),
  applied: v.object({ inverse: v.array(change), missing: v.array(missing) }),
});
const kept = v.object({ jixiao: v.literal(VERSION), steps: v.array(step) });

/** The steps a workbook carries, the last one first; none where the text is not as we write it, as anybody may have
 *  changed it. */
export function readUndoText(carried: string | null): readonly UndoStep[] {
  if (carried === null || carried.length > LONGEST_UNDO) return [];
  try {
    const read = v.safeParse(kept, JSON.parse(carried));
    return read.success ? read.output.steps : [];
  } catch {
    return []; // no JSON
  }
}
