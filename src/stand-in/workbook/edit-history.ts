import type { RankedFormat } from './memory-formats';
import type { CellState, MemorySheet } from './memory-sheet';
import type { DefinedName, WorkbookEdit, WorkbookSheet } from './workbook-types';

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

interface Change<Kind extends string, State> {
  readonly kind: Kind;
  readonly before: State;
  readonly after: State;
}

/** One thing that changed, as it was before and after. */
export type Transition =
  | (Change<'cell', CellState> & { readonly sheet: MemorySheet; readonly row: number; readonly column: number })
  | (Change<'name', DefinedName | null> & { readonly name: string; readonly sheetId: string | null })
  | (Change<'customXml', string | null> & { readonly id: string })
  /** Whether the sheet is there, and at which place. */
  | (Change<'addSheet' | 'removeSheet', boolean> & { readonly sheet: MemorySheet; readonly at: number })
  | (Change<'renameSheet', string> & { readonly sheet: MemorySheet })
  /** null: as wide as the file says. */
  | (Change<'columnWidth', number | null> & { readonly sheet: MemorySheet; readonly column: number })
  | (Change<'frozen', WorkbookSheet['frozen']> & { readonly sheet: MemorySheet })
  /** All formats of the sheet; `id` is the one that makes the difference. */
  | (Change<'conditionalFormat', readonly RankedFormat[]> & { readonly sheet: MemorySheet; readonly id: string });

/** A change of one sheet. */
export type SheetTransition = Extract<
  Transition,
  { readonly kind: 'cell' | 'renameSheet' | 'columnWidth' | 'frozen' | 'conditionalFormat' }
>;

/** The same change taken back. */
export function inverted(transition: Transition): Transition {
  const { before, after } = transition;
  // Both come from one transition, so they are of its kind.
  return { ...transition, before: after, after: before } as Transition;
}

/** A transition as listeners see it: how the thing is afterwards. */
export function asEdit(transition: Transition): readonly WorkbookEdit[] {
  switch (transition.kind) {
    case 'cell':
      return [cellEdit(transition)];
    case 'name': {
      const { name, sheetId, after } = transition;
      return [{ kind: 'name', name, sheetId, formula: after?.formula ?? null }];
    }
    case 'customXml':
      return [{ kind: 'customXml', id: transition.id, xml: transition.after }];
    case 'addSheet':
    case 'removeSheet':
      return sheetEdits(transition);
    case 'renameSheet':
      return [{ kind: 'renameSheet', sheetId: transition.sheet.id, name: transition.after }];
    case 'columnWidth': {
      const { sheet, column } = transition;
      return [{ kind: 'columnWidth', sheetId: sheet.id, column, width: sheet.columnWidth(column) }];
    }
    case 'frozen':
      return [{ kind: 'frozen', sheetId: transition.sheet.id, ...transition.after }];
    case 'conditionalFormat': {
      const { sheet, id, after } = transition;
      const found = after.find(({ format }) => format.id === id);
      return [{ kind: 'conditionalFormat', sheetId: sheet.id, id, format: found?.format ?? null }];
    }
  }
}

/** A sheet that comes back after its removal comes back with what its cells hold. */
function sheetEdits({
  kind,
  sheet,
  after,
}: Extract<Transition, { readonly kind: 'addSheet' | 'removeSheet' }>): readonly WorkbookEdit[] {
  const { id: sheetId, name, visibility } = sheet;
  if (!after) return [{ kind: 'removeSheet', sheetId }];
  const cells = kind === 'addSheet' ? [] : [...sheet.filledCells()];
  return [
    { kind: 'addSheet', sheetId, name, visibility },
    ...cells.map(([place, { value, formula }]): WorkbookEdit => {
      return { kind: 'cell', sheetId, ...place, content: { value, formula } };
    }),
  ];
}

function cellEdit({ sheet, row, column, before, after }: Extract<Transition, { readonly kind: 'cell' }>): WorkbookEdit {
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
