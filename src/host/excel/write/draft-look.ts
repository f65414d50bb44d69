import { formatOf, LAST_CHOICE_ROW, numberColumns, type SheetDraft } from '../../../core/plan/sheet-draft';
import { HEADING_FILL } from '../../carried/heading-fill';

/** Queues how a sheet we write as a whole looks: widths, headings, formats. `unit`: a point of a column's width in points. */
export function queueFrame(
  sheet: Excel.Worksheet,
  { headingRows, columnWidths, boldRows = [], ...draft }: SheetDraft,
  { height, width: columns, unit }: { readonly height: number; readonly width: number; readonly unit: number },
): void {
  columnWidths.forEach((width, column) => {
    const range = sheet.getRangeByIndexes(0, column, 1, 1);
    range.format.columnWidth = pointsOf(width) / unit;
    range.untrack();
  });
  if (columns === 0) return;
  const all = sheet.getRangeByIndexes(0, 0, height, columns);
  all.format.horizontalAlignment = 'Left';
  all.format.verticalAlignment = 'Center';
  all.format.wrapText = true;
  all.untrack();
  for (const column of columnWidths.flatMap((width, index) => (width === 0 && index < columns ? [index] : []))) {
    // A text that is wrapped out of sight still makes its row higher.
    const unseen = sheet.getRangeByIndexes(0, column, height, 1);
    unseen.format.wrapText = false;
    unseen.untrack();
  }
  queueNumbers(sheet, draft, headingRows);
  for (const row of boldRows) {
    const bold = sheet.getRangeByIndexes(row, 0, 1, columns);
    bold.format.font.bold = true;
    bold.untrack();
  }
  if (headingRows > 0) {
    const headings = sheet.getRangeByIndexes(0, 0, headingRows, columns);
    headings.format.font.bold = true;
    headings.format.fill.color = HEADING_FILL;
    headings.untrack();
    sheet.freezePanes.freezeRows(headingRows);
  } else sheet.freezePanes.unfreeze();
}

/** Queues what is offered in the columns of a new sheet; other texts are taken once somebody insists. */
export function queueChoices(sheet: Excel.Worksheet, { choices = [], headingRows }: SheetDraft): void {
  for (const { column, texts } of choices) {
    const range = sheet.getRangeByIndexes(headingRows, column, LAST_CHOICE_ROW - headingRows + 1, 1);
    range.dataValidation.rule = { list: { inCellDropDown: true, source: texts.join(',') } };
    range.dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };
    range.untrack();
  }
}

/** Queues how the numbers are shown, a column at once. */
function queueNumbers(sheet: Excel.Worksheet, draft: Pick<SheetDraft, 'rows'>, headingRows: number): void {
  const rows = draft.rows.slice(headingRows);
  for (const column of numberColumns(draft)) {
    const range = sheet.getRangeByIndexes(headingRows, column, rows.length, 1);
    range.numberFormat = rows.map(({ [column]: cell }) => [formatOf(cell) ?? 'General']);
    range.untrack();
    const whole = sheet.getRangeByIndexes(0, column, draft.rows.length, 1);
    whole.format.horizontalAlignment = 'Right';
    whole.untrack();
  }
}

/** A character of the default font is seven pixels wide, a column has five more; a pixel is three quarters of a point. */
function pointsOf(characters: number): number {
  return characters === 0 ? 0 : Math.round(characters * 7 + 5) * 0.75;
}
