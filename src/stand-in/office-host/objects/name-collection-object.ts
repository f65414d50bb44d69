import { integerArgument, rangeArgument, textArgument } from '../cells/arguments';
import { ExcelError, invalidArgument, itemNotFound } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject, type HostArgument, type RangeTarget } from '../request/host-object';
import { nameFormula } from '../cells/name-formula';
import { parseRangeAddress, rangeAddress } from '../cells/range-address';
import type { DefinedName } from '../../workbook/workbook-types';
import { namedItemObject } from './named-item-object';

/** The names defined in the workbook, or (with a sheet's id) those that belong to that sheet alone. */
export function nameCollectionObject(session: ExcelSession, sheetId: string | null): HostObject {
  const names = () => session.workbook().names.filter((name) => name.sheetId === sheetId && !isBuiltIn(name));
  const find = (argument: HostArgument | undefined): HostObject | null => {
    const wanted = textArgument(argument).toLowerCase();
    const found = names().find(({ name }) => name.toLowerCase() === wanted);
    return found ? namedItemObject(session, found) : null;
  };
  return new HostObject('NamedItemCollection', {
    items: () => names().map((name) => namedItemObject(session, name)),
    objectMethods: {
      GetItem: (name) => {
        const found = find(name);
        if (!found) throw itemNotFound();
        return found;
      },
      GetItemOrNullObject: find,
      GetItemAt: (index) => {
        const name = names()[integerArgument(index, 0)];
        if (!name) throw itemNotFound();
        return namedItemObject(session, name);
      },
      Add: (name, reference) => {
        return addName(session, sheetId, textArgument(name), reference);
      },
    },
    methods: { GetCount: () => names().length },
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
  const address = rangeAddress(session.edits.sheet(target.sheetId).name, target);
  const mark = address.lastIndexOf('!') + 1;
  return (
    address.slice(0, mark) +
    address
      .slice(mark)
      .replace(
        /([A-Z]+)?(\d+)?/g,
        (_all, letters, digits) => `${letters ? `$${letters}` : ''}${digits ? `$${digits}` : ''}`,
      )
  );
}
