import type { Area } from '../../src/core/grid/address';
import type { Workbook, WorkbookEdit, WorkbookSheet } from '../../src/stand-in/workbook/workbook-types';

/** What a person's inserting rows does to a sheet without merged cells and formulas: everything below moves down, notes
 *  and conditional formats as well. */
export function insertRows(workbook: Workbook, sheet: WorkbookSheet, at: number, count: number): void {
  const area = sheet.usedArea(false);
  if (!area) return;
  const edits: WorkbookEdit[] = [];
  for (let row = at; row <= area.bottom + count; row += 1) {
    for (let column = 0; column <= area.right; column += 1) {
      const from = row - count;
      const above = from >= at;
      const { numberFormat, fill, alignment } = sheet.style(from < at ? at + 100_000 : from, column);
      const note = above ? sheet.note(from, column) : null;
      edits.push({
        kind: 'cell',
        sheetId: sheet.id,
        row,
        column,
        content: { value: above ? (sheet.cell(from, column)?.value ?? null) : null, formula: null },
        style: { numberFormat, fill, shrinkToFit: alignment.shrinkToFit },
        ...(note || sheet.note(row, column) ? { note: note && { text: note.text, author: note.author } } : {}),
      });
    }
  }
  const down = (each: Area): Area => ({
    ...each,
    top: each.top < at ? each.top : each.top + count,
    bottom: each.bottom < at ? each.bottom : each.bottom + count,
  });
  for (const { id, ...format } of sheet.conditionalFormats()) {
    edits.push({
      kind: 'conditionalFormat',
      sheetId: sheet.id,
      id,
      format: { ...format, areas: format.areas.map(down) },
    });
  }
  workbook.apply(edits, 'user');
}
