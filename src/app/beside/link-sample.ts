import { linkSamples, type FormBeside } from '../../core/beside/sample-links';
import { sampleSource } from '../../core/beside/sample-formula';
import { percentText, sampleMeans } from '../../core/beside/sample-means';
import type { SampleTable } from '../../core/beside/sample-table';
import type { Ratio } from '../../core/exact';
import { areaAddress, cellAddress, type CellPlace } from '../../core/grid/address';
import { gridCell, isCellError, type CellValue } from '../../core/grid/grid';
import { readingText } from '../../core/grid/reading';
import { PERCENT } from '../../core/grid/units';
import { quotedSheet } from '../../core/plan/cell-link';
import type { IndicatorRow } from '../../core/sheet/indicator-sheet';
import type { Result, WorkbookPort, WritingWatch } from '../../host/port';
import { isWritable } from '../planned-values';
import { readAndScore, type FormSheet, type ScoredWorkbook } from '../read-forms';
import type { Undoable } from '../undo-scoring';
import type { Work } from '../work';
import { gridOf } from './beside-sheets';

/** What a formula in an indicator's actual cell would say, and what stands there now. */
export interface SampleOffer extends CellPlace {
  readonly sheet: string;
  readonly name: string;
  /** As it is shown; '' where nothing stands there. */
  readonly before: string;
  readonly value: CellValue;
  readonly after: string;
  readonly formula: string;
}

/** The mean of one measure (from 0), or of all, and where it belongs: what is linked already; what may be written; or, where
 *  neither is known, the indicators it could be of. */
export interface SampleAim {
  readonly of: number | 'overall';
  readonly linked: (CellPlace & { readonly sheet: string; readonly name: string }) | null;
  readonly offers: readonly SampleOffer[];
  /** The words of both leave no doubt that the first offer is meant. */
  readonly isSure: boolean;
}

/** A table of sampled items as people see it. */
export interface SeenSample {
  readonly sheet: string;
  readonly address: string;
  readonly place: CellPlace;
  readonly items: number;
  readonly sampled: number | null;
  readonly population: number | null;
  readonly measures: readonly {
    readonly label: string;
    readonly mean: string | null;
    /** The rate of the sums, where it is another figure. */
    readonly bySums: string | null;
    readonly counted: number;
  }[];
  readonly overall: { readonly mean: string; readonly isWeighted: boolean } | null;
  readonly aims: readonly SampleAim[];
}

/** The tables of sampled items of a workbook. */
export function seenSamples(workbook: ScoredWorkbook): readonly SeenSample[] {
  const { sheets, recalculation } = workbook;
  const { samples } = recalculation.beside;
  const forms = recalculation.forms.flatMap(({ sheet }): readonly FormBeside[] => {
    const grid = sheets.find(({ name }) => name === sheet.sheet)?.grid;
    return grid ? [{ sheet, grid }] : [];
  });
  const links = linkSamples(forms, samples);
  return samples.map((table) => {
    const { measures, overall, weights } = sampleMeans(table);
    const aims = [...measures.keys(), ...(overall ? (['overall'] as const) : [])].map((of): SampleAim => {
      const link = links.find((each) => each.table === table && each.of === of);
      const linked = link?.by === 'formula' ? placeOf(link.form, link.row) : null;
      const named = link?.by === 'name' ? offer(workbook, table, of, link) : null;
      const others = linked || link ? [] : candidates(forms).flatMap((row) => offer(workbook, table, of, row) ?? []);
      return { of, linked, offers: named ? [named] : others, isSure: named !== null };
    });
    return {
      sheet: table.sheet,
      address: areaAddress(table.area),
      place: { row: table.area.top, column: table.nameColumn },
      items: table.items.length,
      sampled: table.sampled?.count ?? null,
      population: table.population?.count ?? null,
      measures: measures.map(({ measure: { label }, mean, ofSums, counted }) => ({
        label,
        mean: mean && percentText(mean),
        bySums: otherwise(mean, ofSums),
        counted,
      })),
      overall: overall && { mean: percentText(overall), isWeighted: weights !== null },
      aims,
    };
  });
}

