import type { LocalText } from '../core/local-text';

/** One thing a probe found out. */
export type Figure = string | number | boolean | null;
export type Figures = Readonly<Record<string, Figure>>;

/** Where a probe stands in the list. */
export type ProbeGroup = 'platform' | 'cells' | 'looks' | 'marks' | 'workbook' | 'transport' | 'product' | 'person';

/** One question to Excel that answers itself, or with the help of the person in front of it. */
export interface Probe {
  /** Recordings remember it: it never changes its meaning. */
  readonly id: string;
  /** The traps it tells about, as the list of traps counts them: A1–A50, B1–B16. */
  readonly traps: readonly string[];
  readonly group: ProbeGroup;
  readonly asks: LocalText;
  /** The version of ExcelApi without which there is nothing to ask. */
  readonly since?: string;
  /** Changes more than a scratch sheet, so it runs only in a workbook that held nothing. */
  readonly needsEmptyWorkbook?: boolean;
  /** The option of our own Excel host that shows the other answer. */
  readonly hostOption?: string;
  /** What the add-in relies on; a list: it can live with each of them. What is found besides is only recorded. */
  readonly expected: Readonly<Record<string, Figure | readonly Figure[]>>;
  readonly run: (at: ProbeRun) => Promise<Figures>;
}

/** What a probe is given: a sheet of its own, which is taken away afterwards. */
export interface ProbeRun {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly sheetId: string;
  readonly sheetName: string;
  /** Sends a request that changes nothing but the scratch sheet; its Excel code where it fails, else `ok`. */
  attempt(queue: () => void): Promise<string>;
  /** Asks the person for something; rejects when it is skipped. */
  ask(step: LocalText, answers?: 'done' | 'yesNo'): Promise<Answer>;
  /** Shows the person a link that saves a file, for as long as the probe runs. */
  offerDownload(fileName: string, text: string): void;
  /** A sheet that the probe added itself, to be taken away with its own. */
  alsoRemove(sheetName: string): void;
}

export type Answer = 'done' | 'yes' | 'no';

/** How a probe ended. `notTried`: it was skipped, or the workbook was not empty; `notSupported`: this Excel does not have it. */
export type Verdict = 'ok' | 'differs' | 'notSupported' | 'failed' | 'notTried';

export interface ProbeResult {
  readonly id: string;
  readonly verdict: Verdict;
  readonly figures: Figures;
  /** The names of the figures that are not as expected. */
  readonly differs: readonly string[];
  readonly error: { readonly code: string; readonly message: string; readonly place: string } | null;
  readonly milliseconds: number;
}

/** The names of expected figures that were found otherwise, or not at all. */
export function differing({ expected }: Pick<Probe, 'expected'>, figures: Figures): readonly string[] {
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const found = figures[name];
    const allowed: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    return found !== undefined && allowed.includes(found) ? [] : [name];
  });
}
