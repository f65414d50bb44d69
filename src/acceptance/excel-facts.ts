import type { Figures } from './probe';

/** Newer versions are asked for too, so that a recording tells of them. */
const NEWEST_ASKED = 30;

/** The highest version of ExcelApi this Excel declares. */
export function excelApiVersion(): string {
  const { requirements } = Office.context;
  let highest = 0;
  for (let minor = 1; minor <= NEWEST_ASKED; minor++) {
    if (requirements.isSetSupported('ExcelApi', `1.${minor}`)) highest = minor;
  }
  return `1.${highest}`;
}

/** Which Excel this is, with which library: nothing of the workbook, of the person or of the network. */
export function excelFacts(): Figures {
  const { requirements, diagnostics, displayLanguage, contentLanguage, platform } = Office.context;
  const isSupported = (name: string, version: string): boolean => requirements.isSetSupported(name, version);
  return {
    platform: platform ? String(platform) : null,
    version: diagnostics?.version ?? null,
    displayLanguage: displayLanguage ?? null,
    contentLanguage: contentLanguage ?? null,
    excelApi: excelApiVersion(),
    excelApiOnline: isSupported('ExcelApiOnline', '1.1'),
    excelApiDesktop: isSupported('ExcelApiDesktop', '1.1'),
    sharedRuntime: isSupported('SharedRuntime', '1.1'),
    libraryKnowsNotes: 'notes' in Excel.Worksheet.prototype,
    librarySource: librarySource(),
    hasTheme: Office.context.officeTheme?.bodyBackgroundColor !== undefined,
    browser: navigator.userAgent,
    pageReadyMilliseconds: Math.round(performance.now()),
  };
}

/** Where office.js came from, without the name of anybody's server. */
function librarySource(): string {
  const script = [...document.querySelectorAll('script')].find(({ src }) => /\/office\.js(?:$|\?)/.test(src));
  if (!script) return 'unknown';
  const { hostname } = new URL(script.src, location.href);
  if (hostname === location.hostname) return 'own';
  return /(?:^|\.)(?:microsoft\.com|office\.net|office365\.cn)$/.test(hostname) ? 'microsoft' : 'elsewhere';
}
