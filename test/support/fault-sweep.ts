import type { CellChange, SheetChange } from '../../src/host/port';
import type { Fault } from '../../src/stand-in/office-host/page/request-plan';
import { type ExcelWorkbook, openInExcel, readAll } from './excel-workbook';
import { changeOf, flag, noteOn, picture } from './port-contract';
import { ERRORS, formatsOf, HINTS } from './port-contract-marks';

const SHEET = {
  cells: { A1: '率', C1: 0.34, D1: 20, E1: 11, E2: 3, E3: 4 },
  notes: { E2: { author: '复核', text: '请核对' } },
};

/** A workbook scored before: with notes of ours, one of them below somebody else's, and with marks. */
export async function scoredBefore(sheets: number, patience?: number): Promise<ExcelWorkbook> {
  const source = { sheets: Array.from({ length: sheets }, (_, i) => ({ name: `表${i}`, ...SHEET })) };
  const open = await openInExcel(source, {}, patience);
  const reading = await readAll(open.port);
  const cells = [
    { row: 1, column: 4, note: noteOn(1, 4, '旧') },
    { row: 2, column: 4, note: noteOn(2, 4, '旧') },
  ];
  const changes = reading.sheets.map((_, i) => ({ ...changeOf(reading, cells, i), marks: [ERRORS] }));
  expect(await open.port.apply(changes)).toMatchObject({ ok: true });
  return open;
}

/** What is written to each sheet of it: values, a flag, a new note, one that goes, other marks. */
export const REWRITTEN: readonly CellChange[] = [
  flag(0, 4),
  { row: 0, column: 3, value: 25 },
  { row: 1, column: 4, note: noteOn(1, 4, '新') },
  { row: 2, column: 4, note: null },
];

/** Of each sheet what scores are made of, and its marks and notes. */
interface State {
  readonly values: readonly string[];
  readonly traces: readonly string[];
}

const state = ({ workbook: { sheets } }: ExcelWorkbook): State => ({
  values: sheets.map((sheet) => JSON.stringify(picture(sheet), (key, part: unknown) => (key === 'note' ? null : part))),
  traces: sheets.map((sheet) => JSON.stringify([sheet.notes(), formatsOf(sheet)])),
});

async function plan(open: ExcelWorkbook): Promise<readonly SheetChange[]> {
  const reading = await readAll(open.port);
  return reading.sheets.map((_, i) => ({ ...changeOf(reading, REWRITTEN, i), marks: [HINTS] }));
}

/** Writing to so many sheets when nothing fails. */
interface Flawless {
  readonly state: State;
  /** Actions of its first request. */
  readonly actions: number;
}

const known = new Map<number, Flawless>();

export async function flawless(sheets: number): Promise<Flawless> {
  const found = known.get(sheets);
  if (found) return found;
  const open = await scoredBefore(sheets);
  const changes = await plan(open);
  let most = 0;
  open.host.setFaults(({ actions, writes }) => {
    if (writes) most = Math.max(most, actions);
    return null;
  });
  expect(await open.port.apply(changes)).toMatchObject({ ok: true });
  const result = { state: state(open), actions: most };
  known.set(sheets, result);
  return result;
}

/** Writes with faults (`faultAt` the first, second … request that writes) and says whether the port's word is true of every
 *  sheet: `done`, `scored` (the sheets whose marks or notes are not as they should be are named), `as before`, `told` (the one
 *  sheet that is other than it was is named), or what it did wrong. */
export async function outcome(
  sheets: number,
  faultAt: (nth: number) => Fault | null,
  patience = 60_000,
): Promise<string> {
  const { state: after } = await flawless(sheets);
  const open = await scoredBefore(sheets, patience);
  const before = state(open);
  const changes = await plan(open);
  let nth = 0;
  open.host.setFaults((request) => (request.writes ? faultAt(nth++) : null));
  const applied = await open.port.apply(changes);
  const now = state(open);
  const others = (part: keyof State, those: State): readonly string[] =>
    now[part].flatMap((each, i) => (each === those[part][i] ? [] : `表${i}`));
  if (applied.ok) {
    if (others('values', after).length > 0) return 'said done, but is not';
    const named = applied.value.missing.map(({ sheet }) => sheet);
    const unmarked = others('traces', after);
    if (unmarked.some((sheet) => !named.includes(sheet))) return `${unmarked.join()} not marked, told ${named.join()}`;
    open.host.setFaults(null);
    await readAll(open.port);
    expect(await open.port.apply(applied.value.inverse)).toMatchObject({ ok: true });
    const undone = state(open);
    if (undone.values.join() !== before.values.join()) return 'values not undone';
    if (unmarked.length > 0) return 'scored';
    return undone.traces.join() === before.traces.join() ? 'done' : 'done, not undone';
  }
  const left = [...new Set([...others('values', before), ...others('traces', before)])];
  if (left.length === 0) return 'as before';
  const { code, sheet } = applied.error;
  if (code !== 'notWritten' || sheet === null) return `half written, said ${code} of ${sheet ?? 'no sheet'}`;
  return left.every((name) => sheet.split('、').includes(name)) ? 'told' : `${left.join()} half written, told ${sheet}`;
}
