import { areaAddress, cellAddress, columnName, type CellPlace } from '../core/grid/address';
import type { SkippedTable } from '../core/sheet/indicator-sheet';
import type { Scorecard } from '../core/finding/finding';
import type { ScoredExecution, ScoredRow } from '../core/scoring/scorecard';
import { explanationText } from '../text/explanation-text';
import { findingText } from '../text/finding-text';
import type { Locale } from '../text/locale';
import { recognitionJson, skippedJson, type Recognised } from './recognition-json';

/** What became of one file: its scorecards, or why there are none. */
export interface ScoredFile {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly scorecards: readonly Scorecard[];
  /** What each scorecard was recognised from, in the same order. */
  readonly recognised: readonly Recognised[];
  /** Tables of the whole workbook that are not scored. */
  readonly skippedTables: readonly SkippedTable[];
}

/** A file that could not be scored. */
export function failedFile(file: string, code: string, message: string): ScoredFile {
  return { file, error: { code, message }, scorecards: [], recognised: [], skippedTables: [] };
}

/** The machine-readable result, version 1: every result number is a string in plain decimal notation. `explain` adds to
 *  each form why it was read as it was (`recognition`), and to each file the tables that are not scored (`skipped`). */
export function scoreJson(files: readonly ScoredFile[], locale: Locale, explain = false): object {
  return {
    version: 1,
    files: files.map(({ file, error, scorecards, recognised, skippedTables }) => ({
      file,
      error,
      forms: scorecards.map((card, index) => {
        const source = explain ? recognised[index] : undefined;
        return { ...formJson(card, locale), ...(source && { recognition: recognitionJson(source, locale) }) };
      }),
      ...(explain && { skipped: skippedJson(skippedTables, locale) }),
    })),
  };
}

function formJson(card: Scorecard, locale: Locale): object {
  const { sheet, area, title, project, ruleSet, columns, execution, rows, total, grade, findings } = card;
  return {
    sheet,
    range: areaAddress(area),
    title,
    project,
    ruleSet,
    columns: Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, columnName(column)])),
    execution: execution && executionJson(execution),
    rows: rows.map((row) => rowJson(row, locale)),
    total: { complete: total.complete, score: total.score, weight: total.weight, cell: address(total.cell) },
    grade,
    findings: findings.map((finding) => ({
      check: finding.check,
      severity: finding.severity,
      cell: cellAddress(finding),
      message: findingText(finding, locale),
    })),
  };
}

function executionJson({ row, budget, executed, rate, weight, score, scoreCell }: ScoredExecution): object {
  return { row: row + 1, budget, executed, rate, weight, score, scoreCell: address(scoreCell) };
}

function rowJson(row: ScoredRow, locale: Locale): object {
  const { level1, level2, name, target, actual, weight, status, score, explanation, written, scoreCell } = row;
  return {
    row: row.row + 1,
    level1,
    level2,
    name,
    target,
    actual,
    weight,
    function: row.function,
    status,
    score,
    explanation: explanationText(explanation, locale),
    written,
    scoreCell: address(scoreCell),
  };
}

const address = (cell: CellPlace | null): string | null => cell && cellAddress(cell);
