import { textArgument } from '../arguments';
import type { ExcelSession } from '../excel-session';
import { HostObject } from '../host-object';
import { applicationObject } from './application-object';
import { nameCollectionObject } from './name-collection-object';
import { worksheetCollectionObject } from './worksheet-collection-object';

/** The workbook: where every path of office.js begins. */
export function workbookObject(session: ExcelSession): HostObject {
  const selected = () => session.selection.on(session.activeSheet().id);
  return new HostObject('Workbook', {
    scalars: {
      Name: { get: () => session.workbook().fileName },
      ReadOnly: { get: () => false },
    },
    objects: {
      Worksheets: () => worksheetCollectionObject(session),
      Names: () => nameCollectionObject(session, null),
      Application: applicationObject,
    },
    objectMethods: {
      GetSelectedRange: () => session.range(selected()),
      GetActiveCell: () => {
        const { sheetId, top, left } = selected();
        return session.range({ sheetId, top, left, bottom: top, right: left });
      },
    },
    methods: {
      _RemoveReference: (id) => {
        session.references.delete(textArgument(id));
      },
    },
  });
}
