import type { FormInReview, SessionForm, SessionState } from '../../app/session-state';
import type { CellPlace } from '../../core/grid/address';
import type { ReviewLine } from '../../core/plan/review-lines';

/** A form that is reviewed. */
export type ReviewedForm = SessionForm & { readonly review: FormInReview };

/** Whether a form is reviewed. */
export const isReviewed = (form: SessionForm): form is ReviewedForm => form.review !== null;

/** One stop on the way through what differs, and what somebody has to judge. */
export interface ReviewStep extends CellPlace {
  readonly key: string;
  readonly form: ReviewedForm;
}

/** Which row of which form. */
export const lineKey = ({ key }: SessionForm, { row, name }: ReviewLine): string =>
  `${key} ${String(row)}${name === '' ? ' funds' : ''}`;

/** The cell of a row that somebody is led to: where the review's points belong, else the self-score. */
export function placeOf({ card }: SessionForm, { row, cell }: ReviewLine): CellPlace {
  const funds = card.execution?.row === row ? card.execution.scoreCell : null;
  const own = card.rows.find((each) => each.row === row)?.scoreCell ?? funds;
  return cell ?? own ?? { row, column: card.columns.name ?? card.area.left };
}

/** Rows that differ, then those to be judged, form by form. */
export function reviewSteps({ forms }: Pick<SessionState, 'forms'>): readonly ReviewStep[] {
  return forms
    .filter(isReviewed)
    .flatMap((form) => stopsOf(form).map((line) => ({ key: lineKey(form, line), form, ...placeOf(form, line) })));
}

/** A row that differs and is to be judged as well is one stop. */
function stopsOf({ review: { differing, open } }: ReviewedForm): readonly ReviewLine[] {
  return [...differing, ...open.filter((line) => !differing.includes(line))];
}

/** The cells that writing the review concerns; `only`: in this sheet alone. */
export function reviewCount(
  { forms }: Pick<SessionState, 'forms'>,
  only: string | null,
): Readonly<Record<'fills' | 'offers' | 'locked' | 'reviewed' | 'withoutColumn', number>> {
  const count = { fills: 0, offers: 0, locked: 0, reviewed: 0, withoutColumn: 0 };
  for (const { card, review } of forms) {
    if (!review || (only !== null && card.sheet !== only)) continue;
    count.fills += review.fills.length;
    count.offers += review.offers.length;
    count.locked += review.locked.length;
    count.reviewed += 1;
    if (!review.column) count.withoutColumn += 1;
  }
  return count;
}
