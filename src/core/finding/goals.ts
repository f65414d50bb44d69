import type { CellPlace } from '../grid/address';
import { clipText, compactText, tidyText } from '../grid/cell-text';
import { PREFIX_COMPARATORS } from '../grid/comparators';
import { parseFigure } from '../grid/figure-text';
import type { Quantity } from '../grid/reading';
import { gridCell } from '../grid/grid';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';

/** The figures of the goal block: what was to be reached this year, and what is told to have been reached. */
export interface Goals {
  readonly expected: readonly GoalFigure[];
  readonly actual: readonly GoalFigure[];
}

const EXPECTED = /^(?:年度|年初|本年|绩效|总体|预期|设定|项目)*目标(?:\([^()]*\))?:?$/u;
const ACTUAL = /^(?:年度|年终|全年|总体|绩效|目标|实际)*完成情况(?:综述|说明)?(?:\([^()]*\))?:?$/u;
const NO_GOALS: Goals = { expected: [], actual: [] };

/** A text of the goal block, and the cell it stands in. */
export interface GoalText {
  readonly place: CellPlace;
  readonly text: string;
}

/** What stands in the goal block of a form: what was to be reached, and what is told to have been. */
export interface GoalTexts {
  readonly expected: readonly GoalText[];
  readonly actual: readonly GoalText[];
}

/** Reads the goal block above a form's header: 年度总体目标 with 预期目标 and 实际完成情况 side by side and the texts below
 *  them, or a label with its text to the right. */
export function readGoalTexts(labels: LabelGrid, sheet: IndicatorSheet): GoalTexts {
  const expected: GoalText[] = [];
  const actual: GoalText[] = [];
  for (let row = sheet.area.top; row < sheet.headerRow; row++) {
    const filled = labels.filled(row);
    const goal = filled.filter((column) => EXPECTED.test(labels.label(row, column))).at(-1);
    // 总体目标完成情况 heads the block; what was reached stands to the right of what was to be.
    const results = filled.filter((column) => ACTUAL.test(labels.label(row, column)));
    const result = results.find((column) => goal === undefined || column > goal) ?? results[0];
    if (goal !== undefined && result !== undefined && goal < result) {
      const { right } = sheet.area;
      expected.push(...textsBelow(labels, sheet, row, goal, result - 1));
      actual.push(...textsBelow(labels, sheet, row, result, right));
      break;
    }
    if (goal !== undefined) {
      const beside = textBeside(labels, row, goal);
      // A declaration may head its goals (年度目标) and tell them below.
      const isHeading = beside.length === 0 && sheet.kind === 'declared';
      expected.push(...(isHeading ? textsBelow(labels, sheet, row, goal, sheet.area.right) : beside));
    } else if (result !== undefined) actual.push(...textBeside(labels, row, result));
  }
  return { expected: expected.length > 0 ? expected : goalsOfRows(labels, sheet), actual };
}

/** 绩效目标 as a column of its own, in a table of several projects: what stands there in the form's rows. */
function goalsOfRows(labels: LabelGrid, sheet: IndicatorSheet): readonly GoalText[] {
  const known = new Set<number>(Object.values(sheet.columns));
  const headings = labels
    .filled(sheet.headerRow)
    .filter((column) => !known.has(column) && EXPECTED.test(labels.label(sheet.headerRow, column)));
  const [column] = headings;
  if (column === undefined || headings.length > 1) return [];
  const rows = Array.from({ length: sheet.area.bottom - sheet.rowsFrom + 1 }, (_, index) => sheet.rowsFrom + index);
  return rows.flatMap((row) => textAt(labels, row, column));
}

/** The figures of the goal block above a form's header. */
export function readGoals(labels: LabelGrid, sheet: IndicatorSheet): Goals {
  if (sheet.kind === 'weights') return NO_GOALS;
  const { expected, actual } = readGoalTexts(labels, sheet);
  return { expected: expected.flatMap(figures), actual: actual.flatMap(figures) };
}

const figures = ({ place, text }: GoalText): readonly GoalFigure[] => readGoalFigures(text, place);

/** What heads the next block of the form. */
const OTHER_BLOCK = /^(?:年度|项目|部门)*(?:预算|资金|经费)/u;

function textsBelow(labels: LabelGrid, sheet: IndicatorSheet, row: number, left: number, right: number): GoalText[] {
  const texts: GoalText[] = [];
  for (let below = row + 1; below < sheet.headerRow; below++) {
    const filled = labels.filled(below);
    if (filled.some((column) => column < left && OTHER_BLOCK.test(labels.label(below, column)))) break;
    const column = filled.find((each) => each >= left && each <= right);
    texts.push(...textAt(labels, below, column));
  }
  return texts;
}

