/** What is read of the filters of a worksheet and of its tables. */
export const FILTERS = ['autoFilter/isDataFiltered', 'tables/items/autoFilter/isDataFiltered'] as const;

/** Whether a filter of a sheet, for which FILTERS were read, hides rows. */
export function isFiltered({ autoFilter, tables }: Excel.Worksheet): boolean {
  return autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered);
}
