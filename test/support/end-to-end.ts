import fc from 'fast-check';
import { cellAddress } from '../../src/core/grid/address';
import { gridCell, isCellError, type CellValue, type Grid } from '../../src/core/grid/grid';
import { recalculate } from '../../src/core/recalculate';
import { defaultRuleSet } from '../../src/core/scoring/rule-set/rule-sets';
import { generatedForm } from '../core/sheet/generated-form';
import type { BuiltSheet } from './build-xlsx-sheet';
import { openDoor, type OpenDoor } from './open-door';

/** Scores so many generated sheets through Microsoft's office.js, and says what is not as the core alone would have it:
 *  cells that hold another score, cells changed that are not the add-in's, forms shown with other scores. */
export async function endToEndFaults(sheets: number, seed: number): Promise<readonly string[]> {
  const grids = fc
    .sample(generatedForm, { numRuns: sheets, seed })
    .map(({ grid }, i) => ({ ...grid, sheet: `表${i}` }));
  const expected = recalculate(grids, defaultRuleSet);
  const opened = await openDoor('Excel', { sheets: grids.map(builtSheet) });
  await opened.session.score();
  const { notice, forms } = opened.session.state;
  if (notice?.kind !== 'scored' && notice?.kind !== 'unchanged') return [`not scored: ${JSON.stringify(notice)}`];
  const writes = new Map(
    expected.plans.flatMap(({ sheet, writes: own }) =>
      own.map(({ row, column, after }) => [`${sheet}!${cellAddress({ row, column })}`, after] as const),
    ),
  );
  const [shown, meant] = [
    forms.map(({ card }) => scoresOf(card.rows)),
    expected.scorecards.map(({ rows }) => scoresOf(rows)),
  ];
  return [
    ...grids.flatMap((grid) => wrongCells(opened, grid, writes)),
    ...meant.flatMap((scores, i) => (scores === shown[i] ? [] : [`form ${i} shows ${shown[i] ?? ''}, not ${scores}`])),
  ];
}

const scoresOf = (rows: readonly { readonly score: string | null }[]): string =>
  rows.map(({ score }) => score ?? '–').join(' ');

function wrongCells({ workbook }: OpenDoor, grid: Grid, writes: ReadonlyMap<string, CellValue>): readonly string[] {
  const sheet = workbook.sheets.find(({ name }) => name === grid.sheet);
  const area = sheet?.usedArea(true);
  if (!sheet || !area) return [`${grid.sheet} is gone`];
  const wrong: string[] = [];
  for (let row = 0; row <= Math.max(area.bottom, grid.area.bottom); row += 1) {
    for (let column = 0; column <= Math.max(area.right, grid.area.right); column += 1) {
      const place = `${grid.sheet}!${cellAddress({ row, column })}`;
      const planned = writes.get(place);
      const value = planned === undefined ? gridCell(grid, row, column).value : planned;
      const cell = sheet.cell(row, column);
      const stands = cell?.value ?? null;
      if (plain(stands) !== plain(value) || cell?.formula != null)
        wrong.push(`${place}: ${String(plain(stands))}, not ${String(plain(value))}`);
    }
  }
  return wrong;
}

function plain(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value === '' ? null : value;
}

function builtSheet({ sheet, area, cells }: Grid): BuiltSheet {
  const entries = cells.flatMap((row, i) =>
    row.flatMap(({ value, numberFormat }, j) => {
      const address = cellAddress({ row: area.top + i, column: area.left + j });
      return value === null ? [] : [[address, { value, numberFormat }] as const];
    }),
  );
  return { name: sheet, cells: Object.fromEntries(entries) };
}
