import type { CellValue, Workbook, WorkbookSheet } from '../workbook/workbook-types';
import { EventRegistry } from './event-registry';
import { ExcelError } from './excel-error';
import { member, type HostObject, type RangeTarget } from './host-object';
import { parseReference } from './name-formula';
import { PendingEdits } from './pending-edits';
import { isAtLeast, SINCE } from './requirement-sets';
import { Selection } from './selection';

/** The text a cell shows, as the grid beside the pane shows it. */
export type DisplayText = (value: CellValue, numberFormat: string) => string;

/** How the objects are made that others lead to. */
export interface ObjectMakers {
  range(session: ExcelSession, target: RangeTarget): HostObject;
  worksheet(session: ExcelSession, sheetId: string): HostObject;
}

interface SessionOptions {
  readonly excelApi: string;
  readonly displayText: DisplayText | null;
  readonly objects: ObjectMakers;
}

/** What all objects of the host share: the workbook with what the running batch changes, the selection, the references
 *  office.js keeps, and the registered events. */
export class ExcelSession {
  #workbook: Workbook;
  readonly edits: PendingEdits;
  readonly selection = new Selection();
  readonly references = new Map<string, RangeTarget>();
  readonly events = new EventRegistry();
  /** The declared requirement set ExcelApi, such as `1.20`. */
  readonly excelApi: string;
  /** null: the host cannot answer `Range.text`. */
  readonly displayText: DisplayText | null;
  readonly #objects: ObjectMakers;
  #referenceCount = 0;

  constructor(workbook: Workbook, { excelApi, displayText, objects }: SessionOptions) {
    this.#workbook = workbook;
    this.#objects = objects;
    this.excelApi = excelApi;
    this.displayText = displayText;
    this.edits = new PendingEdits(() => this.#workbook);
  }

  /** The workbook with everything stored that the running batch changed so far. */
  workbook(): Workbook {
    this.edits.store();
    return this.#workbook;
  }

  get date1904(): boolean {
    return this.#workbook.date1904;
  }

  replaceWorkbook(workbook: Workbook): void {
    this.edits.discard();
    this.references.clear();
    this.selection.clear();
    this.#workbook = workbook;
  }

  /** Forgets what belonged to an add-in page that is gone. */
  forget(): void {
    this.edits.discard();
    this.references.clear();
    this.events.clear();
  }

  worksheets(): readonly WorkbookSheet[] {
    return this.workbook().sheets.filter((sheet) => sheet.kind === 'worksheet');
  }

  activeSheet(): WorkbookSheet {
    return this.edits.sheet(this.workbook().activeSheetId);
  }

  range(target: RangeTarget): HostObject {
    return this.#objects.range(this, target);
  }

  worksheet(sheetId: string): HostObject {
    return this.#objects.worksheet(this, sheetId);
  }

  /** The cells a defined name stands for; null when there is no such name or it stands for something else. */
  rangeOfName(name: string): RangeTarget | null {
    const found = this.workbook().names.find((other) => other.name.toLowerCase() === name.toLowerCase());
    return found ? parseReference(this.worksheets(), found.formula) : null;
  }

  keepReference(target: RangeTarget): string {
    const id = `R${++this.#referenceCount}`;
    this.references.set(id, target);
    return id;
  }

  /** ApiNotFound for a member that the declared ExcelApi has not yet; null for one it has. */
  lacking(type: string, name: string): ExcelError | null {
    const since = member(SINCE, `${type}.${name}`);
    if (since === undefined || isAtLeast(this.excelApi, since)) return null;
    return new ExcelError('ApiNotFound', `The API ${type}.${name} needs ExcelApi ${since}.`);
  }
}
