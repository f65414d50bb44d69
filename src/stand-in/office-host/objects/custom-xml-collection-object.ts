import { textArgument } from '../cells/arguments';
import { ExcelError, itemNotFound } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { freshId } from '../cells/fresh-id';
import { HostObject, type HostArgument, type HostMembers } from '../request/host-object';
import { customXmlPartObject, namespaceOf, wellFormed } from './custom-xml-part-object';

/** The custom XML parts of the workbook. */
export function customXmlCollectionObject(session: ExcelSession): HostObject {
  return new HostObject('CustomXmlPartCollection', {
    ...partsWith(session, null),
    objectMethods: {
      ...partsWith(session, null).objectMethods,
      Add: (argument) => {
        const xml = wellFormed(textArgument(argument));
        const id = freshId();
        session.edits.edit({ kind: 'customXml', id, xml });
        return customXmlPartObject(session, id);
      },
      GetByNamespace: (namespace) => scopedCollectionObject(session, textArgument(namespace)),
    },
  });
}

function scopedCollectionObject(session: ExcelSession, namespace: string): HostObject {
  const members = partsWith(session, namespace);
  const only = (): HostObject | null => {
    const [first, ...others] = members.items?.() ?? [];
    return first && others.length === 0 ? first : null;
  };
  return new HostObject('CustomXmlPartScopedCollection', {
    ...members,
    objectMethods: {
      ...members.objectMethods,
      GetOnlyItem: () => {
        const item = only();
        if (!item) throw new ExcelError('GeneralException', 'There is not exactly one item in the collection.');
        return item;
      },
      GetOnlyItemOrNullObject: only,
    },
  });
}

function partsWith(session: ExcelSession, namespace: string | null): HostMembers {
  const parts = () =>
    session.workbook().customXml.filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace);
  const find = (argument: HostArgument | undefined): HostObject | null => {
    const wanted = textArgument(argument).toLowerCase();
    const found = parts().find(({ id }) => id.toLowerCase() === wanted);
    return found ? customXmlPartObject(session, found.id) : null;
  };
  return {
    items: () => parts().map(({ id }) => customXmlPartObject(session, id)),
    objectMethods: {
      GetItem: (id) => {
        const found = find(id);
        if (!found) throw itemNotFound();
        return found;
      },
      GetItemOrNullObject: find,
    },
    methods: { GetCount: () => parts().length },
  };
}
