import { compactText, tidyText } from '../../grid/cell-text';
import { gridCell } from '../../grid/grid';
import { isEmptyReading, readingText } from '../../grid/reading';
import type { Header } from '../header/recognise-header';
import type { LabelGrid } from '../label-grid';
import { isPlaceholderName, levelOfLine, levelWithoutWeight, withoutWeight } from '../row-labels';
import type { Readings } from './read-row-cells';

/** The levels and the name that hold for a row: its own, or those of a row above it. */
export interface Levels {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
}

/** What a row says of levels: nothing at all; that it is a heading of the rows below it; or that it is a row of its own,
 *  by whose name it goes and whether its levels are those of the rows above. */
export type RowLevels =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'heading'; readonly text: string; readonly column: number | undefined }
  | { readonly kind: 'row'; readonly named: 'itself' | 'byLevel' | 'byRowAbove'; readonly carried: boolean };

/** The levels of a table, carried down through merges, blanks, lines of their own and numbering. */
export interface CarriedLevels {
  /** Takes the next row. */
  take(row: number, header: Header, readings: Readings): RowLevels;
  /** What holds for the row taken last. */
  now(): Levels;
}

export function carriedLevels(labels: LabelGrid): CarriedLevels {
  let levels: Levels = { level1: null, level2: null, name: '' };
  const numbered = numberedLevels();
  return {
    now: () => levels,
    take(row, header, readings) {
      const level1 = levelText(labels, row, header.columns.level1);
      const level2 = levelText(labels, row, header.columns.level2);
      if (level1 !== null) levels = { level1, level2: null, name: '' };
      if (level2 !== null) levels = { ...levels, level2, name: '' };
      const own = level2 ?? level1;
      const name = nameText(labels, row, header);
      const filled = Object.values(readings).some(({ kind }) => kind !== 'blank');
      if (name === null && !filled) return { kind: 'nothing' };
      if (name === null && own !== null && isGroupHeading(labels, row, header, readings))
        return { kind: 'heading', text: own, column: undefined };
      const heading = (text: string): RowLevels => ({ kind: 'heading', text, column: header.columns.name });
      const isRow = hasOwnLevels(header) || filled || !isNameBelow(labels, row, header);
      const line = isRow || name === null ? null : levelOfLine(compactText(name));
      if (line !== null && name !== null) {
        const level = levelWithoutWeight(name);
        levels = line === 'level1' ? { level1: level, level2: null, name: '' } : { ...levels, level2: level, name: '' };
        return heading(name);
      }
      const depth = name !== null && !hasOwnLevels(header) ? depthOf(labels, row, name, header) : null;
      if (name !== null && depth !== null && isNumberedHeading(labels, row, header, readings, depth)) {
        numbered.enter(withoutWeight(name), depth);
        levels = { ...numbered.levels(), name: '' };
        return heading(name);
      }
      if (depth !== null && numbered.any()) {
        numbered.close(depth);
        levels = { ...levels, ...numbered.levels() };
      }
      levels = { ...levels, name: name ?? own ?? levels.name };
      const named = name !== null ? 'itself' : own !== null ? 'byLevel' : 'byRowAbove';
      return { kind: 'row', named, carried: level1 === null && (levels.level1 ?? levels.level2) !== null };
    },
  };
}

/** 产出指标 … 50: a heading whose own indicators follow below it. */
function isGroupHeading(labels: LabelGrid, row: number, header: Header, readings: Readings): boolean {
  if (!isEmptyReading(readings.target) || !isEmptyReading(readings.actual)) return false;
  const next = labels.nextFilledRow(row + 1);
  if (next === null || nameText(labels, next, header) === null) return false;
  const column = labels.isBlank(row, header.columns.level1 ?? -1) ? header.columns.level2 : header.columns.level1;
  return column === undefined || labels.isBlank(next, column);
}

/** 一、产出指标 … 50: a numbered line without figures over lines that are numbered deeper. */
function isNumberedHeading(labels: LabelGrid, row: number, header: Header, readings: Readings, depth: number): boolean {
  if (!isEmptyReading(readings.target) || !isEmptyReading(readings.actual)) return false;
  const next = labels.nextFilledRow(row + 1);
  const below = next === null ? null : nameText(labels, next, header);
  if (below === null) return false;
  const deeper = next === null ? null : depthOf(labels, next, below, header);
  return deeper === null ? depth <= 2 && !isPlaceholderName(compactText(below)) : deeper > depth;
}

/** A heading stands above something. */
function isNameBelow(labels: LabelGrid, row: number, header: Header): boolean {
  const next = labels.nextFilledRow(row + 1);
  return next !== null && nameText(labels, next, header) !== null;
}

/** Whether the table has columns for its levels; else they stand in lines of their own, or are told by numbering. */
const hasOwnLevels = ({ columns }: Header): boolean => columns.level1 !== undefined || columns.level2 !== undefined;

