import { fingerprint } from '../../core/fingerprint';
import { cellAddress, cellCount, commonArea, type Area, type CellPlace } from '../../core/grid/address';
import type { LiveFlag } from '../../core/plan/live-flags';
import type { MarkGroup, MarkLook } from '../port';

/** In place of the key of a mark that was left without its formula or its fill, or that lies there twice. */
export const BROKEN_MARK = '?';

/** A mark of ours as its formula tells it. */
export interface ToldMark {
  readonly key: string;
  /** Of a `live` mark. */
  readonly condition?: string;
  /** false: the condition is not the one the key was made for, as its cells were taken away or written anew. */
  readonly isWhole: boolean;
}

const ALWAYS = /^\s*=?\s*LEN\("绩效评分 ((?:[^"]|"")+)"\)\s*>\s*0\s*$/u;
const WHILE_MISSED = /^\s*=?\s*(AND\(.+\))\s*\*\s*LEN\("绩效评分 (live:(?:[^"]|"")+)"\)\s*>\s*0\s*$/u;

/** What the formula of a conditional format of ours tells; null: the format is somebody else's. */
export function readMark(formula: string): ToldMark | null {
  const [, condition, quoted] = WHILE_MISSED.exec(formula) ?? [];
  if (condition === undefined || quoted === undefined) {
    const key = ALWAYS.exec(formula)?.[1]?.replaceAll('""', '"');
    return key === undefined ? null : { key, isWhole: !key.startsWith(LIVE) };
  }
  const key = quoted.replaceAll('""', '"');
  return { key, condition, isWhole: LIVE_KEY.exec(key)?.[2] === printOf(condition) };
}

/** The formula of a mark, which says which mark it is: always true, or while the condition of a `live` one is. */
export function markFormula(key: string, condition?: string): string {
  const named = `LEN("绩效评分 ${key.replaceAll('"', '""')}")>0`;
  return condition === undefined ? named : `${condition}*${named}`;
}

const LIVE = 'live:';
const LIVE_KEY = /^live:([A-Z]+\d+):([0-9a-f]+)(?: (.+))?$/su;

/** Spreadsheet programs may put blanks and $ signs into a formula. */
const printOf = (condition: string): string => fingerprint(condition.replaceAll(/[ $]/gu, ''));

/** Longer formulas some Excels do not take. */
const LONGEST_FORMULA = 255;

/** The mark of a flag that follows its row. */
export function liveMark({ condition, numberFormat, row, column }: LiveFlag): MarkGroup {
  const fillOnly = `${LIVE}${cellAddress({ row, column })}:${printOf(condition)}`;
  const shown = numberFormat === null ? fillOnly : `${fillOnly} ${numberFormat}`;
  const key = markFormula(shown, condition).length > LONGEST_FORMULA ? fillOnly : shown;
  return { key, look: 'live', places: [{ row, column }], condition };
}

/** The number format with which such a flag of just this condition shows among the marks of a sheet; empty where its fill alone
 *  does, null: there is none. */
export function liveFormatAmong(keys: readonly string[], place: CellPlace, condition: string): string | null {
  const fillOnly = `${LIVE}${cellAddress(place)}:${printOf(condition)}`;
  const found = keys.find((key) => key === fillOnly || key.startsWith(`${fillOnly} `));
  return found === undefined ? null : found.slice(fillOnly.length + 1);
}

/** How a mark shows the number of its cells; null: as they do by themselves. */
export function markNumberFormat(key: string): string | null {
  return LIVE_KEY.exec(key)?.[3] ?? null;
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
  return word === 'error' || word === 'warning' || word === 'unmet' || word === 'live' ? word : 'info';
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
