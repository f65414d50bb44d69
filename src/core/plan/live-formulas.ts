import { Exact, plainText } from '../exact';
import { areaAddress, cellAddress, placeKey, type CellPlace } from '../grid/address';
import { gridCell, type Grid } from '../grid/grid';
import type { IndicatorRow } from '../sheet/indicator-sheet';
import { missedTarget } from './live-flags';
import { cellWith, filledTerm, isSure, MOST, rowTerms } from './terms-of-row';
import { rowCase } from '../scoring/row-case';
import type { RowTerms } from '../scoring/measure/row-terms';
import type { RuleCase } from '../scoring/rules/rule';
import { ruleOf } from '../scoring/rules/scoring-rules';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import type { ScoredRow } from '../scoring/scorecard';
import type { ScoredForm } from './write-plan';

/** Why a score is written as a number though formulas are wanted. `words`: its actual is no number in a cell of its own;
 *  `function`: no formula gives what its function gives; `overTarget`: points come off for a target exceeded by far;
 *  `digits`: so many digits that a formula might round another way; `unit`: target and actual count in units that no power
 *  of ten turns into each other; `rounding`: the rule set does not round half up; `part`: something it adds up has no
 *  score; `adjusted`: the total is more than the sum of the scores. */
export type NoFormula = 'words' | 'function' | 'overTarget' | 'digits' | 'unit' | 'rounding' | 'part' | 'adjusted';

/** The formulas of a form by the cells they belong in, and which of its scores have none. */
export interface LiveFormulas {
  readonly formulas: ReadonlyMap<string, string>;
  readonly without: readonly (CellPlace & { readonly why: NoFormula })[];
}

type Formula = string | { readonly why: NoFormula };

/** What a form's scores, execution score, total and grade are as formulas of the sheet (活公式): they follow later edits in
 *  any spreadsheet program, and come to the same hundredth as the core does. */
export function liveFormulas(grid: Grid, form: ScoredForm, ruleSet: RuleSet): LiveFormulas {
  const formulas = new Map<string, string>();
  const without: (CellPlace & { readonly why: NoFormula })[] = [];
  const add = (place: CellPlace | null, formula: Formula): void => {
    if (place === null) return;
    if (typeof formula === 'string') formulas.set(placeKey(place), formula);
    else without.push({ ...place, ...formula });
  };
  const { sheet, card } = form;
  if (card.execution?.status === 'scored') add(card.execution.scoreCell, executionFormula(grid, form, ruleSet));
  card.rows.forEach((scored, index) => {
    const row = sheet.rows[index];
    if (!row || scored.status !== 'scored') return;
    const formula = rowFormula(grid, row, scored, ruleSet);
    add(scored.scoreCell, formula);
    const missed = typeof formula === 'string' ? missedTarget(grid, row, scored) : null;
    if (missed && row.cells.flag && ruleSet.flagPlace === 'ownColumn')
      add(row.cells.flag, `=IF(${missed.condition},${quoted(ruleSet.flagWords)},"")`);
  });
  if (card.total.complete && !card.total.held) {
    add(card.total.cell, totalFormula(form, ruleSet));
    if (card.grade !== null) add(sheet.gradeCell, gradeFormula(form, ruleSet));
  }
  return { formulas, without };
}

function rowFormula(grid: Grid, row: IndicatorRow, scored: ScoredRow, ruleSet: RuleSet): Formula {
  if (ruleSet.rounding !== 'half-up') return { why: 'rounding' };
  const { choice, measured, weight } = scored;
  const place = row.cells.actual;
  if (choice === null || weight === null) return { why: 'function' };
  const rule = ruleOf(choice);
  if (rule.formula === undefined) return { why: 'function' };
  const points = new Exact(weight);
  const found = rowCase(row, points, measured, choice, rule.needs);
  if ('code' in found || found.mean !== null) return { why: 'function' };
  if (place === null || typeof gridCell(grid, place.row, place.column).value !== 'number') return { why: 'words' };
  if (ruleSet.overTarget.policy !== 'flag' && scored.by !== 'sheet' && canExceed(found)) return { why: 'overTarget' };
  const ownLine = choice.function === 'deduction' && choice.from !== undefined;
  const terms = rowTerms(grid, { row, place, points, found, ownLine });
  if (terms === null) return { why: 'unit' };
  if (!isSure(terms)) return { why: 'digits' };
  const expression = rule.formula(terms, choice);
  if (expression === null) return { why: 'function' };
  return guarded(terms, `ROUND(ROUND(${expression},10),${String(ruleSet.decimals)})`);
}

