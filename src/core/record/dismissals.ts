import { checkOf } from '../finding/catalogue';
import type { Finding, Scorecard } from '../finding/finding';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import { canonicalJson } from './canonical-json';
import { anchorKey, rowAnchors, type Dismissal } from './workbook-record';

/** A finding somebody dismissed, with their reason; it comes back by itself when the row's figures change. */
export interface DismissedFinding {
  readonly finding: Finding;
  readonly dismissal: Dismissal;
}

/** A form with its findings, and the other forms of its sheet (itself included) that its rows are counted with. */
export interface FoundIn {
  readonly sheet: IndicatorSheet;
  readonly card: Pick<Scorecard, 'rows' | 'findings'>;
  readonly neighbours: readonly IndicatorSheet[];
}

/** The dismissal of a finding; `verifiedBy`: somebody verified it instead. */
export function dismissalOf(
  finding: Finding,
  form: FoundIn,
  reason: string,
  on: string,
  verifiedBy: string | null = null,
): Dismissal {
  const anchor = rowAnchors(form.neighbours).get(finding.row) ?? null;
  const { check, sheet } = finding;
  const { layout } = form.sheet;
  const dismissal = { check, sheet, anchor, layout, figures: figuresOf(finding, form), reason, on };
  return verifiedBy === null ? dismissal : { ...dismissal, verifiedBy };
}

/** The findings of a form that are open, and those that are dismissed. */
export function sortOut(
  form: FoundIn,
  dismissals: readonly Dismissal[],
): { readonly open: readonly Finding[]; readonly dismissed: readonly DismissedFinding[] } {
  const known = new Map(
    dismissals.filter(({ sheet }) => sheet === form.sheet.sheet).map((each) => [dismissalKey(each), each]),
  );
  if (known.size === 0) return { open: form.card.findings, dismissed: [] };
  const sorted = form.card.findings.map((finding) => ({
    finding,
    dismissal: known.get(dismissalKey(dismissalOf(finding, form, '', ''))),
  }));
  return {
    open: sorted.flatMap(({ finding, dismissal }) => (dismissal ? [] : [finding])),
    dismissed: sorted.flatMap(({ finding, dismissal }) => (dismissal ? [{ finding, dismissal }] : [])),
  };
}

/** The dismissals with this one; what was said of the same point before, with other figures too, is replaced. */
export function withDismissal(dismissals: readonly Dismissal[], added: Dismissal): readonly Dismissal[] {
  return [...dismissals.filter((each) => !isSameFinding(each, added)), added];
}

/** The dismissals without this one. */
export function withoutDismissal(dismissals: readonly Dismissal[], taken: Dismissal): readonly Dismissal[] {
  return dismissals.filter((each) => dismissalKey(each) !== dismissalKey(taken));
}

/** One text for one dismissal. */
export function dismissalKey({ check, sheet, anchor, layout, figures }: Dismissal): string {
  return JSON.stringify([check, sheet, anchorKey(anchor), anchor === null ? layout : '', figures]);
}

/** A row has one finding of a check at most that is told in the same figures; of a form as a whole there may be several. */
function isSameFinding(one: Dismissal, other: Dismissal): boolean {
  if (dismissalKey(one) === dismissalKey(other)) return true;
  const place = ({ check, sheet, anchor }: Dismissal): string => JSON.stringify([check, sheet, anchorKey(anchor)]);
  return one.anchor !== null && place(one) === place(other) && checkOf(one.check).about === 'row';
}

/** The figures a finding stands on: its own and the row's. What stands in the score cell counts only where the finding
 *  speaks of it, as scoring itself changes it. */
function figuresOf({ check, row, args }: Finding, { card }: FoundIn): string {
  const { addresses = {} } = checkOf(check);
  const own = Object.entries(args).filter(([name]) => addresses[name] === undefined);
  const scored = card.rows.find((each) => each.row === row);
  return canonicalJson([Object.fromEntries(own), scored ? [scored.target, scored.actual, scored.weight] : null]);
}