function textBeside(labels: LabelGrid, row: number, label: number): GoalText[] {
  return textAt(
    labels,
    row,
    labels.filled(row).find((column) => column > label),
  );
}

function textAt(labels: LabelGrid, row: number, column: number | undefined): GoalText[] {
  if (column === undefined) return [];
  const { value } = gridCell(labels.grid, row, column);
  return typeof value === 'string' ? [{ place: { row, column }, text: value }] : [];
}

/** One figure of a goal text. */
export interface GoalFigure {
  /** The cell the text stands in. */
  readonly place: CellPlace;
  /** The sentence, to be quoted. */
  readonly sentence: string;
  /** The words around the figure, compacted, without any figure. */
  readonly words: string;
  readonly quantity: Quantity;
  /** The figure as typed: 80%以上. */
  readonly text: string;
}

const SENTENCE = /[\n\r；;。！!]+/u;
const LIST_NUMBER =
  /^[\s　]*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)）、]|[.．](?!\d))|[①-⑳]|(?:总体)?目标[\d一二三四五六七八九十]+[:：、]?|[一二三四五六七八九十]是)\s*/u;
/** Full-width commas and colons; a narrow comma inside 1,714 divides nothing. */
const CLAUSE = /[，：:？?]|,(?!\d{3})/u;
const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu;
const COMPARATOR = new RegExp(
  `(?:${Object.keys(PREFIX_COMPARATORS)
    .sort((a, b) => b.length - a.length)
    .join('|')})$`,
  'u',
);
const LONGEST_UNIT = 10;
const LONGEST_TEXT = 4000;
const MOST_SENTENCES = 60;
const CALENDAR = new Set(['年', '月', '日']);

/** The figures of a goal text that say how much of what: a number with a unit. Dates, list numbers and bare numbers say
 *  nothing of the kind. */
export function readGoalFigures(text: string, place: CellPlace): readonly GoalFigure[] {
  return text
    .slice(0, LONGEST_TEXT)
    .split(SENTENCE)
    .map((sentence) => sentence.replace(LIST_NUMBER, ''))
    .filter((sentence) => /\d|[０-９]/u.test(sentence))
    .slice(0, MOST_SENTENCES)
    .flatMap((sentence) =>
      clauses(sentence).flatMap((clause) => figuresOf(clause, clipText(tidyText(sentence)), place)),
    );
}

/** Divides at commas; at 、 only behind a figure, so that a list of words keeps its words. */
function clauses(sentence: string): string[] {
  const parts: string[] = [];
  for (const clause of sentence.split(CLAUSE)) {
    let words = '';
    for (const part of clause.split('、')) {
      words = words === '' ? part : `${words}、${part}`;
      if (!/\d|[０-９]/u.test(words)) continue;
      parts.push(words);
      words = '';
    }
  }
  return parts.map(compactText);
}

function figuresOf(clause: string, sentence: string, place: CellPlace): GoalFigure[] {
  const found: { readonly text: string; readonly quantity: Quantity }[] = [];
  let words = '';
  let end = 0;
  for (const match of clause.matchAll(NUMBER)) {
    if (match.index < end) continue;
    const before = clause.slice(end, match.index);
    const sign = COMPARATOR.exec(before)?.[0] ?? '';
    const figure = longestFigure(sign, clause.slice(match.index), match[0].length);
    words += before.slice(0, before.length - sign.length);
    end = match.index + (figure?.length ?? match[0].length);
    if (figure && countsSomething(figure.quantity)) {
      found.push({ text: sign + clause.slice(match.index, end), quantity: figure.quantity });
    }
  }
  words += clause.slice(end);
  return found.map((figure) => ({ ...figure, place, sentence, words }));
}

function longestFigure(sign: string, text: string, digits: number): { quantity: Quantity; length: number } | null {
  for (let length = Math.min(text.length, digits + LONGEST_UNIT); length > digits; length--) {
    const quantity = parseFigure(sign + text.slice(0, length));
    if (quantity) return { quantity, length };
  }
  return null;
}

/** One Latin letter behind a number is rather a name: 5G. */
function countsSomething({ unit }: Quantity): boolean {
  return unit !== null && !CALENDAR.has(unit) && !/^[a-z]$/u.test(unit);
}
