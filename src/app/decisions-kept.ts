import { canonicalJson } from '../core/record/canonical-json';
import { withDecision } from '../core/record/decisions';
import { dismissalOf, withDismissal } from '../core/record/dismissals';
import { withCorrections } from '../core/record/kept-corrections';
import { rowAnchors, type WorkbookRecord } from '../core/record/workbook-record';
import type { Finding } from '../core/finding/finding';
import { correctionMaker, type CorrectionRequest } from '../core/sheet/make-correction';
import { surveySheet } from '../core/sheet/recognise-sheet';
import type { Result } from '../host/port';
import { saidOfLeft } from './left-figures';
import type { KnownWorkbook, ToRemember } from './remembering';
import { joinSaid, withSaid, type SaidOfSheet } from './said';
import type { DecidedRow, LeftFigure, SessionForm, SessionNotice } from './session-state';

type Decide = (known: KnownWorkbook) => Promise<Result<ToRemember>>;

const done = (value: ToRemember): Result<ToRemember> => ({ ok: true, value });
const unfit = (why: Extract<SessionNotice, { kind: 'selectionUnfit' }>['why']): Result<ToRemember> =>
  done({ notice: { kind: 'selectionUnfit', why } });

/** Keeps how rows are scored, all of them or none. */
export function keepDecisions(decided: readonly DecidedRow[]): Decide {
  return async ({ sheets, record }) => {
    const anchorsOf = new Map(
      [...new Set(decided.map(({ sheet }) => sheet))].map((sheet) => {
        const grid = sheets.find(({ name }) => name === sheet)?.grid;
        return [sheet, grid && rowAnchors(surveySheet(grid, record.corrections).forms)];
      }),
    );
    let { decisions } = record;
    for (const { sheet, row, decision } of decided) {
      const anchor = anchorsOf.get(sheet)?.get(row);
      if (!anchor) return unfit('noAnchor');
      decisions = withDecision(decisions, sheet, anchor, decision);
    }
    return done({ record: { ...record, decisions } });
  };
}

/** Keeps all that is said of some sheets, or nothing of it. */
export function keepSaid(said: readonly SaidOfSheet[]): Decide {
  return async ({ sheets, record }) => {
    let kept: WorkbookRecord = record;
    for (const each of joinSaid(said)) {
      const grid = sheets.find(({ name }) => name === each.sheet)?.grid;
      const now = grid && withSaid(grid, kept, each);
      if (!now?.isWhole) return unfit(grid ? 'noAnchor' : 'noForm');
      kept = now.record;
    }
    return done({ record: kept });
  };
}

/** Keeps that figures stay as they were typed: the points of a row are judged by hand from now on, a figure of the form is
 *  not written. */
export function keepLeft(left: readonly LeftFigure[]): Decide {
  const { decided, corrections } = saidOfLeft(left);
  return async (known) => {
    const kept = await keepDecisions(decided)(known);
    if (!kept.ok || kept.value.notice) return kept;
    const record = kept.value.record ?? known.record;
    return done({ record: { ...record, corrections: withCorrections(record.corrections, corrections) } });
  };
}

/** Answers a question of the recogniser, or says of places what they are. */
export function keepAnswers(sheet: string, requests: readonly CorrectionRequest[]): Decide {
  return async (known) => keepRequests(known, sheet, requests);
}

function keepRequests(
  { sheets, record }: KnownWorkbook,
  sheet: string,
  requests: readonly CorrectionRequest[],
): Result<ToRemember> {
  const grid = sheets.find(({ name }) => name === sheet)?.grid;
  if (!grid) return unfit('noForm');
  const made = requests.map(correctionMaker(grid, record.corrections)).filter((each) => each !== null);
  if (made.length > 0) {
    return done({ record: { ...record, corrections: withCorrections(record.corrections, made) } });
  }
  const inForm = surveySheet(grid, record.corrections).forms.some(({ area }) =>
    requests.some(({ row }) => area.top <= row && row <= area.bottom),
  );
  return unfit(inForm || requests.length === 0 || requests[0]?.kind === 'header' ? 'noAnchor' : 'noForm');
}

/** Keeps that a finding, as it is shown, was looked at and set aside; or verified, by whom. */
export function keepDismissal(
  finding: Finding,
  shown: readonly SessionForm[],
  { reason, by, on }: { readonly reason: string; readonly by: string | null; readonly on: string },
): Decide {
  return async ({ record }) => {
    const wanted = canonicalJson(finding);
    const form = shown.find(({ card }) => card.findings.some((each) => canonicalJson(each) === wanted));
    if (!form) return unfit('noAnchor');
    const neighbours = shown.map(({ sheet }) => sheet).filter(({ sheet }) => sheet === finding.sheet);
    const dismissal = dismissalOf(finding, { ...form, neighbours }, reason, on, by);
    return done({ record: { ...record, dismissals: withDismissal(record.dismissals, dismissal) } });
  };
}
