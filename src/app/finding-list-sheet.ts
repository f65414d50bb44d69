import { planOwnSheet, writeOwnSheet, type WrittenSheet, type WrittenSheets } from './own-sheet';
import type { ScoredWorkbook } from './read-forms';
import { unscoredRows } from './unscored-rows';
import type { Finding } from '../core/finding/finding';
import { FINDING_KINDS, kindOfFinding } from '../core/finding/finding-kind';
import { fingerprint } from '../core/fingerprint';
import { clipNote } from '../core/grid/cell-text';
import type { CellPlace } from '../core/grid/address';
import { grouped } from '../core/grouped';
import { cellLink } from '../core/plan/cell-link';
import type { KeyedSheet } from '../core/plan/keyed-sheet';
import type { RecalculatedForm, Recalculation } from '../core/recalculate';
import { anchorKey, rowAnchors, type Dismissal } from '../core/record/workbook-record';
import type { Result, WorkbookPort } from '../host/port';
import { explanationText } from '../text/explanation-text';
import { findingText, remedyText } from '../text/finding-text';
import { isListStatus, LIST_COLUMNS, listWords, type ListColumn, type ListWords } from '../text/list-words';
import { LOCALES, type Locale } from '../text/locale';

/** The list as written, and how to take that back: how many findings are open, how many lines are settled. */
export interface WrittenList {
  readonly sheet: WrittenSheet;
  readonly sheets: readonly WrittenSheet[];
  readonly written: WrittenSheets['written'];
  readonly findings: number;
  readonly settled: number;
}

/** Writes the list of findings (整改清单) as a sheet, or brings the one there up to date. */
export async function writeFindingList(port: WorkbookPort, workbook: ScoredWorkbook): Promise<Result<WrittenList>> {
  const locale = listLocale(workbook.recalculation);
  const [wanted, ...others] = [locale, ...LOCALES.filter((other) => other !== locale)].map((each) =>
    listed(workbook, each),
  );
  if (!wanted) throw new TypeError('a list speaks a language');
  const made = await writeOwnSheet(
    port,
    planOwnSheet(workbook.reading, [wanted.list, ...others.map(({ list }) => list)]),
  );
  if (!made.ok) return made;
  const { written, ...sheet } = made.value;
  const settled = sheet.refresh?.gone.length ?? 0;
  return { ok: true, value: { sheet, sheets: [sheet], written, findings: wanted.open, settled } };
}

/** The list as a sheet: open findings from the gravest, then those that are dismissed or verified. Its lines keep their
 *  numbers; one whose finding is gone stays and says so. */
export function findingListSheet(workbook: ScoredWorkbook, locale: Locale): KeyedSheet {
  return listed(workbook, locale).list;
}

function listed(
  { reading, recalculation }: ScoredWorkbook,
  locale: Locale,
): { readonly list: KeyedSheet; readonly open: number } {
  const words = listWords(locale);
  const findings = listedFindings(recalculation, words, locale);
  const read = new Set(recalculation.forms.map(({ sheet }) => sheet.sheet));
  const list: KeyedSheet = {
    name: words.sheetName,
    columns: LIST_COLUMNS.map((id) => ({
      id,
      heading: words.headings[id],
      width: WIDTHS[id],
      ...(KEPT.has(id) && { kept: { beginsWith: [] } }),
      ...(id === 'number' && { runs: true }),
      ...(id === 'status' && { mayBeOurs: (text: string) => isListStatus(text, words) }),
    })),
    rows: findings.map(({ sheet, row, column, kind, subject, problem, remedy, status, key }, index) => {
      const cell = cellLink(sheet, { row, column });
      return { cells: { number: index + 1, kind, sheet, cell, subject, problem, remedy, status, key } };
    }),
    keys: [['key'], ['sheet', 'subject', 'problem']],
    renamed: {
      column: 'sheet',
      present: new Set(reading.sheets.map(({ name }) => name)),
      keys: [['subject', 'problem']],
    },
    keepsGone: true,
    // The link goes, as the cell may have moved.
    gone: ({ sheet = '', cell = '', status = '' }) => ({ cell, status: goneStatus(status, read.has(sheet), words) }),
  };
  return { list, open: findings.filter(({ open }) => open).length };
}

/** What becomes of a finding that is not there any more. Who verified it or why it was dismissed stays. */
function goneStatus(status: string, isRead: boolean, { open, settled, notRead }: ListWords): string {
  if (status.startsWith(settled)) return status;
  const isUnsaid = ['', open, notRead].includes(status);
  if (!isRead) return isUnsaid ? notRead : status;
  return isUnsaid ? settled : `${settled}；${status}`;
}

