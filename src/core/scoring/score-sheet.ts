import { Exact, plainText, ZERO } from '../exact';
import type { ColumnRole, RowStatus, Scorecard, ScoredExecution, ScoredRow, Total } from './scorecard';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import { readingText } from '../grid/reading';
import { gradeOf } from './grade';
import type { RuleSet } from './rule-set';
import { scoreExecution } from './score-execution';
import { scoreRow } from './score-row';

/** A scorecard before it has been checked. */
export type UncheckedScorecard = Omit<Scorecard, 'findings'>;

const COLUMN_ROLES: readonly ColumnRole[] = [
  'level1',
  'level2',
  'name',
  'target',
  'actual',
  'weight',
  'score',
  'reason',
];

/** Scores a form: its rows, the execution block, the total and the grade. */
export function scoreSheet(sheet: IndicatorSheet, ruleSet: RuleSet): UncheckedScorecard {
  const scored = sheet.kind === 'scored';
  const rows = scored ? sheet.rows.map((row) => scoreRow(row, ruleSet)) : listRows(sheet);
  const execution = sheet.execution ? scoreExecution(sheet.execution, ruleSet) : null;
  const total = scored ? totalOf(sheet, rows, execution, ruleSet) : weightTotal(sheet, rows);
  return {
    sheet: sheet.sheet,
    area: sheet.area,
    title: sheet.title,
    project: sheet.project,
    ruleSet: ruleSet.id,
    kind: sheet.kind,
    columns: Object.fromEntries(
      COLUMN_ROLES.flatMap((role) => (sheet.columns[role] === undefined ? [] : [[role, sheet.columns[role]]])),
    ),
    execution,
    rows,
    total,
    grade: total.score === null ? null : gradeOf(new Exact(total.score), ruleSet),
  };
}

/** The sum of the rounded scores, so that the column adds up on paper; null while any part has no score. */
function totalOf(
  sheet: IndicatorSheet,
  rows: readonly ScoredRow[],
  execution: ScoredExecution | null,
  ruleSet: RuleSet,
): Total {
  const parts: readonly Part[] = execution ? [execution, ...rows] : rows;
  const counted = parts.filter(({ status }) => status !== 'notApplicable');
  const complete = counted.length > 0 && counted.every(({ status }) => status === 'scored');
  const score = complete ? sum(counted.map((part) => part.score)).toFixed(ruleSet.decimals) : null;
  const weights = counted.map(({ weight }) => weight);
  const weight = weights.includes(null) || weights.length === 0 ? null : plainText(sum(weights));
  return { complete, score, weight, cell: sheet.total?.scoreCell ?? null };
}

interface Part {
  readonly status: RowStatus;
  readonly score: string | null;
  readonly weight: string | null;
}

function sum(numbers: readonly (string | null)[]): Exact {
  return numbers.reduce<Exact>((total, number) => total.plus(number ?? ZERO), ZERO);
}

/** A table that only lists indicators: nothing is scored. */
function listRows(sheet: IndicatorSheet): ScoredRow[] {
  return sheet.rows.map((row) => ({
    row: row.row,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    target: null,
    actual: null,
    weight: row.weight.kind === 'figure' ? plainText(row.weight.quantity.value) : null,
    function: null,
    status: 'notApplicable',
    score: null,
    explanation: { code: row.placeholder ? 'placeholder' : 'weightsOnly', args: {} },
    written: readingText(row.written),
    scoreCell: null,
    met: null,
  }));
}

function weightTotal(sheet: IndicatorSheet, rows: readonly ScoredRow[]): Total {
  const weights = rows.map(({ weight }) => weight).filter((weight) => weight !== null);
  const weight = sheet.labelledWeight ?? (weights.length > 0 ? plainText(sum(weights)) : null);
  return { complete: false, score: null, weight, cell: null };
}
