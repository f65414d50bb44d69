/* Excel tells and takes the widths of columns in points, on some platforms in characters of the default font (B15). How wide a
   range is as a whole it tells in points everywhere. */

/** What a whole range is wide, where Excel tells that. */
export function queueWidth(range: Excel.Range): Excel.Range {
  if (tellsWidths()) range.load('width');
  return range;
}

const tellsWidths = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.10');

/** How many points one unit of column widths is: 1, unless the columns are told to be far narrower than they are. `told`: what
 *  the columns of the range come to. */
export function pointsPerUnit(range: Excel.Range, told: number): number {
  const width = tellsWidths() ? range.width : 0;
  return told > 0 && width > told * FAR ? width / told : 1;
}

/** A character of any usual default font is more points than that. */
const FAR = 3;
