import { addedSheet, readXlsx, type XlsxFile } from '../xlsx/read/read-xlsx';
import { isSigned } from '../xlsx/read/signature';
import { SheetCell } from '../xlsx/read/sheet-cell';
import { writeXlsx } from '../xlsx/write/write-xlsx';
import { MemoryCustomXml, MemoryNames } from './beside-sheets';
import { checkEdit } from './check-edit';
import { collectChanges } from './collect-changes';
import { asEdit, EditHistory, inverted, isUndoable, type Step, type Transition } from './edit-history';
import { changeFrame } from './frame-edits';
import { MemorySheet } from './memory-sheet';
import { MemorySheetList } from './memory-sheet-list';
import type {
  CustomXmlPart,
  DefinedName,
  EditOrigin,
  Packing,
  Workbook,
  WorkbookEdit,
  WorkbookListener,
} from './workbook-types';

/** Opens the bytes of an .xlsx file. Throws WorkbookFileError: `notXlsx`, `encrypted`, `legacyXls`, `damaged`,
 *  `tooLarge` or `unsupported` (with the construct's name in `detail`). `packing`: the host's own instead of the one
 *  that runs everywhere. */
export function openWorkbook(bytes: Uint8Array, fileName: string, packing?: Packing): Workbook {
  return new MemoryWorkbook(readXlsx(bytes, packing), fileName);
}

type Change = Transition<MemorySheet>;
type CellEdit = Extract<WorkbookEdit, { readonly kind: 'cell' }>;

/** The workbook in memory over the file it was opened from. Which sheet is in front is part of the view: it is neither
 *  an undo step nor stored in the file. */
class MemoryWorkbook implements Workbook {
  readonly fileName: string;
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly precisionAsDisplayed: boolean;
  readonly calculatedByHand: boolean;
  readonly isSigned: boolean;
  readonly file: XlsxFile;
  private readonly customParts: MemoryCustomXml;
  private readonly definedNames: MemoryNames;
  private readonly history = new EditHistory<MemorySheet>();
  private readonly listeners = new Set<WorkbookListener>();
  private readonly list: MemorySheetList;

  constructor(file: XlsxFile, fileName: string) {
    this.file = file;
    this.customParts = new MemoryCustomXml(file);
    this.fileName = fileName;
    this.isSigned = isSigned(file.parts);
    this.date1904 = file.workbook.date1904;
    this.structureProtected = file.workbook.structureProtected;
    this.precisionAsDisplayed = file.workbook.precisionAsDisplayed;
    this.calculatedByHand = file.workbook.calculatedByHand;
    const sheets = file.sheets.map((sheet) => new MemorySheet(sheet, file.styles));
    this.list = new MemorySheetList(sheets, file.workbook.activeSheet);
    this.definedNames = new MemoryNames(
      file.workbook.names.map(({ name, sheet, formula, hidden }) => ({
        name,
        sheetId: sheet === null ? null : (sheets[sheet]?.id ?? null),
        formula,
        hidden,
      })),
    );
  }

  get sheets(): readonly MemorySheet[] {
    return this.list.all;
  }

  get names(): readonly DefinedName[] {
    return this.definedNames.list();
  }

  get activeSheetId(): string {
    return this.list.active;
  }

  get customXml(): readonly CustomXmlPart[] {
    return this.customParts.list();
  }

