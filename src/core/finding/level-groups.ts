import { Exact, ZERO } from '../exact';
import type { CellPlace } from '../grid/address';
import { readCell } from '../grid/cell-number';
import { gridCell } from '../grid/grid';
import { knownHeading } from '../sheet/header/heading-index';
import type { LabelGrid } from '../sheet/label-grid';
import { weightInLabel, withoutWeight } from '../sheet/row-labels';
import type { CheckedRow, CheckSubject } from './check';

/** A 一级 or 二级 label of a form with what it declares and what stands below it. */
export interface LevelGroup {
  readonly place: CellPlace;
  readonly label: string;
  /** The weight in the label, in the level's own column of points, or in the weight column of a row that is only a heading;
   *  null when none is declared. */
  readonly declared: Exact | null;
  readonly children: LevelGroup[];
  readonly rows: CheckedRow[];
}

/** The 一级 groups of a form in sheet order, each with its 二级 groups; empty where the form has no 一级 column. */
export function levelGroups({ sheet, labels, rows }: CheckSubject): readonly LevelGroup[] {
  const { level1, level2 } = sheet.columns;
  const last = sheet.rows.at(-1)?.row ?? sheet.headerRow;
  if (level1 === undefined) return [];
  const ofRow = new Map(rows.map((row) => [row.read.row, row]));
  const own = new Map([level1, level2].map((column) => [column, ownPointsColumn({ sheet, labels }, column)]));
  const groups: LevelGroup[] = [];
  const open = (list: LevelGroup[], row: number, column: number | undefined): LevelGroup | null => {
    const label = column === undefined ? '' : labels.label(row, column);
    if (label === '' || column === undefined || label === labels.label(sheet.headerRow, column)) return null;
    const known = list.at(-1);
    if (known?.label === withoutWeight(label)) return known;
    const beside = own.get(column) ?? (ofRow.has(row) ? undefined : sheet.columns.weight);
    const group = newGroup(labels, { row, column }, beside);
    list.push(group);
    return group;
  };
  let first: LevelGroup | null = null;
  let second: LevelGroup | null = null;
  for (let row = sheet.rowsFrom; row <= last; row++) {
    const opened: LevelGroup | null = open(groups, row, level1);
    if (opened && opened !== first) [first, second] = [opened, null];
    if (first) second = open(first.children, row, level2) ?? second;
    const indicator = ofRow.get(row);
    if (!indicator) continue;
    first?.rows.push(indicator);
    second?.rows.push(indicator);
  }
  return groups;
}

/** 二级指标 分值 三级指标 分值: the column right behind a level that holds the points of the level itself; undefined: none. */
export function ownPointsColumn(
  { sheet, labels }: Pick<CheckSubject, 'sheet' | 'labels'>,
  level: number | undefined,
): number | undefined {
  if (level === undefined) return undefined;
  const headed = labels.filled(sheet.headerRow).find((column) => column > level);
  const isPoints = headed !== undefined && knownHeading(labels.label(sheet.headerRow, headed))?.role === 'weight';
  return isPoints && headed !== sheet.columns.weight ? headed : undefined;
}

function newGroup(labels: LabelGrid, place: CellPlace, pointsColumn: number | undefined): LevelGroup {
  const label = labels.label(place.row, place.column);
  const inLabel = weightInLabel(label, true);
  const beside = pointsColumn === undefined ? null : readCell(gridCell(labels.grid, place.row, pointsColumn));
  const declared = inLabel !== null ? new Exact(inLabel) : beside?.kind === 'figure' ? beside.quantity.value : null;
  return { place, label: withoutWeight(label), declared, children: [], rows: [] };
}

/** The sum of the rows' weights; null while one of them is not known. Rows left out on purpose weigh nothing. */
export function rowsWeight(rows: readonly CheckedRow[]): Exact | null {
  const weights = rows.filter((row) => !isLeftOut(row)).map(({ scored }) => scored.weight);
  if (weights.length === 0 || weights.includes(null)) return null;
  return weights.reduce<Exact>((sum, weight) => sum.plus(weight ?? ZERO), ZERO);
}

function isLeftOut({ scored, read }: CheckedRow): boolean {
  const left = read.placeholder || read.cells.weight !== null;
  return scored.weight === null && scored.status === 'notApplicable' && left;
}

/** What a group weighs: the sum of its rows, else what it declares. */
export function groupWeight(group: LevelGroup): Exact | null {
  return rowsWeight(group.rows) ?? group.declared;
}
