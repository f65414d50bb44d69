import type { SheetFormats } from '../xlsx/read/conditional-formats';
import type { ConditionalFormatPatch } from '../xlsx/write/patch-types';
import type { ConditionalFormat } from './workbook-types';

/** A conditional format with its number in the file: the lowest counts first. */
export interface RankedFormat {
  readonly format: ConditionalFormat;
  readonly priority: number;
}

/** The conditional formats of a sheet in memory. */
export class MemoryFormats {
  private readonly file: SheetFormats;
  private readonly before: readonly RankedFormat[];
  private now: readonly RankedFormat[];

  constructor(file: SheetFormats) {
    this.file = file;
    this.before = file.formulas.map(({ id, areas, formula, fill, fontColor, numberFormat, priority }) => ({
      format: { id, areas, formula, fill, fontColor, ...(numberFormat !== undefined && { numberFormat }) },
      priority,
    }));
    this.now = this.before;
  }

  list(): readonly ConditionalFormat[] {
    return this.now.map(({ format }) => format);
  }

  state(): readonly RankedFormat[] {
    return this.now;
  }

  restore(state: readonly RankedFormat[]): void {
    this.now = state;
  }

  /** Adds a format, changes or (null) removes it. */
  put(id: string, format: Omit<ConditionalFormat, 'id'> | null): void {
    const known = this.now.find((ranked) => ranked.format.id === id);
    const others = this.now.filter((ranked) => ranked !== known);
    const changed = format ? [{ format: { id, ...format }, priority: known?.priority ?? this.freePriority() }] : [];
    this.now = [...others, ...changed].sort((a, b) => a.priority - b.priority);
  }

  /** What differs from the file. */
  changes(): readonly ConditionalFormatPatch[] {
    const gone = this.before.filter((old) => !this.now.some(({ format }) => format.id === old.format.id));
    const changed = this.now.filter(({ format }) => {
      const old = this.before.find((ranked) => ranked.format.id === format.id);
      return !old || JSON.stringify(old.format) !== JSON.stringify(format);
    });
    return [
      ...gone.map(({ format, priority }) => ({ id: format.id, priority, format: null })),
      ...changed.map(({ format, priority }) => ({ id: format.id, priority, format })),
    ];
  }

  /** Before all others where a number is left there; the others keep theirs, so that the file can be as it was once the
   *  format is gone again. */
  private freePriority(): number {
    const taken = new Set([...this.file.priorities, ...this.now.map(({ priority }) => priority)]);
    const first = [...taken].reduce((a, b) => Math.min(a, b), LAST_PRIORITY + 1);
    if (first > 1) return taken.size > 0 ? first - 1 : 1;
    const behind = [...taken].reduce((a, b) => Math.max(a, b), 0) + 1;
    if (behind <= LAST_PRIORITY) return behind;
    let free = LAST_PRIORITY;
    while (taken.has(free)) free -= 1;
    return free;
  }
}

/** The highest number a file can hold. */
const LAST_PRIORITY = 2 ** 31 - 1;
