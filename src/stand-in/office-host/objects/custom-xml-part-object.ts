import type { CustomXmlPart } from '../../workbook/workbook-types';
import { textArgument } from '../cells/arguments';
import { invalidArgument, itemNotFound } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject } from '../request/host-object';

/** A custom XML part, known by its id. */
export function customXmlPartObject(session: ExcelSession, id: string): HostObject {
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
export function namespaceOf(xml: string): string | null {
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
export function wellFormed(xml: string): string {
  if (namespaceOf(xml) === null) throw invalidArgument();
  return xml;
}
