import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../src/core/grid/grid';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';

/** Where the golden workbooks lie. */
export const GOLDENS = join(__dirname, 'workbooks');

/** What a drawn sheet's file ends with; a golden workbook is there by lying in the folder. */
export const SHEETS = '.sheet.txt';

/** The golden workbooks. */
export const goldenIds = (): readonly string[] =>
  readdirSync(GOLDENS).flatMap((file) => (file.endsWith(SHEETS) ? [file.replace(SHEETS, '')] : []));

/** The sheets of an .xlsx file as the add-in reads them; those without any cell are left out. */
export function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const read = readWorkbook(openWorkbook(bytes, 'golden.xlsx'), 'workbook');
  if (!read.ok) throw new Error(read.error.code);
  return read.value.sheets.flatMap(({ grid }) => grid ?? []);
}

/** The sheets of a golden workbook. */
export const goldenGrids = (id: string): readonly Grid[] => gridsOf(readFileSync(join(GOLDENS, `${id}.xlsx`)));

/** One sheet of a golden workbook. */
export function goldenGrid(id: string, sheet: string): Grid {
  const grid = goldenGrids(id).find((each) => each.sheet === sheet);
  if (!grid) throw new Error(`no sheet ${sheet} in the golden workbook ${id}`);
  return grid;
}

/** A sheet in the notation of drawSheet, as it comes back from an .xlsx file. */
export function drawnGrid(notation: string, sheet = '自评表'): Grid {
  const [grid] = gridsOf(drawBook({ sheets: { [sheet]: notation } }));
  if (!grid) throw new Error('nothing stands on the sheet');
  return grid;
}
