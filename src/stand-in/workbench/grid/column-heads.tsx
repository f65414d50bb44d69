import { memo, type ReactNode } from 'react';
import { columnName } from '../../../core/grid/address';
import { COLUMN_HEAD_HEIGHT, ROW_HEAD_WIDTH, type Track } from './geometry';
import { tracksPixels } from './sheet-view';

/** The row of column letters, with the corner that selects everything. */
export const ColumnHeads = memo(function ColumnHeads({
  frozen,
  columns,
  selectedFrom,
  selectedTo,
  cornerLabel,
}: {
  readonly frozen: readonly Track[];
  readonly columns: readonly Track[];
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly cornerLabel: string;
}): ReactNode {
  const head = ({ index, start, size }: Track): ReactNode =>
    size > 0 && (
      <div
        key={index}
        role="columnheader"
        className="head column-head"
        aria-colindex={index + 2}
        data-column={index}
        data-selected={(index >= selectedFrom && index <= selectedTo) || undefined}
        style={{ left: ROW_HEAD_WIDTH + start, width: size }}
      >
        {columnName(index)}
      </div>
    );
  return (
    <div role="row" className="row heads" aria-rowindex={1} style={{ height: COLUMN_HEAD_HEIGHT }}>
      <div
        className="frozen-columns"
        role="presentation"
        style={{ width: ROW_HEAD_WIDTH + tracksPixels(frozen) }}
        data-divided={frozen.length > 0 || undefined}
      >
        <div role="columnheader" className="head corner" aria-label={cornerLabel} />
        {frozen.map(head)}
      </div>
      {columns.map(head)}
    </div>
  );
});
