import { isCellError } from '../../../core/grid/grid';
import type { DefinedName } from '../../workbook/workbook-types';
import { textArgument } from '../cells/arguments';
import { itemNotFound, notImplemented } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject } from '../request/host-object';
import { nameFormula, parseConstant, parseReference } from '../cells/name-formula';
import type { Json } from '../request/wire';

/** A defined name. */
export function namedItemObject(session: ExcelSession, { name, sheetId }: DefinedName): HostObject {
  const current = (): DefinedName => {
    const found = session.workbook().names.find((other) => other.name === name && other.sheetId === sheetId);
    if (!found) throw itemNotFound();
    return found;
  };
  const define = (formula: string | null): void => {
    current();
    session.edits.edit({ kind: 'name', name, formula, sheetId });
  };
  const target = () => parseReference(session.worksheets(), current().formula);
  return new HostObject('NamedItem', {
    identity: () => ({ _Id: name }),
    scalars: {
      Name: { get: () => name },
      Formula: {
        get: () => `=${current().formula}`,
        set: (value) => define(nameFormula(textArgument(value))),
      },
      Value: { get: () => nameValue(session, current()).value },
      Type: { get: () => nameValue(session, current()).type },
      Visible: {
        get: () => !current().hidden,
        set: (value) => {
          if (value !== !current().hidden) throw notImplemented('NamedItem.Visible =');
        },
      },
      Scope: { get: () => (sheetId === null ? 'Workbook' : 'Worksheet') },
    },
    objectMethods: {
      GetRange: () => {
        const range = target();
        if (!range) throw itemNotFound();
        return session.range(range);
      },
      GetRangeOrNullObject: () => {
        const range = target();
        return range && session.range(range);
      },
    },
    methods: { Delete: () => define(null) },
  });
}

/** Names of ranges and constants; a name that has to be calculated is refused aloud. */
function nameValue(
  session: ExcelSession,
  { name, formula }: DefinedName,
): { readonly type: string; readonly value: Json } {
  if (parseReference(session.worksheets(), formula)) return { type: 'Range', value: formula };
  const value = parseConstant(formula);
  if (value === undefined) throw notImplemented(`NamedItem.Value of the calculated name ${name}`);
  if (isCellError(value)) return { type: 'Error', value: value.error };
  if (typeof value === 'number') return { type: 'Double', value };
  return { type: typeof value === 'boolean' ? 'Boolean' : 'String', value };
}
