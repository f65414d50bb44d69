import { columnCount, rowCount } from '../../../core/grid/address';
import { invalidArgument } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject, type RangeAreas } from '../request/host-object';
import { isEntireColumn, isEntireRow, rangeAddress } from '../cells/range-address';
import { conditionalFormatCollectionObject } from './conditional-format-collection-object';

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
