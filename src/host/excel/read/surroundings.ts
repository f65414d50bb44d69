import { columnCount, rowCount } from '../../../core/grid/address';
import type { Surroundings, WantedColumns } from '../../../core/plan/new-columns';
import { readAddresses } from '../../carried/addresses';
import type { ExcelRun } from '../excel-run';
import { areasOf, MERGED } from './merges';
import { FILTERS, isFiltered } from './workbook-facts';

/** Reads what stands in the way of new columns on some sheets: what is merged and filtered, the tables, and what is printed. */
export async function readSurroundings(
  run: ExcelRun,
  wanted: readonly WantedColumns[],
): Promise<ReadonlyMap<string, Surroundings>> {
  const tellsMerges = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  const queued = wanted.map(({ sheetId, area }) => {
    const sheet = run.context.workbook.worksheets.getItem(sheetId);
    sheet.load(['tables/items/id', ...FILTERS].join(','));
    const printed = sheet.pageLayout.getPrintAreaOrNullObject();
    printed.load('address');
    const part = sheet.getRangeByIndexes(area.top, area.left, rowCount(area), columnCount(area));
    const merged = tellsMerges ? part.getMergedAreasOrNullObject() : null;
    merged?.load(MERGED);
    return { sheetId, sheet, printed, merged };
  });
  await run.roundTrip();
  const tables = queued.map(({ sheet }) =>
    sheet.tables.items.map((table) => {
      const range = table.getRange();
      range.load('address');
      range.untrack();
      return range;
    }),
  );
  if (tables.some(({ length }) => length > 0)) await run.roundTrip();
  return new Map(
    queued.map(({ sheetId, sheet, printed, merged }, index) => [
      sheetId,
      {
        merges: merged ? areasOf(merged) : [],
        tables: (tables[index] ?? []).flatMap(({ address }) => readAddresses(address)),
        filtered: isFiltered(sheet),
        printed: printed.isNullObject ? [] : readAddresses(printed.address),
      },
    ]),
  );
}
