import { createScoringSession } from '../../src/app/scoring-session';
import { parseCellAddress } from '../../src/core/grid/address';
import { startFormulas, type FormulaEngine } from '../../src/stand-in/formula/start-formulas';
import { viewSheet } from '../../src/stand-in/workbench/grid/sheet-view';
import { buildXlsx, type BuiltWorkbook } from './build-xlsx';
import { openInExcel } from './excel-workbook';
import { openDoor, type Door, type OpenDoor } from './open-door';
import { sheetOf } from './port-contract';

/** A workbook that calculates, and a session behind one of its doors. */
export interface CalculatingDoor extends OpenDoor {
  readonly engine: FormulaEngine;
}

export async function openCalculating(door: Door, source: BuiltWorkbook | Uint8Array): Promise<CalculatingDoor> {
  const bytes = source instanceof Uint8Array ? source : buildXlsx(source);
  if (door === 'file') {
    const opened = await openDoor(door, bytes);
    return { ...opened, engine: await startFormulas(opened.workbook) };
  }
  const excel = await openInExcel(bytes);
  const engine = await startFormulas(excel.workbook);
  excel.host.replaceWorkbook(excel.workbook, Promise.resolve(engine));
  return { ...excel, session: createScoringSession(excel.port), sheet: sheetOf(excel), engine };
}

/** Types into a cell without the add-in. */
export async function typeAt(opened: CalculatingDoor, address: string, value: number | string): Promise<void> {
  const content = { value, formula: null };
  opened.workbook.apply([{ kind: 'cell', sheetId: opened.sheet.id, ...at(address), content }], 'user');
  await opened.engine.settled();
}

/** What our grid shows in a cell, and the colour a conditional format gives it. */
export function shownIn({ sheet, engine }: CalculatingDoor, address: string): readonly [string, string | null] {
  const { row, column } = at(address);
  const view = viewSheet(sheet, { locale: 'zh-CN', date1904: false }, { row, column }, (formula, place) =>
    engine.evaluate(formula, { sheetId: sheet.id, ...place }),
  );
  return [view.shown(row, column).text, view.overlay.at(row, column)?.fill ?? null];
}

function at(address: string): { readonly row: number; readonly column: number } {
  const place = parseCellAddress(address);
  if (!place) throw new Error(address);
  return place;
}
