import type { ReactNode } from 'react';
import type { SheetChart } from '../../workbook/workbook-types';
import { COLUMN_HEAD_HEIGHT, ROW_HEAD_WIDTH, spanPixels } from './geometry';
import type { SheetView } from './sheet-view';
import type { Tracks } from './use-tracks';

/** Where the charts of the sheet lie: the file has them, this page says so and does not draw them. */
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
  return charts.map(({ id, title, place }) => (
    <div
      key={id}
      className="chart-frame"
      aria-hidden
      style={{
        top: COLUMN_HEAD_HEIGHT + tracks.rowStart(place.top),
        left: ROW_HEAD_WIDTH + tracks.columnStart(place.left),
        width: spanPixels(place.left, place.right, view.columnPixels),
        height: spanPixels(place.top, place.bottom, view.rowPixels),
      }}
    >
      {label(title)}
    </div>
  ));
}
