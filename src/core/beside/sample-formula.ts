import { cellAddress, type CellPlace } from '../grid/address';
import { gridCell, type Grid } from '../grid/grid';
import type { Ratio } from '../exact';
import { pointsOf, sampleMeans } from './sample-means';
import type { SampleTable } from './sample-table';

/** What a formula takes of a table of samples: the cells whose mean it is. */
export interface SampleSource {
  readonly cells: readonly string[];
  /** What it comes to, a fraction. */
  readonly rate: Ratio;
}

/** The cells of a table by which a formula comes to the mean of a measure (from 0), or of all of them, whatever is filled in
 *  later; null: the table has none that say just that. */
export function sampleSource(table: SampleTable, grid: Grid, of: number | 'overall'): SampleSource | null {
  const { measures, overall, weights } = sampleMeans(table);
  if (of !== 'overall') {
    const mean = measures[of]?.mean ?? null;
    const cells = mean && meanCells(table, grid, of, mean);
    return cells && mean ? { cells: [cells], rate: mean } : null;
  }
  if (overall === null) return null;
  if (table.overall && isExactly(grid, table.overall, overall))
    return { cells: [cellAddress(table.overall)], rate: overall };
  // Without a cell of their own the means would have to be weighed in the formula.
  if (weights !== null) return null;
  const cells = measures.map(({ mean }, index) => (mean ? meanCell(table, grid, index, mean) : null));
  const found = cells.filter((cell) => cell !== null);
  return found.length === cells.length ? { cells: found, rate: overall } : null;
}

/** The cell of the mean, else the column of the items' rates. */
function meanCells(table: SampleTable, grid: Grid, index: number, mean: Ratio): string | null {
  const cell = meanCell(table, grid, index, mean);
  const column = table.measures[index]?.rate ?? null;
  if (cell !== null || column === null) return cell;
  const { rates } = sampleMeans(table).measures[index] ?? { rates: [] };
  const rows = table.items.map(({ row }) => row);
  const isWhole = rows.every((row, line) => {
    const rate = rates[line];
    return rate?.kind === 'rate' && isExactly(grid, { row, column }, rate.rate);
  });
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return isWhole ? `${cellAddress({ row: top, column })}:${cellAddress({ row: bottom, column })}` : null;
}

function meanCell({ means }: SampleTable, grid: Grid, index: number, mean: Ratio): string | null {
  const cell = means[index];
  return cell && isExactly(grid, cell, mean) ? cellAddress(cell) : null;
}

const DECIMALS = 8;

/** A number that is this rate to the last digit anybody sees, as a number of the sheet. */
function isExactly(grid: Grid, place: CellPlace, rate: Ratio): boolean {
  const { value, numberFormat } = gridCell(grid, place.row, place.column);
  if (typeof value !== 'number') return false;
  const reading = numberFormat.includes('%') ? value * 100 : null;
  return reading !== null && Math.abs(reading - pointsOf(rate, DECIMALS).toNumber()) < 1e-7;
}
