import type { CellPlace } from '../grid/address';
import { gridCell } from '../grid/grid';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';
import { readGoalFigures, type GoalFigure } from './goal-figures';

/** The figures of the goal block: what was to be reached this year, and what is told to have been reached. */
export interface Goals {
  readonly expected: readonly GoalFigure[];
  readonly actual: readonly GoalFigure[];
}

const EXPECTED = /^(?:年度|年初|本年|绩效|总体|预期|设定|项目)*目标(?:\([^()]*\))?:?$/u;
const ACTUAL = /^(?:年度|年终|全年|总体|绩效|目标|实际)*完成情况(?:综述|说明)?(?:\([^()]*\))?:?$/u;
const NO_GOALS: Goals = { expected: [], actual: [] };

interface GoalText {
  readonly place: CellPlace;
  readonly text: string;
}

/** Reads the goal block above a form's header: 年度总体目标 with 预期目标 and 实际完成情况 side by side and the texts below
 *  them, or a label with its text to the right. */
export function readGoals(labels: LabelGrid, sheet: IndicatorSheet): Goals {
  if (sheet.kind !== 'scored') return NO_GOALS;
  const expected: GoalText[] = [];
  const actual: GoalText[] = [];
  for (let row = sheet.area.top; row < sheet.headerRow; row++) {
    const filled = labels.filled(row);
    const goal = filled.filter((column) => EXPECTED.test(labels.label(row, column))).at(-1);
    const result = filled.find((column) => ACTUAL.test(labels.label(row, column)));
    if (goal !== undefined && result !== undefined && goal < result) {
      const { right } = sheet.area;
      expected.push(...textsBelow(labels, sheet, row, goal, result - 1));
      actual.push(...textsBelow(labels, sheet, row, result, right));
      break;
    }
    if (goal !== undefined) expected.push(...textBeside(labels, row, goal));
    else if (result !== undefined) actual.push(...textBeside(labels, row, result));
  }
  return { expected: expected.flatMap(figures), actual: actual.flatMap(figures) };
}

const figures = ({ place, text }: GoalText): readonly GoalFigure[] => readGoalFigures(text, place);

function textsBelow(labels: LabelGrid, sheet: IndicatorSheet, row: number, left: number, right: number): GoalText[] {
  const texts: GoalText[] = [];
  for (let below = row + 1; below < sheet.headerRow; below++) {
    const column = labels.filled(below).find((filled) => filled >= left && filled <= right);
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
