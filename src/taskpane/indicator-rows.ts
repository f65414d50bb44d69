import type { SessionForm } from '../app/session-state';
import type { ScoredRow } from '../core/scoring/scorecard';
import type { Explanation } from '../core/scoring/explanation';
import { writtenRule } from '../core/scoring/written/written-rule';
import type { InterfaceWords } from '../text/interface-words.zh-cn';
import { executionStanding, isProblem, rowStanding, type RowStanding } from './row-standing';

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
  /** How the row is scored; null where no function scores it. `confirmed`: the sheet's sentence, where that is how. */
  readonly rule: { readonly row: ScoredRow; readonly confirmed: string | null } | null;
}

/** The budget execution, then the indicators in sheet order. */
export function indicatorRows({ card: scorecard, sheet }: SessionForm, text: InterfaceWords): readonly ShownRow[] {
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
      rule: row.choice === null ? null : { row, confirmed: row.by === 'sheet' ? sentenceOf(sheet, row.row) : null },
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
    rule: null,
  };
  return [first, ...shown];
}

/** The rule written in the sheet for a row. */
function sentenceOf(sheet: SessionForm['sheet'], line: number): string | null {
  const row = sheet.rows.find((each) => each.row === line);
  return row ? (writtenRule(row)?.sentence ?? null) : null;
}
