import { invalidArgument } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import type { HostScalar, RangeTarget } from '../request/host-object';
import { checkUnprotected, commonOfCells, forEachInput } from '../cells/range-cells';
import type { CellStyle, StylePatch } from '../../workbook/workbook-types';
import type { Json } from '../request/wire';

/** A part of the style of all cells of a range; without `patch` it can only be read. */
export function styleScalar(
  session: ExcelSession,
  target: RangeTarget,
  read: (style: CellStyle) => Json,
  patch?: (value: Json) => StylePatch,
  mixed: Json = null,
): HostScalar {
  const get = (): Json =>
    commonOfCells(session, target, (sheet, row, column) => read(session.edits.style(sheet, row, column)), mixed);
  return patch ? { get, set: (value) => patchStyle(session, target, patch(value)) } : { get };
}

export function patchStyle(session: ExcelSession, target: RangeTarget, style: StylePatch): void {
  checkUnprotected(session, target.sheetId);
  forEachInput(session, target, '', (_value, row, column) =>
    session.edits.editCell(target.sheetId, row, column, { style }),
  );
}

export function booleanValue(value: Json): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}
