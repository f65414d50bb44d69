import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { placeKey } from '../../src/core/grid/address';
import type { Grid, GridCell } from '../../src/core/grid/grid';
import { liveFormulas } from '../../src/core/plan/live-formulas';
import { NO_DECISION } from '../../src/core/scoring/choose-function';
import { scoreSheet } from '../../src/core/scoring/score-sheet';
import { surveySheet } from '../../src/core/sheet/recognise-sheet';
import { nationalRules } from '../core/one-row';
import { oraclePoints, type OracleRow } from '../core/scoring/function-oracle';
import { rounded } from '../core/scoring/fraction';
import { oracleRows } from '../core/scoring/oracle-rows';
import type { BuiltCell } from './build-xlsx-sheet';
import { buildXlsx } from './build-xlsx';
import type { LibreOffice } from './libre-office';

/** What became of many formulas in a spreadsheet program. */
export interface FormulaComparison {
  /** Rows that have a formula. */
  readonly formulas: number;
  readonly ties: number;
  /** How many of each function. */
  readonly functions: ReadonlyMap<string, number>;
  readonly differences: readonly string[];
}

const HEADINGS = ['指标名称', '年度指标值', '实际完成值', '分值', '得分'];
const ROWS_OF_A_SHEET = 20_000;

/** Has LibreOffice calculate the formulas of generated rows, none of which has a result stored, and compares what it shows
 *  with the core's score and with the independent reckoning. */
export function compareFormulas(office: LibreOffice, rows: number, seed: number): FormulaComparison {
  const stream = oracleRows(seed);
  const all: FormulaComparison[] = [];
  for (let from = 0; from < rows; from += ROWS_OF_A_SHEET) {
    const some = Array.from({ length: Math.min(ROWS_OF_A_SHEET, rows - from) }, () => stream.next().value);
    all.push(compareSheet(office, some, `${String(seed)}-${String(from)}`));
  }
  const functions = new Map<string, number>();
  for (const each of all) {
    for (const [id, count] of each.functions) functions.set(id, (functions.get(id) ?? 0) + count);
  }
  return {
    formulas: all.reduce((sum, each) => sum + each.formulas, 0),
    ties: all.reduce((sum, each) => sum + each.ties, 0),
    functions,
    differences: all.flatMap((each) => each.differences),
  };
}

function compareSheet(office: LibreOffice, rows: readonly OracleRow[], name: string): FormulaComparison {
  const grid = gridOf(rows);
  const [sheet] = surveySheet(grid).forms;
  if (!sheet || sheet.rows.length !== rows.length) throw new Error('the form was not read as it was made');
  const rules = nationalRules();
  const decided = (row: number) => ({ ...NO_DECISION, chosen: rows[row - 1]?.choice ?? null });
  const card = { ...scoreSheet(sheet, rules, decided), findings: [] };
  const { formulas } = liveFormulas(grid, { sheet, card }, rules);
  const file = path.join(office.folder, `${name}.xlsx`);
  writeFileSync(file, buildXlsx({ sheets: [{ name: '自评表', cells: cellsWith(grid, formulas) }] }));
  const shown = office.shownTexts(file, 1, '自评表');
  const functions = new Map<string, number>();
  const differences: string[] = [];
  let ties = 0;
  rows.forEach((row, index) => {
    const formula = formulas.get(placeKey({ row: index + 1, column: SCORE }));
    if (formula === undefined) return;
    const { text, tie } = rounded(oraclePoints(row));
    if (tie) ties++;
    functions.set(row.choice.function, (functions.get(row.choice.function) ?? 0) + 1);
    const [score, calculated] = [card.rows[index]?.score, shown[index + 1]?.[SCORE]];
    if (score === text && calculated === text) return;
    differences.push(
      `${JSON.stringify(row)} ${formula}: ${String(calculated)}, core ${String(score)}, exactly ${text}`,
    );
  });
  return { formulas: [...functions.values()].reduce((a, b) => a + b, 0), ties, functions, differences };
}

const SCORE = HEADINGS.indexOf('得分');

/** A form of these rows: targets in words, actuals as numbers in their cells, percentages under a percent format. */
function gridOf(rows: readonly OracleRow[]): Grid {
  const cell = (value: string | number | null, numberFormat = 'General'): GridCell => ({
    value,
    formula: null,
    numberFormat,
  });
  const cells = rows.map(({ choice, sign, percent, target, actual, weight, typed }, index) => {
    const unit = percent ? '%' : '';
    const wanted =
      choice.function === 'range' ? `${target[0]}${unit}~${target[1]}${unit}` : `${sign}${target[0]}${unit}`;
    const [only = ''] = actual;
    const isNumber = actual.length === 1 && only !== '' && Number.isFinite(Number(only));
    const reached = isNumber
      ? cell(percent ? Number(`${only}e-2`) : Number(only), percent ? '0.00%' : 'General')
      : cell(actual.map((each) => each + unit).join('、'));
    const points = typed === '' ? cell(null, '0.00') : cell(Number(typed), '0.00');
    return [cell(`指标${String(index + 1)}`), cell(wanted), reached, cell(Number(weight)), points];
  });
  return {
    sheet: '自评表',
    area: { top: 0, left: 0, bottom: rows.length, right: SCORE },
    cells: [HEADINGS.map((heading) => cell(heading)), ...cells],
  };
}

function cellsWith(grid: Grid, formulas: ReadonlyMap<string, string>): Record<string, BuiltCell> {
  const built: Record<string, BuiltCell> = {};
  grid.cells.forEach((cells, row) => {
    cells.forEach(({ value, numberFormat }, column) => {
      const formula = formulas.get(placeKey({ row, column }));
      const address = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
      const content = formula ? { formula: formula.slice(1), value: null } : { value: value as string | number | null };
      built[address] = { ...content, numberFormat };
    });
  });
  return built;
}
