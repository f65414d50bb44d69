import { cellAddress, isCoveredBy, type CellPlace } from '../grid/address';
import { compactText } from '../grid/cell-text';
import { words } from '../local-text';
import type { IndicatorRow, IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';
import { evidenceColumn, namedMaterials } from './evidence-column';
import { numberParts, type MaterialLine, type MaterialList } from './material-list';

/** A form with the labels of its sheet. */
export interface FormWithLabels {
  readonly sheet: IndicatorSheet;
  readonly labels: LabelGrid;
}

/** Something that needs material: an indicator, or (row: null) the budget execution of a form. */
export interface ProvedIndicator<Form extends FormWithLabels = FormWithLabels> {
  readonly form: Form;
  readonly row: IndicatorRow | null;
  /** Counted from 1 through all forms of the workbook, as they stand: the first part of a material's number. */
  readonly order: number;
  /** '' for the budget execution. */
  readonly name: string;
  /** Where its figure stands. */
  readonly place: CellPlace;
  /** Its cell in the form's own column of evidence; null: the form has none. */
  readonly evidence: CellPlace | null;
  /** What that cell names. */
  readonly named: readonly string[];
}

/** What lists call the budget execution by. */
export const EXECUTION_NAME = words('预算执行率', 'Budget execution rate');

/** All that needs material, in the order of the forms. Lines nobody filled in need none. */
export function provedIndicators<Form extends FormWithLabels>(
  forms: readonly Form[],
): readonly ProvedIndicator<Form>[] {
  const found: Omit<ProvedIndicator<Form>, 'order'>[] = [];
  for (const form of forms) {
    const { sheet, labels } = form;
    if (sheet.kind !== 'scored') continue;
    const column = evidenceColumn(labels, sheet)?.heading.column ?? null;
    const { execution } = sheet;
    if (execution) {
      const place = execution.cells.rate ?? execution.cells.score ?? { row: execution.row, column: sheet.area.left };
      found.push({ form, row: null, name: '', place, evidence: null, named: [] });
    }
    for (const row of sheet.rows) {
      if (row.placeholder) continue;
      const place = row.cells.actual ?? row.cells.score ?? { row: row.row, column: sheet.area.left };
      const evidence = column === null ? null : firstOfMerge(labels, { row: row.row, column });
      found.push({
        form,
        row,
        name: row.name,
        place,
        evidence,
        named: evidence ? namedMaterials(labels, evidence) : [],
      });
    }
  }
  return found.map((each, index) => ({ ...each, order: index + 1 }));
}

/** Where what a cell says stands, as far as it is known what is merged. */
function firstOfMerge({ grid: { merges } }: LabelGrid, place: CellPlace): CellPlace {
  const merge = merges?.find((area) => isCoveredBy(area, place.row, place.column));
  return merge ? { row: merge.top, column: merge.left } : place;
}

/** Which lines of a list belong to which indicator: by the sheet and name the line gives, else by the first part of its
 *  number. A name that several have is only taken with its sheet. */
export function linesOf<Form extends FormWithLabels>(
  indicators: readonly ProvedIndicator<Form>[],
  { lines }: MaterialList,
): ReadonlyMap<ProvedIndicator<Form>, readonly MaterialLine[]> {
  const byName = new Map<string, ProvedIndicator<Form>[]>();
  for (const each of indicators)
    for (const name of each.row ? [each.name] : Object.values(EXECUTION_NAME))
      byName.set(compactText(name), [...(byName.get(compactText(name)) ?? []), each]);
  const byOrder = new Map(indicators.map((each) => [String(each.order), each]));
  const found = new Map<ProvedIndicator<Form>, MaterialLine[]>();
  for (const line of lines) {
    const alike = byName.get(compactText(line.indicator)) ?? [];
    const inSheet = alike.filter(({ form }) => line.sheet === '' || form.sheet.sheet === line.sheet);
    const [only] = inSheet;
    const numbered = alike.length === 0 ? byOrder.get(numberParts(line.number)?.group ?? '') : undefined;
    const meant = inSheet.length === 1 ? only : numbered;
    if (meant) found.set(meant, [...(found.get(meant) ?? []), line]);
  }
  return found;
}

/** A cell of a list, as sentences name it. */
export const listCell = ({ sheet }: MaterialList, { row, numberCell }: MaterialLine): string =>
  `${sheet}!${cellAddress(numberCell ?? { row, column: 0 })}`;
