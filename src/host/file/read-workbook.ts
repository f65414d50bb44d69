import { ruleSetOf } from '../carried/record-copies';
import { cellAddress, columnCount, isInArea, rowCount, type Area, type CellPlace } from '../../core/grid/address';
import { EMPTY_CELL, type Grid, type GridCell } from '../../core/grid/grid';
import type { CellLook } from '../../core/plan/cell-room';
import { columnPoints } from '../../stand-in/workbook/column-pixels';
import type { Workbook, WorkbookSheet } from '../../stand-in/workbook/workbook-types';
import { BROKEN_MARK, markLook, readMark, standingKeys, wholeKey } from '../carried/mark-format';
import { noteParts } from '../carried/own-notes';
import { MARK_FILLS, RULE_SET_NAME, type Result, type SheetReading, type WorkbookReading } from '../port';
import { areaToRead, beyondReading } from './area-to-read';
import { messagesOf } from './cell-messages';
import { isRecordSheet, readRecord, readUndo } from './record-parts';

/** Reads the worksheets of a workbook in memory as the add-in sees them; chart sheets have no cells and are left out. */
export function readWorkbook(workbook: Workbook, scope: 'workbook' | 'activeSheet'): Result<WorkbookReading> {
  const worksheets = workbook.sheets.filter((sheet) => sheet.kind === 'worksheet' && !isRecordSheet(sheet));
  const wanted = scope === 'workbook' ? worksheets : worksheets.filter(({ id }) => id === workbook.activeSheetId);
  for (const sheet of wanted) {
    const last = beyondReading(sheet);
    if (last) return { ok: false, error: { code: 'tooLarge', sheet: sheet.name, detail: cellAddress(last) } };
  }
  const { date1904, precisionAsDisplayed, names } = workbook;
  const ruleSetName = names.find((known) => known.sheetId === null && known.name === RULE_SET_NAME);
  return {
    ok: true,
    value: {
      sheets: wanted.map((sheet) => readSheet(sheet, date1904)),
      activeSheetId: workbook.activeSheetId,
      ruleSet: ruleSetOf(ruleSetName?.formula),
      record: readRecord(workbook),
      undo: readUndo(workbook),
      date1904,
      manualCalculation: false,
      precisionAsDisplayed,
    },
  };
}

function readSheet(sheet: WorkbookSheet, date1904: boolean): SheetReading {
  const area = areaToRead(sheet);
  const grid: Grid | null = area && {
    sheet: sheet.name,
    area,
    cells: readCells(sheet, area),
    merges: sheet.merges,
    date1904,
  };
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== 'visible',
    protected: sheet.protected,
    isOpen: ({ row, column }) => !sheet.style(row, column).locked,
    grid,
    ownNotes: sheet.notes().flatMap(({ text }) => noteParts(text).own ?? []),
    markKeys: standingKeys(sheet.conditionalFormats().flatMap((format) => ownKey(format) ?? [])),
    markAreas: markAreasOf(sheet),
    messages: messagesOf(sheet),
    merges: sheet.merges,
    lookAt: (place) => lookAt(sheet, place),
  };
}

/** The key of a mark of ours, BROKEN_MARK where it has lost its fill or its condition; null: the format is somebody else's. */
function ownKey({ formula, fill }: ReturnType<WorkbookSheet['conditionalFormats']>[number]): string | null {
  const mark = readMark(formula);
  if (mark === null) return null;
  return mark.isWhole && fill === MARK_FILLS[markLook(mark.key)].slice(1) ? mark.key : BROKEN_MARK;
}

function markAreasOf(sheet: WorkbookSheet): ReadonlyMap<string, readonly Area[]> {
  const found = new Map<string, readonly Area[]>();
  for (const { formula, areas } of sheet.conditionalFormats()) {
    const mark = readMark(formula);
    if (mark === null) continue;
    const key = wholeKey(mark.key);
    found.set(key, [...(found.get(key) ?? []), ...areas]);
  }
  return found;
}

/** A merged cell has the room of its whole area. */
function lookAt(sheet: WorkbookSheet, { row, column }: CellPlace): CellLook {
  const { left, right } = sheet.merges.find((merge) => isInArea(merge, row, column)) ?? { left: column, right: column };
  let width = 0;
  for (let each = left; each <= right; each += 1) width += columnPoints(sheet.columnWidth(each));
  const { name, size, bold } = sheet.style(row, column).font;
  return { width, font: { name, size, bold } };
}

function readCells(sheet: WorkbookSheet, area: Area): readonly (readonly GridCell[])[] {
  return Array.from({ length: rowCount(area) }, (_, i) =>
    Array.from({ length: columnCount(area) }, (__, j) => readCell(sheet, area.top + i, area.left + j)),
  );
}

function readCell(sheet: WorkbookSheet, row: number, column: number): GridCell {
  const cell = sheet.cell(row, column);
  const { numberFormat } = sheet.style(row, column);
  const isPlain = !cell && numberFormat === EMPTY_CELL.numberFormat;
  if (isPlain && sheet.formulaBlock(row, column) === null) return EMPTY_CELL;
  return { value: cell?.value ?? null, formula: formulaOf(sheet, row, column), numberFormat };
}

/** A cell that an array formula of another cell fills shows that formula: it can no more be written than its first cell. */
function formulaOf(sheet: WorkbookSheet, row: number, column: number): string | null {
  const own = sheet.cell(row, column)?.formula ?? null;
  if (own !== null) return own;
  const block = sheet.formulaBlock(row, column);
  return block && (sheet.cell(block.top, block.left)?.formula ?? null);
}
