import type { CustomXmlPart } from '../../workbook/workbook-types';
import { ExcelError, invalidArgument, itemNotFound } from '../request/excel-error';
import { type HostArgument, HostObject, textArgument } from '../request/host-object';
import type { ExcelSession } from '../session/excel-session';
import { freshId, keyedItems } from './keyed-collection';

/** The custom XML parts of the workbook. */
export function customXmlCollectionObject(session: ExcelSession): HostObject {
  const members = partsWith(session, null);
  return new HostObject('CustomXmlPartCollection', {
    ...members,
    objectMethods: {
      ...members.objectMethods,
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
    const [first, ...others] = members.items();
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

function partsWith(session: ExcelSession, namespace: string | null): ReturnType<typeof keyedItems> {
  const parts = () =>
    session.workbook().customXml.filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace);
  const find = (argument: HostArgument | undefined): CustomXmlPart | undefined => {
    const wanted = textArgument(argument).toLowerCase();
    return parts().find(({ id }) => id.toLowerCase() === wanted);
  };
  return keyedItems(parts, find, ({ id }) => customXmlPartObject(session, id));
}

/** A custom XML part, known by its id. */
function customXmlPartObject(session: ExcelSession, id: string): HostObject {
  const current = (): CustomXmlPart => {
    const found = session.workbook().customXml.find((part) => part.id === id);
    if (!found) throw itemNotFound();
    return found;
  };
  return new HostObject('CustomXmlPart', {
    identity: () => ({ Id: id }),
    scalars: {
      Id: { get: () => current().id },
      NamespaceUri: { get: () => namespaceOf(current().xml) ?? '' },
    },
    methods: {
      GetXml: () => current().xml,
      SetXml: (xml) => {
        current();
        session.edits.edit({ kind: 'customXml', id, xml: wellFormed(textArgument(xml)) });
      },
      Delete: () => {
        current();
        session.edits.edit({ kind: 'customXml', id, xml: null });
      },
    },
  });
}

const BEFORE_ROOT = /^\uFEFF?\s*(?:<\?[^]*?\?>\s*|<!--[^]*?-->\s*)*/;
const ROOT = /^<(?:([^\s/>:]+):)?[^\s/>:]+((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/;

/** The namespace of the root element: empty when it has none; null when the text does not begin as XML does. */
function namespaceOf(xml: string): string | null {
  const root = ROOT.exec(xml.replace(BEFORE_ROOT, ''));
  if (!root) return null;
  const [, prefix, attributes = ''] = root;
  const wanted = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (const [, name, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === wanted) return double ?? single ?? '';
  }
  return '';
}

/** Whether it is XML to the end is found out when the workbook takes it. */
function wellFormed(xml: string): string {
  if (namespaceOf(xml) === null) throw invalidArgument();
  return xml;
}
