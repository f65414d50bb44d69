import type { SessionForm } from '../../app/session-state';
import type { Scorecard } from '../../core/finding/finding';
import type { Explanation } from '../../core/scoring/explanation';
import type { ScoredExecution, ScoredRow } from '../../core/scoring/scorecard';
import type { InterfaceWords } from '../../text/interface-words.zh-cn';

/** How a row stands, as one word beside its icon. */
export type RowStanding = 'met' | 'unmet' | 'underspent' | 'byHand' | 'notApplicable' | 'unscorable' | 'listed';

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
  /** It has all its points. */
  readonly isFull: boolean;
  /** The budget execution. */
  readonly isExecution: boolean;
  /** The row with how it is scored; null where no function scores it. */
  readonly rule: ScoredRow | null;
}

/** The budget execution, then the indicators in sheet order. */
export function formRows({ card: scorecard }: Pick<SessionForm, 'card'>, text: InterfaceWords): readonly ShownRow[] {
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
      isFull: isFull(row),
      isExecution: false,
      rule: row.choice === null ? null : row,
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
    isFull: isFull(execution),
    isExecution: true,
    rule: null,
  };
  return [first, ...shown];
}

/** Rows that do not apply lack nothing. */
function isFull({ score, weight, status }: Pick<ScoredRow, 'score' | 'weight' | 'status'>): boolean {
  return status === 'notApplicable' || (score !== null && weight !== null && Number(score) >= Number(weight));
}

/** How a row stands, for its icon and word. */
export function rowStanding({ status, met, explanation }: ScoredRow): RowStanding {
  if (explanation.code === 'weightsOnly') return 'listed';
  if (status === 'notApplicable') return 'notApplicable';
  if (status === 'unscorable') return 'unscorable';
  if (met === null) return 'byHand';
  return met ? 'met' : 'unmet';
}

/** How the budget execution stands: it has no target of its own, but is spent in full or not. */
export function executionStanding({ status, score, weight }: ScoredExecution): RowStanding {
  if (status === 'notApplicable') return 'notApplicable';
  if (status === 'unscorable') return 'unscorable';
  return Number(score) === Number(weight) ? 'met' : 'underspent';
}

/** Whether a row needs looking at: it misses its target, cannot be scored, or a finding points at it. */
export function isProblem(standing: RowStanding, row: number, { findings }: Pick<Scorecard, 'findings'>): boolean {
  return standing === 'unmet' || standing === 'unscorable' || findings.some((finding) => finding.row === row);
}
