import type { WorkbookEdit, WorkbookSheet } from '../../workbook/workbook-types';
import { readEntry } from '../cells/cell-entry';
import { parseRangeAddress } from '../cells/range-address';
import type { ExcelSession } from '../session/excel-session';

/** What is to happen at a certain request of the add-in. Requests are counted from 1. */
export type PlannedEvent =
  /** Before the request somebody else who has the workbook open enters something. */
  | {
      readonly kind: 'remoteEdit';
      readonly request: number;
      /** null: the sheet in front. */
      readonly sheet: string | null;
      readonly address: string;
      readonly value: string;
    }
  /** From this request on the sheet is protected. */
  | { readonly kind: 'protect'; readonly request: number; readonly sheet: string }
  /** The request fails; null: every request that writes. */
  | { readonly kind: 'fault'; readonly request: number | null; readonly fault: Fault };

type Intervention = Exclude<PlannedEvent, { readonly kind: 'fault' }>;

/** The failure planned for a request; null when none is. */
export function plannedFault(plan: readonly PlannedEvent[], { number, writes }: RequestSummary): Fault | null {
  for (const event of plan) {
    if (event.kind === 'fault' && (event.request === null ? writes : event.request === number)) return event.fault;
  }
  return null;
}

/** What happens before a request is carried out. */
export function interventions(plan: readonly PlannedEvent[], number: number): readonly Intervention[] {
  return plan.filter((event): event is Intervention => event.kind !== 'fault' && event.request === number);
}

/** A failure to be had on purpose, for trying what an add-in does about it. */
export type Fault =
  /** Excel refuses at one action (counted from 0); what ran before it stays done. */
  | { readonly kind: 'action'; readonly action: number; readonly code: string; readonly message?: string }
  /** Excel refuses the whole request, nothing was done. */
  | { readonly kind: 'request'; readonly code: string; readonly message?: string }
  /** No answer ever comes; the request was carried out or not. */
  | { readonly kind: 'silence'; readonly done: boolean };

/** A request as a fault is chosen for. */
interface RequestSummary {
  /** Counted from 1 since the host was made, requests that only clean up included. */
  readonly number: number;
  readonly actions: number;
  /** Whether it sets a property or calls a method that may change something. */
  readonly writes: boolean;
  /** Whether it does anything but keep house. */
  readonly works: boolean;
}

export type FaultChooser = (request: RequestSummary) => Fault | null;

/** Lets somebody else do something to the workbook; a sheet or cell that is not there is said aloud. */
export function intervene(session: ExcelSession, event: Intervention): void {
  const sheet =
    event.sheet === null ? session.activeSheet() : session.worksheets().find(({ name }) => name === event.sheet);
  if (!sheet) return console.error(`The plan of the Excel host names a sheet that is not there: ${event.sheet}`);
  if (event.kind === 'protect') session.protect(sheet.id);
  else session.remoteEdit(remoteEntry(session, sheet, event.address, event.value));
}

/** What is typed into a cell, read as Excel reads it. */
function remoteEntry(
  { date1904 }: ExcelSession,
  sheet: WorkbookSheet,
  address: string,
  typed: string,
): readonly WorkbookEdit[] {
  const area = parseRangeAddress(address);
  if (!area) throw new TypeError(`no address: ${address}`);
  const { value, formula } = readEntry(typed, sheet.style(area.top, area.left).numberFormat, date1904);
  return [{ kind: 'cell', sheetId: sheet.id, row: area.top, column: area.left, content: { value, formula } }];
}
