/* What lasts from request to request. Objects are made anew for each and hold nothing but a session and where they stand;
   they read and write through `session.edits`. What a member needs to remember beyond its batch belongs here. */

import type { CellValue, Workbook, WorkbookEdit, WorkbookSheet } from '../../workbook/workbook-types';
import { parseReference } from '../cells/name-formula';
import { ExcelError, inactiveWorkbook } from '../request/excel-error';
import { type HostObject, member, type RangeAreas, type RangeTarget } from '../request/host-object';
import { isAtLeast, SINCE } from '../request/requirement-sets';
import type { Calculation, Formulas } from './calculation';
import { EventRegistry } from './event-registry';
import type { HostTraps } from './host-traps';
import { PendingEdits } from './pending-edits';
import { Selection } from './selection';

/** The text a cell shows, as the grid beside the pane shows it. */
export type DisplayText = (value: CellValue, numberFormat: string) => string;

/** How the objects are made that others lead to. */
export interface ObjectMakers {
  range(session: ExcelSession, target: RangeTarget): HostObject;
  rangeAreas(session: ExcelSession, cells: RangeAreas): HostObject;
  worksheet(session: ExcelSession, sheetId: string): HostObject;
}

interface SessionOptions {
  readonly excelApi: string;
  readonly displayText: DisplayText | null;
  readonly calculation: Calculation;
  readonly objects: ObjectMakers;
  readonly traps: HostTraps;
  readonly opensWorkbook: OpensWorkbook | null;
}

/** Shows the bytes of a file as a workbook of its own, beside the one that is open. */
export type OpensWorkbook = (bytes: Uint8Array) => void;

/** What all objects of the host share: the workbook with what the running batch changes, the selection, the references
 *  office.js keeps, and the registered events. */
export class ExcelSession {
  #workbook: Workbook;
  readonly edits: PendingEdits;
  readonly selection = new Selection();
  readonly references = new Map<string, HostObject>();
  readonly events = new EventRegistry();
  readonly calculation: Calculation;
  readonly traps: HostTraps;
  /** null: nobody is there to show another workbook. */
  readonly opensWorkbook: OpensWorkbook | null;
  /** The conditional formats the add-in made, so that Excel may lose one of the others (B1). */
  readonly madeFormats = new Set<string>();
  hasLostRule = false;
  /** Conditional formats of kinds that the workbook in memory cannot hold, by sheet. */
  readonly otherRules = new Map<string, readonly { readonly id: string; readonly type: string }[]>();
  /** The declared requirement set ExcelApi, such as `1.20`. */
  readonly excelApi: string;
  /** null: the host cannot answer `Range.text`. */
  readonly displayText: DisplayText | null;
  readonly #objects: ObjectMakers;
  #referenceCount = 0;
  readonly #protected = new Set<string>();
  #delay = 0;
  #source: 'Local' | 'Remote' = 'Local';

  constructor(
    workbook: Workbook,
    { excelApi, displayText, calculation, objects, traps, opensWorkbook }: SessionOptions,
  ) {
    this.#workbook = workbook;
    this.opensWorkbook = opensWorkbook;
    this.#objects = objects;
    this.excelApi = excelApi;
    this.displayText = displayText;
    this.calculation = calculation;
    this.traps = traps;
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

  replaceWorkbook(workbook: Workbook, formulas: Formulas): void {
    this.edits.discard();
    this.references.clear();
    this.selection.clear();
    this.#protected.clear();
    this.#workbook = workbook;
    this.calculation.connect(formulas);
  }

  /** Forgets what belonged to an add-in page that is gone. */
  forget(): void {
    this.edits.discard();
    this.references.clear();
    this.events.clear();
  }

  /** Who makes the change that is being made. */
  get source(): 'Local' | 'Remote' {
    return this.#source;
  }

  /** A change by somebody else who has the workbook open too. */
  remoteEdit(edits: readonly WorkbookEdit[]): void {
    this.#source = 'Remote';
    try {
      this.workbook().apply(edits, 'user');
    } finally {
      this.#source = 'Local';
    }
  }

  /** Somebody protects a sheet while the add-in is at work; only the add-in meets it. */
  protect(sheetId: string): void {
    this.#protected.add(sheetId);
  }

  unprotect(sheetId: string): void {
    this.#protected.delete(sheetId);
  }

  isProtected(sheetId: string): boolean {
    return this.edits.sheet(sheetId).protected || this.#protected.has(sheetId);
  }

  /** Throws InactiveWorkbook when another workbook has the focus. */
  checkActive(): void {
    if (this.traps.inactive) throw inactiveWorkbook();
  }

  /** Resolves when what was changed so far is calculated. */
  async settled(): Promise<void> {
    await this.calculation.settled();
    this.edits.calculated();
  }

  /** The running request takes longer by this. */
  delay(milliseconds: number): void {
    this.#delay += milliseconds;
  }

  /** How much longer the request took; counted anew afterwards. */
  takeDelay(): number {
    const delay = this.#delay;
    this.#delay = 0;
    return delay;
  }

  worksheets(): readonly WorkbookSheet[] {
    return this.edits.sheets().filter((sheet) => sheet.kind === 'worksheet');
  }

  /** The worksheet of that id; null: there is none. */
  worksheetOf(id: string): WorkbookSheet | null {
    this.edits.sheets(); // new ones are stored
    const sheet = this.#workbook.sheet(id);
    return sheet?.kind === 'worksheet' ? sheet : null;
  }

  activeSheet(): WorkbookSheet {
    return this.edits.sheet(this.workbook().activeSheetId);
  }

  range(target: RangeTarget): HostObject {
    return this.#objects.range(this, target);
  }

  rangeAreas(cells: RangeAreas): HostObject {
    return this.#objects.rangeAreas(this, cells);
  }

  worksheet(sheetId: string): HostObject {
    return this.#objects.worksheet(this, sheetId);
  }

  /** The cells a defined name stands for; null when there is no such name or it stands for something else. */
  rangeOfName(name: string): RangeTarget | null {
    const found = this.workbook().names.find((other) => other.name.toLowerCase() === name.toLowerCase());
    return found ? parseReference(this.worksheets(), found.formula) : null;
  }

  keepReference(object: HostObject): string {
    const id = `R${++this.#referenceCount}`;
    this.references.set(id, object);
    return id;
  }

  /** ApiNotFound for a member that the declared ExcelApi has not yet; null for one it has. */
  lacking(type: string, name: string): ExcelError | null {
    const since = member(SINCE, `${type}.${name}`);
    if (since === undefined || isAtLeast(this.excelApi, since)) return null;
    return new ExcelError('ApiNotFound', `The API ${type}.${name} needs ExcelApi ${since}.`);
  }
}
