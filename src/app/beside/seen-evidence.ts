import { linesOf, provedIndicators, type ProvedIndicator } from '../../core/beside/material-links';
import { hasMaterial, type MaterialLine, type MaterialList } from '../../core/beside/material-list';
import { Exact } from '../../core/exact';
import type { CellPlace } from '../../core/grid/address';
import type { RecalculatedForm } from '../../core/recalculate';
import { labelGrid, type LabelGrid } from '../../core/sheet/label-grid';
import { evidenceWords } from '../../text/evidence-words';
import { LOCALES } from '../../text/locale';
import { inOrder } from '../own-sheet';
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

/** The list that is ours, of several the one that is brought up to date; null: there is none. */
export function ownList({ reading, recalculation }: ScoredWorkbook): MaterialList | null {
  const names = LOCALES.map((locale) => evidenceWords(locale).sheetName);
  const order = inOrder(reading.sheets, names).map(({ name }) => name);
  const ours = recalculation.beside.materials.filter(({ isOurs }) => isOurs);
  return ours.sort((one, other) => order.indexOf(one.sheet) - order.indexOf(other.sheet))[0] ?? null;
}

/** That, else the first of people's. */
export const listIn = (workbook: ScoredWorkbook): MaterialList | null =>
  ownList(workbook) ?? workbook.recalculation.beside.materials[0] ?? null;

export function seenEvidence(workbook: ScoredWorkbook): SeenEvidence {
  const indicators = provedIndicators(labelledForms(workbook));
  const list = listIn(workbook);
  const lines = list ? linesOf(indicators, list) : new Map<ProvedIndicator<LabelledForm>, readonly MaterialLine[]>();
  const open = indicators.filter((each) => hasPoints(each) && !isProved(each, lines.get(each) ?? []));
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

/** Something is named that proves it: in the form's own column, or in a list. */
function isProved({ named }: ProvedIndicator<LabelledForm>, lines: readonly MaterialLine[]): boolean {
  return named.length > 0 || lines.some(hasMaterial);
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
