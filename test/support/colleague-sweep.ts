import { createScoringSession } from '../../src/app/scoring-session';
import type { ScoringSession } from '../../src/app/session-state';
import { parseCellAddress } from '../../src/core/grid/address';
import type { CellValue } from '../../src/core/grid/grid';
import { form } from '../taskpane/sample-forms';
import type { PlannedEvent } from '../../src/stand-in/office-host/page/request-plan';
import { openInExcel, type ExcelWorkbook } from './excel-workbook';

/* R9: another person's edit between read and write, at every request of a scoring: the sheet shows what the figures that stand
   there come to, or it is said that it does not. */

/** What a colleague types while the form is scored: inputs, figures of ours, and what has nothing to do with either. */
export const EDITS = [
  ['E4', '120'],
  ['E4', ''],
  ['D4', '≥200人次'],
  ['F4', '25'],
  ['E5', '80%'],
  ['C4', '培训人数'],
  ['G4', '12'],
  ['G7', '88'],
  ['H5', '已核实'],
] as const;

/** What came of all of them. */
export interface ColleagueSweep {
  readonly trials: number;
  /** Scored by what stood there in the end. */
  readonly right: number;
  /** It was said that the sheet does not show what its figures come to, or that a typed figure stays. */
  readonly told: number;
  /** Each a fault. */
  readonly untold: readonly string[];
}

/** Runs every one of these edits before every request of scoring a workbook of so many sheets, in a pane that is open. */
export async function colleagueSweep(
  sheets: number,
  edits: readonly (readonly [string, string])[] = EDITS,
): Promise<ColleagueSweep> {
  const flawless = await scoredWith(sheets, null);
  const requests = flawless.requests;
  let [trials, right, told] = [0, 0, 0];
  const untold: string[] = [];
  for (const [address, value] of edits) {
    for (let request = 1; request <= requests; request += 1) {
      trials += 1;
      const { open, session } = await scoredWith(sheets, { address, value, request });
      const name = `${address}=${value} before request ${request}`;
      if (shown(open, address) !== value && !isTold(session)) untold.push(`${name}: what was typed is gone`);
      const later = createScoringSession(open.port);
      await later.refresh();
      const differs = later.state.forms.some(({ plan }) => plan.cells.length > 0);
      if (!differs) right += 1;
      else if (await isToldSoon(session)) told += 1;
      else untold.push(`${name}: the sheet is out of date`);
      session.dispose();
    }
  }
  return { trials, right, told, untold };
}

interface Edit {
  readonly address: string;
  readonly value: string;
  /** Counted from the press. */
  readonly request: number;
}

interface Scored {
  readonly open: ExcelWorkbook;
  readonly session: ScoringSession;
  /** How many the press took. */
  readonly requests: number;
}

async function scoredWith(sheets: number, edit: Edit | null): Promise<Scored> {
  const source = { sheets: Array.from({ length: sheets }, (_, i) => form(i === 0 ? '自评表' : `表${i}`)) };
  const plan: PlannedEvent[] = [];
  const open = await openInExcel(source, { plan });
  const session = createScoringSession(open.port);
  await session.refresh();
  const before = open.host.statistics.requests;
  if (edit) plan.push({ kind: 'remoteEdit', sheet: '自评表', ...edit, request: edit.request + before });
  await session.score();
  return { open, session, requests: open.host.statistics.requests - before };
}

/** Whether the session says that something is not as it should be. */
function isTold({ state }: ScoringSession): boolean {
  const { notice, forms, outOfDate } = state;
  const figures = notice?.kind === 'scored' ? [...notice.typed, ...notice.replaced] : [];
  return notice?.kind === 'error' || figures.length > 0 || outOfDate || forms.some(({ plan }) => plan.cells.length > 0);
}

/** What is changed in the open workbook is followed, a little later. */
async function isToldSoon(session: ScoringSession): Promise<boolean> {
  const deadline = Date.now() + PATIENCE;
  while (!isTold(session) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  return isTold(session);
}

const PATIENCE = 10_000;

function shown({ workbook }: ExcelWorkbook, address: string): string {
  const place = parseCellAddress(address);
  const value: CellValue = (place && workbook.sheets[0]?.cell(place.row, place.column)?.value) ?? null;
  if (address === 'E5' && typeof value === 'number') return `${value * 100}%`;
  return value === null ? '' : String(value);
}
