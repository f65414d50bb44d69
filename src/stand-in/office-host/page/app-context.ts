/** Language of Excel's interface and of its data. */
export type HostLocale = 'zh-CN' | 'en-US';

/** What Excel declares to support: requirement sets and their versions. */
export interface RequirementSets {
  readonly ExcelApi: string;
  readonly SharedRuntime: string;
  /** Declared where `Excel.run` can be told to wait while a cell is edited. */
  readonly DelayForCellEdit?: string;
}

interface ContextFacts {
  readonly locale: HostLocale;
  readonly requirementSets: RequirementSets;
  readonly fileName: string;
  readonly settings: Readonly<Record<string, string>>;
}

const EXCEL = 1;
const DOCUMENT_OPENED = 2;

/** Excel's answer to the first question of office.js: an array whose places have fixed meanings (protocol.md). The
 *  interface sets of the ribbon and of dialogs are declared because every Excel of these versions has them. */
export function appContext({ locale, requirementSets, fileName, settings }: ContextFacts): readonly unknown[] {
  const context: unknown[] = Array.from({ length: 24 }, () => null);
  context[0] = [Object.keys(settings), Object.values(settings)];
  context[1] = 'jixiao-office-host';
  context[2] = EXCEL;
  context[3] = 16;
  context[4] = 0;
  context[7] = 0; // read and write
  context[8] = locale;
  context[9] = locale;
  context[11] = `file:///${fileName}`;
  context[12] = DOCUMENT_OPENED;
  context[13] = 1;
  context[14] = '';
  context[16] = 'office-host';
  context[17] = 'office-host';
  context[18] = false;
  context[19] = false;
  context[20] = JSON.stringify({ ...requirementSets, AddinCommands: '1.1' });
  context[22] = '16.100.0.0';
  context[23] = 2; // as a task pane
  return context;
}

/** Which Excel the page is in: they differ in the channel by which office.js speaks with them. */
export type HostPlatform = 'windows' | 'mac' | 'web';

const CHANNELS: Readonly<Record<HostPlatform, string>> = {
  windows: 'Win32$16.01',
  mac: 'Mac$16.00',
  web: 'Web$16.01',
};

/** The value of `_host_Info` in the pane's address, from which office.js knows that Excel is its host, by which channel
 *  it speaks, the language, and that the page is a shared runtime. Logging to Microsoft is off. */
export function hostInfo(locale: HostLocale, platform: HostPlatform): string {
  return `Excel$${CHANNELS[platform]}$${locale}$$$disableLogging$1`;
}
