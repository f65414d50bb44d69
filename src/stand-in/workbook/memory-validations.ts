import type { ValidationEntry } from '../xlsx/read/data-validations';
import type { ValidationPatch } from '../xlsx/write/patch-types';
import type { CellValidation, DataValidation } from './workbook-types';

/** The data validations of a sheet in memory. */
export class MemoryValidations {
  private readonly before: readonly ValidationEntry[];
  private now: readonly DataValidation[];

  constructor(file: readonly ValidationEntry[]) {
    this.before = file;
    this.now = file;
  }

  list(): readonly DataValidation[] {
    return this.now;
  }

  restore(state: readonly DataValidation[]): void {
    this.now = state;
  }

  /** Adds a validation, changes or (null) removes it. */
  put(id: string, validation: CellValidation | null): void {
    const at = this.now.findIndex((known) => known.id === id);
    const changed = validation ? [{ ...validation, id, isFixed: false }] : [];
    const before = at < 0 ? this.now : this.now.slice(0, at);
    const behind = at < 0 ? [] : this.now.slice(at + 1);
    this.now = [...before, ...changed, ...behind];
  }

  /** What differs from the file. */
  changes(): readonly ValidationPatch[] {
    if (this.now === this.before) return [];
    const now = new Map(this.now.map((validation) => [validation.id, validation]));
    const before = new Map(this.before.map((validation) => [validation.id, validation]));
    const gone = this.before.filter(({ id }) => !now.has(id)).map(({ id }) => ({ id, validation: null }));
    const changed = this.now.filter((validation) => !isSame(before.get(validation.id), validation));
    return [...gone, ...changed.map(({ id, isFixed: _fixed, ...validation }) => ({ id, validation }))];
  }
}

function isSame(before: DataValidation | undefined, now: DataValidation): boolean {
  return before === now || (before !== undefined && JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(now)));
}

function inOrder({
  areas,
  type,
  operator,
  formulas,
  ignoresBlanks,
  hasDropDown,
  prompt,
  alert,
}: CellValidation): unknown {
  const words = [prompt, alert].map(({ isShown, title, text }) => [isShown, title, text]);
  const places = areas.map(({ top, left, bottom, right }) => [top, left, bottom, right]);
  return [places, type, operator, formulas, ignoresBlanks, hasDropDown, words, alert.style];
}
