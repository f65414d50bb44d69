import type { ReactNode, RefObject } from 'react';
import { charactersOf, pointsOf } from './sizes';
import type { Drag } from './use-grips';

/** The line where the border of a column or row would come to lie, and how wide or high that is. */
export function DragGuide({
  drag,
  frame,
  label,
}: {
  readonly drag: Drag | null;
  readonly frame: RefObject<HTMLElement | null>;
  readonly label: (kind: 'column' | 'row', size: string, pixels: number) => string;
}): ReactNode {
  if (!drag || drag.kind === 'fill') return null;
  const box = frame.current?.getBoundingClientRect();
  const isColumn = drag.kind === 'column';
  const at = drag.from + drag.pixels - ((isColumn ? box?.left : box?.top) ?? 0);
  const size = isColumn ? charactersOf(drag.pixels) : pointsOf(drag.pixels);
  return (
    <>
      <div className={`drag-guide drag-guide-${drag.kind}`} style={isColumn ? { left: at } : { top: at }} />
      <div className="note drag-size" style={isColumn ? { left: at + 8, top: 2 } : { left: 54, top: at + 8 }}>
        {label(drag.kind, size.toFixed(2), Math.round(drag.pixels))}
      </div>
    </>
  );
}
