import { areaAddress, cellAddress } from '../core/grid/address';
import type { KnownSheets } from '../core/recalculate';
import type { Result, SelectedPlace, WorkbookPort } from '../host/port';
import { readAndScore, scoreReading, type ScoredWorkbook } from './read-forms';
import type { ActivePlace, SessionState } from './session-state';
import type { Work } from './work';
import { workbookRules, type RememberedReading, type WorkbookRules } from './workbook-rules';

/** What somebody does in the workbook beside the pane. */
interface Followed {
  selected(at: SelectedPlace): void;
  /** At once. */
  changing(): void;
  /** Once they have paused and nothing else is being done; null: in several sheets. */
  changed(sheetId: string | null): void;
  isBusy(): boolean;
}

/** Somebody who types fills one cell after the other. */
const CALM_MS = 300;

/** Follows what people do in the workbook, once it is started. */
export function followWorkbook(
  port: WorkbookPort,
  { selected, changing, changed, isBusy }: Followed,
): { start(): Promise<void>; stop(): void } {
  let stops: readonly (() => void)[] | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const sheets = new Set<string>();
  // What is changed while the workbook is being read may have been read before the change.
  const wait = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (isBusy()) return wait();
      const [first = null, ...others] = sheets;
      sheets.clear();
      changed(others.length === 0 ? first : null);
    }, CALM_MS);
  };
  return {
    async start() {
      if (stops) return;
      stops = [];
      stops = await Promise.all([
        port.onChanged((sheetId) => {
          changing();
          sheets.add(sheetId);
          wait();
        }),
        port.onSelected(selected),
      ]);
    },
    stop() {
      clearTimeout(waiting);
      for (const stop of stops ?? []) stop();
    },
  };
}

/** Where that is, in the words of the pane; null: in a sheet that was not read. */
export function activePlace({ sheetId, area }: SelectedPlace, { sheetIds }: SessionState): ActivePlace | null {
  const sheet = Object.keys(sheetIds).find((name) => sheetIds[name] === sheetId);
  if (sheet === undefined) return null;
  if (!area) return { sheet, row: null, column: null, address: null };
  const isOne = area.top === area.bottom && area.left === area.right;
  const address = isOne ? cellAddress({ row: area.top, column: area.left }) : areaAddress(area);
  return { sheet, row: area.top, column: area.left, address };
}

/** Reads a workbook again after a change; where that was in the sheet at the front, this sheet alone. `sheets`: what they came
 *  to before. */
export async function readAgain(
  port: WorkbookPort,
  { known, sheets: scored }: { readonly known: ScoredWorkbook | null; readonly sheets: KnownSheets },
  sheetId: string | null,
  work: Work,
): Promise<Result<ScoredWorkbook>> {
  if (!known || sheetId === null) return readAndScore(port, work);
  const read = await port.read('activeSheet');
  if (!read.ok) return read;
  const { sheets, ...rest } = read.value;
  const fresh = sheets.find(({ id }) => id === sheetId);
  if (!fresh || !known.reading.sheets.some(({ id }) => id === sheetId)) return readAndScore(port, work);
  const reading = { ...rest, sheets: known.reading.sheets.map((each) => (each.id === sheetId ? fresh : each)) };
  return scoreReading(port, reading, work, sameRules(known, reading) ?? workbookRules(reading), 'whereUnclear', scored);
}

/** The rules of a workbook that still remembers and names what it did, so that what its sheets came to holds; null: it may
 *  not. */
function sameRules({ reading: before, rules }: ScoredWorkbook, reading: RememberedReading): WorkbookRules | null {
  const { record, ruleSet, sheets, unkept = null } = reading;
  const isSame =
    unkept === null &&
    record.xml === before.record.xml &&
    record.sheet === before.record.sheet &&
    ruleSet === before.ruleSet &&
    sheets.every(({ name }, index) => name === before.sheets[index]?.name);
  return isSame ? rules : null;
}
