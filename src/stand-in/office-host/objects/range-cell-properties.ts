import { invalidArgument } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import type { HostArgument, RangeTarget } from '../request/host-object';
import { readCells } from '../cells/range-cells';
import { selectProperties } from '../request/select-properties';
import type { Json } from '../request/wire';

/** What `getCellProperties` gives: for each cell the wanted properties, named as they were asked for. */
export function rangeCellProperties(
  session: ExcelSession,
  target: RangeTarget,
  options: HostArgument | undefined,
): Json {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) throw invalidArgument();
  const paths = wantedPaths(options);
  return readCells(session, target, (_sheet, row, column) => {
    const cell = session.range({ ...target, top: row, bottom: row, left: column, right: column });
    return lowerNames(selectProperties(cell, { Select: paths }, (type, name) => session.lacking(type, name)));
  });
}

function wantedPaths(options: object): readonly string[] {
  return Object.entries(options).flatMap(([name, wanted]: [string, unknown]) => {
    if (typeof wanted === 'object' && wanted !== null) return wantedPaths(wanted).map((path) => `${name}/${path}`);
    return wanted === true ? [name] : [];
  });
}

function lowerNames(value: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, Json | undefined]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      lowerNames(part ?? null),
    ]),
  );
}
