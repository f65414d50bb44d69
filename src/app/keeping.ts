import { withCorrections, withoutCorrection } from '../core/record/kept-corrections';
import { LONGEST_NAME } from '../core/record/record-parts';
import { withoutDismissal } from '../core/record/dismissals';
import type { Result } from '../host/port';
import { bothAside, keepCopy, keepPutBack, keepWithout } from './brought-kept';
import type { SetAside } from './brought-along';
import { keepAnswers, keepDecisions, keepDismissal, keepSaid } from './decisions-kept';
import type { MadeHere } from './made-here';
import type { KnownWorkbook, ToRemember } from './remembering';
import type { ScoringSession, SessionNotice } from './session-state';
import type { SessionStore } from './session-store';
import { today } from './today';
import { readRuleSetFile } from './workbook-rules';

/** Keeps something in the workbook; `chosen`: the rule set that the user has chosen with it. */
export type Keep = (
  decide: (known: KnownWorkbook) => Promise<Result<ToRemember>>,
  chosen?: string | null,
  then?: () => void,
) => Promise<void>;

/** What a session keeps with. `aside`: what was set aside here, which is kept outside. */
export interface Keeper {
  readonly store: SessionStore;
  readonly made: MadeHere;
  readonly keep: Keep;
  isBusy(): boolean;
  aside: SetAside | null;
}

/** The actions of a session by which people decide something. */
export type KeepingActions = Pick<
  ScoringSession,
  | 'chooseRuleSet'
  | 'importRuleSet'
  | 'decideRow'
  | 'decideRows'
  | 'answer'
  | 'answerQuestion'
  | 'correct'
  | 'useCorrections'
  | 'takeBackCorrection'
  | 'dismiss'
  | 'verify'
  | 'restore'
  | 'setAside'
  | 'putBack'
  | 'chooseCopy'
  | 'writeFormulas'
>;

/** Every action that keeps a decision in the workbook and shows what follows from it. */
export function keepingActions(keeper: Keeper): KeepingActions {
  const { store, made, keep } = keeper;
  const keepNow = (decide: (known: KnownWorkbook) => ToRemember, chosen: string | null = null): Promise<void> =>
    keep(async (known) => ({ ok: true, value: decide(known) }), chosen);
  return {
    async chooseRuleSet(id) {
      if (!store.state.ruleSets.some((option) => option.id === id)) throw new RangeError(`no rule set ${id}`);
      await keepNow(() => ({ ruleSetId: id }), id);
    },
    async importRuleSet(text) {
      const file = readRuleSetFile(text);
      if (file.kind === 'refused') {
        if (!keeper.isBusy()) store.set({ notice: { kind: 'ruleSetRefused', faults: file.faults } });
        return;
      }
      const { id: ruleSetId, name } = file.ruleSet;
      const notice: SessionNotice = { kind: 'ruleSetImported', name };
      await keepNow(
        ({ record }) =>
          file.kind === 'shipped'
            ? { ruleSetId, notice }
            : { record: { ...record, ruleSet: file.document }, ruleSetId, notice },
        ruleSetId,
      );
    },
    decideRow: (sheet, row, decision) => keep(keepDecisions([{ sheet, row, decision }])),
    decideRows: (decided) => keep(keepDecisions(decided)),
    answer: (said) => keep(keepSaid(said)),
    answerQuestion: (sheet, row, column, role) => keep(keepAnswers(sheet, [{ kind: 'column', row, column, role }])),
    correct: (sheet, requests) => keep(keepAnswers(sheet, requests)),
    useCorrections: (corrections) =>
      keepNow(({ record }) => ({
        record: { ...record, corrections: withCorrections(record.corrections, corrections) },
      })),
    takeBackCorrection: (correction) =>
      keepNow(({ record }) => ({
        record: { ...record, corrections: withoutCorrection(record.corrections, correction) },
      })),
    async dismiss(finding, reason) {
      const said = reason.trim();
      if (said === '') throw new RangeError('a finding is dismissed with a reason only');
      await keep(keepDismissal(finding, store.state.forms, { reason: said, by: null, on: today() }));
    },
    verify: (finding, { by, remark }) => {
      const said = { reason: remark.trim(), by: by.trim().slice(0, LONGEST_NAME), on: today() };
      return keep(keepDismissal(finding, store.state.forms, said));
    },
    restore: (dismissal) =>
      keepNow(({ record }) => ({
        record: { ...record, dismissals: withoutDismissal(record.dismissals, dismissal) },
      })),
    async setAside(part) {
      const taken: SetAside[] = [];
      await keep(
        keepWithout(part, made, (now) => taken.push(now)),
        null,
        () => {
          for (const now of taken) keeper.aside = bothAside(keeper.aside, now);
        },
      );
    },
    async putBack() {
      if (keeper.aside) await keep(keepPutBack(keeper.aside), null, () => (keeper.aside = null));
    },
    chooseCopy: (which) => keep(keepCopy(which)),
    writeFormulas: (wanted) =>
      keepNow(({ record }) => ({ record: { ...record, formulas: wanted ? 'live' : 'values' } })),
  };
}
