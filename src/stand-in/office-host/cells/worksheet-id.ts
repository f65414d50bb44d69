/** A worksheet's id as add-ins see it. In braces as Excel's are, so that a sheet named `2` is not taken for the one with
 *  the id 2: both are looked up in the same way. */
export function worksheetId(sheetId: string): string {
  return `{${sheetId}}`;
}
