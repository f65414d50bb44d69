import { createScoringSession } from '../../src/app/scoring-session';
import type { ScoringSession } from '../../src/app/session-state';
import type { CellValue } from '../../src/core/grid/grid';
import { parseCellAddress } from '../../src/core/grid/address';
import { filePort } from '../../src/host/file/file-port';
import type { WorkbookPort } from '../../src/host/port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { Workbook, WorkbookEdit, WorkbookSheet } from '../../src/stand-in/workbook/workbook-types';
import { buildXlsx, type BuiltWorkbook } from '../support/build-xlsx';

/** A session at a workbook in memory. */
export interface FileSession {
  readonly workbook: Workbook;
  readonly port: WorkbookPort;
  readonly session: ScoringSession;
}

export function openSession(
  source: BuiltWorkbook | Uint8Array,
  around: (port: WorkbookPort) => Partial<WorkbookPort> = () => ({}),
): FileSession {
  const bytes = source instanceof Uint8Array ? source : buildXlsx(source);
  const workbook = openWorkbook(bytes, '自评表.xlsx');
  const file = filePort(workbook);
  const port: WorkbookPort = {
    canWriteNotes: file.canWriteNotes,
    read: (scope) => file.read(scope),
    apply: (changes) => file.apply(changes),
    saveRuleSet: (id) => file.saveRuleSet(id),
    saveRecord: (text) => file.saveRecord(text),
    keepUndo: (text) => file.keepUndo(text),
    writeSheet: (draft) => file.writeSheet(draft),
    drawCharts: (sheetId, charts) => file.drawCharts(sheetId, charts),
    merges: (sheetIds) => file.merges(sheetIds),
    surroundings: (wanted) => file.surroundings(wanted),
    select: (sheetId, row, column) => file.select(sheetId, row, column),
    onChanged: (listener) => file.onChanged(listener),
    onSelected: (listener) => file.onSelected(listener),
    ...around(file),
  };
  return { workbook, port, session: createScoringSession(port) };
}

/** The same workbook as somebody else opens it later. */
export function reopened({ workbook }: FileSession): FileSession {
  return openSession(workbook.save());
}

export function sheetNamed({ workbook }: FileSession, name: string): WorkbookSheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Types into cells as a person does: `{ E4: 120 }`; null empties a cell. */
export function typeInto(opened: FileSession, name: string, cells: Readonly<Record<string, CellValue>>): void {
  const sheetId = sheetNamed(opened, name).id;
  const edits = Object.entries(cells).map(([address, value]): WorkbookEdit => {
    const place = parseCellAddress(address);
    if (!place) throw new Error(`no address ${address}`);
    return { kind: 'cell', sheetId, ...place, content: { value, formula: null } };
  });
  opened.workbook.apply(edits, 'user');
}

/** The value of a cell; null when it is empty. */
export function valueAt(opened: FileSession, name: string, address: string): CellValue {
  const place = parseCellAddress(address);
  return (place && sheetNamed(opened, name).cell(place.row, place.column)?.value) ?? null;
}
