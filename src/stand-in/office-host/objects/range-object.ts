import { columnCount, rowCount } from '../../../core/grid/address';
import { invalidArgument, notImplemented } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject, type HostArgument, type HostMembers, type RangeTarget } from '../request/host-object';
import { textArgument } from '../cells/arguments';
import { LAST_COLUMN, LAST_ROW, isEntireColumn, isEntireRow, rangeAddress } from '../cells/range-address';
import { checkUnlocked, forEachInput, wrongSize } from '../cells/range-cells';
import { conditionalFormatCollectionObject } from './conditional-format-collection-object';
import { rangeCellProperties } from './range-cell-properties';
import { rangeContents } from './range-contents';
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
      GetCellProperties: (options) => rangeCellProperties(session, target, options),
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
    IsEntireColumn: { get: () => isEntireColumn(target) },
    IsEntireRow: { get: () => isEntireRow(target) },
  };
}

function clear(session: ExcelSession, target: RangeTarget, applyTo: HostArgument | undefined): void {
  const part = applyTo === null || applyTo === undefined ? 'All' : textArgument(applyTo);
  // The workbook in memory cannot give a cell its first look back, so only contents can be cleared.
  if (part !== 'Contents') throw notImplemented(`Range.Clear(${part})`);
  checkUnlocked(session, target);
  forEachInput(session, target, '', (_value, row, column) => {
    session.edits.editCell(target.sheetId, row, column, { content: { value: null, formula: null } });
  });
}
