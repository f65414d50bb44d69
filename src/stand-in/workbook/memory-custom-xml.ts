import { isSameId, listCustomXml } from '../xlsx/write/custom-xml';
import type { CustomXmlPatch } from '../xlsx/write/patch-types';
import type { XlsxFile } from '../xlsx/read/read-xlsx';
import type { Transition } from './transition';
import type { CustomXmlPart } from './workbook-types';

/** The custom XML parts of a workbook in memory; they are read from the file when somebody first asks. */
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
      this.before = listCustomXml(parts, workbook.path).map(({ id, path }) => ({ id, xml: parts.text(path) }));
      this.now = this.before;
    }
    return this.now;
  }

  /** Adds a part, replaces its text or (null) removes it. */
  put(id: string, xml: string | null): Transition {
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
