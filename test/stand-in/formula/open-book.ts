import { parseCellAddress } from '../../../src/core/grid/address';
import type { CellValue } from '../../../src/core/grid/grid';
import { startFormulas, type FormulaEngine } from '../../../src/stand-in/formula/start-formulas';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { EditOrigin, Workbook, WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx, type BuiltWorkbook } from '../../support/build-xlsx';

/** A workbook with its formula engine, and short words for what tests do with it. */
export interface OpenBook {
  readonly workbook: Workbook;
  readonly engine: FormulaEngine;
  /** All edits the engine has made. */
  readonly calculated: readonly WorkbookEdit[];
  /** Types text starting with `=` as a formula, everything else as a value; waits for the results. */
  enter(address: string, content: CellValue, origin?: EditOrigin): Promise<void>;
  value(address: string, sheet?: number): CellValue;
  values(...addresses: readonly string[]): readonly CellValue[];
}

export async function openBook(built: BuiltWorkbook): Promise<OpenBook> {
  const workbook = openWorkbook(buildXlsx(built), '自评表.xlsx');
  const calculated: WorkbookEdit[] = [];
  workbook.onChange((edits, origin) => {
    if (origin === 'calculation') calculated.push(...edits);
  });
  const engine = await startFormulas(workbook);
  const value = (address: string, sheet = 0): CellValue => {
    const { row, column } = place(address);
    return workbook.sheets[sheet]?.cell(row, column)?.value ?? null;
  };
  return {
    workbook,
    engine,
    calculated,
    value,
    values: (...addresses) => addresses.map((address) => value(address)),
    async enter(address, content, origin = 'user') {
      workbook.apply([entry(workbook, address, content)], origin);
      await engine.settled();
    },
  };
}

/** The edit that typing into the first sheet makes. */
export function entry(workbook: Workbook, address: string, content: CellValue): WorkbookEdit {
  const isFormula = typeof content === 'string' && content.startsWith('=');
  return {
    kind: 'cell',
    sheetId: workbook.sheets[0]?.id ?? '',
    ...place(address),
    content: isFormula ? { value: null, formula: content } : { value: content, formula: null },
  };
}

function place(address: string): { readonly row: number; readonly column: number } {
  const found = parseCellAddress(address);
  if (!found) throw new Error(`no address: ${address}`);
  return found;
}
