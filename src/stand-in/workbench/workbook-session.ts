import { startFormulas, type FormulaEngine } from '../formula/start-formulas';
import { createOfficeHost, type OfficeHost, type OfficeHostOptions } from '../office-host/page/install-office-host';
import type { Locale } from '../../text/locale';
import { openWorkbook } from '../workbook/open-workbook';
import type { Workbook } from '../workbook/workbook-types';
import { openBeside } from './beside';
import { shownValue, type FormatSettings } from './number-format';

/** An open workbook with an Excel host of its own for the add-in's page. */
export interface WorkbookSession {
  /** Counts the workbooks opened on this page; the pane's frame is loaded anew with each. */
  readonly number: number;
  readonly workbook: Workbook;
  readonly host: OfficeHost;
  readonly changes: Changes;
  readonly settings: FormatSettings;
  /** Keeps the formulas' results right while the workbook is edited; comes a moment after the workbook. */
  readonly formulas: Promise<FormulaEngine>;
}

/** What was changed since the workbook was opened or last downloaded. */
export interface Changes {
  /** Something would be lost with the page. */
  unsaved: boolean;
  /** The add-in has written in it. */
  byAddIn: boolean;
}

let sessions = 0;

/** Opens a file; throws WorkbookFileError when it cannot be opened. */
export function openSession(
  bytes: Uint8Array,
  fileName: string,
  options: { readonly locale: Locale; readonly host: OfficeHostOptions },
): WorkbookSession {
  const workbook = openWorkbook(bytes, fileName);
  const settings = { date1904: workbook.date1904, locale: options.locale };
  const formulas = startFormulas(workbook, options.host.manual ? 'manual' : 'automatic');
  const host = createOfficeHost(workbook, {
    ...options.host,
    locale: options.locale,
    opensWorkbook: openBeside,
    formulas,
    displayText: (value, numberFormat) => shownValue(value, numberFormat, settings).text,
  });
  const changes: Changes = { unsaved: false, byAddIn: false };
  workbook.onChange((edits, origin) => {
    if (origin === 'calculation' || edits.every(({ kind }) => kind === 'activeSheet')) return;
    changes.unsaved = true;
    changes.byAddIn ||= origin === 'api';
  });
  return { number: ++sessions, workbook, host, changes, settings, formulas };
}

declare global {
  interface Window {
    /** Called by the pane's page before office.js runs there: see the server's line in front of office.js. */
    installOfficeHost?: (window: object) => void;
  }
}

/** Makes this the session the pane's page finds; returns how to end it. */
export function connectPane({ host, formulas }: WorkbookSession): () => void {
  const install = (window: object): void => host.install(window);
  window.installOfficeHost = install;
  return () => {
    if (window.installOfficeHost === install) delete window.installOfficeHost;
    host.dispose();
    void formulas.then((engine) => engine.dispose());
  };
}
