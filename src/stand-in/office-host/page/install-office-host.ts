/* Excel as an add-in's page meets it: `createOfficeHost` over a workbook, `install` on the page's window before office.js
   runs there. A call comes in through pane-connection.ts, a request goes through request-channel.ts, which also misbehaves
   as told. Another way to misbehave is a field of OfficeHostOptions or, if it is Excel's own, of HostTraps. */

import type { Area, Workbook, WorkbookEdit } from '../../workbook/workbook-types';
import { rangeAreasObject, rangeObject } from '../objects/range-object';
import { workbookObject } from '../objects/workbook-object';
import { worksheetObject } from '../objects/worksheet-object';
import { isAtLeast } from '../request/requirement-sets';
import { Calculation, type Formulas } from '../session/calculation';
import { type DisplayText, ExcelSession, type OpensWorkbook } from '../session/excel-session';
import { type HostTraps, NO_TRAPS } from '../session/host-traps';
import type { SelectedArea } from '../session/selection';
import { selectionEvent, watchWorkbook, type WorkbookEvent } from '../session/workbook-events';
import { appContext, type HostLocale, type HostPlatform } from './app-context';
import { paneCalls, PaneConnection } from './pane-connection';
import { connect } from './connect';
import { byteLength, RequestChannel, type Statistics } from './request-channel';
import { type FaultChooser, intervene, interventions, type PlannedEvent, plannedFault } from './request-plan';
import { isAssociated, PaneVisibility, RibbonCommands, runtimeServices } from './shared-runtime';

export interface OfficeHostOptions {
  /** The version of the requirement set ExcelApi, such as `1.9`; office.js refuses newer members. Default 1.20. */
  readonly excelApi?: string;
  readonly locale?: HostLocale;
  /** Default: Windows, which most offices have. */
  readonly platform?: HostPlatform;
  /** Milliseconds each request takes. Default 0. */
  readonly latency?: number;
  /** The most bytes one request or answer may have. Default: 5 MB on the web, no limit elsewhere. */
  readonly payloadLimit?: number;
  readonly faults?: FaultChooser;
  /** How many requests from the first on find that a cell is being edited. Default 0. */
  readonly editing?: number;
  /** The host knows the option `delayForCellEdit` of `Excel.run`: a request then waits while a cell is edited. */
  readonly delayForCellEdit?: boolean;
  /** The workbook is in manual calculation mode: formulas keep their values until a calculation is asked for. */
  readonly manual?: boolean;
  /** What happens at which request. */
  readonly plan?: readonly PlannedEvent[];
  /** What Excel does on a bad day. */
  readonly traps?: Partial<HostTraps>;
  /** Calculates the workbook's formulas; the host sets its mode. Default: nothing does. */
  readonly formulas?: Formulas;
  /** Shows another workbook, for `Excel.createWorkbook`. Default: nobody does. */
  readonly opensWorkbook?: OpensWorkbook;
  /** The text a cell shows, for `Range.text`. */
  readonly displayText?: DisplayText;
}

/** An Excel for one add-in page: answers Microsoft's office.js from a workbook in memory. */
export interface OfficeHost {
  /** Sets on a page's window what office.js talks to; to be called before office.js runs there. A page installed before is
   *  forgotten with its events and references. */
  install(window: object): void;
  /** Presses a ribbon button that runs a function; resolves when the add-in reports it completed, rejects when it has no
   *  such function. */
  runCommand(actionId: string, buttonId: string): Promise<void>;
  readonly statistics: Statistics;
  readonly platform: HostPlatform;
  /** Somebody else who has the workbook open changes it. */
  remoteEdit(edits: readonly WorkbookEdit[]): void;
  /** A cell is being edited: Excel refuses every request. */
  setEditing(editing: boolean): void;
  /** Failures on purpose; null: none. */
  setFaults(faults: FaultChooser | null): void;
  /** Another workbook in the place of the first, with what calculates it: what the add-in listens to stays, its references
   *  and the selection go. */
  replaceWorkbook(workbook: Workbook, formulas?: Formulas): void;
  /** The person selected a cell in the grid. */
  select(sheetId: string, row: number, column: number): void;
  /** The person selected areas of cells, or (none) something that is no cells, such as a picture. */
  selectAreas(sheetId: string, areas: readonly Area[]): void;
  /** Calls back when the add-in selects cells; returns how to stop. */
  onSelect(listener: (selected: SelectedArea) => void): () => void;
  /** Calls back when the add-in shows or hides its task pane; returns how to stop. */
  onPaneVisibility(listener: (visible: boolean) => void): () => void;
  /** Closing the pane ends the page. */
  readonly endsWithPane: boolean;
  /** The page is gone, with its events and references. */
  endPage(): void;
  /** The person opened or closed the task pane. */
  setPaneVisible(visible: boolean): void;
  dispose(): void;
}

const VISIBILITY_CHANGED = 65_539;

