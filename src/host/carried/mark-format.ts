import { cellCount, commonArea, type Area, type CellPlace } from '../../core/grid/address';
import { BROKEN_MARK, type MarkGroup, type MarkLook } from '../port';

/** The key in the formula of a conditional format of ours; null: the format is somebody else's. */
export function markKey(formula: string): string | null {
  return /^\s*=?\s*LEN\("绩效评分 ([^"]+)"\)\s*>\s*0\s*$/.exec(formula)?.[1] ?? null;
}

/** The key of one of several formats that make up a mark, as the areas of a single one can be too many. */
export function partKey(key: string, part: number, parts: number): string {
  return parts === 1 ? key : `${key} ${part}/${parts}`;
}

/** The key of the mark that a format with this key is, or is a part of. */
export function wholeKey(key: string): string {
  return key.replace(PART, '');
}

const PART = / (\d+)\/(\d+)$/;

/** The keys of the marks whose formats a sheet carries, each once. Rows that are copied take their formats along, and a
 *  mark that lies there twice is as little what was meant as one of which a part is missing: BROKEN_MARK. */
export function standingKeys(keys: readonly string[]): readonly string[] {
  const found = new Map<string, string[]>();
  for (const key of keys) found.set(wholeKey(key), [...(found.get(wholeKey(key)) ?? []), key]);
  return [...found].map(([whole, parts]) => {
    const count = Number(PART.exec(parts[0] ?? '')?.[2] ?? 1);
    return parts.length === count && new Set(parts).size === count ? whole : BROKEN_MARK;
  });
}

/** The look a key begins with. */
export function markLook(key: string): MarkLook {
  const [word] = key.split(':', 1);
  return word === 'error' || word === 'warning' || word === 'unmet' ? word : 'info';
}

/** Where a mark lies: as found in the workbook, else its cells, put together to as few rectangles as is simple. */
export function markAreas({ areas, places }: MarkGroup): readonly Area[] {
  return areas ?? joinAcross(joinDown(places));
}

/** Whether a mark lies over just its cells: rows that were copied or moved stretch it. Where that is not known, or
 *  it is to stay wherever it lies, it counts as if it did. */
export function liesThere(mark: MarkGroup, areas: readonly Area[] | undefined): boolean {
  const wanted = markAreas(mark);
  if (!areas || wanted.length === 0) return true;
  const count = (list: readonly Area[]): number => list.reduce((sum, area) => sum + cellCount(area), 0);
  return count(areas) === count(wanted) && wanted.every((area) => isCovered(area, areas));
}

/** Whether areas that do not lie over each other hold all cells of another. */
function isCovered(area: Area, areas: readonly Area[]): boolean {
  const common = areas.flatMap((other) => commonArea(area, other) ?? []);
  return common.reduce((sum, part) => sum + cellCount(part), 0) === cellCount(area);
}

function joinDown(places: readonly CellPlace[]): readonly Area[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

/** Runs of the same rows in columns side by side become one rectangle. */
function joinAcross(runs: readonly Area[]): readonly Area[] {
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const joined: Area[] = [];
  for (const run of runs) {
    const rows = `${run.top}:${run.bottom}`;
    const left = open.get(rows);
    if (left?.right === run.left - 1) {
      left.right = run.right;
      continue;
    }
    const own = { ...run };
    open.set(rows, own);
    joined.push(own);
  }
  return joined;
}
