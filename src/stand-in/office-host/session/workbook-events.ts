import { areaAddress } from '../../../core/grid/address';
import type { Area, CellPlace, EditOrigin, Workbook, WorkbookEdit } from '../../workbook/workbook-types';
import { worksheetId } from '../cells/sheet-name';
import type { RangeAreas } from '../request/host-object';
import type { Json } from '../request/wire';
import { EventType, WHOLE_WORKBOOK } from './event-registry';

/** An event as office.js takes it; `targets` are the sheet it is about and the workbook. */
export interface WorkbookEvent {
  readonly type: number;
  readonly targets: readonly string[];
  readonly message: { readonly [name: string]: Json };
}

/** The event for other cells being selected, by the person or by the add-in: the areas, or none where no cells are. */
export function selectionEvent({ sheetId, areas }: RangeAreas): WorkbookEvent {
  return {
    type: EventType.selected,
    targets: [worksheetId(sheetId), WHOLE_WORKBOOK],
    message: {
      type: 'WorksheetSelectionChanged',
      address: areas.map(areaAddress).join(','),
      worksheetId: worksheetId(sheetId),
    },
  };
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

/** Covers cells with as few rectangles as rows of neighbours give: those below each other with the same columns are one. */
export function changeAreas(cells: readonly CellPlace[]): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.top === row && last.right + 1 === column) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const areas: typeof runs = [];
  for (const run of runs) {
    const above = areas.find((a) => a.bottom + 1 === run.top && a.left === run.left && a.right === run.right);
    if (above) above.bottom = run.bottom;
    else areas.push(run);
  }
  return areas;
}
