import type { ArguedScore } from '../../core/argued/argue-row';
import type { BesideForms } from '../../core/beside/beside-forms';
import { cellAddress, type CellPlace } from '../../core/grid/address';
import { compactText, tidyText } from '../../core/grid/cell-text';
import { gridCell, isCellError, type Grid } from '../../core/grid/grid';
import { shownFigure } from '../../core/grid/shown-figure';
import { reviewForm, type FormReview } from '../../core/plan/review-lines';
import type { RecalculatedForm } from '../../core/recalculate';
import type { RuleSet } from '../../core/scoring/rule-set/rule-set';
import { labelGrid, type LabelGrid } from '../../core/sheet/label-grid';
import { arguedRows } from '../argued-rows';
import type { ScoredWorkbook } from '../read-forms';

/** A form, and what somebody settled in it: a missed target that was verified is still missed. */
type FormOfReport = Pick<RecalculatedForm, 'sheet' | 'card' | 'dismissed'>;

/** What a report is about: a form with its scores, the sheet it stands in, and the rules. */
export interface ReportSubject extends FormOfReport {
  readonly grid: Grid;
  readonly labels: LabelGrid;
  readonly ruleSet: RuleSet;
  readonly review: FormReview | null;
  /** What may be argued about an unmet row, by its line in the sheet counted from 0. */
  readonly argue: (row: number) => readonly ArguedScore[];
  /** Sampled items and materials of the workbook; with one scored form in it, they are that form's. */
  readonly beside: BesideForms;
  readonly isAlone: boolean;
  /** The year that is evaluated, and the cell that says it; null: none does. */
  readonly year: { readonly year: string; readonly cell: CellPlace } | null;
}

/** A form of a workbook as the subject of a report; null: its sheet is not there. */
export function reportSubject(workbook: ScoredWorkbook, form: FormOfReport): ReportSubject | null {
  const { sheets, rules, recalculation } = workbook;
  const { sheet, card, dismissed } = form;
  const grid = sheets.find(({ name }) => name === sheet.sheet)?.grid;
  if (!grid) return null;
  const labels = labelGrid(grid);
  return {
    sheet,
    card,
    dismissed,
    grid,
    labels,
    ruleSet: rules.ruleSet,
    review: reviewForm(form, rules.ruleSet),
    argue: (row) => arguedRows(workbook, form, row).get(row) ?? [],
    beside: recalculation.beside,
    isAlone: recalculation.forms.filter((each) => each.card.kind === 'scored').length === 1,
    year: yearOf(form, labels),
  };
}

const YEAR = /(?<!\d)(20\d{2})(?:年度|年(?!\d|[初中末底]))/u;
const ONLY_YEAR = /^[（(]?(?:评价|预算|项目|自评)?(?:年度)?[:：]?(20\d{2})(?:年度?)?[)）]?$/u;

/** The year of the form's title, else of a cell above its header that says nothing else. */
function yearOf({ card, sheet }: Pick<RecalculatedForm, 'sheet' | 'card'>, labels: LabelGrid): ReportSubject['year'] {
  const title = card.title === null ? null : compactText(card.title);
  let alone: ReportSubject['year'] = null;
  for (let row = sheet.area.top; row < sheet.headerRow; row++) {
    for (const column of labels.filled(row)) {
      const label = labels.label(row, column);
      const inTitle = title !== null && label !== '' && title.includes(label) ? YEAR.exec(label)?.[1] : undefined;
      if (inTitle !== undefined) return { year: inTitle, cell: { row, column } };
      const said = ONLY_YEAR.exec(label)?.[1];
      if (said !== undefined) alone ??= { year: said, cell: { row, column } };
    }
  }
  return alone;
}

/** What a cell shows; null: nothing that can be quoted. */
export function shownAt({ grid }: Pick<ReportSubject, 'grid'>, cell: CellPlace | null): string | null {
  if (cell === null) return null;
  const { value, numberFormat } = gridCell(grid, cell.row, cell.column);
  if (value === null || isCellError(value) || typeof value === 'boolean') return null;
  const text = typeof value === 'number' ? shownFigure(value, numberFormat).trim() : tidyText(value);
  return text === '' ? null : text;
}

/** How the report names a cell: 自评表!I17. */
export function placeOf({ sheet }: Pick<ReportSubject, 'sheet'>, cell: CellPlace | null): string | null {
  return cell && `${sheet.sheet}!${cellAddress(cell)}`;
}
