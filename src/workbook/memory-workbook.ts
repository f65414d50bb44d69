import type { XlsxFile } from '../xlsx/read-xlsx';
import { SheetCell } from '../xlsx/sheet-cell';
import { writeXlsx } from '../xlsx/write-xlsx';
import { checkEdit } from './check-edit';
import { collectChanges } from './collect-changes';
import { asEdit, EditHistory } from './edit-history';
import type { Step, Transition } from './edit-history';
import { MemorySheet } from './memory-sheet';
import { MemoryCustomXml } from './memory-custom-xml';
import type {
  CustomXmlPart,
  DefinedName,
  EditOrigin,
  Workbook,
  WorkbookEdit,
  WorkbookListener,
} from './workbook-types';

type CellEdit = Extract<WorkbookEdit, { readonly kind: 'cell' }>;
type NameEdit = Extract<WorkbookEdit, { readonly kind: 'name' }>;

/** The workbook in memory over the file it was opened from. Which sheet is in front is part of the view: it is neither
 *  an undo step nor stored in the file. */
export class MemoryWorkbook implements Workbook {
  readonly fileName: string;
  readonly date1904: boolean;
  readonly sheets: readonly MemorySheet[];
  private readonly file: XlsxFile;
  private readonly customParts: MemoryCustomXml;
  private readonly history = new EditHistory();
  private readonly listeners = new Set<WorkbookListener>();
  private currentNames: readonly DefinedName[];
  private active: string;

  constructor(file: XlsxFile, fileName: string) {
    this.file = file;
    this.customParts = new MemoryCustomXml(file);
    this.fileName = fileName;
    this.date1904 = file.workbook.date1904;
    this.sheets = file.sheets.map((sheet) => new MemorySheet(sheet, file.styles));
    this.active = this.sheets[file.workbook.activeSheet]?.id ?? '';
    this.currentNames = file.workbook.names.map(({ name, sheet, formula, hidden }) => ({
      name,
      sheetId: sheet === null ? null : (this.sheets[sheet]?.id ?? null),
      formula,
      hidden,
    }));
  }

  get names(): readonly DefinedName[] {
    return this.currentNames;
  }

  get activeSheetId(): string {
    return this.active;
  }

  get customXml(): readonly CustomXmlPart[] {
    return this.customParts.list();
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  sheet(id: string): MemorySheet | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  apply(edits: readonly WorkbookEdit[], origin: EditOrigin): void {
    if (edits.length === 0) return;
    for (const edit of edits) checkEdit(edit, origin, (id) => this.sheet(id));
    const step: Transition[] = [];
    for (const edit of edits) {
      if (edit.kind === 'cell') step.push(this.applyCell(edit, origin));
      else if (edit.kind === 'name') step.push(this.applyName(edit));
      else if (edit.kind === 'customXml') step.push(this.customParts.put(edit.id, edit.xml));
      else this.active = edit.sheetId;
    }
    if (step.length > 0 && (origin === 'user' || origin === 'api')) this.history.record(step);
    this.tell(edits, origin);
  }

  undo(): boolean {
    return this.travel(this.history.back());
  }

  redo(): boolean {
    return this.travel(this.history.forth());
  }

  onChange(listener: WorkbookListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  save(): Uint8Array {
    return writeXlsx(this.file, collectChanges(this.file, this.sheets, this.currentNames, this.customParts.changes()));
  }

  private applyCell(edit: CellEdit, origin: EditOrigin): Transition {
    const { row, column, content, style, note } = edit;
    const sheet = this.existing(edit.sheetId);
    const before = sheet.state(row, column);
    if (content || style) {
      const format = style ? this.file.styles.patched(sheet.format(row, column), style) : sheet.format(row, column);
      const source = before.cell?.source ?? null;
      const entered = content && origin !== 'calculation' ? (content.formula?.slice(1) ?? null) : source;
      sheet.put(row, column, new SheetCell(content ? content.value : (before.cell?.value ?? null), entered, format));
    }
    if (note !== undefined) sheet.putNote(row, column, note && { row, column, ...note });
    return { kind: 'cell', sheet, row, column, before, after: sheet.state(row, column) };
  }

  private applyName({ name, formula }: NameEdit): Transition {
    const before = this.currentNames.find((known) => isGlobal(known, name)) ?? null;
    const after: DefinedName | null =
      formula === null ? null : { name: before?.name ?? name, sheetId: null, formula, hidden: before?.hidden ?? false };
    this.replaceName(name, after);
    return { kind: 'name', name, before, after };
  }

  private replaceName(name: string, after: DefinedName | null): void {
    const at = this.currentNames.findIndex((known) => isGlobal(known, name));
    const names = [...this.currentNames];
    names.splice(at < 0 ? names.length : at, at < 0 ? 0 : 1, ...(after ? [after] : []));
    this.currentNames = names;
  }

  private travel(step: Step | null): boolean {
    if (!step) return false;
    for (const transition of step) {
      if (transition.kind === 'cell') transition.sheet.restore(transition.row, transition.column, transition.after);
      else if (transition.kind === 'name') this.replaceName(transition.name, transition.after);
      else this.customParts.put(transition.id, transition.after);
    }
    this.tell(step.map(asEdit), 'undo');
    return true;
  }

  private tell(edits: readonly WorkbookEdit[], origin: EditOrigin): void {
    for (const listener of this.listeners) listener(edits, origin);
  }

  private existing(id: string): MemorySheet {
    const sheet = this.sheet(id);
    if (!sheet) throw new Error(`sheet ${id} was checked before`);
    return sheet;
  }
}

/** Names are the same without regard to case. */
function isGlobal(known: DefinedName, name: string): boolean {
  return known.sheetId === null && known.name.toLowerCase() === name.toLowerCase();
}
