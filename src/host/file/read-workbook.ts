import type { GridCell } from '../../core/grid/grid';
import type { Workbook, WorkbookSheet } from '../../workbook/workbook-types';
import { NOTE_MARK, RULE_SET_NAME } from '../port';
import type { SheetReading, WorkbookReading } from '../port';

/** Reads the worksheets of a workbook in memory as the add-in sees them; chart sheets have no cells and are left out. */
export function readWorkbook(workbook: Workbook, scope: 'workbook' | 'activeSheet'): WorkbookReading {
  const worksheets = workbook.sheets.filter(({ kind }) => kind === 'worksheet');
  const wanted = scope === 'workbook' ? worksheets : worksheets.filter(({ id }) => id === workbook.activeSheetId);
  return { sheets: wanted.map(readSheet), activeSheetId: workbook.activeSheetId, ruleSet: readRuleSet(workbook) };
}

function readSheet(sheet: WorkbookSheet): SheetReading {
  const area = sheet.usedArea(true);
  const grid = area && { sheet: sheet.name, area, cells: readCells(sheet, area) };
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== 'visible',
    protected: sheet.protected,
    grid,
    ownNotes: sheet
      .notes()
      .map(({ text }) => text)
      .filter(isOwnNote),
  };
}

function readCells(
  sheet: WorkbookSheet,
  { top, left, bottom, right }: NonNullable<ReturnType<WorkbookSheet['usedArea']>>,
): readonly (readonly GridCell[])[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j) => {
      const cell = sheet.cell(top + i, left + j);
      const { numberFormat } = sheet.style(top + i, left + j);
      return { value: cell?.value ?? null, formula: cell?.formula ?? null, numberFormat };
    }),
  );
}

export function isOwnNote(text: string): boolean {
  return text.startsWith(NOTE_MARK);
}

/** The rule set's id out of the workbook name that carries it: a formula that is one text, such as `"national-2020"`. */
function readRuleSet(workbook: Workbook): string | null {
  const name = workbook.names.find((known) => known.sheetId === null && known.name === RULE_SET_NAME);
  const text = /^"((?:[^"]|"")*)"$/.exec(name?.formula ?? '')?.[1];
  return text === undefined ? null : text.replaceAll('""', '"');
}

/** The formula that carries a rule set's id. */
export function ruleSetFormula(id: string): string {
  return `"${id.replaceAll('"', '""')}"`;
}
