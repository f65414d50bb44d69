import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import {
  type Workbook,
  type WorkbookEdit,
  WorkbookEditError,
  WorkbookFileError,
} from '../../src/stand-in/workbook/workbook-types';
import type { CorruptedFile } from './corrupted-files';

/** What became of a broken file: refused with a code when opened, or opened, changed and `saved`, or refused then. */
export interface CorruptedOutcome {
  readonly result: string;
  /** Faults of ours, as sentences: an exception of another kind, a wait of more than two seconds, a saved file that
   *  cannot be opened. */
  readonly faults: readonly string[];
}

const MOST_MILLISECONDS = 2000;

/** Opens a broken file and, when that succeeds, scores a cell, saves and opens it again. */
export function corruptedOutcome({ bytes, story }: CorruptedFile): CorruptedOutcome {
  const first = timed(bytes);
  const { result, fault } = first;
  // A file that is slow is slow each time; garbage that other tests left is collected once.
  const time = first.time > MOST_MILLISECONDS ? timed(bytes).time : first.time;
  const faults = [
    ...(fault === null ? [] : [`${story}: ${fault}`]),
    ...(time > MOST_MILLISECONDS ? [`${story}: took ${String(Math.round(time))} ms`] : []),
  ];
  return { result, faults };
}

/** In milliseconds of the processor: the clock's are made longer by other programs on the machine. */
function timed(bytes: Uint8Array): Attempt & { readonly time: number } {
  const start = process.cpuUsage();
  const outcome = attempt(bytes);
  return { ...outcome, time: process.cpuUsage(start).user / 1000 };
}

interface Attempt {
  readonly result: string;
  readonly fault: string | null;
}

function attempt(bytes: Uint8Array): Attempt {
  let saved: Uint8Array;
  try {
    const workbook = openWorkbook(bytes, 'broken.xlsx');
    score(workbook);
    saved = workbook.save();
  } catch (error) {
    if (error instanceof WorkbookFileError) return { result: error.code, fault: null };
    if (error instanceof WorkbookEditError) return { result: error.code, fault: null };
    return { result: 'fault', fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  try {
    openWorkbook(saved, 'saved.xlsx');
    return { result: 'saved', fault: null };
  } catch (error) {
    return { result: 'fault', fault: `the saved file does not open: ${String(error)}` };
  }
}

function score(workbook: Workbook): void {
  const sheet = workbook.sheets.find(({ kind }) => kind === 'worksheet');
  if (!sheet) return;
  const edits: readonly WorkbookEdit[] = [
    {
      kind: 'cell',
      sheetId: sheet.id,
      row: 2,
      column: 3,
      content: { value: 9, formula: null },
      style: { numberFormat: '0.00" ▲未达标"', fill: 'FFC7CE', shrinkToFit: true },
      note: { text: '目标 ≥100', author: '绩效评分' },
    },
    { kind: 'name', name: '绩效口径', formula: '"national-2020"' },
  ];
  workbook.apply(edits, 'api');
}
