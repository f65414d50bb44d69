import { isCellError } from '../../../core/grid/grid';
import type { DefinedName } from '../../workbook/workbook-types';
import { nameFormula, parseConstant, parseReference } from '../cells/name-formula';
import { absoluteAddress, parseRangeAddress } from '../cells/range-address';
import { ExcelError, invalidArgument, itemNotFound, notImplemented } from '../request/excel-error';
import { type HostArgument, HostObject, rangeArgument, type RangeTarget, textArgument } from '../request/host-object';
import type { Json } from '../request/wire';
import type { ExcelSession } from '../session/excel-session';
import { keyedItems } from './keyed-collection';

/** The names defined in the workbook, or (with a sheet's id) those that belong to that sheet alone. */
export function nameCollectionObject(session: ExcelSession, sheetId: string | null): HostObject {
  const names = () => session.workbook().names.filter((name) => name.sheetId === sheetId && !isBuiltIn(name));
  const find = (argument: HostArgument | undefined): DefinedName | undefined => {
    const wanted = textArgument(argument).toLowerCase();
    return names().find(({ name }) => name.toLowerCase() === wanted);
  };
  const members = keyedItems(names, find, (name) => namedItemObject(session, name));
  return new HostObject('NamedItemCollection', {
    ...members,
    objectMethods: {
      ...members.objectMethods,
      Add: (name, reference) => addName(session, sheetId, textArgument(name), reference),
    },
  });
}

/** Print areas, print titles and filters are kept as names that Excel does not list. */
function isBuiltIn({ name }: DefinedName): boolean {
  return name.startsWith('_xlnm.') && name !== '_xlnm.Print_Area' && name !== '_xlnm.Print_Titles';
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

function addName(
  session: ExcelSession,
  sheetId: string | null,
  name: string,
  reference: HostArgument | undefined,
): HostObject {
  if (!NAME.test(name) || parseRangeAddress(name) || /^[rc]$/i.test(name)) throw invalidArgument();
  const taken = session
    .workbook()
    .names.some((other) => other.sheetId === sheetId && other.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new ExcelError('ItemAlreadyExists', 'The resource being created already exists.');
  const range = rangeArgument(reference);
  const formula = range ? absolute(session, range) : nameFormula(textArgument(reference));
  session.edits.edit({ kind: 'name', name, formula, sheetId });
  return namedItemObject(session, { name, sheetId, formula, hidden: false });
}

function absolute(session: ExcelSession, target: RangeTarget): string {
  return absoluteAddress(session.edits.sheet(target.sheetId).name, target);
}

/** A defined name. */
function namedItemObject(session: ExcelSession, { name, sheetId }: DefinedName): HostObject {
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