  get isFullOfLooks(): boolean {
    return this.file.styles.isFull;
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  sheet(id: string): MemorySheet | null {
    return this.list.sheet(id);
  }

  apply(edits: readonly WorkbookEdit[], origin: EditOrigin): void {
    if (edits.length === 0) return;
    const step = this.applyAll(edits, origin);
    if (step.length > 0 && isUndoable(edits, origin, (id) => this.isOutOfSight(id))) this.history.record(step);
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
    const { file, sheets, definedNames, customParts } = this;
    return writeXlsx(file, collectChanges(file, sheets, definedNames, customParts.changes()));
  }

  private isOutOfSight(sheetId: string): boolean {
    return this.sheet(sheetId)?.visibility === 'veryHidden';
  }

  /** Each edit is checked against what those before it made of the workbook. */
  private applyAll(edits: readonly WorkbookEdit[], origin: EditOrigin): Step<MemorySheet> {
    const { active } = this.list;
    const step: Change[] = [];
    try {
      for (const edit of edits) {
        checkEdit(edit, origin, this);
        step.push(...this.definedNames.withSheet(edit, (id) => this.existing(id).name));
        const transition = this.applyEdit(edit, origin);
        if (transition) step.push(transition);
      }
    } catch (error) {
      for (const transition of step.reverse()) this.restore(inverted(transition));
      this.list.active = active;
      throw error;
    }
    return step;
  }

  private applyEdit(edit: WorkbookEdit, origin: EditOrigin): Change | null {
    switch (edit.kind) {
      case 'cell':
        return this.applyCell(edit, origin);
      case 'name':
        return this.definedNames.put(edit.name, edit.sheetId ?? null, edit.formula);
      case 'customXml':
        return this.customParts.put(edit.id, edit.xml);
      case 'activeSheet':
        this.list.active = edit.sheetId;
        return null;
      case 'addSheet': {
        const sheet = new MemorySheet(addedSheet({ ...edit, id: edit.sheetId }), this.file.styles);
        return this.list.replace({ kind: 'addSheet', sheet, at: this.sheets.length, before: false, after: true });
      }
      case 'removeSheet': {
        const sheet = this.existing(edit.sheetId);
        return this.list.replace({
          kind: edit.kind,
          sheet,
          at: this.sheets.indexOf(sheet),
          before: true,
          after: false,
        });
      }
      case 'renameSheet':
        return this.existing(edit.sheetId).rename(edit.name);
      case 'sheetVisibility':
        return this.list.shown(this.existing(edit.sheetId).show(edit.visibility));
      case 'columnWidth':
      case 'rowHeight':
      case 'frozen':
      case 'print':
        return changeFrame(this.existing(edit.sheetId), edit);
      case 'conditionalFormat':
        return this.existing(edit.sheetId).putFormat(edit.id, edit.format);
      case 'chart':
        return this.existing(edit.sheetId).putChart(edit.id, edit.chart);
      case 'dataValidation':
        return this.existing(edit.sheetId).putValidation(edit.id, edit.validation);
    }
  }

  private applyCell(edit: CellEdit, origin: EditOrigin): Change {
    const { row, column, content, style, look, note } = edit;
    const sheet = this.existing(edit.sheetId);
    const before = sheet.state(row, column);
    if (content || style || look !== undefined) {
      const format = sheet.wantedFormat(edit);
      const source = before.cell?.source ?? null;
      const entered = content && origin !== 'calculation' ? (content.formula?.slice(1) ?? null) : source;
      const cell = new SheetCell(content ? content.value : (before.cell?.value ?? null), entered, format);
      sheet.cells.put(row, column, look === null && !style && cell.isEmpty ? undefined : cell);
    }
    if (note !== undefined) sheet.ownNotes.put(row, column, note && { row, column, ...note });
    return { kind: 'cell', sheet, row, column, before, after: sheet.state(row, column) };
  }

  private travel(step: Step<MemorySheet> | null): boolean {
    if (!step) return false;
    for (const transition of step) this.restore(transition);
    const edits = step
      .flatMap(asEdit)
      .filter((edit) => edit.kind === 'removeSheet' || !('sheetId' in edit) || this.knows(edit.sheetId));
    this.tell(edits, 'undo');
    return true;
  }

  private restore(transition: Change): void {
    switch (transition.kind) {
      case 'name':
        return this.definedNames.restore(transition.name, transition.sheetId, transition.after);
      case 'customXml':
        return void this.customParts.put(transition.id, transition.after);
      case 'addSheet':
      case 'removeSheet':
        return void this.list.replace(transition);
      case 'sheetVisibility':
        transition.sheet.travel(transition);
        return void this.list.shown(transition);
      default:
        return transition.sheet.travel(transition);
    }
  }

  private knows(sheetId: string | null | undefined): boolean {
    return sheetId === null || sheetId === undefined || this.sheet(sheetId) !== null;
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
