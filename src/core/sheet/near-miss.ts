import { compactText } from '../grid/cell-text';
import { gridCell, type Grid } from '../grid/grid';
import type { HeaderRole } from './column-roles';
import { knownHeading } from './header/heading-index';
import { headingsOf } from './header/headings';
import { labelGrid, type LabelGrid } from './label-grid';

/** What on a sheet without any form comes nearest to one: a line with some of the headings; the headings one below the other
 *  (a form on its side); several headings in one cell (a text that was pasted and not parted into columns). */
export type NearMiss =
  | {
      readonly kind: 'header';
      readonly sheet: string;
      readonly row: number;
      readonly known: readonly string[];
      readonly unknown: readonly string[];
    }
  | { readonly kind: 'transposed'; readonly sheet: string; readonly column: number }
  | { readonly kind: 'oneColumn'; readonly sheet: string; readonly row: number };

const TELLING: readonly HeaderRole[] = ['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score'];
const LEAST_IN_LINE = 2;
const LEAST_ASIDE = 3;
const MOST_TOLD = 5;
const ROWS_LOOKED_AT = 200;
const LONGEST_LINE = 400;

/** The nearest to a form on a sheet; null where nothing is near. */
export function nearMiss(grid: Grid): NearMiss | null {
  const labels = labelGrid(grid);
  return parted(labels) ?? onItsSide(labels) ?? likeHeader(labels);
}

const rolesOf = (texts: readonly string[]): ReadonlySet<HeaderRole> =>
  new Set(texts.flatMap((text) => knownHeading(text)?.role ?? []).filter((role) => TELLING.includes(role)));

function firstRows(labels: LabelGrid): readonly number[] {
  const rows: number[] = [];
  let row = labels.nextFilledRow(labels.grid.area.top);
  for (; row !== null && rows.length < ROWS_LOOKED_AT; row = labels.nextFilledRow(row + 1)) rows.push(row);
  return rows;
}

function likeHeader(labels: LabelGrid): NearMiss | null {
  let best: { readonly row: number; readonly roles: number } | null = null;
  for (const row of firstRows(labels)) {
    const roles = rolesOf(headingsOf(labels, row).map(({ label }) => label)).size;
    if (roles >= LEAST_IN_LINE && roles > (best?.roles ?? 0)) best = { row, roles };
  }
  if (!best) return null;
  const { row } = best;
  const headings = headingsOf(labels, row);
  const told = (of: typeof headings): readonly string[] => of.map(({ label }) => label).slice(0, MOST_TOLD);
  return {
    kind: 'header',
    sheet: labels.grid.sheet,
    row,
    known: told(headings.filter(({ known }) => known !== null)),
    unknown: told(headings.filter(({ known, label }) => known === null && /\p{L}/u.test(label))),
  };
}

function onItsSide(labels: LabelGrid): NearMiss | null {
  const { left, right } = labels.grid.area;
  const rows = firstRows(labels);
  for (let column = left; column <= Math.min(right, left + 2); column++) {
    const roles = rolesOf(rows.map((row) => labels.label(row, column)).filter((label) => label !== ''));
    if (roles.size >= LEAST_ASIDE && !rows.some((row) => rolesOf(labelsOf(labels, row)).size >= LEAST_ASIDE))
      return { kind: 'transposed', sheet: labels.grid.sheet, column };
  }
  return null;
}

const labelsOf = (labels: LabelGrid, row: number): readonly string[] =>
  labels.filled(row).map((column) => labels.label(row, column));

function parted(labels: LabelGrid): NearMiss | null {
  for (const row of firstRows(labels)) {
    for (const column of labels.filled(row)) {
      const { value } = gridCell(labels.grid, row, column);
      if (typeof value !== 'string' || value.length > LONGEST_LINE) continue;
      const parts = value.split(/[,，;；、|｜\s]+/u).map(compactText);
      if (parts.length > LEAST_ASIDE && rolesOf(parts).size >= LEAST_ASIDE)
        return { kind: 'oneColumn', sheet: labels.grid.sheet, row };
    }
  }
  return null;
}
