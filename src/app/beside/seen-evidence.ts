import { linesOf, provedIndicators, type ProvedIndicator } from '../../core/beside/material-links';
import { hasMaterial, type MaterialLine, type MaterialList } from '../../core/beside/material-list';
import { Exact } from '../../core/exact';
import type { CellPlace } from '../../core/grid/address';
import type { RecalculatedForm } from '../../core/recalculate';
import { labelGrid, type LabelGrid } from '../../core/sheet/label-grid';
import type { ScoredWorkbook } from '../read-forms';

/** The list of materials of a workbook as people see it, and what it leaves open. */
export interface SeenEvidence {
  /** null: there is none. */
  readonly list: {
    readonly sheet: string;
    readonly isOurs: boolean;
    readonly submitted: number;
    readonly missing: number;
    readonly verified: number;
    /** What people wrote of its lines. */
    readonly issues: readonly (CellPlace & {
      readonly number: string;
      readonly name: string;
      readonly issue: string;
    })[];
  } | null;
  /** Indicators with points for which nothing is named, or nothing is submitted. */
  readonly open: readonly (CellPlace & { readonly sheet: string; readonly name: string })[];
  /** Blank cells of the forms' own columns of evidence that could lead to the list. */
  readonly backLinks: number;
}

/** A form with the labels of its sheet. */
export type LabelledForm = RecalculatedForm & { readonly labels: LabelGrid };

export function labelledForms({ sheets, recalculation }: ScoredWorkbook): readonly LabelledForm[] {
  return recalculation.forms.flatMap((form) => {
    const grid = sheets.find(({ name }) => name === form.sheet.sheet)?.grid;
    return grid ? [{ ...form, labels: labelGrid(grid) }] : [];
  });
}

/** The list that is ours, else the first of people's. */
export function listIn({ recalculation }: ScoredWorkbook): MaterialList | null {
  const { materials } = recalculation.beside;
  return materials.find(({ isOurs }) => isOurs) ?? materials[0] ?? null;
}

export function seenEvidence(workbook: ScoredWorkbook): SeenEvidence {
  const indicators = provedIndicators(labelledForms(workbook));
  const list = listIn(workbook);
  const lines = list ? linesOf(indicators, list) : new Map<ProvedIndicator<LabelledForm>, readonly MaterialLine[]>();
  const open = indicators.filter((each) => hasPoints(each) && !isProved(each, lines.get(each) ?? [], list !== null));
  const count = (state: MaterialLine['state']): number =>
    list?.lines.filter((line) => line.state === state).length ?? 0;
  return {
    list: list && {
      sheet: list.sheet,
      isOurs: list.isOurs,
      submitted: count('submitted'),
      missing: count('missing'),
      verified: count('verified'),
      issues: list.lines.flatMap(({ row, numberCell, number, name, issue }) =>
        issue === '' ? [] : [{ row, column: numberCell?.column ?? 0, number, name, issue }],
      ),
    },
    open: open.map(({ form, name, place }) => ({ sheet: form.sheet.sheet, name, ...place })),
    backLinks: list?.isOurs ? indicators.filter((each) => mayLinkBack(each, lines.get(each) ?? [])).length : 0,
  };
}

function hasPoints({ form, row }: ProvedIndicator<LabelledForm>): boolean {
  const scored = row ? form.card.rows.find((each) => each.row === row.row) : form.card.execution;
  return scored?.status === 'scored' && scored.score !== null && new Exact(scored.score).gt(0);
}

/** Where there is no list, the budget execution rests on the accounts. */
function isProved(
  { row, named }: ProvedIndicator<LabelledForm>,
  lines: readonly MaterialLine[],
  hasList: boolean,
): boolean {
  return named.length > 0 || lines.some(hasMaterial) || (!hasList && row === null);
}

/** Its own cell of evidence is blank, and the list names material for it. */
export function mayLinkBack(
  { evidence, form }: ProvedIndicator<LabelledForm>,
  lines: readonly MaterialLine[],
): boolean {
  return (
    evidence !== null && form.labels.isBlank(evidence.row, evidence.column) && lines.some(({ name }) => name !== '')
  );
}
