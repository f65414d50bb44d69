import type { SheetTransition } from './edit-history';
import type { MemoryFrame } from './memory-frame';
import type { MemorySheet } from './memory-sheet';
import type { WorkbookEdit } from './workbook-types';

type FrameKind = 'columnWidth' | 'rowHeight' | 'frozen' | 'print';

/** A change of a sheet's widths, heights, frozen panes or printing. */
export type FrameEdit = Extract<WorkbookEdit, { readonly kind: FrameKind }>;

/** Carries out such a change and tells how it was before. */
export function changeFrame(sheet: MemorySheet, edit: FrameEdit): SheetTransition<MemorySheet> {
  const transition = frameTransition(sheet, edit);
  travelFrame(sheet.frame, transition);
  return transition;
}

type FrameTransition<Sheet> = Extract<SheetTransition<Sheet>, { readonly kind: FrameKind }>;

function frameTransition(sheet: MemorySheet, edit: FrameEdit): FrameTransition<MemorySheet> {
  const { frame } = sheet;
  switch (edit.kind) {
    case 'columnWidth': {
      const { kind, column, width } = edit;
      return { kind, sheet, column, before: frame.ownWidth(column), after: width };
    }
    case 'rowHeight': {
      const { kind, row, height } = edit;
      return { kind, sheet, row, before: frame.ownHeight(row), after: { points: height } };
    }
    case 'frozen': {
      const { kind, rows, columns } = edit;
      return { kind, sheet, before: frame.frozen, after: { rows, columns } };
    }
    case 'print':
      return { kind: edit.kind, sheet, before: frame.print, after: edit.print };
  }
}

/** Makes the frame as it is after the transition. */
export function travelFrame(frame: MemoryFrame, transition: FrameTransition<unknown>): void {
  switch (transition.kind) {
    case 'columnWidth':
      return frame.setWidth(transition.column, transition.after);
    case 'rowHeight':
      return frame.setHeight(transition.row, transition.after);
    case 'frozen':
      frame.frozen = transition.after;
      return;
    case 'print':
      frame.print = transition.after;
  }
}
