import { fingerprint } from '../../core/fingerprint';
import type { DeclaredTargets } from '../../core/finding/check-declaration';
import type { Finding } from '../../core/finding/finding';
import { cellAddress } from '../../core/grid/address';
import { clipNote } from '../../core/grid/cell-text';
import { gridCell, isCellError, type Grid } from '../../core/grid/grid';
import { cellLink } from '../../core/plan/cell-link';
import { draftText, type KeyedRow, type KeyedSheet } from '../../core/plan/keyed-sheet';
import type { DraftCell } from '../../core/plan/sheet-draft';
import type { LeftOutTable } from '../../core/recalculate';
import { anchorKey, rowAnchors } from '../../core/record/workbook-record';
import { findingText, remedyText } from '../../text/finding-text';
import { LOCALES, type Locale } from '../../text/locale';
import { rowKeyHeading } from '../../text/own-sheet-words';
import { TARGET_REVIEW_COLUMNS, targetReviewWords, type TargetReviewColumn } from '../../text/target-review-words';
import { figureText } from '../replaced-figures';

/** The targets that a workbook declares, project by project. */
export function declaredTargets(tables: readonly LeftOutTable[]): readonly DeclaredTargets[] {
  return tables.flatMap(({ targets }) => targets);
}

/** The review of declared targets (事前审核意见) as a sheet for the unit: what is wrong in which cell, what stands there, what
 *  would help. What the unit answers stays beside its line. */
export function targetReviewSheet(
  targets: readonly DeclaredTargets[],
  grids: ReadonlyMap<string, Grid>,
  locale: Locale,
): KeyedSheet {
  const words = targetReviewWords(locale);
  const keys = keyMaker();
  const read = new Set(targets.map(({ sheet }) => sheet.sheet));
  const found = targets.flatMap(({ sheet, findings }) => findings.map((finding) => ({ sheet, finding })));
  const rows = found.map(({ sheet, finding }, index): KeyedRow => {
    const anchor = rowAnchors([sheet]).get(finding.row) ?? null;
    const row = sheet.rows.find((each) => each.row === finding.row);
    const cells = {
      number: index + 1,
      sheet: sheet.sheet,
      project: clipNote(sheet.project ?? ''),
      cell: cellLink(sheet.sheet, finding, cellAddress(finding)),
      subject: clipNote(row?.name ?? words.whole),
      stands: row ? standsThere(grids.get(sheet.sheet), finding) : '',
      problem: clipNote(`${words.severity[finding.severity]}：${findingText(finding, locale)}`),
      remedy: remedyText(finding, locale),
      answer: null,
      status: words.open,
      key: keys(JSON.stringify([finding.check, sheet.sheet, sheet.project, anchorKey(anchor), which(finding)])),
    } satisfies Record<TargetReviewColumn, DraftCell>;
    return { cells };
  });
  return {
    name: words.sheetName,
    columns: TARGET_REVIEW_COLUMNS.map((id) => ({
      id,
      heading: id === 'key' ? rowKeyHeading(locale) : words.headings[id],
      width: WIDTHS[id],
      ...(KEPT.has(id) && { kept: { beginsWith: [] } }),
      ...(id === 'number' && { runs: true }),
      ...(id === 'status' && { mayBeOurs: (text: string) => OUR_STATES.has(text) }),
    })),
    rows,
    keys: [['key'], ['sheet', 'cell', 'problem']],
    renamed: { column: 'sheet', present: new Set(grids.keys()), keys: [['subject', 'problem']] },
    keepsGone: true,
    stays: ({ answer = '' }) => (answer === '' ? {} : { status: words.answered }),
    gone: ({ sheet = '' }) => ({ status: read.has(sheet) ? words.gone : words.notRead }),
  };
}

/** The unit's to fill in; what we propose to be done is the reviewer's once it stands there. */
const KEPT: ReadonlySet<TargetReviewColumn> = new Set(['remedy', 'answer']);

const OUR_STATES: ReadonlySet<string> = new Set([
  '',
  ...LOCALES.flatMap((locale) => {
    const { open, answered, gone, notRead } = targetReviewWords(locale);
    return [open, answered, gone, notRead].map(draftText);
  }),
]);

const WIDTHS: Readonly<Record<TargetReviewColumn, number>> = {
  number: 6,
  sheet: 14,
  project: 18,
  cell: 8,
  subject: 22,
  stands: 18,
  problem: 46,
  remedy: 36,
  answer: 22,
  status: 9,
  key: 0,
};

/** What the cell shows. */
function standsThere(grid: Grid | undefined, { row, column }: Finding): string {
  if (!grid) return '';
  const { value, numberFormat } = gridCell(grid, row, column);
  return clipNote(isCellError(value) ? value.error : figureText(value, numberFormat));
}

/** Which level or figure a finding of the whole form speaks of. */
const which = ({ args }: Finding): readonly string[] =>
  ['level', 'kinds', 'figure', 'name'].map((name) => args[name] ?? '');

/** The same point found twice has two keys. */
function keyMaker(): (point: string) => string {
  const seen = new Map<string, number>();
  return (point) => {
    const count = seen.get(point) ?? 0;
    seen.set(point, count + 1);
    return `T-${fingerprint(`${point}\n${String(count)}`)}`;
  };
}
