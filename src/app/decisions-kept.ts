import { rowCount } from '../core/grid/address';
import { canonicalJson } from '../core/record/canonical-json';
import { withDecision } from '../core/record/decisions';
import { dismissalOf, withDismissal } from '../core/record/dismissals';
import { withCorrections } from '../core/record/kept-corrections';
import { rowAnchors } from '../core/record/row-anchors';
import type { Finding } from '../core/finding/finding';
import type { RowDecision } from '../core/scoring/choose-function';
import type { Correction } from '../core/sheet/corrections/correction';
import { makeCorrection, type CorrectionRequest } from '../core/sheet/make-correction';
import { surveySheet } from '../core/sheet/recognise-sheet';
import type { Result, WorkbookPort } from '../host/port';
import type { KnownWorkbook, ToRemember } from './remembering';
import type { SelectionCorrection, SessionForm, SessionNotice } from './session-state';

type Decide = (known: KnownWorkbook) => Promise<Result<ToRemember>>;

const done = (value: ToRemember): Result<ToRemember> => ({ ok: true, value });
const unfit = (why: Extract<SessionNotice, { kind: 'selectionUnfit' }>['why']): Result<ToRemember> =>
  done({ notice: { kind: 'selectionUnfit', why } });

/** Keeps how a row is scored. */
export function keepDecision(sheet: string, row: number, decision: RowDecision): Decide {
  return async ({ sheets, record }) => {
    const grid = sheets.find(({ name }) => name === sheet)?.grid;
    const anchor = grid && rowAnchors(surveySheet(grid, record.corrections).forms).get(row);
    if (!anchor) return unfit('noAnchor');
    return done({ record: { ...record, decisions: withDecision(record.decisions, sheet, anchor, decision) } });
  };
}

/** Keeps what the user says of the selected cells. */
export function keepSelection(port: WorkbookPort, correction: SelectionCorrection): Decide {
  return async (known) => {
    const selected = await port.selectedCells();
    if (!selected.ok) return selected;
    const sheet = known.sheets.find(({ id }) => id === selected.value?.sheetId);
    if (!selected.value || !sheet) return unfit('none');
    const { area } = selected.value;
    const rows = correction.kind === 'notIndicator' || correction.kind === 'percent' ? rowCount(area) : 1;
    if (rows > MOST_ROWS) return unfit('noAnchor');
    const requests = Array.from({ length: rows }, (_, index) =>
      requestFor(known, sheet.name, correction, area.top + index, area.left),
    );
    return keepRequests(
      known,
      sheet.name,
      requests.filter((request) => request !== null),
    );
  };
}

const MOST_ROWS = 500;

/** Answers a question of the recogniser, or says of a place what it is. */
export function keepAnswer(sheet: string, request: CorrectionRequest): Decide {
  return async (known) => keepRequests(known, sheet, [request]);
}

function requestFor(
  { sheets, record }: KnownWorkbook,
  sheet: string,
  correction: SelectionCorrection,
  row: number,
  column: number,
): CorrectionRequest | null {
  if (correction.kind === 'column') return { ...correction, row, column };
  if (correction.kind !== 'percent') return { ...correction, row };
  const grid = sheets.find(({ name }) => name === sheet)?.grid;
  const rows = grid ? surveySheet(grid, record.corrections).forms.flatMap((form) => form.rows) : [];
  const cells = rows.find((each) => each.row === row)?.cells;
  const cell = cells?.target?.column === column ? 'target' : cells?.actual?.column === column ? 'actual' : null;
  return cell && { ...correction, row, cell };
}

function keepRequests(
  { sheets, record }: KnownWorkbook,
  sheet: string,
  requests: readonly CorrectionRequest[],
): Result<ToRemember> {
  const grid = sheets.find(({ name }) => name === sheet)?.grid;
  if (!grid) return unfit('noForm');
  const made = requests.map((request) => makeCorrection(grid, request, record.corrections)).filter(isMade);
  if (made.length > 0) {
    return done({ record: { ...record, corrections: withCorrections(record.corrections, made) } });
  }
  const inForm = surveySheet(grid, record.corrections).forms.some(({ area }) =>
    requests.some(({ row }) => area.top <= row && row <= area.bottom),
  );
  return unfit(inForm || requests.length === 0 || requests[0]?.kind === 'header' ? 'noAnchor' : 'noForm');
}

const isMade = (correction: Correction | null): correction is Correction => correction !== null;

/** Keeps that a finding, as it is shown, was looked at and set aside. */
export function keepDismissal(finding: Finding, shown: readonly SessionForm[], reason: string, today: string): Decide {
  return async ({ record }) => {
    const wanted = canonicalJson(finding);
    const form = shown.find(({ card }) => card.findings.some((each) => canonicalJson(each) === wanted));
    if (!form) return unfit('noAnchor');
    const neighbours = shown.map(({ sheet }) => sheet).filter(({ sheet }) => sheet === finding.sheet);
    const dismissal = dismissalOf(finding, { ...form, neighbours }, reason, today);
    return done({ record: { ...record, dismissals: withDismissal(record.dismissals, dismissal) } });
  };
}
