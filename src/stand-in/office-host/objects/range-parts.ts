import { cellCount, commonArea, isInArea, type Area } from '../../../core/grid/address';
import { LAST_COLUMN, LAST_ROW, parseRangeAddress, splitSheetName } from '../cells/range-address';
import { accessDenied, invalidArgument, itemNotFound, notImplemented } from '../request/excel-error';
import {
  type HostArgument,
  type HostMembers,
  type HostObject,
  integerArgument,
  rangeArgument,
  type RangeTarget,
  textArgument,
} from '../request/host-object';
import type { ExcelSession } from '../session/excel-session';

type ObjectMethods = NonNullable<HostMembers['objectMethods']>;

/** The ranges that are reached from a range. */
export function rangeParts(session: ExcelSession, target: RangeTarget): ObjectMethods {
  const { top, left, bottom, right } = target;
  const part = (change: Partial<RangeTarget>): HostObject => session.range({ ...target, ...change });
  return {
    GetCell: (row, column) => {
      const [r, c] = [top + integerArgument(row, -top), left + integerArgument(column, -left)];
      return part({ top: r, bottom: r, left: c, right: c });
    },
    GetRow: (row) => {
      const r = top + integerArgument(row, -top);
      return part({ top: r, bottom: r });
    },
    GetColumn: (column) => {
      const c = left + integerArgument(column, -left);
      return part({ left: c, right: c });
    },
    GetLastCell: () => part({ top: bottom, left: right }),
    GetLastRow: () => part({ top: bottom }),
    GetLastColumn: () => part({ left: right }),
    GetEntireRow: () => part({ left: 0, right: LAST_COLUMN }),
    GetEntireColumn: () => part({ top: 0, bottom: LAST_ROW }),
    GetOffsetRange: (rows, columns) => {
      const [r, c] = [integerArgument(rows, -top), integerArgument(columns, -left)];
      return part({ top: top + r, bottom: bottom + r, left: left + c, right: right + c });
    },
    GetResizedRange: (rows, columns) =>
      part({
        bottom: bottom + integerArgument(rows, top - bottom),
        right: right + integerArgument(columns, left - right),
      }),
    GetBoundingRect: (other) => part(boundingRect(target, otherRange(target, other))),
    GetIntersectionOrNullObject: (other) => {
      const common = intersection(target, otherRange(target, other));
      return common && session.range(common);
    },
    // As in Excel, a merged area is found only where its first cell is.
    GetMergedAreasOrNullObject: () => {
      const areas = session.edits.sheet(target.sheetId).merges.filter((area) => isInArea(target, area.top, area.left));
      return areas.length > 0 ? session.rangeAreas({ sheetId: target.sheetId, areas }) : null;
    },
    GetSpecialCells: (kind, valueKind) => {
      const found = specialCells(session, target, kind, valueKind);
      if (!found) throw itemNotFound();
      return found;
    },
    GetSpecialCellsOrNullObject: (kind, valueKind) => specialCells(session, target, kind, valueKind),
    GetUsedRange: (valuesOnly) => {
      const used = usedWithin(session, target, valuesOnly === true);
      return session.range(used ?? { ...target, bottom: top, right: left });
    },
    GetUsedRangeOrNullObject: (valuesOnly) => {
      const used = usedWithin(session, target, valuesOnly === true);
      return used && session.range(used);
    },
  };
}

/** The smallest rectangle around what is used within a range. */
function usedWithin(session: ExcelSession, target: RangeTarget, valuesOnly: boolean): RangeTarget | null {
  const used = usedRange(session, target.sheetId, valuesOnly);
  const common = used && intersection(target, used);
  if (!used || !common || !valuesOnly || cellCount(common) === cellCount(used)) return common;
  let found: Area | null = null;
  for (const [{ row, column }] of session.workbook().sheet(target.sheetId)?.filledCells() ?? []) {
    if (!isInArea(common, row, column)) continue;
    found ??= { top: row, left: column, bottom: row, right: column };
    found = {
      top: Math.min(found.top, row),
      left: Math.min(found.left, column),
      bottom: Math.max(found.bottom, row),
      right: Math.max(found.right, column),
    };
  }
  return found && { ...found, sheetId: target.sheetId };
}

/** The cells with a data validation; other kinds of special cells are not told here. */
function specialCells(
  session: ExcelSession,
  target: RangeTarget,
  kind: HostArgument | undefined,
  valueKind: HostArgument | undefined,
): HostObject | null {
  if (textArgument(kind) !== 'DataValidations' || (valueKind !== undefined && valueKind !== null))
    throw notImplemented(`Range.GetSpecialCells(${textArgument(kind)})`);
  if (session.traps.hidesProtected && session.isProtected(target.sheetId)) throw accessDenied();
  const sheet = session.edits.sheet(target.sheetId);
  // As in Excel, a single cell stands for all of the sheet.
  const within = cellCount(target) === 1 ? { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN } : target;
  const validated = session.edits.validations(sheet).flatMap((validation) => validation.areas);
  const areas = validated.flatMap((area) => commonArea(area, within) ?? []);
  return areas.length > 0 ? session.rangeAreas({ sheetId: target.sheetId, areas }) : null;
}

function otherRange(target: RangeTarget, argument: HostArgument | undefined): RangeTarget {
  const range = rangeArgument(argument);
  if (range && range.sheetId === target.sheetId) return range;
  const area = range ? null : parseRangeAddress(splitSheetName(textArgument(argument)).address);
  if (!area) throw invalidArgument();
  return { ...area, sheetId: target.sheetId };
}

function boundingRect(a: RangeTarget, b: RangeTarget): RangeTarget {
  return {
    sheetId: a.sheetId,
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function intersection(a: RangeTarget, b: RangeTarget): RangeTarget | null {
  const common = commonArea(a, b);
  return common && { sheetId: a.sheetId, ...common };
}

/** The smallest rectangle with all cells that hold something (or, unless `valuesOnly`, are formatted); null when there
 *  is none. */
export function usedRange(session: ExcelSession, sheetId: string, valuesOnly: boolean): RangeTarget | null {
  const sheet = session.workbook().sheet(sheetId);
  if (!sheet) throw itemNotFound();
  const area = sheet.usedArea(valuesOnly);
  return area && { ...area, sheetId };
}
