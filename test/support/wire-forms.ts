import type { CellChange } from '../../src/host/port';
import type { BuiltWorkbook } from './build-xlsx';

/* The sheets whose traffic is counted. */

const SCORE = 7;

/** A form of indicator rows and 12 columns, as departments have them. */
export const wireForm = (name: string, rows: number): BuiltWorkbook['sheets'][number] => ({
  name,
  cells: Object.fromEntries(
    Array.from({ length: rows }, (_, row) => {
      const of = (column: string, value: string | number) => [`${column}${row + 1}`, value] as const;
      return [of('A', ''), of('D', '年度培训人数'), of('E', '≥300人'), of('F', 312), of('G', 5), of('H', 5)];
    }).flat(),
  ),
});

/** So many of them. */
export const wireForms = (sheets: number, rows: number): BuiltWorkbook => ({
  sheets: Array.from({ length: sheets }, (_, i) => wireForm(`表${i}`, rows)),
});

/** The same score in every row. */
export const wireScores = (rows: number, value = 4): readonly CellChange[] =>
  Array.from({ length: rows }, (_, row) => ({ row, column: SCORE, value }));
