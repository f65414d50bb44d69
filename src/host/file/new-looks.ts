import { commonArea, type Area } from '../../core/grid/address';
import type { NewLooks, Surroundings } from '../../core/plan/new-columns';
import type { StylePatch, Workbook, WorkbookEdit, WorkbookSheet } from '../../stand-in/workbook/workbook-types';
import { readAddresses } from '../carried/addresses';

const PRINT_AREA = '_xlnm.Print_Area';
/** The widest column there is, in characters. */
const WIDEST = 255;

/** What stands in the way of new columns on a sheet. */
export function surroundingsOf(
  { names }: Workbook,
  { id, merges, tables, isFiltered }: WorkbookSheet,
  area: Area,
): Surroundings {
  const printed = names.find(({ name, sheetId }) => name === PRINT_AREA && sheetId === id);
  return {
    merges: merges.filter((merge) => commonArea(merge, area) !== null),
    tables: tables.map(({ area }) => area),
    filtered: isFiltered,
    printed: printed ? readAddresses(printed.formula) : [],
  };
}

/** The edits that draw new cells; before what is written into them. */
export function lookEdits(sheet: WorkbookSheet, looks: NewLooks): readonly WorkbookEdit[] {
  const sheetId = sheet.id;
  const cells = looks.cells.flatMap(({ area, like, wraps, numberFormat }) => {
    const style: StylePatch = { ...(wraps && { wrap: true }), ...(numberFormat !== undefined && { numberFormat }) };
    const isChanged = Object.keys(style).length > 0;
    const edits: WorkbookEdit[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        edits.push({ kind: 'cell', sheetId, row, column, look: like, ...(isChanged && { style }) });
      }
    }
    return edits;
  });
  const widths = looks.widths.flatMap(({ column, like, times = 1, told }): readonly WorkbookEdit[] => {
    const width = told ?? (like === undefined ? null : Math.min(WIDEST, sheet.columnWidth(like) * times));
    return width === null ? [] : [{ kind: 'columnWidth', sheetId, column, width }];
  });
  return [...cells, ...widths];
}

/** What takes new looks back. */
export function looksBack(sheet: WorkbookSheet, { cells, widths }: NewLooks): NewLooks {
  return {
    cells: cells.map(({ area }) => ({ area, like: null })),
    widths: widths.map(({ column }) => ({ column, told: sheet.columnWidth(column) })),
  };
}
