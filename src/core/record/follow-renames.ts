import type { WorkbookRecord } from './workbook-record';

/** A sheet as the workbook has it now. */
interface NamedSheet {
  readonly id: string;
  readonly name: string;
}

/** The record with what it says of a renamed sheet under the sheet's new name. A sheet counts as renamed where its name is
 *  gone and its id stands under a name that no sheet had when the record was written: programs that number sheets anew
 *  cannot lead astray. Records written without ids stay as they are. */
export function followRenames(record: WorkbookRecord, sheets: readonly NamedSheet[]): WorkbookRecord {
  const { sheetIds = {} } = record;
  const known = new Map(Object.entries(sheetIds));
  const present = new Set(sheets.map(({ name }) => name));
  const renamed = new Map<string, string>();
  for (const [name, id] of known) {
    const now = sheets.find((sheet) => sheet.id === id);
    if (now && !present.has(name) && !known.has(now.name)) renamed.set(name, now.name);
  }
  if (renamed.size === 0) return record;
  const follow = <T extends { readonly sheet: string }>(each: T): T => ({
    ...each,
    sheet: renamed.get(each.sheet) ?? each.sheet,
  });
  return {
    ...record,
    decisions: record.decisions.map(follow),
    corrections: record.corrections.map(follow),
    dismissals: record.dismissals.map(follow),
    ...(record.scorings && { scorings: record.scorings.map(follow) }),
    sheetIds: Object.fromEntries([...known].map(([name, id]) => [renamed.get(name) ?? name, id])),
  };
}

/** The record with the ids its workbook's sheets have now, to be written. */
export function withSheetIds(record: WorkbookRecord, sheets: readonly NamedSheet[]): WorkbookRecord {
  return { ...record, sheetIds: Object.fromEntries(sheets.map(({ name, id }) => [name, id])) };
}
