import type { Area } from '../../../core/grid/address';
import type { MergedAreas } from '../../port';
import type { ExcelRun } from '../excel-run';

/** What is read of merged areas. */
export const MERGED = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/** Reads what is merged on some sheets, in one round trip; nothing in an Excel that does not tell. */
export async function readMerges(run: ExcelRun, sheetIds: readonly string[]): Promise<MergedAreas> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return new Map();
  const queued = sheetIds.map((id) => {
    const used = run.context.workbook.worksheets.getItem(id).getUsedRange(true);
    const merged = used.getMergedAreasOrNullObject();
    merged.load(MERGED);
    return [id, merged] as const;
  });
  await run.roundTrip();
  return new Map(queued.map(([id, merged]) => [id, areasOf(merged)]));
}

/** The merged areas that were asked for. */
export function areasOf(merged: Excel.RangeAreas): readonly Area[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}
