import type { Area } from '../../../core/grid/address';
import { eachInSlices } from '../../../slice';
import { areasByKey, type OwnFormat } from '../carried/mark-formats';
import { queueRanges } from '../carried/queue-marks';
import { answeredAreas } from '../carried/range-addresses';
import { told, type ExcelRun } from '../excel-run';
import type { ExcelSheetReading } from './sheet-contents';

/* A mark's key tells which cells it was made for, not where it lies now: rows that were copied or moved stretch it. Excel tells
   that only of formats whose ids are known: one round trip more, and none where no mark of ours is. */

/** The sheets with where their marks lie, as far as Excel tells. */
export async function withMarkAreas(
  run: ExcelRun,
  sheets: readonly ExcelSheetReading[],
): Promise<readonly ExcelSheetReading[]> {
  const marked = sheets.filter(({ formats }) => formats?.some(isNamed));
  if (marked.length === 0) return sheets;
  const located = await told(run, async () => {
    const queued = (await eachInSlices(marked, (sheet) => queueAreas(run, sheet))).flat();
    return () => new Map(queued.map(({ format, ranges }) => [format, answeredAreas(ranges)]));
  });
  return located ? eachInSlices(sheets, (sheet) => withAreas(sheet, located)) : sheets;
}

const isNamed = ({ key }: OwnFormat): boolean => key !== '';

/** Nothing is untracked: Excel keeps no ranges of a reading, and office.js looks through all that is queued each time. */
function queueAreas(run: ExcelRun, { id, formats }: ExcelSheetReading) {
  const { conditionalFormats } = run.context.workbook.worksheets.getItem(id).getRange();
  const named = (formats ?? []).filter(isNamed);
  return named.map((format) => ({ format, ranges: queueRanges(conditionalFormats, format.id) }));
}

function withAreas(
  sheet: ExcelSheetReading,
  located: ReadonlyMap<OwnFormat, readonly Area[] | null>,
): ExcelSheetReading {
  if (!sheet.formats) return sheet;
  const formats = sheet.formats.map((format) => {
    const areas = located.get(format);
    return areas ? { ...format, areas } : format;
  });
  return { ...sheet, formats, markAreas: areasByKey(formats) };
}
