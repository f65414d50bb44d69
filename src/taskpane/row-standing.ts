import type { Scorecard } from '../core/finding/finding';
import type { ScoredExecution, ScoredRow } from '../core/scoring/scorecard';

/** How a row stands, as one word beside its icon. */
export type RowStanding = 'met' | 'unmet' | 'underspent' | 'byHand' | 'notApplicable' | 'unscorable' | 'listed';

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
