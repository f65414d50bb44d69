import { isInArea, type Area, type CellPlace } from '../../../core/grid/address';

const BLOCK_ROWS = 64;
const NONE: readonly Area[] = [];

/** The merged areas of a sheet, found by row without looking at all of them. */
export class MergeIndex {
  readonly #blocks = new Map<number, Area[]>();

  constructor(merges: readonly Area[]) {
    for (const merge of merges) {
      for (let block = blockOf(merge.top); block <= blockOf(merge.bottom); block++) {
        const areas = this.#blocks.get(block);
        if (areas) areas.push(merge);
        else this.#blocks.set(block, [merge]);
      }
    }
  }

  /** The merged area a cell lies in, null when it lies in none. */
  at(row: number, column: number): Area | null {
    return this.#near(row).find((area) => isInArea(area, row, column)) ?? null;
  }

  /** All merged areas that touch the rows, each once. */
  touching(top: number, bottom: number): readonly Area[] {
    if (this.#blocks.size === 0) return NONE;
    const found = new Set<Area>();
    for (let block = blockOf(top); block <= blockOf(bottom); block++) {
      for (const area of this.#blocks.get(block) ?? NONE) {
        if (area.bottom >= top && area.top <= bottom) found.add(area);
      }
    }
    return [...found];
  }

  /** The cell that stands for a place: the first one of its merged area, or itself. */
  anchor(place: CellPlace): CellPlace {
    const area = this.at(place.row, place.column);
    return area ? { row: area.top, column: area.left } : place;
  }

  /** The smallest area around the given one that cuts through no merged area. */
  expand(area: Area): Area {
    let grown = area;
    for (let again = true; again;) {
      again = false;
      for (const merge of this.touching(grown.top, grown.bottom)) {
        if (merge.right < grown.left || merge.left > grown.right || encloses(grown, merge)) continue;
        grown = union(grown, merge);
        again = true;
      }
    }
    return grown;
  }

  #near(row: number): readonly Area[] {
    return this.#blocks.get(blockOf(row)) ?? NONE;
  }
}

function blockOf(row: number): number {
  return Math.floor(row / BLOCK_ROWS);
}

function encloses(outer: Area, inner: Area): boolean {
  return isInArea(outer, inner.top, inner.left) && isInArea(outer, inner.bottom, inner.right);
}

function union(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
