import type { SampleTable } from '../../core/beside/sample-table';
import { sampleSource } from '../../core/beside/sample-formula';
import type { Grid } from '../../core/grid/grid';
import { sampledByForm } from '../../core/finding/sample-findings';
import { labelGrid } from '../../core/sheet/label-grid';
import type { Result, WorkbookPort } from '../../host/port';
import type { Locale } from '../../text/locale';
import { sampleWords } from '../../text/sample-words';
import { listLocale } from '../finding-list-sheet';
import { freeName, planOwnSheet, writeOwnSheet, type WrittenSheet, type WrittenSheets } from '../own-sheet';
import type { ScoredWorkbook } from '../read-forms';
import { evidenceSheet } from './evidence-sheet';
import { sampleLines, sampleSheet, type WantedSample } from './sample-sheet';

/** The list of materials as written: how many lines it has of ours. */
export interface EvidenceWritten extends Pick<WrittenSheets, 'written'> {
  readonly sheet: WrittenSheet;
  readonly sheets: readonly WrittenSheet[];
  readonly lines: number;
}

/** Writes the list of materials (资料清单) as a sheet, or brings the one there up to date. It speaks the language of the forms. */
export async function writeEvidence(port: WorkbookPort, workbook: ScoredWorkbook): Promise<Result<EvidenceWritten>> {
  const locale = listLocale(workbook.recalculation);
  const other: Locale = locale === 'zh-CN' ? 'en-US' : 'zh-CN';
  const drafts = [evidenceSheet(workbook, locale), evidenceSheet(workbook, other)] as const;
  const made = await writeOwnSheet(port, planOwnSheet(workbook.reading, drafts));
  if (!made.ok) return made;
  const { written, ...sheet } = made.value;
  return { ok: true, value: { sheet, sheets: [sheet], written, lines: drafts[0].rows.length } };
}

/** A sheet of sampled items that was drawn, with so many lines, `from` a person's table; or the sheet of a table that is
 *  there and needs none. */
export interface SampleWritten extends Pick<WrittenSheets, 'written'> {
  readonly kind: 'made' | 'isThere';
  readonly name: string;
  readonly sheets: readonly WrittenSheet[];
  readonly lines: number;
  readonly from: string | null;
}

/** Draws a sheet of sampled items (抽样明细): empty where the workbook has none; from a person's table that has counts and no
 *  means; not where there is one with means, as people fill in that. */
export async function writeSample(port: WorkbookPort, workbook: ScoredWorkbook): Promise<Result<SampleWritten>> {
  const { samples } = workbook.recalculation.beside;
  const whole = samples.find((table) => hasMeans(workbook, table));
  const none = { sheets: [], written: null, lines: 0, from: null };
  if (whole) return { ok: true, value: { ...none, kind: 'isThere', name: whole.sheet } };
  const locale = listLocale(workbook.recalculation);
  const wanted = wantedSample(workbook, samples[0] ?? null, sampleWords(locale).sheetName);
  const draft = sampleSheet(wanted, locale);
  const made = await writeOwnSheet(port, { kind: 'new', draft, charts: [] });
  if (!made.ok) return made;
  const { written, ...sheet } = made.value;
  const told = { lines: sampleLines(wanted), from: wanted.source?.table.sheet ?? null };
  return { ok: true, value: { kind: 'made', name: sheet.name, sheets: [sheet], written, ...told } };
}

/** Every measure has a cell a formula can take its mean from. */
export function hasMeans(workbook: ScoredWorkbook, table: SampleTable): boolean {
  const grid = gridOf(workbook, table.sheet);
  return grid !== null && table.measures.every((_, index) => sampleSource(table, grid, index) !== null);
}

export const gridOf = ({ reading }: ScoredWorkbook, sheet: string): Grid | null =>
  reading.sheets.find(({ name }) => name === sheet)?.grid ?? null;

function wantedSample(workbook: ScoredWorkbook, table: SampleTable | null, name: string): WantedSample {
  const grid = table && gridOf(workbook, table.sheet);
  const said = new Set(
    workbook.recalculation.forms.flatMap(({ sheet }) => {
      const own = gridOf(workbook, sheet.sheet);
      return (own && sampledByForm({ labels: labelGrid(own), sheet })) ?? [];
    }),
  );
  const [only] = said;
  return {
    name: freeName(workbook.reading.sheets, name),
    sampled: table?.sampled?.count ?? (said.size === 1 ? (only ?? null) : null),
    population: table?.population?.count ?? null,
    source: table && grid ? { table, grid } : null,
  };
}
