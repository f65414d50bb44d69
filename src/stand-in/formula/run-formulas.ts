import { Styles } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseReferenceObject,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  type FunctionVariantType,
  generateAstNode,
} from '@univerjs/engine-formula';
import type { SheetPlace } from './calculator';
import { type EngineSheets, fromValueObject } from './engine-sheets';
import type { Outcome } from './kept-value';
import { Slice } from '../../slice';
import type { UniverSession } from './univer-session';

/** Lets `calculate` work on one formula after the other in this order; it can have the engine evaluate a formula (with
 *  its leading `=`) at the place, and puts the result into the sheet's cells for the formulas after it. The engine's
 *  own run decides by itself what becomes of a result, never ends when a formula throws, and prepares all formulas of
 *  the workbook before every calculation. */
export async function runFormulas<Task extends SheetPlace>(
  session: UniverSession,
  sheets: EngineSheets,
  tasks: Iterable<Task>,
  calculate: (task: Task, evaluate: (formula: string) => Outcome) => void,
): Promise<void> {
  forgetReadCells();
  loadSheets(session, sheets);
  try {
    const slice = new Slice();
    for (const task of tasks) {
      if (slice.isOver) await slice.next();
      const { rowCount, columnCount } = sheets.sheet(task.sheetId);
      session.runtime.setCurrent(task.row, task.column, rowCount, columnCount, task.sheetId, session.unitId);
      calculate(task, (formula) => evaluate(session, formula));
    }
  } finally {
    session.runtime.reset();
    forgetReadCells();
  }
}

/** The engine remembers the cells it has read: to be forgotten when one of them changes. */
export function forgetReadCells(): void {
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  CELL_INVERTED_INDEX_CACHE.clear();
}

/** One formula at one place, with the cells as they are now. */
export function runFormula(session: UniverSession, sheets: EngineSheets, place: SheetPlace, formula: string): Outcome {
  loadSheets(session, sheets);
  const { rowCount, columnCount } = sheets.sheet(place.sheetId);
  session.runtime.setCurrent(place.row, place.column, rowCount, columnCount, place.sheetId, session.unitId);
  return evaluate(session, formula);
}

function evaluate({ unitId, lexer, astTreeBuilder, config, interpreter }: UniverSession, formula: string): Outcome {
  try {
    const node = generateAstNode(unitId, formula, lexer, astTreeBuilder, config);
    if (interpreter.checkAsyncNode(node)) return { kind: 'notUnderstood' };
    const outcome = outcomeOf(interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 }));
    node.resetCalculationState();
    return outcome;
  } catch {
    // A fault of the engine in this one formula is no reason to leave the others alone.
    return { kind: 'notUnderstood' };
  }
}

function outcomeOf(result: FunctionVariantType): Outcome {
  if (!(result instanceof BaseReferenceObject || result instanceof ArrayValueObject)) {
    return { kind: 'value', value: fromValueObject(result) };
  }
  const { startRow, endRow, startColumn, endColumn } = result.getRangePosition();
  if (startRow !== endRow || startColumn !== endColumn) return { kind: 'array' };
  return { kind: 'value', value: fromValueObject(result.getFirstCell()) };
}

function loadSheets({ unitId, config, runtime }: UniverSession, sheets: EngineSheets): void {
  const { entries } = sheets;
  const data = entries.map(([id, { cells, rowCount, columnCount }]) => {
    return [id, { cellData: cells, rowCount, columnCount, rowData: {}, columnData: {} }] as const;
  });
  config.load({
    allUnitData: { [unitId]: Object.fromEntries(data) },
    unitSheetNameMap: { [unitId]: Object.fromEntries(entries.map(([id, { name }]) => [name, id])) },
    // No number formats: formulas work with values, not with what the cells show.
    unitStylesData: { [unitId]: new Styles() },
    formulaData: {},
    arrayFormulaCellData: {},
    arrayFormulaRange: {},
    forceCalculate: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
  });
  runtime.reset();
}
