import { linesOf, provedIndicators } from '../../core/beside/material-links';
import type { MaterialLine, MaterialList } from '../../core/beside/material-list';
import type { CellPlace } from '../../core/grid/address';
import { gridCell } from '../../core/grid/grid';
import type { Result, SheetChange, WorkbookPort, WritingWatch } from '../../host/port';
import { isWritable } from '../planned-values';
import { readAndScore, type ScoredWorkbook } from '../read-forms';
import type { Undoable } from '../undo-scoring';
import type { Work } from '../work';
import { backLink, basisOf, isBackLink } from './link-evidence';
import { labelledForms, ownList, type LabelledForm } from './seen-evidence';

/** What numbering the materials anew would change: numbers by the order of the indicators, and the forms' links that name
 *  them. Nothing renumbers by itself, as numbers stand on papers. */
export interface Renumbering {
  readonly sheet: string;
  readonly numbers: readonly (CellPlace & {
    readonly before: string;
    readonly after: string;
    /** The material, or the indicator that has none named. */
    readonly name: string;
  })[];
  /** Cells of the forms that lead to the list and name numbers that change; locked ones stay as they are. */
  readonly links: number;
  readonly locked: number;
}

/** null: the workbook has no list of ours with numbers, or they follow the indicators' order already. */
export function seenRenumbering(workbook: ScoredWorkbook): Renumbering | null {
  return plan(workbook)?.shown ?? null;
}

/** What numbering anew did; `written` null: it would be other than it was shown, and nothing was written. */
export interface Renumbered extends ScoredWorkbook {
  readonly written: Undoable | null;
}

/** Numbers the materials anew as it was shown, or not at all. */
export async function renumberEvidence(
  port: WorkbookPort,
  work: Work,
  shown: Renumbering,
  writing?: () => WritingWatch,
): Promise<Result<Renumbered>> {
  const read = await readAndScore(port, work);
  if (!read.ok) return read;
  const planned = plan(read.value);
  if (!planned || JSON.stringify(planned.shown) !== JSON.stringify(shown))
    return { ok: true, value: { ...read.value, written: null } };
  const { changes } = planned;
  const applied = await port.apply(changes, writing?.());
  if (!applied.ok) return applied;
  // It is written, whether or not the workbook can be read once more.
  const again = await readAndScore(port, work);
  return {
    ok: true,
    value: { ...(again.ok ? again.value : read.value), written: { changes, applied: applied.value } },
  };
}

function plan(
  workbook: ScoredWorkbook,
): { readonly shown: Renumbering; readonly changes: readonly SheetChange[] } | null {
  const list = ownList(workbook);
  const standing = workbook.reading.sheets.find(({ name }) => name === list?.sheet);
  if (!list?.isNumbered || !standing?.grid) return null;
  const forms = labelledForms(workbook);
  const after = numbersByOrder(forms, list);
  const numbers = list.lines.flatMap((line) => {
    const number = after.get(line) ?? line.number;
    if (!line.numberCell || number === line.number) return [];
    return [{ ...line.numberCell, before: line.number, after: number, name: line.name || line.indicator }];
  });
  if (numbers.length === 0) return null;
  const cells = numbers.map(({ row, column, after: value }) => ({ row, column, value }));
  const { changes: links, locked } = linkChanges(workbook, forms, list, after);
  const count = links.reduce((sum, change) => sum + change.cells.length, 0);
  return {
    shown: { sheet: list.sheet, numbers, links: count, locked },
    changes: [{ sheetId: standing.id, cells, basis: basisOf(standing.grid, cells) }, ...links],
  };
}

/** 2-1, 2-2 for the lines of the second indicator as they stand in the list; lines of none come after the last. */
function numbersByOrder(forms: readonly LabelledForm[], list: MaterialList): ReadonlyMap<MaterialLine, string> {
  const indicators = provedIndicators(forms);
  const numbers = new Map<MaterialLine, string>();
  const isMeant = ({ number, name, key }: MaterialLine): boolean => number !== '' || name !== '' || key !== '';
  const give = (lines: readonly MaterialLine[], group: number): void => {
    for (const [index, line] of lines.filter(isMeant).entries()) numbers.set(line, `${group}-${index + 1}`);
  };
  const lines = linesOf(indicators, list);
  for (const indicator of indicators) give(lines.get(indicator) ?? [], indicator.order);
  const left = list.lines.filter((line) => !numbers.has(line) && line.number !== '');
  if (left.length > 0) give(left, indicators.length + 1);
  return numbers;
}

/** The forms' links to the list, with the numbers and to the cells that are right then. */
function linkChanges(
  workbook: ScoredWorkbook,
  forms: readonly LabelledForm[],
  list: MaterialList,
  after: ReadonlyMap<MaterialLine, string>,
): { readonly changes: readonly SheetChange[]; readonly locked: number } {
  const indicators = provedIndicators(forms);
  const lines = linesOf(indicators, list);
  let locked = 0;
  const changes = workbook.sheets.flatMap((sheet): readonly SheetChange[] => {
    const cells = indicators.flatMap((indicator) => {
      const { evidence, form } = indicator;
      if (!evidence || form.sheet.sheet !== sheet.name) return [];
      const { formula: before } = gridCell(sheet.grid, evidence.row, evidence.column);
      if (!isBackLink(before, list)) return [];
      const link = backLink(workbook, list, lines.get(indicator) ?? [], (line) => after.get(line) ?? line.number);
      if (!link || link.formula === before) return [];
      if (!isWritable(sheet, evidence)) locked += 1;
      return isWritable(sheet, evidence) ? [{ ...evidence, ...link }] : [];
    });
    return cells.length === 0 ? [] : [{ sheetId: sheet.id, cells, basis: basisOf(sheet.grid, cells) }];
  });
  return { changes, locked };
}
