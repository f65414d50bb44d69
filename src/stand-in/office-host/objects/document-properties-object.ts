import { ExcelError, notImplemented } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject } from '../request/host-object';

/** The document's properties. Nothing of them is told here; what is shown is how Excel fails at the custom ones when one
 *  of them is too long. */
export function documentPropertiesObject(session: ExcelSession): HostObject {
  return new HostObject('DocumentProperties', {
    objects: {
      Custom: () =>
        new HostObject('CustomPropertyCollection', {
          items: () => {
            if (!session.traps.longProperty) throw notImplemented('CustomPropertyCollection.Items');
            throw new ExcelError('GeneralException', 'There was an internal error while processing the request.');
          },
        }),
    },
  });
}
