import type { CellValue, Grid, GridCell } from '../../core/grid/grid';
import { NOTE_MARK, RULE_SET_NAME, type SheetReading, type WorkbookReading } from '../port';
import {} from './host-failure';
import type { ExcelRun } from './excel-run';
import { hostHasNotes, sheetNotes } from './sheet-notes';

/** A sheet as read, and what only this adapter needs to know of it. */
export interface ExcelSheetReading extends SheetReading {
  /** How many notes on the sheet are somebody else's. */
  readonly foreignNotes: number;
}

export interface ExcelReading extends WorkbookReading {
  readonly sheets: readonly ExcelSheetReading[];
}

interface QueuedSheet {
  readonly used: Excel.Range;
  readonly notes: { readonly texts: readonly string[] } | null;
}

/** Reads the workbook in one round trip when it has one sheet (or only the active one is wanted), else in two. */
export async function readWorkbook(run: ExcelRun, scope: 'workbook' | 'activeSheet'): Promise<ExcelReading> {
  const { worksheets } = run.context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  const name = run.context.workbook.names.getItemOrNullObject(RULE_SET_NAME);
  name.load('formula');
  const activeQueued = queueSheet(active);
  await run.roundTrip();

  const wanted = worksheets.items.filter((sheet) => scope === 'workbook' || sheet.id === active.id);
  const queued = new Map(wanted.map((sheet) => [sheet.id, sheet.id === active.id ? activeQueued : queueSheet(sheet)]));
  if (queued.size > 1) await run.roundTrip();
  return {
    sheets: wanted.map((sheet) => sheetReading(sheet, queued.get(sheet.id) ?? activeQueued)),
    activeSheetId: active.id,
    ruleSet: name.isNullObject ? null : constantText(name.formula),
  };
}

/** The formula `="national-2020"` → national-2020. Anything else is not ours and counts as no choice. */
function constantText(formula: unknown): string | null {
  return (typeof formula === 'string' ? /^="([^"]{1,100})"$/.exec(formula)?.[1] : undefined) ?? null;
}

function queueSheet(sheet: Excel.Worksheet): QueuedSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,formulas,numberFormat,valueTypes,rowIndex,columnIndex');
  // Untracked at once: otherwise office.js sends a clean-up request of its own for every range afterwards.
  used.untrack();
  return { used, notes: hostHasNotes() ? sheetNotes(sheet).loadTexts() : null };
}

function sheetReading(sheet: Excel.Worksheet, { used, notes }: QueuedSheet): ExcelSheetReading {
  const texts = notes?.texts ?? [];
  const ownNotes = texts.filter((text) => text.startsWith(NOTE_MARK));
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    protected: sheet.protection.protected,
    grid: used.isNullObject ? null : gridOf(sheet.name, used),
    ownNotes,
    foreignNotes: texts.length - ownNotes.length,
  };
}

function gridOf(sheet: string, used: Excel.Range): Grid {
  const { rowIndex: top, columnIndex: left, values, formulas, numberFormat, valueTypes } = used;
  const cells = values.map((row: readonly unknown[], i) =>
    row.map((value, j) => gridCellOf(value, formulas[i]?.[j], numberFormat[i]?.[j], valueTypes[i]?.[j])),
  );
  const area = { top, left, bottom: top + cells.length - 1, right: left + (cells[0]?.length ?? 1) - 1 };
  return { sheet, area, cells };
}

function gridCellOf(value: unknown, formula: unknown, numberFormat: unknown, type: unknown): GridCell {
  return {
    value: cellValue(value, type),
    // A text that merely looks like a formula (typed with an apostrophe) comes back the same in both.
    formula: typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null,
    numberFormat: typeof numberFormat === 'string' ? numberFormat : 'General',
  };
}

/** A value as office.js gives it, with its declared type, as a cell value. */
export function cellValue(value: unknown, type: unknown): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}