interface PlacedRow {
  readonly form: FormBeside;
  readonly row: IndicatorRow;
}

function placeOf({ sheet }: FormBeside, { name, row, cells }: IndicatorRow): SampleAim['linked'] {
  return { sheet: sheet.sheet, name, ...(cells.actual ?? { row, column: sheet.area.left }) };
}

function otherwise(mean: Ratio | null, ofSums: Ratio | null): string | null {
  const told = ofSums && percentText(ofSums);
  return mean && told !== percentText(mean) ? told : null;
}

/** Indicators that aim at a percentage. */
const candidates = (forms: readonly FormBeside[]): readonly PlacedRow[] =>
  forms.flatMap((form) =>
    form.sheet.kind !== 'scored'
      ? []
      : form.sheet.rows.flatMap((row) =>
          row.target.kind === 'figure' && row.target.quantity.unit === PERCENT ? [{ form, row }] : [],
        ),
  );

/** null: the table has no cells to refer to, or a formula of the department's stands in the indicator's cell. */
function offer(
  workbook: ScoredWorkbook,
  table: SampleTable,
  of: number | 'overall',
  { form, row }: PlacedRow,
): SampleOffer | null {
  const grid = gridOf(workbook, table.sheet);
  const source = grid && sampleSource(table, grid, of);
  const { actual } = row.cells;
  if (!source || !actual) return null;
  const { value, formula } = gridCell(form.grid, actual.row, actual.column);
  if (formula !== null || isCellError(value)) return null;
  const own = form.sheet.sheet === table.sheet ? '' : `${quotedSheet(table.sheet)}!`;
  const cells = source.cells.map((cell) => own + cell);
  const isOne = cells.length === 1 && !(source.cells[0]?.includes(':') ?? true);
  return {
    sheet: form.sheet.sheet,
    ...actual,
    name: row.name,
    before: readingText(row.actual) ?? '',
    value,
    after: percentText(source.rate),
    formula: isOne ? `=${cells.join('')}` : `=AVERAGE(${cells.join(',')})`,
  };
}

/** What writing such a formula did; `written` null: something else stands there by now, or the cell is locked. */
export interface SampleLinked extends ScoredWorkbook {
  readonly written: Undoable | null;
  readonly why: 'changed' | 'locked' | null;
}

/** Writes the formula as it was shown, or nothing. */
export async function linkSample(
  port: WorkbookPort,
  work: Work,
  wanted: SampleOffer,
  writing?: () => WritingWatch,
): Promise<Result<SampleLinked>> {
  const read = await readAndScore(port, work);
  if (!read.ok) return read;
  const offers = seenSamples(read.value).flatMap(({ aims }) => aims.flatMap((aim) => aim.offers));
  const now = offers.find(
    (each) =>
      cellAddress(each) === cellAddress(wanted) && each.sheet === wanted.sheet && each.formula === wanted.formula,
  );
  const sheet = read.value.sheets.find(({ name }) => name === wanted.sheet);
  const refused = (why: 'changed' | 'locked'): Result<SampleLinked> => ({
    ok: true,
    value: { ...read.value, written: null, why },
  });
  if (!sheet || !now || now.value !== wanted.value || now.after !== wanted.after) return refused('changed');
  if (!isWritable(sheet, now)) return refused('locked');
  const changes = [formulaChange(sheet, now)];
  const applied = await port.apply(changes, writing?.());
  if (!applied.ok) return applied;
  // It is written, whether or not the workbook can be read once more.
  const again = await readAndScore(port, work);
  const shown = again.ok ? again.value : read.value;
  return { ok: true, value: { ...shown, written: { changes, applied: applied.value }, why: null } };
}

function formulaChange({ id, grid }: FormSheet, { row, column, formula, value }: SampleOffer) {
  const { numberFormat } = gridCell(grid, row, column);
  // A rate without its sign would be asked about.
  const shown = numberFormat.includes('%') ? {} : { numberFormat: '0.00%' };
  const area = { top: row, bottom: row, left: column, right: column };
  return { sheetId: id, cells: [{ row, column, formula, ...shown }], basis: { area, values: [[value]] } };
}
