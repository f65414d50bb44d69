import type { SheetCell } from '../xlsx/read/sheet-cell';
import type { RankedFormat } from './memory-formats';
import type { OwnHeight } from './memory-frame';
import type {
  DataValidation,
  DefinedName,
  EditOrigin,
  SheetChart,
  SheetNote,
  SheetPrint,
  WorkbookEdit,
  WorkbookSheet,
} from './workbook-types';

/** A cell's content, format and note at one moment. */
export interface CellState {
  readonly cell: SheetCell | undefined;
  readonly note: SheetNote | null;
}

interface Change<Kind extends string, State> {
  readonly kind: Kind;
  readonly before: State;
  readonly after: State;
}

/** A change of one sheet. */
export type SheetTransition<Sheet = WorkbookSheet> = { readonly sheet: Sheet } & (
  | (Change<'cell', CellState> & { readonly row: number; readonly column: number })
  | Change<'renameSheet', string>
  | Change<'sheetVisibility', WorkbookSheet['visibility']>
  /** null: as wide as the file says. */
  | (Change<'columnWidth', number | null> & { readonly column: number })
  /** null: as high as the file says. */
  | (Change<'rowHeight', OwnHeight | null> & { readonly row: number })
  | Change<'frozen', WorkbookSheet['frozen']>
  | Change<'print', SheetPrint>
  /** All formats of the sheet; `id` is the one that makes the difference. */
  | (Change<'conditionalFormat', readonly RankedFormat[]> & { readonly id: string })
  /** All validations of the sheet. */
  | (Change<'dataValidation', readonly DataValidation[]> & { readonly id: string })
  /** All charts of the sheet. */
  | (Change<'chart', readonly SheetChart[]> & { readonly id: string })
);

/** A change of what stands beside the sheets. */
export type BesideTransition =
  | (Change<'name', DefinedName | null> & { readonly name: string; readonly sheetId: string | null })
  | (Change<'customXml', string | null> & { readonly id: string });

/** Whether a sheet is there, and at which place. */
export type ListTransition<Sheet = WorkbookSheet> = Change<'addSheet' | 'removeSheet', boolean> & {
  readonly sheet: Sheet;
  readonly at: number;
};

/** One thing that changed, as it was before and after. */
export type Transition<Sheet = WorkbookSheet> = SheetTransition<Sheet> | BesideTransition | ListTransition<Sheet>;

/** What one undo takes back. */
export type Step<Sheet> = readonly Transition<Sheet>[];

const MOST_STEPS = 100;

/** What can be undone and redone, the newest step last. */
export class EditHistory<Sheet> {
  private readonly done: Step<Sheet>[] = [];
  private readonly undone: Step<Sheet>[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  record(step: Step<Sheet>): void {
    this.done.push(step);
    this.undone.length = 0;
    if (this.done.length > MOST_STEPS) this.done.shift();
  }

  /** The step to take back: last change first, before and after exchanged. */
  back(): Step<Sheet> | null {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(step);
    return [...step].reverse().map((transition) => inverted(transition));
  }

  forth(): Step<Sheet> | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push(step);
    return step;
  }
}

/** What an add-in alone writes into custom XML parts stays outside what a person can take back (office-js 6415), and so does what
 *  it writes into sheets that nobody can see: taking it back would look like nothing, and part it from the other. */
export function isUndoable(
  edits: readonly WorkbookEdit[],
  origin: EditOrigin,
  isOutOfSight: (sheetId: string) => boolean,
): boolean {
  const isSeen = (edit: WorkbookEdit): boolean =>
    edit.kind !== 'customXml' && !(UNSEEN.has(edit.kind) && 'sheetId' in edit && isOutOfSight(edit.sheetId ?? ''));
  return origin === 'user' || (origin === 'api' && edits.some(isSeen));
}

/** What can be done to a sheet out of sight. */
const UNSEEN: ReadonlySet<WorkbookEdit['kind']> = new Set(['cell', 'addSheet', 'sheetVisibility', 'columnWidth']);

/** The same change taken back. */
export function inverted<Sheet>(transition: Transition<Sheet>): Transition<Sheet> {
  const { before, after } = transition;
  // Both come from one transition, so they are of its kind.
  return { ...transition, before: after, after: before } as Transition<Sheet>;
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
    case 'sheetVisibility':
      return [{ kind: 'sheetVisibility', sheetId: transition.sheet.id, visibility: transition.after }];
    case 'columnWidth': {
      const { sheet, column } = transition;
      return [{ kind: 'columnWidth', sheetId: sheet.id, column, width: sheet.columnWidth(column) }];
    }
    case 'rowHeight': {
      const { sheet, row } = transition;
      const height = sheet.isHeightGiven(row) ? sheet.rowHeight(row) : null;
      return [{ kind: 'rowHeight', sheetId: sheet.id, row, height }];
    }
    case 'frozen':
      return [{ kind: 'frozen', sheetId: transition.sheet.id, ...transition.after }];
    case 'print':
      return [{ kind: 'print', sheetId: transition.sheet.id, print: transition.after }];
    case 'dataValidation': {
      const { sheet, id, after } = transition;
      return [
        { kind: 'dataValidation', sheetId: sheet.id, id, validation: after.find((one) => one.id === id) ?? null },
      ];
    }
    case 'chart': {
      const { sheet, id, after } = transition;
      return [{ kind: 'chart', sheetId: sheet.id, id, chart: after.find((one) => one.id === id) ?? null }];
    }
    case 'conditionalFormat': {
      const { sheet, id, after } = transition;
      const found = after.find(({ format }) => format.id === id);
      return [{ kind: 'conditionalFormat', sheetId: sheet.id, id, format: found?.format ?? null }];
    }
  }
}

/** A sheet that comes back after its removal comes back with what its cells hold. */
function sheetEdits({ kind, sheet, after }: ListTransition): readonly WorkbookEdit[] {
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

function cellEdit({
  sheet,
  row,
  column,
  before,
  after,
}: Extract<SheetTransition, { readonly kind: 'cell' }>): WorkbookEdit {
  const { font, fill, numberFormat, alignment, locked } = sheet.style(row, column);
  const { horizontal, vertical, wrap, shrinkToFit } = alignment;
  const look = { fill, numberFormat, shrinkToFit, bold: font.bold, horizontal, vertical, wrap, locked };
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
