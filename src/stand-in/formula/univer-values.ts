import { CellValueType, type ICellData } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import { isCellError, type CellValue } from '../../core/grid/grid';

/** The longest text a cell can hold. */
const LONGEST_TEXT = 32_767;

/** A value as a cell of the engine's data; null is no cell. */
export function toCellData(value: CellValue): ICellData | null {
  if (value === null) return null;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: isCellError(value) ? value.error : value, t: CellValueType.STRING };
}

/** The result of a calculation as a value: an empty one is 0, as in Excel. */
export function fromValueObject(result: BaseValueObject): CellValue {
  if (result.isNull()) return 0;
  const value = result.getValue();
  if (result.isError()) return { error: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { error: '#NUM!' };
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return { error: '#VALUE!' };
  return value;
}
