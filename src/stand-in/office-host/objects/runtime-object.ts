import type { ExcelSession } from '../session/excel-session';
import { HostObject } from '../request/host-object';
import { booleanValue } from './style-scalar';

/** The add-in's own connection to Excel: it can silence its events, those of other add-ins go on. */
export function runtimeObject(session: ExcelSession): HostObject {
  const { events } = session;
  return new HostObject('Runtime', {
    scalars: {
      EnableEvents: {
        get: () => events.enabled,
        set: (value) => {
          events.enabled = booleanValue(value);
        },
      },
    },
  });
}
