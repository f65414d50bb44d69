import { placeKey } from '../core/grid/address';
import type { Result } from '../host/port';
import { replacesFigures, type PendingCell } from './form-plan';
import type { ScoredWorkbook } from './read-forms';
import type { ScoringOutcome } from './score-workbook';
import type { LeftFigure, SessionForm, SessionNotice } from './session-state';

/** A run that may have stopped before it wrote, as somebody has to see first what would be written: `outcome` is null then, and
 *  `notice` may say why. */
export interface Shown extends ScoredWorkbook {
  readonly outcome: ScoringOutcome | null;
  readonly notice: SessionNotice | null;
}

/** How a session reads, keeps, plans and writes. */
interface Steps {
  read(): Promise<Result<ScoredWorkbook>>;
  /** Keeps which figures stay, and tells what stands in the way of it. */
  keep(left: readonly LeftFigure[]): Promise<Result<ScoredWorkbook & { readonly notice: SessionNotice | null }>>;
  plan(found: ScoredWorkbook): Promise<readonly SessionForm[]>;
  write(found: ScoredWorkbook): Promise<Result<ScoringOutcome>>;
}

/** Writes what was read just now, unless a figure of the department's would be replaced: that is shown first. */
export async function writeOrShow({ read, plan, write }: Steps, only: string | null): Promise<Result<Shown>> {
  const found = await read();
  if (!found.ok) return found;
  const planned = await plan(found.value);
  const replaces = planned.some((form) => isConcerned(form, only) && replacesFigures(form.plan));
  if (found.value.rules.unknown === null && replaces) return stopped(found.value, null);
  return done(await write(found.value));
}

/** Writes what was shown (`shown`: the forms as they were), except the figures left out. Nothing is written where it could not be
 *  kept what stays, or where a figure would be replaced that was not shown so. */
export async function writeAsShown(
  { read, keep, plan, write }: Steps,
  { shown, left, only }: { shown: readonly SessionForm[]; left: readonly LeftFigure[]; only: string | null },
): Promise<Result<Shown>> {
  const kept = left.length > 0 ? await keep(left) : null;
  if (kept?.ok && kept.value.notice) return stopped(kept.value, kept.value.notice);
  const found = kept ?? (await read());
  if (!found.ok) return found;
  const loose = new Set(left.map(({ form }) => form.card.sheet));
  const before = new Map(
    shown.map((form) => [form.key, new Map(form.plan.cells.map((cell) => [placeKey(cell), cell]))]),
  );
  const wasShown = ({ key, card }: SessionForm, cell: PendingCell): boolean => {
    if (cell.kind !== 'replaces') return true;
    const old = before.get(key)?.get(placeKey(cell));
    const follows = loose.has(card.sheet) && (cell.reason === 'total' || cell.reason === 'grade');
    // What follows from the figures left out was shown as it would be then.
    if (follows) return old === undefined || old.before === cell.before;
    return old?.before === cell.before && old.after === cell.after;
  };
  const planned = await plan(found.value);
  const isSeen = planned.every(
    (form) => !isConcerned(form, only) || form.plan.cells.every((cell) => wasShown(form, cell)),
  );
  return isSeen ? done(await write(found.value)) : stopped(found.value, { kind: 'shownAgain' });
}

const isConcerned = ({ card }: SessionForm, only: string | null): boolean => only === null || card.sheet === only;

function stopped(found: ScoredWorkbook, notice: SessionNotice | null): Result<Shown> {
  return { ok: true, value: { ...found, outcome: null, notice } };
}

function done(outcome: Result<ScoringOutcome>): Result<Shown> {
  if (!outcome.ok) return outcome;
  return { ok: true, value: { ...outcome.value, outcome: outcome.value, notice: null } };
}
