import { textArgument } from '../cells/arguments';
import type { ExcelSession } from '../session/excel-session';
import { invalidSelection } from '../request/excel-error';
import { HostObject, type HostMembers } from '../request/host-object';
import { applicationObject } from './application-object';
import { customXmlCollectionObject } from './custom-xml-collection-object';
import { documentPropertiesObject } from './document-properties-object';
import { functionsObject } from './functions-object';
import { nameCollectionObject } from './name-collection-object';
import { runtimeObject } from './runtime-object';
import { tableCollectionObject } from './table-collection-object';
import { worksheetCollectionObject } from './worksheet-collection-object';

/** The workbook: where every path of office.js begins. */
export function workbookObject(session: ExcelSession): HostObject {
  return new HostObject('Workbook', {
    scalars: {
      Name: { get: () => session.workbook().fileName },
      ReadOnly: { get: () => false },
      UsePrecisionAsDisplayed: { get: () => session.workbook().precisionAsDisplayed },
    },
    objects: {
      Worksheets: () => worksheetCollectionObject(session),
      Names: () => nameCollectionObject(session, null),
      Tables: () => tableCollectionObject(session, null),
      Application: () => applicationObject(session),
      _Runtime: () => runtimeObject(session),
      CustomXmlParts: () => customXmlCollectionObject(session),
      Functions: () => functionsObject(session),
      Properties: () => documentPropertiesObject(session),
    },
    objectMethods: selectedCells(session),
    methods: {
      _RemoveReference: (id) => {
        session.references.delete(textArgument(id));
      },
    },
  });
}

function selectedCells(session: ExcelSession): NonNullable<HostMembers['objectMethods']> {
  const selected = () => {
    session.checkActive();
    const sheetId = session.activeSheet().id;
    const areas = session.selection.on(sheetId);
    const [first] = areas;
    if (!first) throw invalidSelection();
    return { sheetId, areas, first };
  };
  return {
    GetSelectedRange: () => {
      const { sheetId, areas, first } = selected();
      if (areas.length > 1) throw invalidSelection();
      return session.range({ ...first, sheetId });
    },
    GetSelectedRanges: () => session.rangeAreas(selected()),
    GetActiveCell: () => {
      const { sheetId, first } = selected();
      return session.range({ sheetId, ...first, bottom: first.top, right: first.left });
    },
  };
}
