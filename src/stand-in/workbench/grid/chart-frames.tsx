import type { ReactNode } from 'react';
import type { SheetChart } from '../../workbook/workbook-types';
import { BarChart } from './bar-chart';
import { chartPicture } from '../../workbook/chart-picture';
import { COLUMN_HEAD_HEIGHT, ROW_HEAD_WIDTH, spanPixels } from './geometry';
import type { SheetView } from './sheet-view';
import type { Tracks } from './use-tracks';

/** Where the charts of the sheet lie: those with bars are drawn; of the others the file has them, and this page says so. */
export function ChartFrames({
  charts,
  view,
  tracks,
  label,
}: {
  readonly charts: readonly SheetChart[];
  readonly view: SheetView;
  readonly tracks: Pick<Tracks, 'rowStart' | 'columnStart'>;
  readonly label: (title: string | null) => string;
}): ReactNode {
  return charts.map((chart) => {
    const { id, title, place } = chart;
    const picture = chartPicture(view, chart);
    const width = spanPixels(place.left, place.right, view.columnPixels);
    const height = spanPixels(place.top, place.bottom, view.rowPixels);
    const top = COLUMN_HEAD_HEIGHT + tracks.rowStart(place.top);
    const left = ROW_HEAD_WIDTH + tracks.columnStart(place.left);
    return (
      <div key={id} className="chart-frame" aria-hidden style={{ top, left, width, height }}>
        {picture ? <BarChart picture={picture} title={title} width={width} height={height} /> : label(title)}
      </div>
    );
  });
}
