import { cellCount, columnCount, isInArea, placeKey, type Area } from '../../core/grid/address';
import type { SheetPlace } from './calculator';

/** Cells a formula reads. */
export interface FormulaReference {
  readonly sheetId: string;
  readonly area: Area;
}

interface Reader {
  readonly place: SheetPlace;
  readonly references: readonly FormulaReference[];
}

interface SheetReaders {
  /** Readers of small areas by each of their cells. */
  readonly byCell: Map<string, Set<string>>;
  /** Readers of large areas, which are looked through. */
  readonly byArea: Map<string, Area[]>;
}

/** An area with more cells than this is looked through instead of being listed cell by cell. */
const SMALL = 24;

/** Knows which formula cells read which cells. Formulas go by one key per cell. */
export class Dependents {
  private readonly readers = new Map<string, Reader>();
  private readonly sheets = new Map<string, SheetReaders>();

  add(key: string, place: SheetPlace, references: readonly FormulaReference[]): void {
    this.remove(key);
    this.readers.set(key, { place, references });
    for (const { sheetId, area } of references) {
      const { byCell, byArea } = this.sheet(sheetId);
      const cells = smallCells(area);
      if (!cells) byArea.set(key, [...(byArea.get(key) ?? []), area]);
      for (const cell of cells ?? []) byCell.set(cell, (byCell.get(cell) ?? new Set()).add(key));
    }
  }

  remove(key: string): void {
    for (const { sheetId, area } of this.readers.get(key)?.references ?? []) {
      const { byCell, byArea } = this.sheet(sheetId);
      byArea.delete(key);
      for (const cell of smallCells(area) ?? []) byCell.get(cell)?.delete(key);
    }
    this.readers.delete(key);
  }

  /** The formulas that read one of these cells, and those that read them, and so on; formulas at the places too. */
  affected(keys: Iterable<string>, places: readonly SheetPlace[]): ReadonlySet<string> {
    const found = new Set<string>();
    const reached = [...places];
    const meet = (key: string): void => {
      const reader = this.readers.get(key);
      if (!reader || found.has(key)) return;
      found.add(key);
      reached.push(reader.place);
    };
    for (const key of keys) meet(key);
    for (const place of reached) for (const key of this.readersOf(place)) meet(key);
    return found;
  }

  /** The formulas that read this cell themselves. */
  *readersOf({ sheetId, row, column }: SheetPlace): Generator<string> {
    const readers = this.sheets.get(sheetId);
    yield* readers?.byCell.get(placeKey({ row, column })) ?? [];
    for (const [key, areas] of readers?.byArea ?? []) {
      if (areas.some((area) => isInArea(area, row, column))) yield key;
    }
  }

  private sheet(id: string): SheetReaders {
    const sheet = this.sheets.get(id) ?? { byCell: new Map(), byArea: new Map() };
    this.sheets.set(id, sheet);
    return sheet;
  }
}

function smallCells(area: Area): readonly string[] | null {
  const width = columnCount(area);
  const count = cellCount(area);
  if (count > SMALL) return null;
  return Array.from({ length: count }, (_, i) =>
    placeKey({ row: area.top + Math.floor(i / width), column: area.left + (i % width) }),
  );
}
