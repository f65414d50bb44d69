/* The classes of Excel's API, one file for a class and its collection: functions that make a HostObject for a place in the
   session's workbook. Members have Excel's names, with a capital; they look at the workbook when they are called, not when
   the object is made. Objects that everybody leads to are asked of the session (`session.range`), others of their file. */

import { daySerial } from '../cells/cell-entry';
import { ExcelError, invalidArgument, invalidSelection, notImplemented } from '../request/excel-error';
import { booleanArgument, type HostArgument, type HostMembers, HostObject, textArgument } from '../request/host-object';
import type { Json } from '../request/wire';
import { CALCULATION_MODES } from '../session/calculation';
import type { ExcelSession } from '../session/excel-session';
import { customXmlCollectionObject } from './custom-xml-object';
import { nameCollectionObject } from './named-item-object';
import { workbookNotesObject } from './note-object';
import { tableCollectionObject } from './table-object';
import { worksheetCollectionObject } from './worksheet-object';

/** The workbook: where every path of office.js begins. */
export function workbookObject(session: ExcelSession): HostObject {
  return new HostObject('Workbook', {
    scalars: {
      Name: { get: () => session.workbook().fileName },
      ReadOnly: { get: () => session.traps.readOnly },
      UsePrecisionAsDisplayed: { get: () => session.workbook().precisionAsDisplayed },
    },
    objects: {
      Worksheets: () => worksheetCollectionObject(session),
      Names: () => nameCollectionObject(session, null),
      Notes: () => workbookNotesObject(session),
      Tables: () => tableCollectionObject(session, null),
      Application: () => applicationObject(session),
      _Runtime: () => runtimeObject(session),
      CustomXmlParts: () => customXmlCollectionObject(session),
      Functions: () => functionsObject(session),
      Properties: () => documentPropertiesObject(session),
    },
    objectMethods: selectedCells(session),
    methods: {
      _RemoveReference: (id) => {
        session.references.delete(textArgument(id));
      },
      // As Excel on the web has it, in one step.
      CreateAndOpenWorkbook: (base64) => newWindow(session, textArgument(base64))(),
    },
  });
}

function selectedCells(session: ExcelSession): NonNullable<HostMembers['objectMethods']> {
  const selected = () => {
    session.checkActive();
    const sheetId = session.activeSheet().id;
    const areas = session.selection.on(sheetId);
    const [first] = areas;
    if (!first) throw invalidSelection();
    return { sheetId, areas, first };
  };
  return {
    GetSelectedRange: () => {
      const { sheetId, areas, first } = selected();
      if (areas.length > 1) throw invalidSelection();
      return session.range({ ...first, sheetId });
    },
    GetSelectedRanges: () => session.rangeAreas(selected()),
    GetActiveCell: () => {
      const { sheetId, first } = selected();
      return session.range({ sheetId, ...first, bottom: first.top, right: first.left });
    },
  };
}

/** Excel itself. */
function applicationObject(session: ExcelSession): HostObject {
  return new HostObject('Application', {
    scalars: {
      CalculationMode: { get: () => session.calculation.mode, set: (value) => setMode(session, value) },
      CalculationState: { get: () => (session.traps.staysPending ? 'Pending' : 'Done') },
      DecimalSeparator: { get: () => '.' },
      ThousandsSeparator: { get: () => ',' },
      UseSystemSeparators: { get: () => true },
    },
    methods: {
      Calculate: (type) => {
        const extent = EXTENTS.get(textArgument(type));
        if (extent === undefined) throw invalidArgument();
        session.edits.store();
        return session.calculation.calculate(extent);
      },
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
    },
    objectMethods: { CreateWorkbook: (base64) => createdWorkbookObject(session, textArgument(base64)) },
  });
}

/** A workbook made of a file that the add-in hands over. */
function createdWorkbookObject(session: ExcelSession, base64: string): HostObject {
  return new HostObject('WorkbookCreated', { methods: { Open: newWindow(session, base64) } });
}

/** Shows a file that the add-in hands over in a window of its own. */
function newWindow({ opensWorkbook }: ExcelSession, base64: string): () => void {
  if (!opensWorkbook) throw notImplemented('window for another workbook');
  const bytes = bytesOf(base64);
  if (!bytes) throw invalidArgument();
  return () => opensWorkbook(bytes);
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

const EXTENTS: ReadonlyMap<string, 'stale' | 'all'> = new Map([
  ['Recalculate', 'stale'],
  ['Full', 'all'],
  ['FullRebuild', 'all'],
]);

function setMode(session: ExcelSession, value: Json): void {
  const mode = CALCULATION_MODES.find((known) => known === value);
  if (mode === undefined) throw invalidArgument();
  if (session.traps.forgetsCalculationMode) return;
  session.edits.store();
  session.calculation.mode = mode;
}

/** Excel's worksheet functions, to be called without a cell; of them only DATE, which tells an add-in the date system. */
function functionsObject(session: ExcelSession): HostObject {
  return new HostObject('Functions', {
    objectMethods: {
      Date: (year, month, day) => {
        const [y, m, d] = [number(year), number(month), number(day)];
        const value = y < 0 || y > 9999 ? null : daySerial(y < 1900 ? y + 1900 : y, m, d, session.date1904);
        return value === null ? functionResult(null, '#NUM!') : functionResult(value, null);
      },
    },
  });
}

function number(argument: HostArgument | undefined): number {
  if (typeof argument !== 'number' || !Number.isFinite(argument)) throw invalidArgument();
  return Math.trunc(argument);
}

function functionResult(value: Json, error: string | null): HostObject {
  return new HostObject('FunctionResult', { scalars: { Value: { get: () => value }, Error: { get: () => error } } });
}

/** The add-in's own connection to Excel: it can silence its events, those of other add-ins go on. */
function runtimeObject(session: ExcelSession): HostObject {
  const { events } = session;
  return new HostObject('Runtime', {
    scalars: {
      EnableEvents: {
        get: () => events.enabled,
        set: (value) => {
          events.enabled = booleanArgument(value);
        },
      },
    },
  });
}

/** The document's properties. Nothing of them is told here; what is shown is how Excel fails at the custom ones when one
 *  of them is too long. */
function documentPropertiesObject(session: ExcelSession): HostObject {
  return new HostObject('DocumentProperties', {
    objects: {
      Custom: () =>
        new HostObject('CustomPropertyCollection', {
          items: () => {
            if (!session.traps.longProperty) throw notImplemented('CustomPropertyCollection.Items');
            throw new ExcelError('GeneralException', 'There was an internal error while processing the request.');
          },
        }),
    },
  });
}
