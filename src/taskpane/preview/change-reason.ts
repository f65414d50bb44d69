import type { PendingCell } from '../../app/form-plan';
import type { SessionState } from '../../app/session-state';
import { placeKey } from '../../core/grid/address';
import type { Scorecard } from '../../core/finding/finding';
import type { ScoredRow } from '../../core/scoring/scorecard';
import { explanationText } from '../../text/explanation-text';
import type { Locale } from '../../text/locale';
import { previewWords } from '../../text/preview-words';

/** The row whose points stand in a cell. */
export function rowAt({ rows }: Scorecard, cell: PendingCell): ScoredRow | null {
  if (cell.reason !== 'score') return null;
  return rows.find(({ scoreCell }) => scoreCell && placeKey(scoreCell) === placeKey(cell)) ?? null;
}

/** What a change is about: the row by its name, or what of the form it is. */
export function changeName(card: Scorecard, cell: PendingCell, locale: Locale): string {
  return rowAt(card, cell)?.name ?? previewWords(locale).reason[cell.reason];
}

/** Why a cell gets what it gets, in a sentence. */
export function changeReason(
  card: Scorecard,
  cell: PendingCell,
  { ruleSets, ruleSetId }: Pick<SessionState, 'ruleSets' | 'ruleSetId'>,
  locale: Locale,
): string {
  const words = previewWords(locale);
  const { total, grade, execution, rows } = card;
  switch (cell.reason) {
    case 'score': {
      const row = rowAt(card, cell);
      return row ? explanationText(row.explanation, locale) : '';
    }
    case 'executionRate': {
      const figures = execution?.comparedWith;
      return figures ? words.rate(figures.executed, figures.budget) : '';
    }
    case 'executionScore':
      return execution ? explanationText(execution.explanation, locale) : '';
    case 'total': {
      if (total.explanation) return explanationText(total.explanation, locale);
      const counted = rows.filter(({ status }) => status === 'scored').length;
      return execution?.status === 'scored' ? words.sumWithFunds(counted) : words.sum(counted);
    }
    case 'grade': {
      const bands = ruleSets.find(({ id }) => id === ruleSetId)?.grades ?? [];
      const band = bands.find(({ name }) => name === grade);
      return band && total.score !== null ? words.graded(total.score, band.from, band.name) : '';
    }
    case 'flag':
      return cell.after === '' ? words.flagGone : words.flagSet;
  }
}
