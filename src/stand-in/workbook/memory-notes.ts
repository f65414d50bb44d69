import { placeKey, type CellPlace } from '../../core/grid/address';
import type { NoteEntry } from '../xlsx/read/sheet-parts';
import type { SheetNote } from './workbook-types';

/** The notes of a sheet in memory; conversations are only kept. */
export class MemoryNotes {
  private readonly base: readonly NoteEntry[];
  private readonly now: Map<string, SheetNote>;

  constructor(base: readonly NoteEntry[]) {
    this.base = base;
    this.now = new Map(
      base
        .filter((note) => !note.threaded)
        .map(({ row, column, author, text }) => [placeKey({ row, column }), { row, column, author, text }]),
    );
  }

  note(row: number, column: number): SheetNote | null {
    return this.now.get(placeKey({ row, column })) ?? null;
  }

  list(): readonly SheetNote[] {
    return [...this.now.values()];
  }

  put(row: number, column: number, note: SheetNote | null): void {
    if (note) this.now.set(placeKey({ row, column }), note);
    else this.now.delete(placeKey({ row, column }));
  }

  hasThreaded(row: number, column: number): boolean {
    return this.base.some((note) => note.threaded && note.row === row && note.column === column);
  }

  threaded(): readonly CellPlace[] {
    return this.base.filter((note) => note.threaded).map(({ row, column }) => ({ row, column }));
  }
}
