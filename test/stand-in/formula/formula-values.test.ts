import { startFormulas } from '../../../src/stand-in/formula/start-formulas';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { Workbook } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { FORMULA_TABLE, NAMES, OTHER_SHEET, SCORE_CELLS } from './formula-table';

/** The column the formulas stand in, away from what they read. */
const COLUMN = 20;

let workbook: Workbook;

beforeAll(async () => {
  const formulas = FORMULA_TABLE.map(([formula], i) => [`U${i + 1}`, { formula }] as const);
  const cells = { ...SCORE_CELLS, ...Object.fromEntries(formulas) };
  const bytes = buildXlsx({ sheets: [{ name: '自评表', cells }, OTHER_SHEET], names: NAMES });
  workbook = openWorkbook(bytes, '自评表.xlsx');
  const engine = await startFormulas(workbook);
  engine.dispose();
});

test.each(FORMULA_TABLE.map(([formula, value], row) => ({ formula, value, row })))(
  '=$formula is $value',
  ({ value, row }) => {
    const calculated = workbook.sheets[0]?.cell(row, COLUMN)?.value;
    if (typeof value === 'number') expect(calculated).toBeCloseTo(value, 10);
    else expect(calculated).toEqual(value);
  },
);
