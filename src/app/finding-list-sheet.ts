import { keptLines, type KeptLine } from './kept-list-lines';
import { freeName } from './own-sheet';
import type { ScoredWorkbook } from './read-forms';
import { unscoredRows } from './unscored-rows';
import type { Finding } from '../core/finding/finding';
import { FINDING_KINDS, kindOfFinding } from '../core/finding/finding-kind';
import { fingerprint } from '../core/fingerprint';
import { clipNote } from '../core/grid/cell-text';
import type { CellPlace } from '../core/grid/address';
import { cellLink } from '../core/plan/cell-link';
import type { Grid } from '../core/grid/grid';
import type { RecalculatedForm, Recalculation } from '../core/recalculate';
import { anchorKey, rowAnchors, type Dismissal } from '../core/record/workbook-record';
import type { IndicatorSheet } from '../core/sheet/indicator-sheet';
import type { Result, WorkbookPort, WorkbookReading } from '../host/port';
import type { DraftCell, SheetDraft } from '../core/plan/sheet-draft';
import { explanationText } from '../text/explanation-text';
import { findingText, remedyText } from '../text/finding-text';
import { findFindingList, LIST_COLUMNS, listWords, type ListColumn, type ListWords } from '../text/list-words';
import type { Locale } from '../text/locale';

/** The list as written: its sheet, how many findings are open, how many are settled. */
export interface WrittenList {
  readonly sheet: string;
  readonly sheetId: string;
  readonly findings: number;
  readonly settled: number;
}

/** Writes the list of findings (整改清单) as a sheet, or brings the one there up to date. */
export async function writeFindingList(
  port: WorkbookPort,
  { reading, recalculation }: ScoredWorkbook,
): Promise<Result<WrittenList>> {
  const { draft, findings, settled } = findingListDraft(reading, recalculation);
  const written = await port.writeSheet(draft);
  return written.ok ? { ok: true, value: { sheet: draft.name, sheetId: written.value, findings, settled } } : written;
}

/** The list as it is to stand: open findings, dismissed ones, then what people wrote below and what is settled. What they
 *  typed beside a finding stays with it. A sheet of that name that is no list of ours is left alone. */
export function findingListDraft(
  reading: WorkbookReading,
  recalculation: Recalculation,
): { readonly draft: SheetDraft; readonly findings: number; readonly settled: number } {
  const present = presentList(reading);
  const locale = present?.locale ?? listLocale(recalculation);
  const words = present?.words ?? listWords(locale);
  const lines = present ? keptLines(present.grid, present.columns) : [];
  const byKey = new Map(lines.filter(({ key }) => key !== '').map((line) => [line.key, line]));
  const listed = listedFindings(recalculation, words, locale);
  const now = new Set(listed.map(({ key }) => key));
  const gone = lines.filter((line) => byKey.get(line.key) === line && !now.has(line.key));
  const strangers = lines.filter((line) => byKey.get(line.key) !== line);
  const rows: DraftCell[][] = [LIST_COLUMNS.map((column) => words.headings[column])];
  for (const [index, each] of listed.entries())
    rows.push(findingRow(index + 1, each, byKey.get(each.key), rows.length));
  for (const line of strangers) rows.push([...line.cells(rows.length)]);
  for (const line of gone) rows.push(settledRow(line, words, rows.length));
  if (present) for (const [row, line] of rows.entries()) if (row === 0) line.push(...present.headings);
  return {
    draft: {
      name: present?.name ?? freeName(reading.sheets, words.sheetName),
      rows,
      headingRows: 1,
      columnWidths: WIDTHS,
      clearBelow: Math.max(0, (present?.rows ?? 0) - rows.length),
    },
    findings: listed.filter(({ open }) => open).length,
    settled: gone.length,
  };
}

/** The key, which is for us alone, is out of sight. */
const WIDTHS = [6, 8, 16, 9, 22, 48, 40, 12, 20, 14, 0];
const DONE_BY_PEOPLE: ReadonlySet<string> = new Set(['responsible', 'done']);

function findingRow(number: number, finding: ListedFinding, line: KeptLine | undefined, row: number): DraftCell[] {
  const { kind, sheet, subject, problem, remedy, status, key } = finding;
  const ours = {
    number,
    kind,
    sheet,
    cell: cellLink(sheet, finding),
    subject,
    problem,
    remedy,
    responsible: null,
    done: null,
    status,
    key,
  };
  const kept = line?.cells(row) ?? [];
  return [
    ...LIST_COLUMNS.map((column, index) => (DONE_BY_PEOPLE.has(column) ? (kept[index] ?? null) : ours[column])),
    ...kept.slice(LIST_COLUMNS.length),
  ];
}

/** What is settled keeps its line; the link goes, as the cell may have moved. */
function settledRow(line: KeptLine, words: ListWords, row: number): DraftCell[] {
  const cells = [...line.cells(row)];
  cells[LIST_COLUMNS.indexOf('number')] = null;
  cells[LIST_COLUMNS.indexOf('cell')] = line.address;
  cells[LIST_COLUMNS.indexOf('status')] = words.settled;
  return cells;
}

interface PresentList {
  readonly name: string;
  readonly grid: Grid;
  readonly words: ListWords;
  readonly columns: readonly ListColumn[];
  readonly locale: Locale;
  /** How many rows it fills. */
  readonly rows: number;
  /** Headings people have added on the right. */
  readonly headings: readonly DraftCell[];
}

/** Our list in the workbook, also when its sheet was renamed; one whose headings were moved down is a person's by now. */
function presentList({ sheets }: WorkbookReading): PresentList | null {
  for (const { name, grid, hidden, protected: locked } of sheets) {
    const found = grid && !hidden && !locked ? findFindingList(grid) : null;
    if (!grid || !found || found.row !== 0) continue;
    const [heading] = keptLines(grid, found.columns, 0);
    return {
      name,
      grid,
      words: found.words,
      columns: found.columns,
      locale: found.words === listWords('zh-CN') ? 'zh-CN' : 'en-US',
      rows: grid.area.bottom + 1,
      headings: heading?.cells(0).slice(LIST_COLUMNS.length) ?? [],
    };
  }
  return null;
}

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
  const sheets = new Map<string, IndicatorSheet[]>();
  for (const { sheet } of forms) sheets.set(sheet.sheet, [...(sheets.get(sheet.sheet) ?? []), sheet]);
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
