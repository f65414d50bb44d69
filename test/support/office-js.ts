import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { hostInfo, type HostLocale, type HostPlatform } from '../../src/stand-in/office-host/page/app-context';
import type { OfficeHost } from '../../src/stand-in/office-host/page/install-office-host';
import { libraryWithNotes } from './newer-library';

/** Microsoft's libraries as a page sees them. */
export interface OfficeJs {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The page's window, for what an add-in puts there. */
  readonly window: Readonly<Record<string, unknown>>;
}

export interface OfficeJsOptions {
  readonly locale?: HostLocale;
  /** The library of Excel: that of Microsoft's package (default), or one as new as to know notes. */
  readonly library?: ExcelLibrary;
  /** What the page does right after the script of office.js. */
  readonly afterOfficeJs?: (page: Pick<OfficeJs, 'Office'>) => unknown;
}

export type ExcelLibrary = 'packaged' | 'withNotes';

const DIST = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const BASE = 'https://localhost/office/';
const scripts = new Map<string, vm.Script>();

/** Loads Microsoft's unmodified office.js in a window of its own, against a host, as a page does: the host is installed
 *  first, office.js then fetches the library of Excel and the texts of the language itself. Resolves when `Office.onReady`
 *  does. */
export async function startOfficeJs(host: OfficeHost, options: OfficeJsOptions = {}): Promise<OfficeJs> {
  const window = pageWindow(options, host.platform);
  host.install(window);
  run('office.js', window);
  const page = window as unknown as OfficeJs & Record<string, unknown>;
  options.afterOfficeJs?.(page);
  await page.Office.onReady();
  return { Office: page.Office, Excel: page.Excel, OfficeExtension: page.OfficeExtension, window };
}

/** Lets code written for a page (which finds `Excel` and `Office` as globals) run against these, until the tests of the
 *  file are over. */
export function useAsGlobals(office: OfficeJs): void {
  for (const name of GLOBALS) {
    // By a getter: jest empties the objects that are values of globals while office.js still uses them.
    Object.defineProperty(globalThis, name, { get: () => office[name], configurable: true });
  }
}

const GLOBALS = ['Office', 'Excel', 'OfficeExtension'] as const;

// Nothing is put away after a benchmark, which is no test.
if ('afterAll' in globalThis) {
  afterAll(() => {
    for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
  });
}

function run(file: string, window: vm.Context, library: ExcelLibrary = 'packaged'): void {
  const isNewer = library === 'withNotes' && /^excel-.*\d\.js$/.test(file);
  const key = isNewer ? `${file} with notes` : file;
  const source = (): string =>
    isNewer ? libraryWithNotes(join(DIST, file.replace(/js$/, 'debug.js'))) : readFileSync(join(DIST, file), 'utf8');
  const script = scripts.get(key) ?? new vm.Script(source(), { filename: key });
  scripts.set(key, script);
  script.runInContext(window);
}

const EDGE = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Edg/140.0';
const NAVIGATORS: Readonly<Record<HostPlatform, object>> = {
  mac: { userAgent: 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15', platform: 'MacIntel' },
  windows: { userAgent: EDGE, platform: 'Win32' },
  web: { userAgent: EDGE, platform: 'Win32' },
};

/** As much of a browser's window as office.js asks for. Errors, promises and JSON are those of the test, so that what
 *  crosses the border compares as equal. */
function pageWindow({ locale = 'zh-CN', library = 'packaged' }: OfficeJsOptions, platform: HostPlatform): vm.Context {
  const storage = new Map<string, string>();
  const window: Record<string, unknown> = {
    console: { ...console, log: () => undefined },
    setTimeout,
    clearTimeout,
    setInterval: restfulInterval,
    clearInterval,
    performance,
    URL,
    TextEncoder,
    Error,
    TypeError,
    Promise,
    JSON,
    navigator: { ...NAVIGATORS[platform], language: locale },
    location: pageLocation(locale, platform),
    history: {},
    ...messages(),
    sessionStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
    },
  };
  window['window'] = window['self'] = window['top'] = window['parent'] = window;
  window['document'] = pageDocument((file) => run(file, window, library));
  return vm.createContext(window);
}

/** office.js looks after unanswered calls for ever; a test does not wait for that. */
function restfulInterval(run: () => void, milliseconds: number): ReturnType<typeof setInterval> {
  const interval = setInterval(run, milliseconds);
  if (typeof interval === 'object') interval.unref();
  return interval;
}

/** What a window does with the messages it is sent. */
function messages(): object {
  const events = new EventTarget();
  return {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
  };
}

function pageLocation(locale: HostLocale, platform: HostPlatform): object {
  const search = `?_host_Info=${encodeURIComponent(hostInfo(locale, platform))}`;
  const origin = 'https://localhost';
  const href = `${origin}/taskpane.html${search}`;
  return { href, search, hash: '', origin, hostname: 'localhost', protocol: 'https:', pathname: '/taskpane.html' };
}

interface PageScript {
  src: string;
  onload?: () => void;
  onerror?: () => void;
  setAttribute(): void;
}

/** A document whose scripts come from the package of office.js; anything else fails to load, as without a network. */
function pageDocument(runScript: (file: string) => void): object {
  const load = (script: PageScript): void => {
    setTimeout(() => {
      if (!script.src.startsWith(BASE)) return script.onerror?.();
      runScript(script.src.slice(BASE.length));
      script.onload?.();
    }, 0);
  };
  const head = { appendChild: load };
  const officeScript = { src: `${BASE}office.js`, getAttribute: () => null };
  return {
    readyState: 'complete',
    cookie: '',
    URL: `${BASE}taskpane.html`,
    head,
    documentElement: {},
    domain: 'localhost',
    createElement: (name: string) =>
      name === 'a' ? pageLink() : { src: '', style: {}, setAttribute: () => undefined },
    querySelectorAll: () => [],
    getElementsByTagName: (name: string) => (name === 'script' ? [officeScript] : name === 'head' ? [head] : []),
    getElementById: () => null,
    addEventListener: () => undefined,
  };
}

/** A link, which office.js takes addresses apart with. */
function pageLink(): object {
  let url = new URL('about:blank');
  return {
    get href() {
      return url.href;
    },
    set href(address: string) {
      url = new URL(address);
    },
    get protocol() {
      return url.protocol;
    },
    get hostname() {
      return url.hostname;
    },
    get port() {
      return url.port;
    },
  };
}
