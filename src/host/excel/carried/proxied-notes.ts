import type { LoadedNote, SheetNotes } from './sheet-notes';

/* The copy of office.js that can be served with the add-in ends at ExcelApi 1.15 and has no notes, while an Excel behind
 * it may well have them. The wire names members, so a small proxy on office.js's own base class reaches them. A file of its
 * own, to be thrown away once Microsoft's package knows notes. */

interface ClientObject {
  readonly context: unknown;
  load?(option: string): void;
}

type ClientClass = new (context: unknown, path: unknown) => ClientObject & { _handleResult(value: unknown): void };

interface BatchApiHelper {
  createPropertyObject<T>(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): T;
  createMethodObject<T>(
    type: unknown,
    parent: object,
    name: string,
    operation: number,
    args: readonly unknown[],
    isCollection: boolean,
    isInvalidAfterRequest: boolean,
    getByIdName: string | null,
    flags: number,
  ): T;
  invokeMethod<T>(
    parent: object,
    name: string,
    operation: number,
    args: readonly unknown[],
    flags: number,
    kind: number,
  ): { readonly value: T };
  invokeSetProperty(parent: object, name: string, value: unknown, flags: number): void;
}

interface ClientRuntime {
  readonly ClientObject: ClientClass;
  readonly BatchApiHelper: BatchApiHelper;
}

const WRITE = 0;
const READ = 1;
/** The path need not be kept alive between requests. */
const NO_FLAGS = 0;
const RESTRICTED_READ = 4;

declare const OfficeExtension: unknown;

function runtime(): ClientRuntime {
  return OfficeExtension as ClientRuntime;
}

interface LoadedNotes {
  readonly texts: readonly string[];
}

interface NoteClasses {
  readonly note: new (context: unknown, path: unknown) => LoadedNote & ClientObject;
  readonly notes: new (context: unknown, path: unknown) => LoadedNotes & ClientObject;
}

let classes: NoteClasses | null = null;

/** The classes can be made only once office.js is there. */
function noteClasses(): NoteClasses {
  if (classes) return classes;
  const Base = runtime().ClientObject;
  class Note extends Base {
    text: string | null = null;
    answered = false;
    readonly _className = 'Note';
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      this.answered = true;
      this.text = contentOf(value);
    }
  }
  class Notes extends Base {
    texts: readonly string[] = [];
    readonly _className = 'NoteCollection';
    readonly _isCollection = true;
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      this.texts = itemsOf(value)
        .map(contentOf)
        .filter((text) => text !== null);
    }
  }
  classes = { note: Note, notes: Notes };
  return classes;
}

function contentOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('Content' in value)) return null;
  return typeof value.Content === 'string' ? value.Content : null;
}

function itemsOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !('_Items' in value)) return [];
  return Array.isArray(value._Items) ? value._Items : [];
}

/** Queues counting the notes of a workbook, for a library that has none. */
export function proxiedCount(workbook: Excel.Workbook): { readonly value: number } {
  const { BatchApiHelper: helper } = runtime();
  return helper.invokeMethod<number>(notesOf(workbook), 'GetCount', READ, [], RESTRICTED_READ, 0);
}

function notesOf(parent: Excel.Workbook | Excel.Worksheet): LoadedNotes & ClientObject {
  return runtime().BatchApiHelper.createPropertyObject(noteClasses().notes, parent, 'Notes', true, RESTRICTED_READ);
}

/** The notes of a worksheet, for a library that has none. */
export function proxiedNotes(sheet: Excel.Worksheet): SheetNotes {
  const { BatchApiHelper: helper } = runtime();
  const collection = notesOf(sheet);
  const note = (method: string, key: string | number): LoadedNote & ClientObject =>
    helper.createMethodObject(noteClasses().note, collection, method, READ, [key], false, false, null, RESTRICTED_READ);
  return {
    loadTexts() {
      sheet.context.load(collection as unknown as OfficeExtensionClientObject, 'items/content');
      return collection;
    },
    loadText(address) {
      const found = note('GetItemOrNullObject', address);
      sheet.context.load(found as unknown as OfficeExtensionClientObject, 'content');
      return found;
    },
    loadPlaced(index) {
      const found = note('GetItemAt', index);
      sheet.context.load(found as unknown as OfficeExtensionClientObject, 'content');
      const cell = helper.createMethodObject<Excel.Range>(
        Excel.Range,
        found,
        'GetLocation',
        READ,
        [],
        false,
        true,
        null,
        RESTRICTED_READ,
      );
      cell.load('rowIndex,columnIndex');
      cell.untrack();
      return {
        get text() {
          return found.text;
        },
        cell,
      };
    },
    add(address, text) {
      helper.createMethodObject(
        noteClasses().note,
        collection,
        'Add',
        WRITE,
        [address, text],
        false,
        true,
        null,
        NO_FLAGS,
      );
    },
    change(address, text) {
      helper.invokeSetProperty(note('GetItemOrNullObject', address), 'Content', text, NO_FLAGS);
    },
    remove(address) {
      helper.invokeMethod(note('GetItemOrNullObject', address), 'Delete', WRITE, [], NO_FLAGS, 0);
    },
  };
}

type OfficeExtensionClientObject = Parameters<Excel.RequestContext['load']>[0];
