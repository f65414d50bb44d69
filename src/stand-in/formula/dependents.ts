import { cellCount, columnCount, isInArea, placeKey, type Area } from '../../core/grid/address';
import type { SheetPlace } from './calculator';

/** Cells a formula reads. */
export interface FormulaReference {
  readonly sheetId: string;
  readonly area: Area;
}

interface Reader {
  /** The cells that show its result. */
  readonly shownIn: readonly SheetPlace[];
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

  /** `shownIn`: the cell of the formula, and those it fills besides. */
  add(key: string, shownIn: readonly SheetPlace[], references: readonly FormulaReference[]): void {
    this.remove(key);
    this.readers.set(key, { shownIn, references });
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
      reached.push(...reader.shownIn);
    };
    for (const key of keys) meet(key);
    for (const place of reached) for (const key of this.readersOf(place)) meet(key);
    return found;
  }

  /** The formulas that read what this one shows. */
  *readersOfFormula(key: string): Generator<string> {
    for (const place of this.readers.get(key)?.shownIn ?? []) yield* this.readersOf(place);
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

/** In which order to calculate, and which of the formulas depend on themselves. */
export interface CalculationOrder {
  readonly order: readonly string[];
  readonly circular: ReadonlySet<string>;
}

/** Orders formulas so that each comes after all it reads: Tarjan's strongly connected parts, which come out dependents
 *  first; a part of several formulas is a circle. Without recursion, since chains can be thousands of cells long. */
export function calculationOrder(
  keys: ReadonlySet<string>,
  readersOf: (key: string) => Iterable<string>,
): CalculationOrder {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const order: string[] = [];
  const circular = new Set<string>();
  const path: { readonly key: string; readonly next: Iterator<string> }[] = [];

  const enter = (key: string): void => {
    low.set(key, index.size);
    index.set(key, index.size);
    open.push(key);
    isOpen.add(key);
    path.push({ key, next: readersOf(key)[Symbol.iterator]() });
  };
  const lower = (key: string, to: number | undefined): void => {
    low.set(key, Math.min(low.get(key) ?? Infinity, to ?? Infinity));
  };
  const leave = (key: string): void => {
    if (low.get(key) !== index.get(key)) return;
    const part = open.splice(open.lastIndexOf(key));
    for (const one of part) isOpen.delete(one);
    if (part.length > 1) for (const one of part) circular.add(one);
    order.push(...part);
  };

  for (const key of keys) {
    if (!index.has(key)) enter(key);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const { done, value } = visit.next.next();
      if (done) {
        path.pop();
        leave(visit.key);
        const parent = path.at(-1);
        if (parent) lower(parent.key, low.get(visit.key));
      } else if (value === visit.key) circular.add(value);
      else if (keys.has(value) && !index.has(value)) enter(value);
      else if (isOpen.has(value)) lower(visit.key, index.get(value));
    }
  }
  return { order: order.reverse(), circular };
}
