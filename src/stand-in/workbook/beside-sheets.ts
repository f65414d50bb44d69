import type { XlsxFile } from '../xlsx/read/read-xlsx';
import { customXmlText, isSameId, listCustomXml } from '../xlsx/write/custom-xml';
import type { CustomXmlPatch, NamePatch } from '../xlsx/write/patch-types';
import type { BesideTransition } from './edit-history';
import type { CustomXmlPart, DefinedName, WorkbookEdit } from './workbook-types';

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
  put(name: string, sheetId: string | null, formula: string | null): BesideTransition {
    const before = this.now.find((known) => isSame(known, name, sheetId)) ?? null;
    const hidden = before?.hidden ?? false;
    const after = formula === null ? null : { name: before?.name ?? name, sheetId, formula, hidden };
    this.restore(name, sheetId, after);
    return { kind: 'name', name, sheetId, before, after };
  }

  /** The names of a sheet go with it, and those of its printing follow it to another name. */
  withSheet(edit: WorkbookEdit, nameOf: (sheetId: string) => string): readonly BesideTransition[] {
    if (edit.kind === 'removeSheet') {
      const own = this.now.filter(({ sheetId }) => sheetId === edit.sheetId);
      return own.map(({ name }) => this.put(name, edit.sheetId, null));
    }
    if (edit.kind !== 'renameSheet') return [];
    const before = nameOf(edit.sheetId);
    return this.now
      .filter((name) => isOfPrinting(name, edit.sheetId))
      .map(({ name, formula }) => this.put(name, edit.sheetId, renamedIn(formula, before, edit.name)));
  }

  restore(name: string, sheetId: string | null, after: DefinedName | null): void {
    const at = this.now.findIndex((known) => isSame(known, name, sheetId));
    const names = [...this.now];
    names.splice(at < 0 ? names.length : at, at < 0 ? 0 : 1, ...(after ? [after] : []));
    this.now = names;
  }

  /** What differs from the file; `place` is a sheet's place in the workbook. */
  changes(place: (sheetId: string) => number): readonly NamePatch[] {
    if (this.now === this.before) return [];
    const [before, now] = [byNameAndSheet(this.before), byNameAndSheet(this.now)];
    const gone = this.before.filter((old) => !now.has(nameKey(old))).map((old) => ({ ...old, formula: null }));
    const changed = this.now.filter((name) => before.get(nameKey(name))?.formula !== name.formula);
    return [...gone, ...changed].map(({ name, sheetId, formula }) => {
      return { name, sheet: sheetId === null ? null : place(sheetId), formula };
    });
  }
}

/** Whether a name tells which cells of a sheet are printed, or which rows repeat. */
export function isOfPrinting({ name, sheetId }: DefinedName, sheet: string): boolean {
  return sheetId === sheet && /^_xlnm\.Print_(?:Area|Titles)$/i.test(name);
}

/** A formula that is nothing but references, with another name for their sheet. */
function renamedIn(formula: string, before: string, after: string): string {
  const spelt = `'${after.replaceAll("'", "''")}'!`;
  return formula.replace(/'((?:[^']|'')*)'!|([^',!]+)!/g, (all, quoted?: string, plain?: string) =>
    (quoted?.replaceAll("''", "'") ?? plain) === before ? spelt : all,
  );
}

function byNameAndSheet(names: readonly DefinedName[]): ReadonlyMap<string, DefinedName> {
  // Of two that are told alike the first counts.
  return new Map([...names].reverse().map((name) => [nameKey(name), name]));
}

function nameKey({ name, sheetId }: DefinedName): string {
  return `${sheetId ?? ''}\n${name}`;
}

/** Names are the same without regard to case. */
function isSame(known: DefinedName, name: string, sheetId: string | null): boolean {
  return known.sheetId === sheetId && known.name.toLowerCase() === name.toLowerCase();
}

/** The custom XML parts of a workbook in memory; they are read from the file when somebody first asks. One that cannot be
 *  read is somebody else's: it is kept and not told of. */
export class MemoryCustomXml {
  private readonly file: XlsxFile;
  private before: readonly CustomXmlPart[] | null = null;
  private now: readonly CustomXmlPart[] = [];

  constructor(file: XlsxFile) {
    this.file = file;
  }

  list(): readonly CustomXmlPart[] {
    if (this.before === null) {
      const { parts, workbook } = this.file;
      this.before = listCustomXml(parts, workbook.path).flatMap(({ id, path }) => {
        const xml = customXmlText(parts, path);
        return xml === null ? [] : [{ id, xml }];
      });
      this.now = this.before;
    }
    return this.now;
  }

  /** Adds a part, replaces its text or (null) removes it. */
  put(id: string, xml: string | null): BesideTransition {
    const parts = this.list();
    const known = parts.find((part) => isSameId(part.id, id)) ?? null;
    const changed = xml === null ? [] : [{ id: known?.id ?? id, xml }];
    this.now = known ? parts.flatMap((part) => (part === known ? changed : part)) : [...parts, ...changed];
    return { kind: 'customXml', id: known?.id ?? id, before: known?.xml ?? null, after: xml };
  }

  /** What differs from the file. */
  changes(): readonly CustomXmlPatch[] {
    const before = this.before ?? [];
    const gone = before.filter(({ id }) => !this.now.some((part) => isSameId(part.id, id)));
    const changed = this.now.filter(({ id, xml }) => before.find((part) => isSameId(part.id, id))?.xml !== xml);
    return [...gone.map(({ id }) => ({ id, xml: null })), ...changed];
  }
}
