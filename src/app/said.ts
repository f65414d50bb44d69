import type { Grid } from '../core/grid/grid';
import { withDecision } from '../core/record/decisions';
import { withCorrections } from '../core/record/kept-corrections';
import { rowAnchors, type WorkbookRecord } from '../core/record/workbook-record';
import type { RowDecision } from '../core/scoring/choose-function';
import type { Correction } from '../core/sheet/corrections/correction';
import { correctionMaker, type CorrectionRequest } from '../core/sheet/make-correction';
import { surveySheet } from '../core/sheet/recognise-sheet';

/** What somebody says of one sheet: what its cells are, and how its rows are scored. */
export interface SaidOfSheet {
  readonly sheet: string;
  readonly requests?: readonly CorrectionRequest[];
  readonly corrections?: readonly Correction[];
  readonly decisions?: readonly { readonly row: number; readonly decision: Partial<RowDecision> }[];
}

/** The record with what is said of a sheet. `isWhole`: every place has something to hold on to; the others are left out. */
export function withSaid(
  grid: Grid,
  record: WorkbookRecord,
  { requests = [], corrections = [], decisions = [] }: Omit<SaidOfSheet, 'sheet'>,
): { readonly record: WorkbookRecord; readonly isWhole: boolean } {
  const made = requests.length === 0 ? [] : requests.map(correctionMaker(grid, record.corrections));
  const found = made.filter((each) => each !== null);
  const said = withCorrections(record.corrections, [...corrections, ...found]);
  const anchors = decisions.length === 0 ? null : rowAnchors(surveySheet(grid, said).forms);
  let isWhole = found.length === made.length;
  let decided = record.decisions;
  for (const { row, decision } of decisions) {
    const anchor = anchors?.get(row);
    if (anchor) decided = withDecision(decided, grid.sheet, anchor, decision);
    else isWhole = false;
  }
  return { record: { ...record, corrections: said, decisions: decided }, isWhole };
}

/** What is said of several places, brought together: one entry a sheet. */
export function joinSaid(said: readonly SaidOfSheet[]): readonly SaidOfSheet[] {
  const bySheet = new Map<string, SaidOfSheet>();
  for (const each of said) {
    const { requests = [], corrections = [], decisions = [] } = bySheet.get(each.sheet) ?? {};
    bySheet.set(each.sheet, {
      sheet: each.sheet,
      requests: [...requests, ...(each.requests ?? [])],
      corrections: [...corrections, ...(each.corrections ?? [])],
      decisions: [...decisions, ...(each.decisions ?? [])],
    });
  }
  return [...bySheet.values()];
}
