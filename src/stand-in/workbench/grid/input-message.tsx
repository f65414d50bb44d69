import type { CSSProperties, ReactNode } from 'react';
import { isInArea, type CellPlace } from '../../../core/grid/address';
import type { WorkbookSheet } from '../../workbook/workbook-types';
import type { CellRect } from './cell-input';

/** What a data validation says of a selected cell. */
export interface InputMessage {
  readonly title: string;
  readonly text: string;
}

/** The message that Excel shows beside a cell while it is selected; null: none. */
export function inputMessage(sheet: WorkbookSheet, { row, column }: CellPlace): InputMessage | null {
  const found = sheet.dataValidations().find(({ areas }) => areas.some((area) => isInArea(area, row, column)));
  if (!found?.prompt.isShown) return null;
  const { title, text } = found.prompt;
  return title === '' && text === '' ? null : { title, text };
}

const WIDTH = 260;
const GAP = 6;

/** The message below its cell, in the lower half of the grid above it; read out by screen readers when its cell is selected.
 *  The region stays while there is no message, as only a change in one is read out. */
export function InputMessageView({
  message,
  cell,
  frame,
}: {
  readonly message: InputMessage | null;
  readonly cell: CellRect;
  readonly frame: { readonly width: number; readonly height: number };
}): ReactNode {
  return (
    <div role="status">
      {message && (
        <div className="note input-message" style={besideCell(cell, frame)}>
          {message.title !== '' && <strong>{message.title}</strong>}
          {message.text}
        </div>
      )}
    </div>
  );
}

function besideCell(cell: CellRect, frame: { readonly width: number; readonly height: number }): CSSProperties {
  const left = Math.max(4, Math.min(cell.left + 16, frame.width - WIDTH - 4));
  const isLow = cell.top + cell.height / 2 > frame.height / 2;
  return isLow
    ? { left, bottom: `calc(100% - ${cell.top - GAP}px)`, maxHeight: cell.top - GAP - 4 }
    : { left, top: cell.top + cell.height + GAP, maxHeight: frame.height - cell.top - cell.height - GAP - 4 };
}
