import type { Workbook } from '../workbook/workbook-types';
import { appContext, type HostLocale } from './app-context';
import { ExcelSession, type DisplayText } from './excel-session';
import type { FaultChooser } from './faults';
import { workbookObject } from './objects/workbook-object';
import { rangeObject } from './objects/range-object';
import { worksheetObject } from './objects/worksheet-object';
import { paneCalls } from './pane-calls';
import { PaneConnection } from './pane-connection';
import { isAtLeast } from './requirement-sets';
import { RequestChannel } from './request-channel';
import { RibbonCommands } from './ribbon-commands';
import { PaneVisibility, runtimeServices } from './runtime-services';
import type { SelectedArea } from './selection';
import type { Statistics } from './statistics';
import { watchWorkbook, type WorkbookEvent } from './workbook-events';

export interface OfficeHostOptions {
  /** The version of the requirement set ExcelApi, such as `1.9`; office.js refuses newer members. Default 1.20. */
  readonly excelApi?: string;
  readonly locale?: HostLocale;
  /** Milliseconds each request takes. Default 0. */
  readonly latency?: number;
  /** The most bytes one request or answer may have; Excel on the web: 5 MB. Default: no limit. */
  readonly payloadLimit?: number;
  readonly faults?: FaultChooser;
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
  /** A cell is being edited: Excel refuses every request. */
  setEditing(editing: boolean): void;
  /** Failures on purpose; null: none. */
  setFaults(faults: FaultChooser | null): void;
  /** Another workbook in the place of the first: what the add-in listens to stays, its references and the selection go. */
  replaceWorkbook(workbook: Workbook): void;
  /** The person selected a cell in the grid. */
  select(sheetId: string, row: number, column: number): void;
  /** Calls back when the add-in selects cells; returns how to stop. */
  onSelect(listener: (selected: SelectedArea) => void): () => void;
  /** Calls back when the add-in shows or hides its task pane; returns how to stop. */
  onPaneVisibility(listener: (visible: boolean) => void): () => void;
  /** The person opened or closed the task pane. */
  setPaneVisible(visible: boolean): void;
  dispose(): void;
}

const VISIBILITY_CHANGED = 65_539;

export function createOfficeHost(workbook: Workbook, options: OfficeHostOptions = {}): OfficeHost {
  const { excelApi = '1.20', locale = 'zh-CN', latency = 0, payloadLimit, faults, displayText } = options;
  const session = new ExcelSession(workbook, {
    excelApi,
    displayText: displayText ?? null,
    objects: { range: rangeObject, worksheet: worksheetObject },
  });
  const pane = new PaneVisibility();
  const channel = new RequestChannel(session, {
    workbook: workbookObject(session),
    services: runtimeServices(pane),
    lacking: (type, name) => session.lacking(type, name),
    reference: (id) => {
      const target = session.references.get(id);
      return target ? session.range(target) : null;
    },
  });
  channel.payloadLimit = payloadLimit ?? null;
  channel.chooseFault = faults ?? null;
  let connection: PaneConnection | null = null;
  let settings: Readonly<Record<string, string>> = {};
  const commands = new RibbonCommands(() => connection);

  const raise = (event: WorkbookEvent): void => {
    const line = connection;
    for (const target of event.targets.filter((each) => session.events.has(event.type, each))) {
      setTimeout(() => line?.raise(event, target), latency);
    }
  };
  const watch = (watched: Workbook): (() => void) => watchWorkbook(watched, isAtLeast(excelApi, '1.14'), raise);
  let unwatch = watch(workbook);
  function disconnect(): void {
    connection?.close();
    connection = null;
    session.forget();
    commands.abandon();
  }

  return {
    install(window) {
      disconnect();
      const line = new PaneConnection();
      connection = line;
      const handler = paneCalls({
        latency,
        context: () =>
          appContext({
            locale,
            requirementSets: { ExcelApi: excelApi, SharedRuntime: '1.1' },
            fileName: session.workbook().fileName,
            settings,
          }),
        writeSettings: (written) => {
          settings = written;
        },
        request: (text) => (connection === line ? channel.handle(text) : { kind: 'silence' }),
        commandCompleted: (id, status) => commands.completed(id, status),
        listening: () => commands.raiseWaiting(),
      });
      Object.assign(window, line.functions(handler));
    },
    runCommand: (actionId, buttonId) => commands.run(actionId, buttonId),
    statistics: channel.counter,
    setEditing(editing) {
      channel.editing = editing;
    },
    setFaults(chooser) {
      channel.chooseFault = chooser;
    },
    replaceWorkbook(next) {
      unwatch();
      session.replaceWorkbook(next);
      unwatch = watch(next);
    },
    select: (sheetId, row, column) =>
      session.selection.set({ sheetId, top: row, left: column, bottom: row, right: column }),
    onSelect: (listener) => session.selection.onSelect(listener),
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
