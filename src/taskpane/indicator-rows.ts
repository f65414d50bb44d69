import type { Scorecard } from '../core/scoring/scorecard';
import type { Explanation } from '../core/scoring/explanation';
import type { InterfaceText, RowStanding } from '../text/interface-text';
import { executionStanding, isProblem, rowStanding } from './row-standing';

/** A row of the form as the pane shows it; figures are texts, null is blank. */
export interface ShownRow {
  readonly row: number;
  /** The cell that is selected: the score cell where there is one. */
  readonly column: number;
  readonly level: string | null;
  readonly name: string;
  readonly planned: { readonly label: string; readonly value: string | null };
  readonly done: { readonly label: string; readonly value: string | null };
  readonly score: string | null;
  readonly weight: string | null;
  readonly explanation: Explanation;
  readonly standing: RowStanding;
  readonly isProblem: boolean;
}

/** The budget execution, then the indicators in sheet order. */
export function indicatorRows(scorecard: Scorecard, text: InterfaceText): readonly ShownRow[] {
  const { execution, rows, columns } = scorecard;
  const nameColumn = columns.name ?? scorecard.area.left;
  const shown = rows.map((row): ShownRow => {
    const standing = rowStanding(row);
    return {
      row: row.row,
      column: row.scoreCell?.column ?? nameColumn,
      level: row.level1,
      name: row.name,
      planned: { label: text.target, value: row.target },
      done: { label: text.actual, value: row.actual },
      score: row.score,
      weight: row.weight,
      explanation: row.explanation,
      standing,
      isProblem: isProblem(standing, row.row, scorecard),
    };
  });
  if (!execution) return shown;
  const standing = executionStanding(execution);
  const first: ShownRow = {
    row: execution.row,
    column: execution.scoreCell?.column ?? nameColumn,
    level: null,
    name: text.execution,
    planned: { label: text.budget, value: execution.budget },
    done: { label: text.executed, value: execution.executed },
    score: execution.score,
    weight: execution.weight,
    explanation: execution.explanation,
    standing,
    isProblem: isProblem(standing, execution.row, scorecard),
  };
  return [first, ...shown];
}
