import type { ConditionalFormat } from '../../workbook/workbook-types';
import { ExcelError, itemNotFound, notImplemented } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject } from '../request/host-object';
import { checkUnprotected } from '../cells/range-cells';
import { customFormatObject } from './custom-format-object';

/** A conditional format with a formula of its own, known by its id. */
export function conditionalFormatObject(session: ExcelSession, sheetId: string, id: string): HostObject {
  const { edits } = session;
  const formats = () => edits.formats(edits.sheet(sheetId));
  const current = (): ConditionalFormat => {
    const found = formats().find((format) => format.id === id);
    if (!found) throw itemNotFound();
    return found;
  };
  const change = (part: Partial<ConditionalFormat>): void => {
    const { areas, formula, fill, fontColor } = { ...current(), ...part };
    checkUnprotected(session, sheetId);
    edits.edit({ kind: 'conditionalFormat', sheetId, id, format: { areas, formula, fill, fontColor } });
  };
  const custom = (): HostObject => customFormatObject(current, change);
  const single = (): HostObject | null => {
    const [area, ...others] = current().areas;
    return area && others.length === 0 ? session.range({ ...area, sheetId }) : null;
  };
  return new HostObject('ConditionalFormat', {
    identity: () => ({ Id: id }),
    scalars: {
      Id: { get: () => current().id },
      Type: { get: () => (current(), 'Custom') },
      Priority: {
        get: () => formats().findIndex((format) => format.id === id),
        set: (value) => {
          if (value !== formats().findIndex((format) => format.id === id)) {
            throw notImplemented(`ConditionalFormat.Priority = ${String(value)}`);
          }
        },
      },
    },
    objects: { Custom: custom, CustomOrNullObject: custom },
    objectMethods: {
      GetRange: () => {
        const range = single();
        if (!range) throw new ExcelError('GeneralException', 'The conditional format applies to more than one range.');
        return range;
      },
      GetRangeOrNullObject: single,
      GetRanges: () => session.rangeAreas({ sheetId, areas: current().areas }),
    },
    methods: {
      Delete: () => {
        current();
        checkUnprotected(session, sheetId);
        edits.edit({ kind: 'conditionalFormat', sheetId, id, format: null });
      },
    },
  });
}
