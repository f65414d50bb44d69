import type { Area } from '../workbook/workbook-types';

export interface SelectedArea extends Area {
  readonly sheetId: string;
}

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** What is selected on each sheet; a sheet nobody touched has its first cell selected. */
export class Selection {
  readonly #areas = new Map<string, Area>();
  readonly #listeners = new Set<(selected: SelectedArea) => void>();

  on(sheetId: string): SelectedArea {
    return { ...(this.#areas.get(sheetId) ?? FIRST_CELL), sheetId };
  }

  set({ sheetId, top, left, bottom, right }: SelectedArea): void {
    this.#areas.set(sheetId, { top, left, bottom, right });
  }

  /** The add-in selected something: the grid is told. */
  selectForAddIn(selected: SelectedArea): void {
    this.set(selected);
    for (const listener of this.#listeners) listener(selected);
  }

  onSelect(listener: (selected: SelectedArea) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clear(): void {
    this.#areas.clear();
  }
}