const canExceed = ({ figures }: RuleCase): boolean => figures !== null && figures.comparison !== 'atMost';

/** Blank as long as one of its cells holds no number: nothing is taken for 0. */
function guarded(terms: RowTerms, formula: string): string {
  return `=IF(${filledTerm([terms.actual, terms.target, terms.weight])},${formula},"")`;
}

function executionFormula(grid: Grid, { sheet, card }: ScoredForm, ruleSet: RuleSet): Formula {
  if (ruleSet.rounding !== 'half-up') return { why: 'rounding' };
  const [block, scored] = [sheet.execution, card.execution];
  const compared = scored?.comparedWith;
  if (!block || !scored || !compared || scored.weight === null || block.rateStands) return { why: 'words' };
  const [executed, budget] = [new Exact(compared.executed), new Exact(compared.budget)];
  const budgetCell = block.budgets[ruleSet.execution.denominator]?.cell ?? block.cells.budget;
  const spent = cellWith(grid, block.cells.executed, executed);
  const planned = cellWith(grid, budgetCell, budget);
  if (spent === null || planned === null) return { why: 'words' };
  const points = new Exact(scored.weight);
  const places = Math.max(executed.decimalPlaces(), budget.decimalPlaces()) + points.decimalPlaces();
  if (!budget.times(`1e${String(places)}`).lt(MOST)) return { why: 'digits' };
  const weight = cellWith(grid, block.cells.weight, points) ?? plainText(points);
  const rounded = `ROUND(ROUND(MIN(1,${spent}/${planned})*${weight},10),${String(ruleSet.decimals)})`;
  return `=IF(AND(ISNUMBER(${spent}),N(${planned})>0),${rounded},"")`;
}

/** The sum of the scores, as soon as all of them are there. */
function totalFormula({ card }: ScoredForm, ruleSet: RuleSet): Formula {
  if (card.total.explanation !== undefined) return { why: 'adjusted' };
  if (ruleSet.execution.totalCaps.length > 0) return { why: 'adjusted' };
  const parts = [...(card.execution ? [card.execution] : []), ...card.rows].filter((p) => p.status !== 'notApplicable');
  const places = parts.map(({ scoreCell }) => scoreCell).filter((place) => place !== null);
  if (places.length < parts.length) return { why: 'part' };
  return sumFormula(places, ruleSet);
}

/** The sum of cells, as soon as all of them are filled. */
export function sumFormula(places: readonly CellPlace[], { decimals }: Pick<RuleSet, 'decimals'>): string {
  const cells = runsOf(places).join(',');
  return `=IF(COUNT(${cells})=${String(places.length)},ROUND(SUM(${cells}),${String(decimals)}),"")`;
}

/** One cell less another, as soon as both are filled. */
export function differenceFormula(from: CellPlace, less: CellPlace, { decimals }: Pick<RuleSet, 'decimals'>): string {
  const [a, b] = [cellAddress(from), cellAddress(less)];
  return `=IF(COUNT(${a},${b})=2,ROUND(${a}-${b},${String(decimals)}),"")`;
}

/** Cells below one another as areas. */
function runsOf(places: readonly CellPlace[]): readonly string[] {
  const runs: { top: number; bottom: number; column: number }[] = [];
  for (const { row, column } of places) {
    const last = runs.at(-1);
    if (last?.column === column && last.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row, column });
  }
  return runs.map(({ top, bottom, column }) => areaAddress({ top, bottom, left: column, right: column }));
}

function gradeFormula({ card }: ScoredForm, ruleSet: RuleSet): Formula {
  if (card.total.cell === null) return { why: 'part' };
  const total = cellAddress(card.total.cell);
  const rounded = `ROUND(${total},${String(ruleSet.decimals)})`;
  const bands = ruleSet.grades.reduceRight(
    (below, { name, from }) => `IF(${rounded}>=${from},${quoted(name)},${below})`,
    '""',
  );
  return `=IF(ISNUMBER(${total}),${bands},"")`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
