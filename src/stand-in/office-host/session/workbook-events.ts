import { areaAddress } from '../../../core/grid/address';
import type { CellPlace, EditOrigin, Workbook, WorkbookEdit } from '../../workbook/workbook-types';
import { changeAreas } from './change-areas';
import { EventType, WHOLE_WORKBOOK } from './event-registry';
import type { Json } from '../request/wire';
import { worksheetId } from '../cells/worksheet-id';

/** An event as office.js takes it; `targets` are the sheet it is about and the workbook. */
export interface WorkbookEvent {
  readonly type: number;
  readonly targets: readonly string[];
  readonly message: { readonly [name: string]: Json };
}

/** What an add-in is told about who made a change. */
export interface Teller {
  /** Remote: somebody else who has the workbook open too. */
  source(): 'Local' | 'Remote';
  /** From ExcelApi 1.14 an add-in learns that it was its own write. */
  readonly tellsTrigger: boolean;
}

/** Gives the events of every change of a workbook; returns how to stop. */
export function watchWorkbook(workbook: Workbook, teller: Teller, raise: (event: WorkbookEvent) => void): () => void {
  let active = workbook.activeSheetId;
  let sheets = sheetIds(workbook);
  return workbook.onChange((edits, origin) => {
    const present = sheetIds(workbook);
    const events = [
      ...sheetEvents(EventType.added, 'WorksheetAdded', missingIn(sheets, present), teller),
      ...changeEvents(edits, origin, teller),
      ...activationEvents(active, workbook.activeSheetId),
      ...sheetEvents(EventType.deleted, 'WorksheetDeleted', missingIn(present, sheets), teller),
    ];
    active = workbook.activeSheetId;
    sheets = present;
    events.forEach(raise);
  });
}

/** The events Excel raises for changes: one per sheet and rectangle of changed contents, whoever changed them; what is
 *  calculated raises none. */
function changeEvents(
  edits: readonly WorkbookEdit[],
  origin: EditOrigin,
  { source, tellsTrigger }: Teller,
): readonly WorkbookEvent[] {
  if (origin === 'calculation') return [];
  const bySheet = new Map<string, CellPlace[]>();
  for (const edit of edits) {
    if (edit.kind !== 'cell' || edit.content === undefined) continue;
    const places = bySheet.get(edit.sheetId) ?? [];
    places.push(edit);
    bySheet.set(edit.sheetId, places);
  }
  return [...bySheet].flatMap(([sheetId, places]) =>
    changeAreas(places).map((area) => ({
      type: EventType.changed,
      targets: [worksheetId(sheetId), WHOLE_WORKBOOK],
      message: {
        eventType: EventType.changed,
        type: 'WorksheetChanged',
        address: areaAddress(area),
        changeType: 'RangeEdited',
        source: source(),
        worksheetId: worksheetId(sheetId),
        ...(tellsTrigger ? { triggerSource: origin === 'api' ? 'ThisLocalAddin' : 'Unknown' } : {}),
      },
    })),
  );
}

/** The events for another sheet coming to the front. */
function activationEvents(before: string, after: string): readonly WorkbookEvent[] {
  if (before === after) return [];
  return [
    {
      type: EventType.deactivated,
      targets: [worksheetId(before), WHOLE_WORKBOOK],
      message: { type: 'WorksheetDeactivated', worksheetId: worksheetId(before) },
    },
    {
      type: EventType.activated,
      targets: [worksheetId(after), WHOLE_WORKBOOK],
      message: { type: 'WorksheetActivated', worksheetId: worksheetId(after) },
    },
  ];
}

function sheetEvents(
  type: number,
  name: string,
  sheetIdsOf: readonly string[],
  { source }: Teller,
): readonly WorkbookEvent[] {
  return sheetIdsOf.map((sheetId) => ({
    type,
    targets: [WHOLE_WORKBOOK],
    message: { type: name, source: source(), worksheetId: worksheetId(sheetId) },
  }));
}

function sheetIds({ sheets }: Workbook): readonly string[] {
  return sheets.map(({ id }) => id);
}

function missingIn(known: readonly string[], wanted: readonly string[]): readonly string[] {
  return wanted.filter((id) => !known.includes(id));
}
