import { columnPoints } from '../../workbook/column-pixels';
import { columnCount, rowCount } from '../../../core/grid/address';
import { isEntireColumn, isEntireRow, LAST_COLUMN, LAST_ROW, rangeAddress } from '../cells/range-address';
import { invalidArgument, notImplemented } from '../request/excel-error';
import {
  type HostArgument,
  type HostMembers,
  HostObject,
  type RangeAreas,
  type RangeTarget,
  textArgument,
} from '../request/host-object';
import { selectProperties } from '../request/select-properties';
import type { Json } from '../request/wire';
import type { ExcelSession } from '../session/excel-session';
import { conditionalFormatCollectionObject } from './conditional-format-object';
import { dataValidationObject } from './data-validation-object';
import { checkUnlocked, checkUnprotected, forEachInput, readCells, wrongSize } from './range-cells';
import { rangeContents } from './range-contents';
import { copyFrom } from './range-copy';
import { rangeFormatObject } from './range-format-object';
import { rangeParts } from './range-parts';

/** A Range: a rectangle of one worksheet. */
export function rangeObject(session: ExcelSession, target: RangeTarget): HostObject {
  if (target.top < 0 || target.left < 0 || target.bottom > LAST_ROW || target.right > LAST_COLUMN) {
    throw invalidArgument();
  }
  let reference: string | null = null;
  const self: HostObject = new HostObject('Range', {
    range: target,
    identity: () => (reference === null ? {} : { _ReferenceId: reference }),
    scalars: { ...rangePlace(session, target), ...rangeContents(session, target) },
    objects: {
      ConditionalFormats: () =>
        conditionalFormatCollectionObject(session, { sheetId: target.sheetId, areas: [target] }),
      DataValidation: () => dataValidationObject(session, { sheetId: target.sheetId, areas: [target] }),
      Format: () => rangeFormatObject(session, target),
      Worksheet: () => session.worksheet(target.sheetId),
    },
    objectMethods: rangeParts(session, target),
    methods: {
      Select: () => {
        session.checkActive();
        session.edits.edit({ kind: 'activeSheet', sheetId: target.sheetId });
        session.selection.selectForAddIn(target);
      },
      Clear: (applyTo) => clear(session, target, applyTo),
      CopyFrom: (...given) => copyFrom(session, target, given),
      GetCellProperties: (options) => rangeCellProperties(session, target, options),
      GetColumnProperties: (options) => rangeColumnProperties(session, target, options),
      _ValidateArraySize: (rows, columns) => {
        if (rows !== rowCount(target) || columns !== columnCount(target)) throw wrongSize();
      },
      _KeepReference: () => {
        reference ??= session.keepReference(self);
      },
    },
  });
  return self;
}

function rangePlace(session: ExcelSession, target: RangeTarget): NonNullable<HostMembers['scalars']> {
  return {
    Address: { get: () => rangeAddress(session.edits.sheet(target.sheetId).name, target) },
    RowIndex: { get: () => target.top },
    ColumnIndex: { get: () => target.left },
    RowCount: { get: () => rowCount(target) },
    ColumnCount: { get: () => columnCount(target) },
    CellCount: { get: () => rowCount(target) * columnCount(target) },
    Width: { get: () => widthInPoints(session, target) },
    IsEntireColumn: { get: () => isEntireColumn(target) },
    IsEntireRow: { get: () => isEntireRow(target) },
  };
}

function widthInPoints(session: ExcelSession, { sheetId, left, right }: RangeTarget): number {
  session.workbook();
  const sheet = session.edits.sheet(sheetId);
  let width = 0;
  for (let column = left; column <= right; column++) width += columnPoints(sheet.columnWidth(column));
  return width;
}

function clear(session: ExcelSession, target: RangeTarget, applyTo: HostArgument | undefined): void {
  const part = applyTo === null || applyTo === undefined ? 'All' : textArgument(applyTo);
  if (part === 'Formats') {
    checkUnprotected(session, target.sheetId);
    forEachInput(session, target, '', (_value, row, column) => {
      session.edits.editCell(target.sheetId, row, column, { look: null });
    });
    return;
  }
  if (part !== 'Contents') throw notImplemented(`Range.Clear(${part})`);
  checkUnlocked(session, target);
  forEachInput(session, target, '', (_value, row, column) => {
    session.edits.editCell(target.sheetId, row, column, { content: { value: null, formula: null } });
  });
}

/** What `getCellProperties` gives: for each cell the wanted properties, named as they were asked for. */
function rangeCellProperties(session: ExcelSession, target: RangeTarget, options: HostArgument | undefined): Json {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) throw invalidArgument();
  const paths = wantedPaths(options);
  return readCells(session, target, (_sheet, row, column) => {
    const cell = session.range({ ...target, top: row, bottom: row, left: column, right: column });
    return lowerNames(selectProperties(cell, { Select: paths }, (type, name) => session.lacking(type, name)));
  });
}

/** What `getColumnProperties` gives: for each column the wanted properties; what differs between its cells is null. */
function rangeColumnProperties(session: ExcelSession, target: RangeTarget, options: HostArgument | undefined): Json {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) throw invalidArgument();
  const paths = wantedPaths(options);
  return Array.from({ length: columnCount(target) }, (_, index) => {
    const column = session.range({ ...target, left: target.left + index, right: target.left + index });
    return lowerNames(selectProperties(column, { Select: paths }, (type, name) => session.lacking(type, name)));
  });
}

function wantedPaths(options: object): readonly string[] {
  return Object.entries(options).flatMap(([name, wanted]: [string, unknown]) => {
    if (typeof wanted === 'object' && wanted !== null) return wantedPaths(wanted).map((path) => `${name}/${path}`);
    return wanted === true ? [name] : [];
  });
}

function lowerNames(value: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, Json | undefined]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      lowerNames(part ?? null),
    ]),
  );
}

/** Excel cuts the text of an address at this length. */
export const LONGEST_ADDRESS = 8192;

/** A RangeAreas: one or more rectangles of one worksheet. */
export function rangeAreasObject(session: ExcelSession, cells: RangeAreas): HostObject {
  const { sheetId, areas } = cells;
  if (areas.length === 0) throw invalidArgument();
  const address = (): string => {
    const { name } = session.edits.sheet(sheetId);
    return areas.map((area) => rangeAddress(name, area)).join(',');
  };
  let reference: string | null = null;
  const self: HostObject = new HostObject('RangeAreas', {
    areas: cells,
    identity: () => (reference === null ? {} : { _ReferenceId: reference }),
    scalars: {
      Address: { get: () => address().slice(0, LONGEST_ADDRESS) },
      AreaCount: { get: () => areas.length },
      CellCount: { get: () => areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0) },
      IsEntireColumn: { get: () => areas.every(isEntireColumn) },
      IsEntireRow: { get: () => areas.every(isEntireRow) },
    },
    objects: {
      Areas: () => rangeCollectionObject(session, cells),
      ConditionalFormats: () => conditionalFormatCollectionObject(session, cells),
      DataValidation: () => dataValidationObject(session, cells),
      Worksheet: () => session.worksheet(sheetId),
    },
    methods: {
      _KeepReference: () => {
        reference ??= session.keepReference(self);
      },
    },
  });
  return self;
}

function rangeCollectionObject(session: ExcelSession, { sheetId, areas }: RangeAreas): HostObject {
  const ranges = () => areas.map((area) => session.range({ ...area, sheetId }));
  return new HostObject('RangeCollection', { items: ranges, methods: { GetCount: () => areas.length } });
}
