import type { Area } from '../../../core/grid/address';
import type { DraftChart } from '../../../core/plan/sheet-draft';
import type { Result } from '../../port';
import type { ExcelRun } from '../excel-run';
import { hostFailure, isSilent, isTransient } from '../host-failure';

const TRIES = 3;

/** Draws charts on a sheet. One of the name that is there keeps its place and its look and shows the cells it is to show;
 *  where Excel does not let that be changed, it is drawn anew. */
export async function drawCharts(run: ExcelRun, sheetId: string, charts: readonly DraftChart[]): Promise<Result<void>> {
  let anew = false;
  for (let tries = 1; ; tries += 1) {
    try {
      await draw(run, run.context.workbook.worksheets.getItem(sheetId), charts, anew);
      return { ok: true, value: undefined };
    } catch (cause) {
      const error = hostFailure(cause, null);
      if (tries === TRIES || isSilent(error) || error.code === 'protected' || error.code === 'editing')
        return { ok: false, error };
      if (isTransient(cause)) await run.pause();
      else if (anew) return { ok: false, error };
      else anew = true;
    }
  }
}

async function draw(
  run: ExcelRun,
  sheet: Excel.Worksheet,
  charts: readonly DraftChart[],
  anew: boolean,
): Promise<void> {
  const standing = charts.map(({ name }) => sheet.charts.getItemOrNullObject(name));
  for (const chart of standing) chart.load('name');
  await run.roundTrip();
  for (const [index, chart] of charts.entries()) {
    const there = standing[index];
    const isThere = there?.isNullObject === false;
    if (isThere && !anew) there.setData(rangeOf(sheet, chart.source), 'Columns');
    else {
      if (isThere) there.delete();
      queueChart(sheet, chart);
    }
  }
  await run.roundTrip();
}

function queueChart(sheet: Excel.Worksheet, { name, type, source, place }: DraftChart): void {
  const kind = type === 'columns' ? 'ColumnClustered' : 'BarClustered';
  const chart = sheet.charts.add(kind, rangeOf(sheet, source), 'Columns');
  chart.name = name;
  chart.title.text = name;
  chart.legend.visible = false;
  chart.dataLabels.showValue = true;
  chart.axes.valueAxis.minimum = 0;
  const { top, left, bottom, right } = place;
  chart.setPosition(
    rangeOf(sheet, { top, left, bottom: top, right: left }),
    rangeOf(sheet, { top: bottom, left: right, bottom, right }),
  );
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
