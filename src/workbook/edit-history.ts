import type { CellState, MemorySheet } from './memory-sheet';
import type { DefinedName, WorkbookEdit } from './workbook-types';

/** One thing that changed, as it was before and after. */
export type Transition =
  | {
      readonly kind: 'cell';
      readonly sheet: MemorySheet;
      readonly row: number;
      readonly column: number;
      readonly before: CellState;
      readonly after: CellState;
    }
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly before: DefinedName | null;
      readonly after: DefinedName | null;
    }
  | {
      readonly kind: 'customXml';
      readonly id: string;
      readonly before: string | null;
      readonly after: string | null;
    };

export type Step = readonly Transition[];

const MOST_STEPS = 100;

/** What can be undone and redone, the newest step last. */
export class EditHistory {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  record(step: Step): void {
    this.done.push(step);
    this.undone.length = 0;
    if (this.done.length > MOST_STEPS) this.done.shift();
  }

  /** The step to take back: last change first, before and after exchanged. */
  back(): Step | null {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(step);
    return [...step].reverse().map(inverted);
  }

  forth(): Step | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push(step);
    return step;
  }
}

function inverted(transition: Transition): Transition {
  switch (transition.kind) {
    case 'cell':
      return { ...transition, before: transition.after, after: transition.before };
    case 'name':
      return { ...transition, before: transition.after, after: transition.before };
    case 'customXml':
      return { ...transition, before: transition.after, after: transition.before };
  }
}

/** A transition as listeners see it: how the cell or name is afterwards. */
export function asEdit(transition: Transition): WorkbookEdit {
  if (transition.kind === 'name') {
    return { kind: 'name', name: transition.name, formula: transition.after?.formula ?? null };
  }
  if (transition.kind === 'customXml') return { kind: 'customXml', id: transition.id, xml: transition.after };
  const { sheet, row, column, before, after } = transition;
  const { font, fill, numberFormat, alignment, locked } = sheet.style(row, column);
  const { horizontal, wrap, shrinkToFit } = alignment;
  const look = { fill, numberFormat, shrinkToFit, bold: font.bold, horizontal, wrap, locked };
  return {
    kind: 'cell',
    sheetId: sheet.id,
    row,
    column,
    content: { value: after.cell?.value ?? null, formula: after.cell?.formula ?? null },
    ...(before.cell?.format === after.cell?.format
      ? {}
      : { style: { ...look, ...(font.color === null ? {} : { fontColor: font.color }) } }),
    ...(before.note === after.note ? {} : { note: after.note && { text: after.note.text, author: after.note.author } }),
  };
}
