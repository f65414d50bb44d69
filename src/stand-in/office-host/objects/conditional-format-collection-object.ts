import type { Area } from '../../workbook/workbook-types';
import { contains, intersects } from '../session/areas';
import { integerArgument, textArgument } from '../cells/arguments';
import { invalidArgument, itemNotFound, notImplemented } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { freshId } from '../cells/fresh-id';
import { HostObject, type HostArgument, type RangeAreas } from '../request/host-object';
import { checkUnprotected } from '../cells/range-cells';
import { conditionalFormatObject } from './conditional-format-object';

/** The conditional formats that touch some cells. The workbook in memory tells only those with a formula of their own. */
export function conditionalFormatCollectionObject(session: ExcelSession, { sheetId, areas }: RangeAreas): HostObject {
  const formats = () =>
    session.edits
      .formats(session.edits.sheet(sheetId))
      .filter((format) => format.areas.some((area) => areas.some((own) => intersects(own, area))));
  const object = ({ id }: { readonly id: string }): HostObject => conditionalFormatObject(session, sheetId, id);
  const find = (id: HostArgument | undefined): HostObject | null => {
    const found = formats().find((format) => format.id === textArgument(id));
    return found ? object(found) : null;
  };
  const existing = (found: HostObject | null): HostObject => {
    if (!found) throw itemNotFound();
    return found;
  };
  const remove = (id: string): void => session.edits.edit({ kind: 'conditionalFormat', sheetId, id, format: null });
  return new HostObject('ConditionalFormatCollection', {
    items: () => formats().map(object),
    objectMethods: {
      Add: (type) => {
        const kind = textArgument(type);
        if (!TYPES.test(kind)) throw invalidArgument();
        if (kind !== 'Custom') throw notImplemented(`ConditionalFormatCollection.Add(${kind})`);
        checkUnprotected(session, sheetId);
        const id = freshId();
        const format = { areas: areas.map(plainArea), formula: '', fill: null, fontColor: null };
        session.edits.edit({ kind: 'conditionalFormat', sheetId, id, format });
        return object({ id });
      },
      GetItem: (id) => existing(find(id)),
      GetItemOrNullObject: find,
      GetItemAt: (index) => {
        const found = formats()[integerArgument(index, 0)];
        return existing(found ? object(found) : null);
      },
    },
    methods: {
      GetCount: () => formats().length,
      ClearAll: () => {
        checkUnprotected(session, sheetId);
        const whole = formats().every((format) =>
          format.areas.every((area) => areas.some((own) => contains(own, area))),
        );
        // Excel would cut the cells out of a format that reaches further.
        if (!whole) throw notImplemented('ConditionalFormatCollection.ClearAll() of a part of a format');
        for (const { id } of formats()) remove(id);
      },
    },
  });
}

function plainArea({ top, left, bottom, right }: Area): Area {
  return { top, left, bottom, right };
}

const TYPES = /^(?:Custom|DataBar|ColorScale|IconSet|TopBottom|PresetCriteria|ContainsText|CellValue)$/;
