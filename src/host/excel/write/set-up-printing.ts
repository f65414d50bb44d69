import { SHEET_PRINT, type SheetDraft } from '../../../core/plan/sheet-draft';
import type { ExcelRun } from '../excel-run';
import { hostFailure } from '../host-failure';

/** An inch. */
const POINTS = 72;

/** Sets up how a sheet of ours is printed. Excel refuses what it has no printer for, and the sheet stands without it: a
 *  request of its own, with what needs a printer least in front, as what comes before the refusal counts. */
export async function setUpPrinting(
  run: ExcelRun,
  sheet: Excel.Worksheet,
  { name, headingRows }: SheetDraft,
): Promise<void> {
  const { pageLayout: layout } = sheet;
  const { orientation, margins, pagesWide, pagesTall, isCentered, gridlines, footer } = SHEET_PRINT;
  if (headingRows > 0) layout.setPrintTitleRows(`$1:$${String(headingRows)}`);
  layout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.zoom = { horizontalFitToPages: pagesWide, verticalFitToPages: pagesTall };
  layout.leftMargin = margins.left * POINTS;
  layout.rightMargin = margins.right * POINTS;
  layout.topMargin = margins.top * POINTS;
  layout.bottomMargin = margins.bottom * POINTS;
  layout.headerMargin = margins.header * POINTS;
  layout.footerMargin = margins.footer * POINTS;
  layout.centerHorizontally = isCentered;
  layout.printGridlines = gridlines;
  layout.headersFooters.defaultForAllPages.centerFooter = footer;
  layout.paperSize = 'A4';
  try {
    await run.roundTrip();
  } catch (cause) {
    // Throws on what is no answer of Excel.
    hostFailure(cause, name);
  }
}
