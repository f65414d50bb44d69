import type { CellPlace } from '../../../core/grid/address';
import { eachInSlices } from '../../../slice';
import { EMPTY_CELL, gridCell, isCellError, type GridCell } from '../../../core/grid/grid';
import { noteParts } from '../../carried/own-notes';
import type { FormatStates, OwnFormat } from '../carried/mark-formats';
import { marksBefore, standingMarks, type QueuedMarks } from '../carried/queue-marks';
import { noteKey, type FoundNotes } from '../carried/note-states';
import type { ExcelSheetReading } from '../read/sheet-contents';
import { LooksBefore, type LookBefore } from './cell-look';
import { TypedContents } from './contents-before';
import type { CellChange, MarkGroup, SheetChange } from '../../port';

/** What stood in the workbook before the first try to change it, as far as reading it does not tell: remembered from the
 *  answers, also those of requests that failed, so that it can be put back. */
export class StateBefore {
  readonly looks = new LooksBefore();
  readonly typed = new TypedContents();
  readonly #notes = new Map<string, { text: string | null; sure: boolean }>();
  /** Sheets of which all notes are known: a cell that is not among them had none. */
  readonly #located = new Set<string>();
  readonly #formats = new Map<string, readonly OwnFormat[]>();
  readonly #marks = new Map<string, readonly MarkGroup[]>();
  readonly #readings: ReadonlyMap<string, ExcelSheetReading>;

  constructor(readings: ReadonlyMap<string, ExcelSheetReading>) {
    this.#readings = readings;
  }

  /** Remembers notes before they are written: what was only concluded is replaced by what the answer says. */
  rememberNotes({ states, located }: FoundNotes): void {
    const earlier = new Set(this.#located);
    for (const sheetId of located.keys()) this.#located.add(sheetId);
    for (const [key, state] of states) {
      const known = this.#notes.get(key);
      // Where all notes were known before, one that only stands there now was written by a try that failed.
      if (known?.sure || (!known && earlier.has(key.slice(0, key.lastIndexOf(' '))))) continue;
      if (state.check === null) this.#notes.set(key, { text: state.text, sure: true });
      else if (state.check.answered) this.#notes.set(key, { text: state.check.text, sure: true });
      else if (!known) this.#notes.set(key, { text: state.text, sure: false });
    }
  }

  /** Remembers which formats of ours there are before any is written. */
  rememberFormats(states: FormatStates): void {
    for (const [sheetId, formats] of states) {
      if (formats && !this.#formats.has(sheetId)) this.#formats.set(sheetId, formats);
    }
  }

  /** null: not known. */
  formats(sheetId: string): readonly OwnFormat[] | null {
    return this.#formats.get(sheetId) ?? null;
  }

  rememberMarks(sheetId: string, queued: QueuedMarks): void {
    if (this.#marks.has(sheetId)) return;
    const marks = marksBefore(queued);
    if (marks) this.#marks.set(sheetId, marks);
  }

  /** Our part of the note a cell had; undefined: not known. */
  ownNote(sheetId: string, cell: CellChange): string | null | undefined {
    const known = this.#notes.get(noteKey(sheetId, cell));
    if (known) return noteParts(known.text).own;
    return this.#located.has(sheetId) ? null : undefined;
  }

  /** What stood in a cell. */
  cell(sheetId: string, { row, column }: CellPlace): GridCell {
    const grid = this.#readings.get(sheetId)?.grid;
    return this.typed.at(sheetId, { row, column }) ?? (grid ? gridCell(grid, row, column) : EMPTY_CELL);
  }

  /** The marks a sheet had. Where no answer says where they lay, they are put back as far as they still stand; null: nothing
   *  is known of them. */
  marks(sheetId: string): readonly MarkGroup[] | null {
    const formats = this.formats(sheetId);
    return this.#marks.get(sheetId) ?? (formats && standingMarks(formats));
  }
}

/** The changes that put back what the given changes replace, from what was read before them. */
export async function inverseChanges(
  changes: readonly SheetChange[],
  before: StateBefore,
): Promise<readonly SheetChange[]> {
  return eachInSlices(changes, ({ sheetId, cells, marks }) => {
    const inverse = cells.map((cell) => {
      const back = inverseCell(cell, before.cell(sheetId, cell), before.ownNote(sheetId, cell));
      return isTouched(cell, before.looks.at(sheetId, cell)) ? back : withoutMark(back);
    });
    const marked = marks ? before.marks(sheetId) : null;
    return { sheetId, cells: inverse, ...(marked && { marks: marked }), basis: null };
  });
}

function inverseCell(cell: CellChange, before: GridCell, note: string | null | undefined): CellChange {
  const { row, column, value, formula, numberFormat } = cell;
  return {
    row,
    column,
    ...(value === undefined && formula === undefined ? {} : contentBefore(before)),
    ...(numberFormat === undefined ? {} : { numberFormat: before.numberFormat }),
    ...markBefore(cell, before),
    ...(cell.note === undefined || note === undefined ? {} : { note }),
  };
}

/** Whether our fill was set, or taken away. */
function isTouched({ mark }: CellChange, look: LookBefore): boolean {
  return mark?.kind === 'clear' ? look === 'ours' || look === 'unknown' : look === 'ours' || look === 'none';
}

/** The cell's own fill was kept, so there is none of ours to take away. */
function withoutMark({ mark: _mark, ...cell }: CellChange): CellChange {
  return cell;
}

function contentBefore({ value, formula }: GridCell): Pick<CellChange, 'value' | 'formula'> {
  if (formula !== null) return { formula };
  // An error constant is entered as it is shown.
  if (isCellError(value)) return { formula: value.error };
  return { value };
}

function markBefore({ mark }: CellChange, { numberFormat }: GridCell): Pick<CellChange, 'mark'> {
  if (!mark) return {};
  return { mark: mark.kind === 'set' ? { kind: 'clear' } : { kind: 'set', wordsOnlyFormat: numberFormat } };
}