/** A level's label as shown to people: typed vertically or with its weight behind it, it is the same label. */
function levelText(labels: LabelGrid, row: number, column: number | undefined): string | null {
  if (column === undefined) return null;
  const text = labels.text(row, column);
  if (text === null) return null;
  return levelWithoutWeight(/\p{Script=Han}/u.test(text) ? text.replaceAll(' ', '') : text);
}

/** The indicator's name: what stands under its heading and under the blank headings right of it (merged 三级指标). Where
 *  the first cell is a name by itself, what stands beside it explains it: 发放人数 | 实际领取补贴的老人. */
function nameText(labels: LabelGrid, row: number, { columns, headed }: Header): string | null {
  const first = columns.name;
  if (first === undefined) return null;
  const right = headed.filter((column) => column > first);
  const end = right.length > 0 ? Math.min(...right) : first + 1;
  const parts: string[] = [];
  for (let column = first; column < end; column++) {
    const cell = gridCell(labels.grid, row, column);
    if (typeof cell.value === 'string') parts.push(tidyText(cell.value));
    else if (column === first) parts.push(readingText(labels.read(row, column)) ?? '');
  }
  const [own = '', ...others] = parts.filter((part) => part !== '');
  if (own === '') return null;
  const alone = isNameAlone(own) && !isNameOfSeveral(labels, row, first, end);
  return [own, ...(alone ? others.filter((part) => /^[(（]/u.test(part)) : others)].join('');
}

/** 培训 | 场次 over a blank cell | 人次: the first cell is no name by itself. */
function isNameOfSeveral(labels: LabelGrid, row: number, first: number, end: number): boolean {
  const below = Array.from({ length: end - first - 1 }, (_, index) => first + 1 + index);
  return labels.isBlank(row + 1, first) && below.some((column) => labels.label(row + 1, column) !== '');
}

/** 指标1： and ① only number what stands beside them. */
function isNameAlone(text: string): boolean {
  const label = compactText(text);
  return !isPlaceholderName(label) && !/[:：]$/u.test(label) && (label.match(/\p{L}/gu)?.length ?? 0) >= LEAST_NAME;
}

const LEAST_NAME = 2;

/** How deep a label's numbering goes: 一、 and Ⅰ、 are 1, （一） 2, 1. 3, （1） 4, 1.1 as deep as its points. null: not numbered. */
const NUMBERINGS: readonly (readonly [pattern: RegExp, depth: number])[] = [
  [/^第?[一二三四五六七八九十]{1,3}(?:[、.．:：]|部分)/u, 1],
  [/^[IVX]{1,4}[、.．:：]/u, 1],
  [/^[(（][一二三四五六七八九十]{1,3}[)）]/u, 2],
  [/^\d{1,2}(?:\.\d{1,2}){2,}(?!\d)/u, 6],
  [/^\d{1,2}\.\d{1,2}(?![\d%])/u, 5],
  [/^\d{1,2}[、.．](?!\d)/u, 3],
  [/^[ivx]{1,4}[、.．]/u, 4],
  [/^[(（]\d{1,2}[)）]/u, 7],
];

/** The depth of a label's numbering, null where it has none. */
function numberingDepth(label: string): number | null {
  return NUMBERINGS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** The depth of a row's numbering: in its name, else in the cell before it (序号: 一, （一）, 1). */
function depthOf(labels: LabelGrid, row: number, name: string, { columns, headed }: Header): number | null {
  const own = numberingDepth(compactText(name));
  const before = headed.filter((column) => column < (columns.name ?? 0)).at(-1);
  if (own !== null || before === undefined) return own;
  const reading = labels.read(row, before);
  if (reading.kind === 'figure') return 3;
  const label = labels.label(row, before);
  return /^[一二三四五六七八九十]{1,3}$/u.test(label)
    ? 1
    : /^[(（][一二三四五六七八九十]{1,3}[)）]$/u.test(label)
      ? 2
      : null;
}

/** The headings above the rows of a table that shows its levels by numbering only. */
interface NumberedLevels {
  /** Takes a row's label as a heading; everything as deep or deeper ends. */
  enter(label: string, depth: number): void;
  /** A row that is numbered itself ends the headings that are as deep or deeper. */
  close(depth: number): void;
  /** Whether any heading is open. */
  any(): boolean;
  /** The two levels that hold for a row; a deeper one is joined to the second. */
  levels(): { readonly level1: string | null; readonly level2: string | null };
}

function numberedLevels(): NumberedLevels {
  const open: { readonly label: string; readonly depth: number }[] = [];
  const close = (depth: number): void => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
  };
  return {
    close,
    any: () => open.length > 0,
    enter(label, depth) {
      close(depth);
      open.push({ label, depth });
    },
    levels() {
      const [first, ...others] = open.map(({ label }) => label);
      return { level1: first ?? null, level2: others.length > 0 ? others.join(' ') : null };
    },
  };
}
