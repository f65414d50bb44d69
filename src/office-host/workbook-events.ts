import { areaAddress } from '../core/grid/address';
import type { CellPlace, EditOrigin, Workbook, WorkbookEdit } from '../workbook/workbook-types';
import { changeAreas } from './change-areas';
import { EventType, WHOLE_WORKBOOK } from './event-registry';
import type { Json } from './wire';
import { worksheetId } from './worksheet-id';

/** An event as office.js takes it; `targets` are the sheet it is about and the workbook. */
export interface WorkbookEvent {
  readonly type: number;
  readonly targets: readonly string[];
  readonly message: { readonly [name: string]: Json };
}

/** The events Excel raises for changes: one per sheet and rectangle of changed contents, whoever changed them; what is
 *  calculated raises none. `tellsTrigger`: from ExcelApi 1.14 an add-in learns that it was its own write. */
function changeEvents(
  edits: readonly WorkbookEdit[],
  origin: EditOrigin,
  tellsTrigger: boolean,
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
        source: 'Local',
        worksheetId: worksheetId(sheetId),
        ...(tellsTrigger ? { triggerSource: origin === 'api' ? 'ThisLocalAddin' : 'Unknown' } : {}),
      },
    })),
  );
}

/** Gives the events of every change of a workbook; returns how to stop. */
export function watchWorkbook(
  workbook: Workbook,
  tellsTrigger: boolean,
  raise: (event: WorkbookEvent) => void,
): () => void {
  let active = workbook.activeSheetId;
  return workbook.onChange((edits, origin) => {
    const events = [...changeEvents(edits, origin, tellsTrigger), ...activationEvents(active, workbook.activeSheetId)];
    active = workbook.activeSheetId;
    events.forEach(raise);
  });
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
