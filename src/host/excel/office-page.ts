import type { Locale } from '../../text/locale';

/* What of Office is no workbook: the page it shows us in and the ribbon. With the port, the only files that say Office. */

/** What Office tells a ribbon command it starts; `completed` must be called at its end, whatever happened. */
export interface RibbonEvent {
  completed(): void;
}

/** Whether the page has office.js at all: not when its address could not be reached. */
export function hasOffice(): boolean {
  return typeof Office !== 'undefined';
}

/** Whether Office opened the page: it says so in the address, also where its library could not be fetched. */
export function isOpenedByOffice(): boolean {
  return /[?&]_host_Info=/.test(location.search);
}

/** The oldest ExcelApi that scoring works with (manifest.xml asks for it, and not every Excel looks). */
const OLDEST = '1.9';

/** Whether this Excel has what scoring needs. */
export function isNewEnough(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', OLDEST);
}

/** What runs the page, for a report: Office and its version, the newest ExcelApi, the browser inside it. */
export function officeVersions(): readonly string[] {
  if (!hasOffice()) return ['Office: none', navigator.userAgent];
  const { diagnostics, requirements } = Office.context;
  const newest = NEWEST_FIRST.find((minor) => requirements?.isSetSupported('ExcelApi', `1.${String(minor)}`));
  const office = diagnostics ? `${diagnostics.host} ${diagnostics.version} ${diagnostics.platform}` : 'not told';
  return [
    `Office: ${office}`,
    `ExcelApi: ${newest === undefined ? 'none' : `1.${String(newest)}`}`,
    navigator.userAgent,
  ];
}

const NEWEST_FIRST = Array.from({ length: 30 }, (_, index) => 30 - index);

declare global {
  interface Window {
    /** The presses of the ribbon's button since office.js is there (src/commands/early-presses.js). */
    earlyPresses?: { take(run: (name: string, event: RibbonEvent) => void): void };
  }
}

/** What the ribbon's buttons do, by the function the manifest names; done at once for each press that came before. */
export function onRibbonCommands(commands: Readonly<Record<string, (event: RibbonEvent) => Promise<void>>>): void {
  window.earlyPresses?.take((name, event) => {
    const run = commands[name];
    if (run) void run(event);
    else event.completed();
  });
}

/** Opens the pane, where the host can (shared runtime); it is open already otherwise. Never waited for: some Excel answers
 *  only once it is shown, and it is shown only once the command is done. */
export function showPane(): void {
  void Office.addin?.showAsTaskpane?.().catch(() => undefined);
}

/** Whether a page can hand its user a file: in Excel for Mac nothing happens (office-js 2700, 3385). */
export function savesFiles(): boolean {
  return Office.context.platform !== Office.PlatformType.Mac;
}

/** Opens a page of our own site in the person's browser. A new window of Excel's own making would be a strange one, without
 *  a print button or an address (office-js 712); Excel on the web is in a browser already and cannot be asked. */
export function openInBrowser(page: string): void {
  const address = new URL(page, location.href).href;
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1'))
    Office.context.ui.openBrowserWindow(address);
  else window.open(address, '_blank', 'noopener');
}

/** Whether Office itself is dark; null where it does not say (Excel on the web, older versions). */
export function isOfficeDark(): boolean | null {
  const background = themeBackground();
  const [, red, green, blue] = /^#(\w\w)(\w\w)(\w\w)/.exec(background ?? '') ?? [];
  if (!red || !green || !blue) return null;
  return parseInt(red, 16) * 0.299 + parseInt(green, 16) * 0.587 + parseInt(blue, 16) * 0.114 < 128;
}

/** On Windows asking for the theme throws where Office has none to tell. */
function themeBackground(): string | undefined {
  try {
    return Office.context.officeTheme?.bodyBackgroundColor;
  } catch {
    return undefined; // then the system decides
  }
}

/** Where the page runs: inside Excel or not, and the language of Excel's interface. */
export interface OfficeReady {
  readonly isExcel: boolean;
  readonly locale: Locale;
}

/** Waits for office.js. Outside Excel (opened in a plain browser tab) it resolves with `isExcel: false`. */
export async function officeReady(): Promise<OfficeReady> {
  const { host } = await Office.onReady();
  const language = Office.context.displayLanguage ?? navigator.language;
  return {
    isExcel: host === Office.HostType.Excel,
    locale: language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US',
  };
}
