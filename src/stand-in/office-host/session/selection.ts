import type { Area } from '../../workbook/workbook-types';
import type { RangeAreas } from '../request/host-object';

export interface SelectedArea extends Area {
  readonly sheetId: string;
}

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** What is selected on each sheet, one area or several; a sheet nobody touched has its first cell selected. */
export class Selection {
  readonly #areas = new Map<string, readonly Area[]>();
  readonly #listeners = new Set<(selected: SelectedArea) => void>();
  readonly #watchers = new Set<(selected: RangeAreas) => void>();

  /** No areas: something that is no cells is selected, such as a picture. */
  on(sheetId: string): readonly Area[] {
    return this.#areas.get(sheetId) ?? [FIRST_CELL];
  }

  set(selected: RangeAreas): void {
    this.#areas.set(selected.sheetId, selected.areas);
    for (const watcher of this.#watchers) watcher(selected);
  }

  /** Whoever selects: the person or the add-in. */
  watch(watcher: (selected: RangeAreas) => void): void {
    this.#watchers.add(watcher);
  }

  /** The add-in selected something: the grid is told. */
  selectForAddIn({ sheetId, top, left, bottom, right }: SelectedArea): void {
    const area = { top, left, bottom, right };
    this.set({ sheetId, areas: [area] });
    for (const listener of this.#listeners) listener({ ...area, sheetId });
  }

  onSelect(listener: (selected: SelectedArea) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clear(): void {
    this.#areas.clear();
  }
}