/** What an Excel does every day, where others do it on bad ones. */
const EVERY_DAY: Readonly<Record<HostPlatform, Pick<OfficeHostOptions, 'payloadLimit' | 'traps'>>> = {
  windows: {},
  mac: {},
  web: { payloadLimit: 5_000_000, traps: { endsWithPane: true } },
};

export function createOfficeHost(workbook: Workbook, options: OfficeHostOptions = {}): OfficeHost {
  const { excelApi = '1.20', locale = 'zh-CN', platform = 'windows', latency = 0, displayText, plan = [] } = options;
  const traps = { ...NO_TRAPS, ...EVERY_DAY[platform].traps, ...options.traps };
  const session = new ExcelSession(workbook, {
    excelApi,
    displayText: displayText ?? null,
    calculation: new Calculation(options.manual ? 'Manual' : 'Automatic', options.formulas ?? null),
    traps,
    opensWorkbook: options.opensWorkbook ?? null,
    objects: { range: rangeObject, rangeAreas: rangeAreasObject, worksheet: worksheetObject },
  });
  const pane = new PaneVisibility();
  let connection: PaneConnection | null = null;
  const commands = new RibbonCommands(() => connection);
  const channel = new RequestChannel(session, {
    workbook: workbookObject(session),
    services: runtimeServices(pane, commands),
    lacking: (type, name) => session.lacking(type, name),
    reference: (id) => session.references.get(id) ?? null,
  });
  channel.payloadLimit = options.payloadLimit ?? EVERY_DAY[platform].payloadLimit ?? null;
  channel.chooseFault = (request) => plannedFault(plan, request) ?? options.faults?.(request) ?? null;
  channel.editing = options.editing ?? 0;
  channel.intervene = (number) => interventions(plan, number).forEach((event) => intervene(session, event));
  if (traps.commandFirst) channel.beforeService = () => commands.settled();
  let settings: Readonly<Record<string, string>> = {};

  const raise = (event: WorkbookEvent): void => {
    const line = connection;
    for (const target of event.targets.filter((each) => session.events.has(event.type, each))) {
      setTimeout(() => line?.raise(event, target), latency);
    }
  };
  const teller = { source: () => session.source, tellsTrigger: isAtLeast(excelApi, '1.14') };
  const watch = (watched: Workbook): (() => void) => watchWorkbook(watched, teller, raise);
  let unwatch = watch(workbook);
  session.selection.watch((selected) => raise(selectionEvent(selected)));
  const contextFor = (window: object) => () => {
    if (traps.losesPresses) commands.loseUnless((actionId) => isAssociated(window, actionId));
    const requirementSets = {
      ExcelApi: excelApi,
      SharedRuntime: '1.1',
      ...(options.delayForCellEdit ? { DelayForCellEdit: '1.1' } : {}),
    };
    return appContext({ locale, requirementSets, fileName: session.workbook().fileName, settings });
  };
  function disconnect(): void {
    connection?.close();
    connection = null;
    session.forget();
    commands.abandon();
  }

  return {
    platform,
    install(window) {
      disconnect();
      const line = new PaneConnection();
      connection = line;
      const handler = paneCalls({
        latency,
        context: contextFor(window),
        writeSettings: (written) => {
          const fits = byteLength(JSON.stringify(written)) <= traps.settingsLimit;
          if (fits) settings = written;
          return fits;
        },
        request: (text, waitsForEdit) =>
          connection === line ? channel.handle(text, waitsForEdit) : Promise.resolve({ kind: 'silence' }),
        commandCompleted: (id, status) => commands.completed(id, status),
        listening: () => commands.raiseWaiting(),
      });
      connect(window, platform, line.functions(handler), handler, contextFor(window));
    },
    runCommand: (actionId, buttonId) => commands.run(actionId, buttonId),
    statistics: channel.counter,
    remoteEdit: (edits) => session.remoteEdit(edits),
    setEditing(editing) {
      channel.editing = editing ? Infinity : 0;
    },
    setFaults(chooser) {
      channel.chooseFault = chooser;
    },
    replaceWorkbook(next, formulas = null) {
      unwatch();
      session.replaceWorkbook(next, formulas);
      unwatch = watch(next);
    },
    select: (sheetId, row, column) =>
      session.selection.set({ sheetId, areas: [{ top: row, left: column, bottom: row, right: column }] }),
    selectAreas: (sheetId, areas) => session.selection.set({ sheetId, areas }),
    onSelect: (listener) => session.selection.onSelect(listener),
    endsWithPane: traps.endsWithPane,
    endPage: disconnect,
    onPaneVisibility: (listener) => pane.onChangeByAddIn(listener),
    setPaneVisible(visible) {
      pane.set(visible);
      const message = { visibility: visible ? 'Visible' : 'Hidden' };
      connection?.raise({ type: VISIBILITY_CHANGED, message }, '');
    },
    dispose() {
      unwatch();
      disconnect();
    },
  };
}
