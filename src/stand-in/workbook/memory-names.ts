import type { NamePatch } from '../xlsx/write/patch-types';
import type { Transition } from './transition';
import type { DefinedName } from './workbook-types';

/** The defined names of a workbook in memory. */
export class MemoryNames {
  private readonly before: readonly DefinedName[];
  private now: readonly DefinedName[];

  constructor(names: readonly DefinedName[]) {
    this.before = names;
    this.now = names;
  }

  list(): readonly DefinedName[] {
    return this.now;
  }

  /** Adds a name, changes or (null) removes it. */
  put(name: string, sheetId: string | null, formula: string | null): Transition {
    const before = this.now.find((known) => isSame(known, name, sheetId)) ?? null;
    const hidden = before?.hidden ?? false;
    const after = formula === null ? null : { name: before?.name ?? name, sheetId, formula, hidden };
    this.restore(name, sheetId, after);
    return { kind: 'name', name, sheetId, before, after };
  }

  restore(name: string, sheetId: string | null, after: DefinedName | null): void {
    const at = this.now.findIndex((known) => isSame(known, name, sheetId));
    const names = [...this.now];
    names.splice(at < 0 ? names.length : at, at < 0 ? 0 : 1, ...(after ? [after] : []));
    this.now = names;
  }

  /** What differs from the file; `place` is a sheet's place in the workbook. */
  changes(place: (sheetId: string) => number): readonly NamePatch[] {
    const counterpart = (names: readonly DefinedName[], { name, sheetId }: DefinedName): DefinedName | undefined =>
      names.find((known) => known.name === name && known.sheetId === sheetId);
    const gone = this.before.filter((old) => !counterpart(this.now, old)).map((old) => ({ ...old, formula: null }));
    const changed = this.now.filter((name) => counterpart(this.before, name)?.formula !== name.formula);
    return [...gone, ...changed].map(({ name, sheetId, formula }) => {
      return { name, sheet: sheetId === null ? null : place(sheetId), formula };
    });
  }
}

/** Names are the same without regard to case. */
function isSame(known: DefinedName, name: string, sheetId: string | null): boolean {
  return known.sheetId === sheetId && known.name.toLowerCase() === name.toLowerCase();
}