/** The key, which is for us alone, is out of sight. */
const WIDTHS: Readonly<Record<ListColumn, number>> = {
  number: 6,
  kind: 8,
  sheet: 16,
  cell: 9,
  subject: 22,
  problem: 48,
  remedy: 40,
  responsible: 12,
  done: 20,
  status: 14,
  key: 0,
};
/** People's to fill in; what we propose to be done is theirs once it stands there. */
const KEPT: ReadonlySet<ListColumn> = new Set(['remedy', 'responsible', 'done']);

/** The list speaks the language of the forms, as the notes do. */
export function listLocale({ scorecards }: Recalculation): Locale {
  const words = scorecards.flatMap((card) => [card.title ?? '', ...card.rows.map((row) => row.name)]).join('');
  return words === '' || /\p{Script=Han}/u.test(words) ? 'zh-CN' : 'en-US';
}

/** One finding as a line of the list. */
export interface ListedFinding extends CellPlace {
  /** The check and what it was found at: the same as long as the point is the same, wherever the row moves. */
  readonly key: string;
  /** How grave it is, in words. */
  readonly kind: string;
  readonly sheet: string;
  readonly subject: string;
  readonly problem: string;
  readonly remedy: string;
  readonly status: string;
  readonly open: boolean;
}

/** Every finding of a workbook, and what else keeps rows from their points: those that are open, missed targets first and
 *  then from the gravest; then those that are dismissed. Each in sheet order. */
export function listedFindings({ forms }: Recalculation, words: ListWords, locale: Locale): readonly ListedFinding[] {
  const sheets = grouped(
    forms.map(({ sheet }) => sheet),
    ({ sheet }) => sheet,
  );
  const keys = keyMaker();
  const lines = forms.flatMap((form) => {
    const anchors = rowAnchors(sheets.get(form.sheet.sheet) ?? []);
    const line = (finding: Finding, dismissal: Dismissal | null): RankedLine => {
      const anchor = anchors.get(finding.row) ?? null;
      const kind = kindOfFinding(finding);
      const rank = dismissal === null ? FINDING_KINDS.indexOf(kind) : FINDING_KINDS.length;
      const listed = {
        key: keys(finding.check, pointOf(finding, form, anchorKey(anchor))),
        kind: words.kinds[kind],
        sheet: finding.sheet,
        row: finding.row,
        column: finding.column,
        subject: clipNote(finding.args['name'] || (anchor?.name ?? form.card.project ?? words.wholeForm)),
        problem: clipNote(findingText(finding, locale)),
        remedy: remedyText(finding, locale),
        status: dismissal === null ? words.open : settledAs(dismissal, words),
        open: dismissal === null,
      };
      return { rank, listed };
    };
    const unscored = unscoredRows(form).map(({ row, column, name, why }): RankedLine => {
      const listed = {
        key: keys('row', JSON.stringify([form.sheet.sheet, anchorKey(anchors.get(row) ?? null), why.code])),
        kind: words.kinds.error,
        sheet: form.sheet.sheet,
        row,
        column,
        subject: clipNote(name === '' ? words.execution : name),
        problem: clipNote(explanationText(why, locale)),
        remedy: words.fillIn,
        status: words.open,
        open: true,
      };
      return { rank: FINDING_KINDS.indexOf('error'), listed };
    });
    return [
      ...form.card.findings.map((finding) => line(finding, null)),
      ...unscored,
      ...form.dismissed.map(({ finding, dismissal }) => line(finding, dismissal)),
    ];
  });
  return lines.sort((a, b) => a.rank - b.rank).map(({ listed }) => listed);
}

/** That it was set aside, or verified: by whom and when. */
function settledAs({ reason, on, verifiedBy }: Dismissal, words: ListWords): string {
  return verifiedBy === undefined ? words.dismissed(reason) : words.verified(on, verifiedBy, reason);
}

/** The graver, the lower its rank. */
interface RankedLine {
  readonly rank: number;
  readonly listed: ListedFinding;
}

/** Makes keys that stay the same as long as the point is the same; the same point found again has another. */
function keyMaker(): (check: string, point: string) => string {
  const seen = new Map<string, number>();
  return (check, point) => {
    const occurrence = seen.get(`${check}${point}`) ?? 0;
    seen.set(`${check}${point}`, occurrence + 1);
    return `${check}-${fingerprint(`${point}\n${occurrence}`)}`;
  };
}

/** Which level, column or sentence a finding about the whole form speaks of. */
const WHICH = ['level', 'heading', 'figure', 'between', 'scope', 'table'];

function pointOf({ check, sheet, args }: Finding, { sheet: { layout } }: RecalculatedForm, anchor: string): string {
  const which = WHICH.map((name) => args[name] ?? '');
  return JSON.stringify([check, sheet, anchor === '' ? layout : anchor, ...which]);
}
