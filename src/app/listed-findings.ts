import type { CellPlace } from '../core/grid/address';
import type { Finding } from '../core/finding/finding';
import { fingerprint } from '../core/fingerprint';
import { anchorKey, rowAnchors } from '../core/record/row-anchors';
import type { Recalculation, RecalculatedForm } from '../core/recalculate';
import type { IndicatorSheet } from '../core/sheet/indicator-sheet';
import { findingText, remedyText } from '../text/finding-text';
import type { ListWords } from '../text/list-words';
import type { Locale } from '../text/locale';

/** One finding as a line of the list. */
export interface ListedFinding extends CellPlace {
  /** The check and what it was found at: the same as long as the point is the same, wherever the row moves. */
  readonly key: string;
  readonly sheet: string;
  readonly subject: string;
  readonly problem: string;
  readonly remedy: string;
  readonly status: string;
  readonly open: boolean;
}

/** Every finding of a workbook: those that are open, then those that are dismissed, each in sheet order. */
export function listedFindings({ forms }: Recalculation, words: ListWords, locale: Locale): readonly ListedFinding[] {
  const sheets = new Map<string, IndicatorSheet[]>();
  for (const { sheet } of forms) sheets.set(sheet.sheet, [...(sheets.get(sheet.sheet) ?? []), sheet]);
  const seen = new Map<string, number>();
  const lines = forms.flatMap((form) => {
    const anchors = rowAnchors(sheets.get(form.sheet.sheet) ?? []);
    const line = (finding: Finding, reason: string | null): ListedFinding => {
      const anchor = anchors.get(finding.row) ?? null;
      const point = pointOf(finding, form, anchorKey(anchor));
      const occurrence = seen.get(point) ?? 0;
      seen.set(point, occurrence + 1);
      return {
        key: `${finding.check}-${fingerprint(`${point}\n${occurrence}`)}`,
        sheet: finding.sheet,
        row: finding.row,
        column: finding.column,
        subject: finding.args['name'] || (anchor?.name ?? form.card.project ?? words.wholeForm),
        problem: findingText(finding, locale),
        remedy: remedyText(finding, locale),
        status: reason === null ? words.open : words.dismissed(reason),
        open: reason === null,
      };
    };
    return [
      ...form.card.findings.map((finding) => line(finding, null)),
      ...form.dismissed.map(({ finding, dismissal }) => line(finding, dismissal.reason)),
    ];
  });
  return [...lines.filter(({ open }) => open), ...lines.filter(({ open }) => !open)];
}

/** Which level, column or sentence a finding about the whole form speaks of. */
const WHICH = ['level', 'heading', 'figure', 'between', 'scope', 'table'];

function pointOf({ check, sheet, args }: Finding, { sheet: { layout } }: RecalculatedForm, anchor: string): string {
  const which = WHICH.map((name) => args[name] ?? '');
  return JSON.stringify([check, sheet, anchor === '' ? layout : anchor, ...which]);
}
